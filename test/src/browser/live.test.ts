import { rm } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newProject, type Project } from '../project.ts'
import { openBrowser } from './open.ts'
import { type Site, saved, serve } from './site.ts'

const accord = `# The ferry accord

Norland shall open the ferry by 1 May 2031, provided that the depot is open.

Envoys doubt that the accord will last. They met in Sudria.
`

let browser: Browser
let project: Project
let site: Site

beforeAll(async () => {
  browser = await openBrowser()
  project = await newProject({ 'ferry.md': accord })
  await project.run(['ingest'])
  site = await serve(project)
})

afterAll(async () => {
  // The server first: it does not wait for pages that listen.
  await site?.close()
  await browser?.close()
})

async function openIn(context: BrowserContext, path = '/s/ferry'): Promise<Page> {
  const page = await context.newPage()
  await page.goto(site.url + path)
  await page.locator('.row[aria-current="true"], main.page').first().waitFor()
  return page
}

/** Long enough for a busy machine. */
const soon = { timeout: 10_000 }

/** What the command line says of a sentence (from 1), as another person. */
function annotate(sentence: number, type = 'assessment') {
  return project.run([
    'annotate',
    'ferry',
    '--add',
    type,
    '--sentence',
    String(sentence),
    '--as',
    'Bo Lind',
  ])
}

const claimsIn = (page: Page, sentence: number) =>
  page.locator(`#s-${sentence} .card:not(.sug)`).count()

async function goTo(page: Page, sentence: number): Promise<void> {
  for (let at = 0; at < 10; at += 1) {
    const current = await page.locator('.row[aria-current="true"]').getAttribute('id')
    if (current === `s-${sentence}`) return
    await page.keyboard.press('j')
  }
}

