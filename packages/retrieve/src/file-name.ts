import type { Retrieved } from './retrieved.ts'

/** The media types that formats read, and the extensions by which they know their files. */
export const extensions: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.xhtml',
  'text/markdown': '.md',
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
}

/** Letters and digits of a name that people still read. */
const longestName = 80

/** A safe file name for what came from an address: the last part of its path, and the extension of its type. */
export function fileNameOf({
  finalUrl,
  mediaType,
}: Pick<Retrieved, 'finalUrl' | 'mediaType'>): string {
  const url = new URL(finalUrl)
  const last = safe(decoded(url.pathname.split('/').filter(Boolean).at(-1) ?? ''))
  const given = /\.[a-z0-9]{1,8}$/i.exec(last)?.[0] ?? ''
  const known = mediaType === undefined ? undefined : extensions[mediaType]
  const name = last.slice(0, last.length - given.length) || safe(url.hostname)
  return `${[...name].slice(0, longestName).join('')}${known ?? (given.toLowerCase() || '.txt')}`
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** What every file system takes, and no part that hides or leads elsewhere. */
function safe(name: string): string {
  const plain = name.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}._]+/gu, '-')
  return plain.replace(/\.{2,}/g, '.').replace(/^[-.]+|[-.]+$/g, '')
}
