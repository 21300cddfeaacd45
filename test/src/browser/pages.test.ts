import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyOfCorpus, newProject } from '../project.ts'
import { openBrowser } from './open.ts'
import { openPage, type Site, serve } from './site.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let site: Site
let paths: readonly string[] = []

beforeAll(async () => {
  browser = await openBrowser()
  const project = await copyOfCorpus()
  await project.run(['ingest'])
  const [claim] = (await project.json(['claims'])).items
  site = await serve(project)
  paths = [
    '/',
    '/s/us-taliban-2020',
    '/s/us-taliban-2020?layout=prose',
    '/claims',
    `/c/${String(claim?.id)}`,
    '/audit',
    '/review',
    '/search?q=prisoners',
    '/search',
    '/nowhere',
  ]
})

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

test.each(['light', 'dark'] as const)(
  'no page has a fault that axe finds, %s',
  async (colorScheme) => {
    // The policy of the pages lets no foreign script in: it is switched off for this check alone.
    const context = await browser.newContext({
      bypassCSP: true,
      colorScheme,
      viewport: { width: 1440, height: 940 },
    })
    const page = await context.newPage()
    for (const path of paths) {
      await page.goto(site.url + path, { waitUntil: 'networkidle' })
      await page.evaluate(axe)
      const violations = await page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map(({ html }) => html.slice(0, 120)).join(" | ")))',
      )
      expect(violations, path).toEqual([])
    }
    await context.close()
  },
  120_000,
)

test('no page breaks its own policy, throws, or scrolls sideways at 320 pixels', async () => {
  for (const path of paths.filter((each) => each !== '/nowhere')) {
    const { page, faults } = await openPage(browser, site.url + path)
    await page.setViewportSize({ width: 320, height: 800 })
    expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(
      320,
    )
    expect(faults, path).toEqual([])
    await page.close()
  }
})

test('the policy blocks what it must: inline script, innerHTML, style attributes', async () => {
  const { page } = await openPage(browser, `${site.url}/`)
  const blocked = await page.evaluate(`(() => {
    const tried = []
    try { document.body.innerHTML = '<b>x</b>'; tried.push('innerHTML') } catch {}
    const script = document.createElement('script')
    try { script.textContent = 'window.broken = true'; document.body.append(script) } catch {}
    if (window.broken) tried.push('script')
    const styled = document.createElement('p')
    styled.setAttribute('style', 'color: rgb(1, 2, 3)')
    document.body.append(styled)
    if (getComputedStyle(styled).color === 'rgb(1, 2, 3)') tried.push('style')
    return tried
  })()`)
  expect(blocked).toEqual([])
  await page.close()
})

test('no page asks another host for anything', async () => {
  const page = await browser.newPage()
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  for (const path of paths) await page.goto(site.url + path, { waitUntil: 'networkidle' })
  expect([...hosts]).toEqual([new URL(site.url).host])
  await page.close()
})

test('hostile words in a source are text on the page', async () => {
  const hostile =
    'Norland shall <img src=x onerror=alert(1)> open </script><script>alert(2)</script> the ferry\u202e by 1 May.'
  const project = await newProject({ 'hostile.txt': `${hostile}\n` })
  await project.run(['ingest'])
  await project.run([
    'annotate',
    'hostile',
    '--add',
    'commitment',
    '--sentence',
    '1',
    '--note',
    '<b onclick=alert(3)>note</b>',
  ])
  const own = await serve(project)
  const [claim] = (await project.json(['claims'])).items
  for (const path of [
    '/s/hostile',
    '/claims',
    `/c/${String(claim?.id)}`,
    '/claims?q=<script>alert(4)</script>',
  ]) {
    const { page, faults } = await openPage(browser, own.url + path)
    expect(
      await page.evaluate(
        'document.querySelectorAll("main img, main script:not([type]), main b[onclick]").length',
      ),
      path,
    ).toBe(0)
    expect(faults, path).toEqual([])
    await page.close()
  }
  const { page } = await openPage(browser, `${own.url}/s/hostile`)
  expect(await page.locator('#s-1 .tx').evaluate((row) => row.textContent)).toBe(hostile)
  await own.close()
})
