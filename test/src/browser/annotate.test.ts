import { readdir, readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newProject, type Project } from '../project.ts'
import { openBrowser } from './open.ts'
import { openPage, type Site, saved, serve } from './site.ts'

const accord = `# The ferry accord 🚢

Norland shall open the ferry by 1 May 2031, provided that the depot is open. Ostia will repair
the *northern* quay.

Envoys doubt that the accord will last. They met in Sudria.
`

let browser: Browser
const sites: Site[] = []

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  // The browser first: it keeps connections open that a closing server would wait for.
  await browser?.close()
  await Promise.all(sites.map((site) => site.close()))
})

async function reader() {
  const project = await newProject({ 'ferry.md': accord })
  await project.run(['ingest'])
  const site = await serve(project)
  sites.push(site)
  return { project, site, ...(await openPage(browser, `${site.url}/s/ferry`)) }
}

/** Make the row of this sentence (from 1) the current one, by keyboard. */
async function goTo(page: Page, number: number): Promise<void> {
  for (let at = 0; at < 20; at += 1) {
    const current = await page.locator('.row[aria-current="true"]').getAttribute('id')
    if (current === `s-${number}`) return
    await page.keyboard.press('j')
  }
}

async function claimsOf(project: Project) {
  return (await project.json(['claims'])).items
}

test('a claim added by key is on disk, in the history, in the export, survives a restart, and leads back', async () => {
  const { page, project, site, faults } = await reader()
  await goTo(page, 4)
  await page.keyboard.press('3')
  await saved(page)
  const [claim] = await claimsOf(project)
  const id = String(claim?.id)
  const [history = ''] = await readdir(project.path('annotations/history'))
  expect(await readFile(project.path('annotations/history', history), 'utf8')).toContain(id)
  const exported = JSON.parse((await project.run(['export'])).stdout).claims[0]
  expect(exported.sentences[0].text).toBe('Envoys doubt that the accord will last.')
  await site.close()
  sites.pop()
  const again = await serve(project)
  sites.push(again)
  await page.goto(`${again.url}/c/${id}`)
  await page.locator('a[href*="#s-4"]').first().click()
  expect(await page.locator('#s-4 .card').count()).toBeGreaterThan(0)
  expect(await page.locator('#s-4 .tx').textContent()).toBe(
    'Envoys doubt that the accord will last.',
  )
  expect(faults).toEqual([])
})

test('a key on a text selection takes exactly the selected words, also behind an emoji and across emphasis', async () => {
  const { page, project } = await reader()
  await goTo(page, 3)
  await page.evaluate(() => {
    const paragraph = document.querySelector('#s-3 .tx')
    const walker = document.createTreeWalker(paragraph ?? document.body, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf('repair')
      if (at >= 0) range.setStart(node, at)
      const end = (node.textContent ?? '').indexOf('quay')
      if (end >= 0) range.setEnd(node, end + 4)
    }
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
  })
  await page.keyboard.press('1')
  await saved(page)
  const [state] = await claimsOf(project)
  expect(JSON.stringify(state?.claim)).toContain('"quote":"repair\\nthe northern quay"')
})

test('a suggestion is accepted by a, dismissed by x, and both are taken back by u', async () => {
  const { page, project } = await reader()
  await goTo(page, 2)
  const waiting = await page.locator('#s-2 .card.sug').count()
  expect(waiting).toBeGreaterThanOrEqual(2)
  await page.keyboard.press('a')
  await saved(page)
  expect(await claimsOf(project)).toHaveLength(1)
  await page.keyboard.press('x')
  await page.waitForFunction(
    (left) => document.querySelectorAll('#s-2 .card.sug').length <= left,
    waiting - 2,
  )
  await saved(page)
  await page.keyboard.press('u')
  await page.keyboard.press('u')
  await page.waitForFunction(
    (all) => document.querySelectorAll('#s-2 .card.sug').length === all,
    waiting,
  )
  await saved(page)
  expect(await claimsOf(project)).toHaveLength(0)
})

test('0 says that nothing is here, and n goes on to the next undecided sentence', async () => {
  const { page } = await reader()
  await goTo(page, 5)
  await page.keyboard.press('0')
  await saved(page)
  await page.reload({ waitUntil: 'networkidle' })
  const settled = await page.locator('#s-5 script[data-island="row"]').textContent()
  expect(JSON.parse(settled ?? '{}').settled).toBe(true)
})

test('e opens the slots, and what is set there is stored as a revision', async () => {
  const { page, project } = await reader()
  await goTo(page, 4)
  await page.keyboard.press('3')
  await saved(page)
  await page.keyboard.press('e')
  const dialog = page.locator('dialog[open]')
  await dialog.locator('#edit-stance').selectOption('negative')
  await dialog.locator('button[type="submit"], [data-do="save"]').first().click()
  await saved(page)
  await expect
    .poll(async () => JSON.stringify(await claimsOf(project)))
    .toContain('"stance":"negative"')
})

test('what another process writes is there after a reload', async () => {
  const { page, project } = await reader()
  await project.run([
    'annotate',
    'ferry',
    '--add',
    'commitment',
    '--quote',
    'Ostia will repair\nthe northern quay',
  ])
  await page.reload({ waitUntil: 'networkidle' })
  expect(await page.locator('#s-3 .card:not(.sug)').count()).toBe(1)
})

test('the page reads without scripts', async () => {
  const { site } = await reader()
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${site.url}/s/ferry`)
  expect(await page.locator('.row .tx').allTextContents()).toContain('They met in Sudria.')
  await context.close()
})
