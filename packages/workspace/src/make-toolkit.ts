import { createToolkit, parseLexicon, type Toolkit } from '@claimtrail/toolkit'
import { allFormats } from './all-formats.ts'
import { readJson } from './json-file.ts'
import type { Layout } from './layout.ts'
import type { Settings } from './settings.ts'

/** The toolkit of a project: the preset with the project's settings, lexicon and formats. */
export async function makeToolkit(layout: Layout, settings: Settings): Promise<Toolkit> {
  const lexicon = await readJson(layout.lexicon, 'annotations/actors.lexicon.json')
  return createToolkit({
    formats: await allFormats(),
    limits: {
      ...settings.limits,
      ...(settings.sizeLimitBytes !== undefined && { sizeBytes: settings.sizeLimitBytes }),
    },
    tag: {
      ...(lexicon === undefined ? {} : { lexicons: [parseLexicon(lexicon)] }),
      ...(settings.dayOrder === undefined ? {} : { dayOrder: settings.dayOrder }),
    },
  })
}
