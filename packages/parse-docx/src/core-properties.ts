import type { SourceMeta } from '@claimtrail/model'
import type { Limits } from '@claimtrail/parse'
import { toIsoDate, toUsable } from '@claimtrail/parse/format-kit'
import type { Archive } from './archive.ts'
import { readXml } from './xml.ts'

const maxLength = 500
const fields: ReadonlySet<string> = new Set(['title', 'created', 'language'])

/** What a document says of itself: its title, its language, and the day it was created. */
export function readCoreProperties(archive: Archive, part: string, limits: Limits): SourceMeta {
  const found = new Map<string, string>()
  let name = ''
  readXml(
    archive,
    part,
    {
      open(element) {
        name = fields.has(element.name) ? element.name : ''
      },
      close() {
        name = ''
      },
      text(text) {
        if (name !== '') found.set(name, (found.get(name) ?? '') + text)
      },
    },
    limits,
  )
  const title = toUsable(found.get('title') ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, maxLength)
  const language = (found.get('language') ?? '').trim()
  const documentDate = toIsoDate((found.get('created') ?? '').trim())
  return {
    ...(title !== '' && { title }),
    ...(/^[a-z]{2,3}(?:-[\w-]+)?$/i.test(language) && { language }),
    ...(documentDate !== undefined && { documentDate }),
  }
}
