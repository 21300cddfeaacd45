/** How a file nests, judged by its tags alone, so that nobody needs to build its tree to refuse it. */
export interface Nesting {
  /** Deepest nesting of elements that are closed by a tag of their own. */
  readonly depth: number
  /** How many formatting elements (`b`, `font` …) browsers would open again in new paragraphs. */
  readonly reopened: number
}

/** Elements without content, and those that end by themselves, so that they nest no deeper than their containers. */
const uncounted: ReadonlySet<string> = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr frame keygen basefont bgsound ' +
    'p li dt dd option optgroup tr td th thead tbody tfoot colgroup rb rt rtc rp html head body'
  ).split(' '),
)

/** What HTML opens again when a block ends before them. */
const formatting: ReadonlySet<string> = new Set(
  'a b big code em font i nobr s small strike strong tt u'.split(' '),
)

const tag =
  /<!--(?:-?>|[\s\S]*?(?:--!?>|$))|<(script|style|textarea|title|xmp)\b[\s\S]*?(?:<\/\1\b|$)|<(\/?)([a-z][^\s/>]*)/gi

/**
 * Measure nesting with one scan over the tags.
 *
 * The tree builder below overflows the stack between 2,000 and 4,000 open elements, and copies every open formatting
 * element into every paragraph: 7 characters of text can become hundreds of nodes. Linear in the text.
 */
export function measureNesting(text: string): Nesting {
  let depth = 0
  let deepest = 0
  let openFormatting = 0
  let reopened = 0
  for (const [, raw, slash, written] of text.matchAll(tag)) {
    if (raw !== undefined || written === undefined) continue
    const name = written.toLowerCase()
    const step = slash === '/' ? -1 : 1
    if (formatting.has(name)) openFormatting = Math.max(0, openFormatting + step)
    else if (step === 1) reopened += Math.max(0, openFormatting - 1)
    if (uncounted.has(name)) continue
    depth = Math.max(0, depth + step)
    deepest = Math.max(deepest, depth)
  }
  return { depth: deepest, reopened }
}
