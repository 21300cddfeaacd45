import type { Limits } from '@claimtrail/parse'
import type { Archive } from './archive.ts'
import { isOn } from './properties.ts'
import { readXml, type XmlElement } from './xml.ts'

/** How one level of a numbering is written. */
export interface NumberLevel {
  /** `decimal`, `lowerLetter`, `bullet` … */
  readonly format: string
  /** The label with `%1` for the number of the first level. */
  readonly text: string
  readonly start: number
  /** Whether numbers of higher levels are written in digits, whatever their format. */
  readonly isLegal: boolean
  /** The level from 1 whose numbers restart this one; 0 never. All higher ones when absent. */
  readonly restartAfter?: number
  /** The style whose paragraphs stand at this level. */
  readonly style?: string
}

/** A numbering that paragraphs refer to by its id. */
export interface NumberingInstance {
  /** Instances of one kind count on together. */
  readonly abstractId: string
  readonly levels: ReadonlyMap<number, NumberLevel>
  /** Levels that start anew when this instance is first used. */
  readonly restarts: ReadonlyMap<number, number>
}

/** Every numbering of a document by its id. */
export type Numbering = ReadonlyMap<string, NumberingInstance>

type Level = { -readonly [Key in keyof NumberLevel]: NumberLevel[Key] }

interface Abstract {
  readonly levels: Map<number, Level>
  /** The name of a numbering style that is defined here, or that stands for this. */
  styleLink?: string
  numStyleLink?: string
}

interface Instance {
  abstractId: string
  readonly levels: Map<number, Level>
  readonly restarts: Map<number, number>
}

interface Draft {
  readonly abstracts: Map<string, Abstract>
  readonly instances: Map<string, Instance>
  abstract?: Abstract | undefined
  instance?: Instance | undefined
  level?: Level | undefined
  override: number
}

/** Read the numberings of a document. */
export function readNumbering(archive: Archive, part: string, limits: Limits): Numbering {
  const draft: Draft = { abstracts: new Map(), instances: new Map(), override: 0 }
  readXml(
    archive,
    part,
    {
      open: (element) => openElement(element, draft),
      close(name) {
        if (name === 'w:lvl') draft.level = undefined
        else if (name === 'w:abstractNum') draft.abstract = undefined
        else if (name === 'w:num') draft.instance = undefined
      },
    },
    limits,
  )
  return new Map([...draft.instances].map(([id, instance]) => [id, resolve(instance, draft)]))
}

function openElement(element: XmlElement, draft: Draft): void {
  const value = element.attribute('val') ?? ''
  const { level, abstract, instance } = draft
  if (element.name === 'w:abstractNum') {
    draft.abstract = { levels: new Map() }
    draft.abstracts.set(element.attribute('abstractNumId') ?? '', draft.abstract)
  } else if (element.name === 'w:num') {
    draft.instance = { abstractId: '', levels: new Map(), restarts: new Map() }
    draft.instances.set(element.attribute('numId') ?? '', draft.instance)
  } else if (element.name === 'w:lvl') {
    draft.level = { format: 'decimal', text: '', start: 1, isLegal: false }
    const levels = (instance ?? abstract)?.levels
    levels?.set(Number(element.attribute('ilvl')) || 0, draft.level)
  } else if (level) readLevel(level, element, value)
  else if (abstract && element.name === 'w:numStyleLink') abstract.numStyleLink = value
  else if (abstract && element.name === 'w:styleLink') abstract.styleLink = value
  else if (instance) readInstance(instance, element, value, draft)
}

function readLevel(level: Level, element: XmlElement, value: string): void {
  if (element.name === 'w:numFmt') level.format = value
  else if (element.name === 'w:lvlText') level.text = value
  else if (element.name === 'w:start') level.start = Number(value) || 0
  else if (element.name === 'w:isLgl') level.isLegal = isOn(element)
  else if (element.name === 'w:lvlRestart') level.restartAfter = Number(value) || 0
  else if (element.name === 'w:pStyle') level.style = value
}

function readInstance(instance: Instance, element: XmlElement, value: string, draft: Draft): void {
  if (element.name === 'w:abstractNumId') instance.abstractId = value
  else if (element.name === 'w:lvlOverride') draft.override = Number(element.attribute('ilvl')) || 0
  else if (element.name === 'w:startOverride')
    instance.restarts.set(draft.override, Number(value) || 0)
}

function resolve(instance: Instance, { abstracts }: Draft): NumberingInstance {
  let { abstractId } = instance
  const link = abstracts.get(abstractId)?.numStyleLink
  if (link !== undefined) {
    const linked = [...abstracts].find(([, { styleLink }]) => styleLink === link)
    abstractId = linked?.[0] ?? abstractId
  }
  const levels = new Map<number, NumberLevel>(abstracts.get(abstractId)?.levels)
  for (const [depth, level] of instance.levels) levels.set(depth, level)
  return { abstractId, levels, restarts: instance.restarts }
}
