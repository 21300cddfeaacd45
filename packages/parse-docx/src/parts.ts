import type { Limits } from '@claimtrail/parse'
import type { Archive } from './archive.ts'
import { readXml } from './xml.ts'

/** Where the parts of a document are in its archive. */
export interface PartNames {
  readonly document: string
  readonly styles: string
  readonly numbering: string
  readonly footnotes: string
  readonly endnotes: string
  readonly core: string
}

/** Find the parts by the relationships that the archive declares, else where Word puts them. */
export function findParts(archive: Archive, limits: Limits): PartNames {
  const root = readRelations(archive, '_rels/.rels', '', limits)
  const document = root.get('officeDocument') ?? 'word/document.xml'
  const slash = document.lastIndexOf('/') + 1
  const folder = document.slice(0, slash)
  const relations = readRelations(
    archive,
    `${folder}_rels/${document.slice(slash)}.rels`,
    folder,
    limits,
  )
  const nameOf = (kind: string) => relations.get(kind) ?? `${folder}${kind}.xml`
  return {
    document,
    styles: nameOf('styles'),
    numbering: nameOf('numbering'),
    footnotes: nameOf('footnotes'),
    endnotes: nameOf('endnotes'),
    core: root.get('core-properties') ?? root.get('coreProperties') ?? 'docProps/core.xml',
  }
}

/** Target of each kind of relationship, the first of its kind. */
function readRelations(
  archive: Archive,
  part: string,
  folder: string,
  limits: Limits,
): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  readXml(
    archive,
    part,
    {
      open(element) {
        const kind = element.attribute('Type')?.split('/').at(-1)
        const target = element.attribute('Target')
        const isInside = element.attribute('TargetMode') !== 'External'
        if (!isInside || kind === undefined || target === undefined || targets.has(kind)) return
        targets.set(kind, resolvePart(folder, target))
      },
      close() {},
    },
    limits,
  )
  return targets
}

function resolvePart(folder: string, target: string): string {
  const parts = target.startsWith('/') ? [] : folder.split('/').filter((part) => part !== '')
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
