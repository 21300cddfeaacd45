/** How many bytes at the start may declare a charset, by the HTML standard. */
const probeLength = 1_024

/**
 * The charset that the start of a file declares in `<meta>` or `<?xml encoding?>`; `undefined` when it declares none,
 * one that nobody knows, or UTF-8, which is tried anyway and need not be true.
 */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = opening(bytes).replace(/<!--.*?(?:-->|$)/gs, '')
  const found =
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1] ??
    /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']\s*([\w.:-]+)/i.exec(start)?.[1]
  const charset = found?.toLowerCase()
  // Who can read an ASCII declaration has no UTF-16 before him.
  if (charset === undefined || charset.startsWith('utf-') || !isKnown(charset)) return undefined
  return charset
}

/** Whether bytes are UTF-8 and more than ASCII: prose in another charset is that as good as never. Linear. */
export function isWideUtf8(bytes: Uint8Array): boolean {
  if (!bytes.some((byte) => byte >= 0x80)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Whether a file starts as only HTML does. */
export function looksLikeHtml(bytes: Uint8Array): boolean {
  const start = opening(bytes)
    .replace(/^\ufeff/, '')
    .replace(/^\s*<\?xml\s[^>]*>/i, '')
    .replace(/<!--.*?(?:-->|$)/gs, '')
  return /^\s*<(?:!doctype\s+html|html)[\s>]/i.test(start)
}

function opening(bytes: Uint8Array): string {
  return new TextDecoder(openingCharset(bytes), { ignoreBOM: true }).decode(
    bytes.subarray(0, probeLength),
  )
}

function openingCharset([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return 'utf-8'
}

function isKnown(charset: string): boolean {
  try {
    return new TextDecoder(charset).encoding !== ''
  } catch {
    return false
  }
}