test('what one browser writes another sees, politely said, while the writer draws it once', async () => {
  const [ours, theirs] = [await browser.newContext(), await browser.newContext()]
  const [writer, reader] = [await openIn(ours), await openIn(theirs)]
  const before = await claimsIn(reader, 4)
  expect(await reader.locator('#no-claims').isVisible()).toBe(true)
  await goTo(reader, 2)
  await goTo(writer, 4)
  const rows: string[] = []
  writer.on('request', (request) => {
    if (request.url().includes('/rows/')) rows.push(request.url())
  })
  await writer.keyboard.press('3')
  await saved(writer)
  await expect.poll(() => claimsIn(reader, 4), soon).toBe(before + 1)
  expect(await reader.locator('#no-claims').isVisible()).toBe(false)
  await expect
    .poll(() => reader.locator('#announce').textContent(), soon)
    .toBe('Changed by Ana Ruiz: sentence 4')
  expect(await reader.locator('.row[aria-current="true"]').getAttribute('id')).toBe('s-2')
  expect(await reader.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#s-2')
  expect(await writer.locator('#announce').textContent()).toBe('Assessment added to sentence 4')
  expect(rows).toHaveLength(1)
  await ours.close()
  await theirs.close()
})

test('what the command line writes every tab sees, and selected words stay selected', async () => {
  const context = await browser.newContext()
  const tabs = [await openIn(context), await openIn(context), await openIn(context, '/')]
  const before = await claimsIn(tabs[0] as Page, 4)
  await tabs[0]?.evaluate(() => {
    const words = document.querySelector('#s-4 .tx')
    if (words) getSelection()?.selectAllChildren(words)
  })
  await annotate(4)
  for (const tab of tabs.slice(0, 2)) {
    await expect.poll(() => claimsIn(tab, 4), soon).toBe(before + 1)
  }
  expect(await tabs[0]?.evaluate(() => getSelection()?.toString())).toBe('They met in Sudria.')
  await tabs[2]?.locator('#changed', { hasText: 'Changed by Bo Lind.' }).waitFor()
  await tabs[2]?.locator('#changed button').click()
  await tabs[2]?.locator('#changed:empty').waitFor({ state: 'attached' })
  await context.close()
})

test('what a browser writes the command line sees at once', async () => {
  const context = await browser.newContext()
  const page = await openIn(context)
  const count = async () => (await project.json(['claims', '--json'])).items.length
  const before = await count()
  await goTo(page, 4)
  await page.keyboard.press('2')
  await saved(page)
  expect(await count()).toBe(before + 1)
  await context.close()
})

test('whoever fills in a form keeps it, its words and the place in it, while others change the claim and more', async () => {
  const context = await browser.newContext()
  const page = await openIn(context)
  await annotate(2, 'commitment')
  const before = await claimsIn(page, 4)
  await page.locator('#s-2 .card:not(.sug) .cardb').last().click()
  await page.keyboard.press('e')
  const field = page.locator('#edit-claim input').first()
  await field.fill('Norland and')
  await field.evaluate((input: HTMLInputElement) => input.setSelectionRange(3, 5))
  await annotate(2)
  await annotate(4)
  await expect.poll(() => claimsIn(page, 4), soon).toBe(before + 1)
  expect(await field.inputValue()).toBe('Norland and')
  const caret = await field.evaluate((input: HTMLInputElement) => [
    document.activeElement === input,
    input.selectionStart,
    input.selectionEnd,
  ])
  expect(caret).toEqual([true, 3, 5])
  await context.close()
})

test('eight tabs of one browser all load, share one stream, and go on when the one that listens closes', async () => {
  const context = await browser.newContext()
  const streams = new Set<Page>()
  context.on('request', (request) => {
    if (request.url().includes('/api/v1/events')) streams.add(request.frame().page())
  })
  const tabs: Page[] = []
  for (let count = 0; count < 8; count += 1) tabs.push(await openIn(context))
  expect(streams.size).toBe(1)
  const [listening] = streams
  await listening?.close()
  const left = tabs.filter((tab) => tab !== listening)
  const before = await claimsIn(left[0] as Page, 4)
  await annotate(4)
  for (const tab of left) await expect.poll(() => claimsIn(tab, 4), soon).toBe(before + 1)
  expect(streams.size).toBe(2)
  await context.close()
})

test('what came between making a page and listening is seen, also by a tab that does not listen', async () => {
  const context = await browser.newContext()
  const tabs = [await openIn(context)]
  const before = await claimsIn(tabs[0] as Page, 3)
  // The script comes late, and the command line is faster.
  await context.route('**/app/assets/reader-*.js', async (route) => {
    await annotate(3)
    await route.continue()
  })
  tabs.push(await openIn(context))
  for (const tab of tabs) await expect.poll(() => claimsIn(tab, 3), soon).toBe(before + 1)
  await context.close()
})

test('a server that starts again is found again, and pages say when it is not there', async () => {
  const context = await browser.newContext()
  const page = await openIn(context)
  const before = await claimsIn(page, 4)
  const { port } = new URL(site.url)
  await site.close()
  await page.locator('#lost', { hasText: 'Not live' }).waitFor({ timeout: 10_000 })
  await annotate(4)
  site = await serve(project, Number(port))
  await expect.poll(() => claimsIn(page, 4), soon).toBe(before + 1)
  expect(await page.locator('#lost').textContent()).toBe('')
  await context.close()
}, 40_000)

test('when the history is another one pages read it anew, but not under the hands of somebody', async () => {
  const context = await browser.newContext()
  const [reading, typing] = [await openIn(context), await openIn(context)]
  // Not before a page has settled: one that is old at once would be read anew for ever.
  await reading.waitForTimeout(3_000)
  await typing.locator('#s-2 .card:not(.sug) .cardb').last().click()
  await typing.keyboard.press('e')
  await typing.locator('#edit-claim input').first().fill('Norland and')
  const { port } = new URL(site.url)
  await site.close()
  for (const folder of ['annotations/history', 'annotations/claims', '.claimtrail']) {
    await rm(project.path(...folder.split('/')), { recursive: true, force: true })
  }
  await project.run(['ingest'])
  site = await serve(project, Number(port))
  await expect.poll(() => claimsIn(reading, 2), { timeout: 20_000 }).toBe(0)
  await typing.locator('#changed', { hasText: 'This page may be old.' }).waitFor()
  expect(await typing.locator('#edit-claim input').first().inputValue()).toBe('Norland and')
  await context.close()
}, 60_000)
