import type { Browser } from 'playwright-core'

/** Paper and the width of its margins, as CSS writes them. */
export interface Paper {
  readonly format: string
  readonly margin: string
}

/** A page of HTML as Chromium prints it, with a running head and page numbers. */
export async function printPdf(
  browser: Browser,
  html: string,
  { format, margin }: Paper,
): Promise<Uint8Array> {
  const page = await browser.newPage()
  await page.setContent(html)
  const bytes = await page.pdf({
    format,
    displayHeaderFooter: true,
    headerTemplate: '<span style="font-size:8pt;margin-left:60pt">Running head</span>',
    footerTemplate:
      '<span style="font-size:8pt;margin:auto">Page <span class="pageNumber"></span></span>',
    margin: { top: margin, bottom: margin, left: margin, right: margin },
  })
  await page.close()
  return bytes
}
