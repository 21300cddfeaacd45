import type { Element, Root } from 'hast'
import { isBlock, textOf } from './elements.ts'
import { type Visit, walkHtml, wordsOf } from './tree-walk.ts'

/** Where a page calls its footnotes, and where it keeps them. */
export interface Footnotes {
  /** Elements that call a footnote, with its id; their text has no width. */
  readonly calls: ReadonlyMap<Element, string>
  /** Elements whose text is a mark without width: raised numbers, links from a note back to its call. */
  readonly marks: ReadonlySet<Element>
  /** Blocks that are a footnote, with its id. */
  readonly notes: ReadonlyMap<Element, string>
}

interface Target {
  readonly visit: Visit
  readonly order: number
}

interface Draft {
  readonly targets: ReadonlyMap<string, Target>
  readonly calls: Map<Element, string>
  readonly marks: Set<Element>
  readonly notes: Map<Element, string>
  /** Ids at the calls, which links in notes lead back to. */
  readonly callIds: Set<string>
}

/** "1", "[12]", "(a)", "*", and several of them: what calls a footnote. */
const markPattern = /^(?:[[(]?(?:\d{1,4}|[a-z]|[ivx]{1,5}|[*†‡§¶#]{1,3})[\])]?[,;\s]*)+$/i
const maxMarkLength = 24

/** Ids that only footnotes have, in the ways of Word, Wikipedia, Pandoc and many hands. */
const noteId = /^_?(?:fn|ftn|edn|foot-?note|end-?note|note|cite_note|fnt|nt)/i

/** Containers that are too large for a note. */
const notNotes: ReadonlySet<string> = new Set(
  'html body main article section h1 h2 h3 h4 h5 h6 table tbody ul ol dl nav'.split(' '),
)

/**
 * Find footnotes by their links: a short raised mark, or a link named like a note, that leads to a block further
 * down. Raised numbers without a link count only behind punctuation, where no exponent stands. Linear but for the
 * climb to an enclosing block.
 */
export function findFootnotes(root: Root): Footnotes {
  const draft: Draft = {
    targets: findTargets(root),
    calls: new Map(),
    marks: new Set(),
    notes: new Map(),
    callIds: new Set(),
  }
  let order = 0
  let before = ''
  for (const visit of walkHtml(root)) {
    order += 1
    const { node } = visit
    if (node.type === 'text') before = node.value.trimEnd().at(-1) ?? before
    else if (node.type !== 'element') continue
    else if (node.tagName === 'a') readLink(node, visit, order, draft)
    else if (node.tagName === 'sup' && isUnlinkedMark(node, before)) draft.marks.add(node)
  }
  return draft
}

function findTargets(root: Root): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>()
  let order = 0
  for (const visit of walkHtml(root)) {
    order += 1
    if (visit.node.type !== 'element') continue
    for (const id of idsOf(visit.node)) {
      if (!targets.has(id)) targets.set(id, { visit, order })
    }
  }
  return targets
}

function idsOf(element: Element): readonly string[] {
  const name = element.tagName === 'a' ? textOf(element, 'name') : ''
  return [textOf(element, 'id'), name].filter((id) => id !== '')
}

function readLink(link: Element, visit: Visit, order: number, draft: Draft): void {
  const id = localTarget(link)
  if (id === undefined) return
  if (draft.callIds.has(id)) {
    if (wordsOf(link, maxMarkLength).length <= maxMarkLength) draft.marks.add(link)
    return
  }
  const target = draft.targets.get(id)
  if (!target || target.order <= order || !isMark(link)) return
  const raised = raisedAround(link, visit)
  const isNamed = textOf(link, 'role') === 'doc-noteref' || noteId.test(id)
  const note = raised || isNamed ? blockOf(target.visit) : undefined
  if (!note) return
  draft.calls.set(link, id)
  if (!draft.notes.has(note)) draft.notes.set(note, id)
  if (raised && raised !== link && isMark(raised)) draft.marks.add(raised)
  for (const place of placesOf(link, visit)) {
    for (const placeId of idsOf(place)) draft.callIds.add(placeId)
  }
}

function localTarget(link: Element): string | undefined {
  const href = textOf(link, 'href')
  if (!href.startsWith('#') || href.length === 1) return undefined
  try {
    return decodeURIComponent(href.slice(1))
  } catch {
    return href.slice(1)
  }
}

function isMark(element: Element): boolean {
  const words = wordsOf(element, maxMarkLength)
  return words.length <= maxMarkLength && markPattern.test(words)
}

/** The `sup` that raises a link: around it, or in it. */
function raisedAround(link: Element, { parent }: Visit): Element | undefined {
  for (let around = parent, steps = 0; around && steps < 3; around = around.parent, steps += 1) {
    if (around.node.type === 'element' && around.node.tagName === 'sup') return around.node
  }
  const inside = link.children.some((child) => child.type === 'element' && child.tagName === 'sup')
  return inside ? link : undefined
}

/** The link itself, what is in it, and what is close around it: any may carry the id that a note leads back to. */
function placesOf(link: Element, { parent }: Visit): readonly Element[] {
  const around = [parent?.node, parent?.parent?.node].flatMap((node) =>
    node?.type === 'element' && !isBlock(node) ? [node] : [],
  )
  const inside = link.children.flatMap((child) => (child.type === 'element' ? [child] : []))
  return [link, ...around, ...inside]
}

/** The block that a target is, or that it opens. */
function blockOf(target: Visit): Element | undefined {
  for (let visit: Visit | undefined = target; visit; visit = visit.parent) {
    const { node } = visit
    if (node.type === 'element' && isBlock(node)) {
      return notNotes.has(node.tagName) ? undefined : node
    }
  }
  return undefined
}

function isUnlinkedMark(raised: Element, before: string): boolean {
  const hasLink = raised.children.some((child) => child.type === 'element')
  return !hasLink && /[.,;:!?"”’)\]]/.test(before) && isMark(raised)
}
