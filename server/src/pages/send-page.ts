import { type Page, renderPage, type ViewContext } from '@claimtrail/viewer'
import type { Request, RequestHandler, Response } from 'express'
import type { AppOptions } from '../options.ts'

/** Note the place of the history before anything is read for a page: what comes later, the page hears of. */
export function rememberPlace({ workspace: { store } }: AppOptions): RequestHandler {
  return async (_request, response, next) => {
    response.locals.cursor = await store.cursor()
    next()
  }
}

/** Send a page; a browser keeps it and asks each time whether it is still so. */
export function sendPage(
  options: AppOptions,
  request: Request,
  response: Response,
  page: Page,
  status = 200,
): void {
  const html = renderPage(page, viewContext(options, request, response.locals.cursor))
  response.status(status).set({ 'cache-control': 'no-cache', vary: 'Cookie' })
  response.type('text/html; charset=utf-8').send(html)
}

function viewContext(
  { assets, workspace }: AppOptions,
  request: Request,
  cursor: unknown,
): ViewContext {
  return {
    theme: themeOf(request.get('cookie') ?? ''),
    annotator: workspace.annotator,
    locale: 'en',
    assets,
    ...(typeof cursor === 'string' && { cursor }),
  }
}

function themeOf(cookies: string): ViewContext['theme'] {
  const theme = cookies
    .split(';')
    .map((cookie) => cookie.trim())
    .find((cookie) => cookie.startsWith('claimtrail-theme='))
    ?.slice('claimtrail-theme='.length)
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}
