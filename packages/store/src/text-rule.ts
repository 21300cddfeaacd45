import { StoreRejectedTextError } from './errors.ts'

/** U+0000, and a high or low surrogate without its other half. */
const rejected = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/**
 * Refuse texts that not every store can keep: files would take U+0000 and PostgreSQL would not, and a lone
 * surrogate is not UTF-8. Keys are checked too.
 *
 * @param path - Names the value in the error.
 * @throws {@link StoreRejectedTextError} Where the first such text is.
 */
export function checkTexts(value: unknown, path: string): void {
  if (typeof value === 'string') checkText(value, path)
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    checkText(key, path)
    checkTexts(inner, path === '' ? key : `${path}/${key}`)
  }
}

function checkText(text: string, path: string): void {
  const offset = text.search(rejected)
  if (offset >= 0) throw new StoreRejectedTextError(path, offset, text.charCodeAt(offset))
}
