import type { SourceMeta } from '@claimtrail/model'
import { toIsoDate, toUsable } from '@claimtrail/parse/format-kit'
import type { Element, Root } from 'hast'
import { textOf } from './elements.ts'
import { walkElements, wordsOf } from './tree-walk.ts'

/** Longest title that is taken. */
const maxTitleLength = 500

/** `<meta>` names that say when a text was published, the surest first. */
const dateNames = [
  ...['article:published_time', 'datepublished', 'citation_publication_date', 'citation_date'],
  ...['dcterms.issued', 'dc.date.issued', 'dcterms.created', 'dcterms.date', 'dc.date', 'date'],
  ...['pubdate', 'publish-date', 'publication_date'],
] as const

/** What a page says of itself: language, title, and the day of publication when it is plain. */
export function readPageMeta(root: Root): SourceMeta {
  const metas = new Map<string, string>()
  const times: Element[] = []
  let language = ''
  let title = ''
  let heading = ''
  for (const element of walkElements(root)) {
    const { tagName } = element
    if (tagName === 'html') language = textOf(element, 'lang') || textOf(element, 'xmlLang')
    else if (tagName === 'title' && title === '') title = wordsOf(element, maxTitleLength)
    else if (tagName === 'h1' && heading === '') heading = wordsOf(element, maxTitleLength)
    else if (tagName === 'meta') addMeta(metas, element)
    else if (tagName === 'time') times.push(element)
  }
  const named = [title, metas.get('og:title') ?? '', heading].find((text) => text.trim() !== '')
  const documentDate = metaDate(metas) ?? timeDate(times)
  return {
    ...(named !== undefined && { title: toUsable(named).slice(0, maxTitleLength) }),
    ...(/^[a-z]{2,3}(?:-[\w-]+)?$/i.test(language) && { language }),
    ...(documentDate !== undefined && { documentDate }),
  }
}

function addMeta(metas: Map<string, string>, element: Element): void {
  const content = textOf(element, 'content').replace(/\s+/g, ' ').trim()
  for (const attribute of ['name', 'property', 'itemProp']) {
    const name = textOf(element, attribute).toLowerCase()
    if (name !== '' && content !== '' && !metas.has(name)) metas.set(name, content)
  }
}

function metaDate(metas: ReadonlyMap<string, string>): string | undefined {
  const written = dateNames.map((name) => metas.get(name)).find((date) => date !== undefined)
  return written === undefined ? undefined : toIsoDate(written.replaceAll('/', '-'))
}

/** The time that is marked as the publication, else the only one there is. */
function timeDate(times: readonly Element[]): string | undefined {
  const published = times.filter(
    (time) =>
      textOf(time, 'itemProp').toLowerCase() === 'datepublished' || time.properties.pubdate != null,
  )
  const candidates = published.length > 0 ? published : times
  const days = new Set(candidates.map((time) => toIsoDate(textOf(time, 'dateTime'))))
  const [day] = days
  return days.size === 1 ? day : undefined
}
