import type { Problem, SourceMeta } from '@claimtrail/model'
import type { Root } from 'mdast'
import { parseDocument } from 'yaml'
import { toUsable } from '../clean-text.ts'
import { toIsoDate } from '../iso-date.ts'

/** What a file says of itself, and what was wrong with how it says it. */
export interface FrontMatter {
  readonly meta: SourceMeta
  readonly problems: readonly Problem[]
}

/** Longest front matter that is read: YAML compares all keys of a mapping with each other. */
const maxLength = 32_768

/** Our names for the fields that people write. The first that has a value wins. */
const names = {
  title: ['title'],
  url: ['url'],
  publisher: ['publisher'],
  licence: ['licence', 'license'],
  language: ['language', 'lang'],
} as const

/** The front matter of a Markdown tree. Bad YAML, and a date that is none, are problems; unknown fields are left alone. */
export function readFrontMatter(tree: Root): FrontMatter {
  const [first] = tree.children
  if (first?.type !== 'yaml') return { meta: {}, problems: [] }
  if (first.value.length > maxLength) {
    return unread(`it is longer than ${maxLength} characters`)
  }
  const fields = readYaml(first.value)
  if (typeof fields === 'string') return unread(fields)
  const date = readText(fields, ['documentDate', 'date'])
  const documentDate = date === undefined ? undefined : toIsoDate(date)
  const meta = Object.fromEntries(
    Object.entries(names).map(([name, spellings]) => [name, readText(fields, spellings)]),
  )
  return {
    meta: withoutUndefined({ ...meta, documentDate }),
    problems: date !== undefined && documentDate === undefined ? [badDate(date)] : [],
  }
}

/** The mapping at the top, or in words what is wrong with it. */
function readYaml(text: string): ReadonlyMap<string, unknown> | string {
  try {
    const document = parseDocument(text, { logLevel: 'silent', prettyErrors: false })
    const [error] = document.errors
    if (error) return error.message
    const value: unknown = document.toJS({ maxAliasCount: 10 })
    if (value === null) return new Map()
    if (typeof value !== 'object' || Array.isArray(value)) return 'it is not a list of fields'
    return new Map(Object.entries(value))
  } catch (error) {
    if (error instanceof RangeError) return 'its brackets nest too deep'
    // Aliases that multiply each other are refused by the library with a plain error.
    return error instanceof Error ? error.message : String(error)
  }
}

function readText(
  fields: ReadonlyMap<string, unknown>,
  names: readonly string[],
): string | undefined {
  const value = names.map((name) => fields.get(name)).find((found) => found != null && found !== '')
  const isScalar = ['string', 'number', 'boolean'].includes(typeof value)
  const text = isScalar ? toUsable(String(value)).replace(/\s+/g, ' ').trim() : ''
  return text === '' ? undefined : text
}

function withoutUndefined(fields: Record<string, string | undefined>): SourceMeta {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

function unread(reason: string): FrontMatter {
  const sentence = `The front matter was not read: ${reason.trim().replace(/\s+/g, ' ')}.`
  return { meta: {}, problems: [warning('bad-front-matter', sentence.replace(/\.+$/, '.'))] }
}

function badDate(date: string): Problem {
  const reason = `The date "${date.slice(0, 40)}" of the front matter is no day of the calendar written as YYYY-MM-DD, so relative dates have no anchor.`
  return warning('bad-document-date', reason)
}

function warning(code: string, reason: string): Problem {
  return { code, reason, severity: 'warning', lineNumber: 1 }
}
