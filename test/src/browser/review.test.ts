import { readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newProject, type Project } from '../project.ts'
import { openBrowser } from './open.ts'
import { openPage, type Site, saved, serve } from './site.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const meet = 'The two parties shall meet in Varn every month.'
const open = "Norland shall open the 'ferry' by 1 May."
const pay = 'Sudria will pay 300 crowns a day.'
const doubt = 'Observers of Ostia doubt that the depot will be open.'
const council = "Norland's council must approve the plan."

/** One sentence moved, a number and a modal verb changed, one sentence gone, curly marks all over. */
const edited = [open, pay.replace('300', '350'), council.replace('must', 'may not'), meet]
  .join(' ')
  .replaceAll("'", '’')

let browser: Browser
let project: Project
let site: Site
const claims = new Map<string, string>()

beforeAll(async () => {
  browser = await openBrowser()
  project = await newProject({
    'accord.txt': `${[meet, open, pay, doubt, council].join(' ')}\n`,
  })
  await project.run(['ingest'])
  for (const sentence of [meet, open, pay, doubt, council]) {
    const quote = ['--add', 'commitment', '--quote', sentence.slice(0, -1)]
    const { items } = await project.json(['annotate', 'accord', ...quote])
    claims.set(sentence, String(items[0]?.claim))
  }
  await writeFile(project.path('source-docs', 'accord.txt'), `${edited}\n`)
  await project.run(['ingest'])
  site = await serve(project)
})

afterAll(async () => {
  await browser?.close()
  await site?.close()
  await rm(project.root, { recursive: true })
})

async function waitingIds(page: Page): Promise<readonly unknown[]> {
  return page.locator('.wait').evaluateAll((items) => items.map(({ id }) => id))
}

test.each(['light', 'dark'] as const)(
  'axe finds no fault in what waits, %s',
  async (colorScheme) => {
    const context = await browser.newContext({ bypassCSP: true, colorScheme })
    const page = await context.newPage()
    for (const width of [1440, 320]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`${site.url}/review`, { waitUntil: 'networkidle' })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      await page.evaluate(axe)
      const violations = await page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))',
      )
      expect(violations).toEqual([])
    }
    await context.close()
  },
)

test('reader, audit page and claim page lead to what waits', async () => {
  const { page } = await openPage(browser, `${site.url}/s/accord`)
  await page.getByRole('link', { name: '3 claims wait' }).click()
  await page.waitForURL(/\/review\?source=accord$/)
  expect(await page.locator('.wait').count()).toBe(3)
  await page.goto(`${site.url}/audit`)
  await page.getByRole('link', { name: 'Compare old and new' }).first().click()
  await page.waitForURL(/\/review\?source=accord#c-/)
  await page.goto(`${site.url}/c/${claims.get(pay)}`)
  await page.getByRole('link', { name: 'Compare old and new' }).click()
  await page.waitForURL(/\/review\?source=accord#c-/)
  await page.close()
})

test('without script the page shows old and new, and no button that would do nothing', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${site.url}/review`)
  expect(await page.locator('del').allTextContents()).toEqual(['300', 'must'])
  expect(await page.locator('ins').allTextContents()).toEqual(['350', 'may not'])
  expect(await page.locator('.acts').first().isVisible()).toBe(false)
  await context.close()
})

test('a person accepts, takes back, places and withdraws by keys and mouse; then the audit is clean', async () => {
  const { page, faults } = await openPage(browser, `${site.url}/review`)
  expect(await waitingIds(page)).toEqual([claims.get(pay), claims.get(council), claims.get(doubt)])
  expect(await page.locator('.wait').first().locator('.flag').allTextContents()).toEqual([
    'a number',
  ])

  await page.keyboard.press('a')
  await saved(page)
  await page.locator('.wait.done').waitFor()
  await page.keyboard.press('k')
  await page.keyboard.press('u')
  await page.locator('.wait.done').waitFor({ state: 'detached' })
  await page.locator('.wait').first().getByRole('button', { name: 'It still holds' }).click()
  await page.locator('.wait.done').waitFor()

  expect(await page.evaluate('document.activeElement?.id')).toBe(claims.get(council))
  await page.keyboard.press('w')
  await page.locator('dialog input').fill('the council decides otherwise')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.wait.done').count()).toBe(2)

  await page.keyboard.press('p')
  await page.locator('dialog input').fill('words that stand nowhere')
  await page.keyboard.press('Enter')
  expect(await page.locator('dialog .fault').textContent()).toContain('does not say these words')
  await page.locator('dialog pre').evaluate((text) => {
    const start = (text.textContent ?? '').indexOf('meet in Varn')
    const node = text.firstChild
    if (node) getSelection()?.setBaseAndExtent(node, start, node, start + 12)
    text.dispatchEvent(new MouseEvent('mouseup'))
  })
  await page.getByRole('button', { name: 'Put the claim here' }).click()
  await expect.poll(() => page.locator('.wait.done').count()).toBe(3)
  expect(await page.locator('#changed').textContent()).toBe('')
  expect(faults).toEqual([])
  await page.close()

  const { exitCode, stdout } = await project.run(['audit'])
  expect([exitCode, stdout]).toEqual([0, expect.stringContaining('4 verified')])
})

test('the card of a claim is one file without script or request, and prints on one page', async () => {
  const id = claims.get(pay) ?? ''
  const card = await project.run(['claims', '--id', id, '--format', 'html'])
  expect(card.exitCode).toBe(0)
  const page = await browser.newPage()
  const asked: string[] = []
  page.on('request', ({ url }) => asked.push(url()))
  await page.setContent(card.stdout, { waitUntil: 'load' })
  expect(await page.locator('script, link, img').count()).toBe(0)
  expect(await page.locator('mark').textContent()).toBe('Sudria will pay 350 crowns a day')
  // Accepted, taken back, accepted again.
  const differing = await page.locator('del, ins').allTextContents()
  expect(differing).toEqual(['300', '350', '300', '350'])
  const words = (await page.locator('body').textContent()) ?? ''
  for (const part of ['code points', 'claimtrail audit accord', 'What this does not prove', id]) {
    expect(words).toContain(part)
  }
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  expect(pdf.toString('latin1')).toContain('/Count 1')
  expect(asked.filter((url) => !url.startsWith('about:'))).toEqual([])
  await page.close()
  const served = await fetch(`${site.url}/c/${id}.html`)
  expect(served.headers.get('content-disposition')).toContain('attachment')
  expect(await served.text()).toBe(card.stdout)
})

test('a restarted server and an export say the same', async () => {
  const { port } = new URL(site.url)
  await site.close()
  site = await serve(project, Number(port))
  const { page } = await openPage(browser, `${site.url}/review`)
  expect(await page.locator('.verdict').textContent()).toContain('No claim waits')
  await page.close()
  const exported = await project.run(['export', '--format', 'json'])
  const { claims: all } = JSON.parse(exported.stdout)
  const said = (id: string | undefined) => all.find((claim: { id: string }) => claim.id === id)
  expect(said(claims.get(pay)).claim.quotes[0].quote).toBe('Sudria will pay 350 crowns a day')
  expect(said(claims.get(doubt)).claim.quotes[0].quote).toBe('meet in Varn')
  expect(said(claims.get(meet)).claim.quotes[0].quote).toBe(meet.slice(0, -1))
  const { items } = await project.json(['claims', '--id', claims.get(open) ?? '', '--history'])
  expect(items[0]).toMatchObject({
    events: [
      { op: 'add', by: { kind: 'person' } },
      { op: 'reanchor', status: 'typographic', by: { kind: 'rule' } },
    ],
  })
})
