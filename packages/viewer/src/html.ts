import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** What may stand in a template: lists are joined, `undefined` and `false` are nothing, all else is escaped. */
export type HtmlValue = Html | string | number | undefined | false | readonly HtmlValue[]

/** Markup that is safe to send. Only {@link html} and its siblings in this file make it. */
export interface Html {
  readonly [brand]: string
  toString(): string
}

const brand: unique symbol = Symbol('html')

/**
 * Markup from a template. Every value that is not {@link Html} is escaped, so that it is text wherever it
 * stands: between tags, or in an attribute in double quotes.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let markup = strings[0] ?? ''
  for (const [index, value] of values.entries()) {
    markup += markupOf(value) + (strings[index + 1] ?? '')
  }
  return trusted(markup)
}

/** The markup of a Preact component; Preact escapes what the component is given. */
export function component(node: VNode | null): Html {
  return trusted(node ? renderToString(node) : '')
}

/**
 * Data for a script, in the page: no script runs, and nothing in the data can end the element. `JSON.parse`
 * gives back the same value.
 */
export function jsonIsland(name: string, value: unknown): Html {
  const json = JSON.stringify(value).replace(/[<\u2028\u2029]/g, escapeUnit)
  return trusted(
    `<script type="application/json" data-island="${escapeText(name)}">${json}</script>`,
  )
}

function markupOf(value: HtmlValue): string {
  if (value === undefined || value === false) return ''
  if (typeof value === 'string') return escapeText(value)
  if (typeof value === 'number') return String(value)
  return isList(value) ? value.map(markupOf).join('') : value[brand]
}

function isList(value: Html | readonly HtmlValue[]): value is readonly HtmlValue[] {
  return Array.isArray(value)
}

// A parser turns CR into LF and drops NUL; both must keep their place, or every offset after them is wrong.
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
  '\0': '\ufffd',
}

function escapeText(text: string): string {
  return text.replace(/[&<>"'\r\0]/g, (unit) => entities[unit] ?? unit)
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function trusted(markup: string): Html {
  return { [brand]: markup, toString: () => markup }
}
