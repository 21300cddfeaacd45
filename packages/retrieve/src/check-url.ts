import { UrlRefusedError } from './errors.ts'

/** Longer than any address that people copy. */
const longestUrl = 4_000

/**
 * An address that may be asked for, as the URL standard reads it, without its fragment.
 *
 * @throws {@link UrlRefusedError}
 */
export function checkUrl(text: string, base?: URL): URL {
  if (text.length > longestUrl) throw new UrlRefusedError(text, 'it is too long')
  if (!URL.canParse(text, base?.href)) throw new UrlRefusedError(text, 'it is no URL')
  const url = new URL(text, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new UrlRefusedError(text, 'only http and https are')
  }
  if (url.username !== '' || url.password !== '') {
    throw new UrlRefusedError(text, 'it holds a name or a password, which would be written down')
  }
  if (base?.protocol === 'https:' && url.protocol === 'http:') {
    throw new UrlRefusedError(text, `${base.host} leads from https to http`)
  }
  url.hash = ''
  return url
}
