import type { BlockKind } from '@claimtrail/model'
import type { Limits } from '@claimtrail/parse'
import type { Archive } from './archive.ts'
import { type NumberRef, type ParagraphProperties, readProperty } from './properties.ts'
import { readXml } from './xml.ts'

/** What a style means for the paragraphs that have it. */
export interface StyleMeaning {
  readonly kind?: BlockKind
  /** Heading level from 1. */
  readonly level?: number
  readonly isTitle?: boolean
  readonly number?: NumberRef
}

interface Style {
  readonly id: string
  readonly isDefault: boolean
  name: string
  basedOn?: string
  readonly properties: ParagraphProperties
}

/** The meaning of each paragraph style by its id; that of a paragraph without style stands under the empty id. */
export type Styles = ReadonlyMap<string, StyleMeaning>

/** Read the paragraph styles. A style takes over what it does not say itself from the one that it is based on. */
export function readStyles(archive: Archive, part: string, limits: Limits): Styles {
  const styles = readDefinitions(archive, part, limits)
  const meanings = new Map<string, StyleMeaning>()
  for (const style of styles.values()) {
    const meaning = meaningOf(style, styles)
    meanings.set(style.id, meaning)
    if (style.isDefault) meanings.set('', meaning)
  }
  return meanings
}

function readDefinitions(
  archive: Archive,
  part: string,
  limits: Limits,
): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>()
  let style: Style | undefined
  readXml(
    archive,
    part,
    {
      open(element) {
        if (element.name === 'w:style') {
          const id = element.attribute('styleId') ?? ''
          const isParagraph = (element.attribute('type') ?? 'paragraph') === 'paragraph'
          const isDefault = ['1', 'true', 'on'].includes(element.attribute('default') ?? '')
          style = isParagraph ? { id, isDefault, name: '', properties: {} } : undefined
          if (style) styles.set(id, style)
        } else if (style && element.name === 'w:name') style.name = element.attribute('val') ?? ''
        else if (style && element.name === 'w:basedOn') {
          const basedOn = element.attribute('val')
          if (basedOn !== undefined) style.basedOn = basedOn
        } else if (style) readProperty(style.properties, element)
      },
      close(name) {
        if (name === 'w:style') style = undefined
      },
    },
    limits,
  )
  return styles
}

function meaningOf(style: Style, styles: ReadonlyMap<string, Style>): StyleMeaning {
  let outline: number | undefined
  let number: NumberRef | undefined
  let kind: BlockKind | undefined
  let isTitle = false
  const seen = new Set<Style>()
  for (let each: Style | undefined = style; each && !seen.has(each); ) {
    seen.add(each)
    const named = meaningOfName(each.name)
    outline ??= each.properties.outline ?? named.outline
    number ??= each.properties.number
    kind ??= named.kind
    isTitle ||= each === style && named.isTitle === true
    each = each.basedOn === undefined ? undefined : styles.get(each.basedOn)
  }
  const level = levelOf(outline)
  const isHeading = level !== undefined && kind !== 'artifact'
  const meant = isHeading ? 'heading' : kind
  return {
    ...(meant && { kind: meant }),
    ...(isHeading && { level }),
    ...(isTitle && { isTitle }),
    ...(number && { number }),
  }
}

/** The heading level of an outline level; `undefined` when that is body text. */
export function levelOf(outline: number | undefined): number | undefined {
  return outline !== undefined && outline >= 0 && outline < 9 ? outline + 1 : undefined
}

/** Built-in styles keep their English names in every language. */
function meaningOfName(name: string): {
  readonly kind?: BlockKind
  readonly outline?: number
  readonly isTitle?: boolean
} {
  const folded = name.toLowerCase()
  const heading = /^heading ([1-9])$/.exec(folded)?.[1]
  if (heading !== undefined) return { outline: Number(heading) - 1 }
  if (folded === 'title') return { outline: 0, isTitle: true }
  if (folded === 'subtitle') return { outline: 1 }
  if (/^toc\b|^table of (?:figures|authorities)|^index \d|^toa heading/.test(folded))
    return { kind: 'artifact' }
  if (/^(?:intense )?quote$|^block text$/.test(folded)) return { kind: 'quote' }
  if (folded === 'caption') return { kind: 'caption' }
  return {}
}
