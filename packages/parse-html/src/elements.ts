import type { Element } from 'hast'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** What holds no prose, whatever is in it: code for machines, other media, form controls, and `head`. */
const notProse = words(
  'head script style template noscript textarea svg math title iframe object embed video audio canvas ' +
    'select option datalist button progress meter map frameset noframes applet rp rt del',
)

/** What starts a line of its own. */
const blocks = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search ' +
    'section summary table tbody td tfoot th thead tr ul xmp',
)

const artifacts = words('nav aside search')
const artifactRoles = words(
  'navigation banner contentinfo complementary search menu menubar doc-toc',
)

/** Parts of a page that a `header` or `footer` belongs to; outside of them it belongs to the whole site. */
const sections = words('article main section blockquote')

/** Whether an element starts a line of its own. */
export function isBlock({ tagName }: Element): boolean {
  return blocks.has(tagName)
}

/** Whether an element keeps white space and line ends as they are. */
export function isPreformatted({ tagName }: Element): boolean {
  return ['pre', 'listing', 'xmp', 'plaintext'].includes(tagName)
}

/** Whether an element is a part of the page that a `header` in it is about. */
export function isSection({ tagName }: Element): boolean {
  return sections.has(tagName)
}

/** Whether readers do not see an element, or see no prose in it. */
export function isLeftOut(element: Element): boolean {
  const { tagName, properties } = element
  if (notProse.has(tagName)) return true
  // Pages that were saved while a dialog was open hide all of themselves.
  if (tagName === 'body' || tagName === 'html') return false
  if (tagName === 'dialog' && properties.open == null) return true
  const isHidden = properties.hidden != null && properties.hidden !== false
  return (
    (isHidden && properties.hidden !== 'until-found') ||
    textOf(element, 'ariaHidden') === 'true' ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(textOf(element, 'style'))
  )
}

/**
 * Whether an element is the page's and not the text's: navigation, banner, side notes.
 *
 * @param inSection - Whether it stands in an article or section, whose `header` and `footer` are text.
 */
export function isArtifact(element: Element, inSection: boolean): boolean {
  if (artifactRoles.has(textOf(element, 'role'))) return true
  const isEdge = element.tagName === 'header' || element.tagName === 'footer'
  return artifacts.has(element.tagName) || (isEdge && !inSection)
}

/** The level of a heading, 1 for the highest; `undefined` when the element is none. */
export function headingLevel(element: Element): number | undefined {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1]
  if (level !== undefined) return Number(level)
  if (textOf(element, 'role') !== 'heading') return undefined
  const given = Number(textOf(element, 'ariaLevel'))
  return Number.isInteger(given) && given > 0 ? given : 2
}

/** An attribute as one text, by its name in the tree; empty when absent. */
export function textOf({ properties }: Element, name: string): string {
  const value = properties[name]
  if (value == null || typeof value === 'boolean') return ''
  return Array.isArray(value) ? value.join(' ') : String(value)
}
