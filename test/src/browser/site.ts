import { readAssets, startServer } from '@claimtrail/server'
import { newId, openWorkspace } from '@claimtrail/workspace'
import type { Browser, Page } from 'playwright-core'
import type { Project } from '../project.ts'

/** A running server on a project. */
export interface Site {
  readonly url: string
  close(): Promise<void>
}

/** Serve a project on a free port, or on the one it had before, as `claimtrail serve` does. */
export async function serve(project: Project, port = 0): Promise<Site> {
  const workspace = await openWorkspace({ cwd: project.root, root: project.root })
  const silent = () => undefined
  const server = await startServer({
    workspace,
    now: () => new Date(Date.UTC(2026, 10, 24, 10, 0, 0)).toISOString(),
    newId,
    log: { debug: silent, info: silent, warn: silent, error: silent },
    assets: await readAssets(),
    requestsPerMinute: 100_000,
    checkReplies: true,
    host: '127.0.0.1',
    port,
  })
  return {
    url: server.url.replace(/\/$/, ''),
    close: async () => {
      await server.close()
      await workspace.close()
    },
  }
}

/** A page that remembers what went wrong on it: errors of scripts and of the security policy. */
export async function openPage(
  browser: Browser,
  url: string,
): Promise<{ readonly page: Page; readonly faults: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 940 } })
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(url, { waitUntil: 'networkidle' })
  return { page, faults }
}

/** Wait until the page has sent its change and the server has acknowledged it. */
export async function saved(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    /saved/i.test(document.querySelector('#saved')?.textContent ?? ''),
  )
}
