import { openSuggestions } from '@claimtrail/annotate'
import {
  listSentences,
  listSources,
  listSuggestions,
  readRow,
  readSource,
  readText,
  readVersionText,
} from '../contract/source-routes.ts'
import { RowUnknownError, TextUnknownError } from '../errors.ts'
import type { AppOptions } from '../options.ts'
import { describeSource } from '../reading/describe-source.ts'
import { readNeighbours } from '../reading/neighbours.ts'
import { readRecord, readShown, sentencesIn } from '../reading/shown.ts'
import { claimViewer } from '../views/claim-view.ts'
import { createRows } from '../views/rows.ts'
import { sentencePage } from '../views/sentence-page.ts'
import type { Answering } from './answer.ts'
import { answerJson, answerMedia } from './answer.ts'
import { sendText } from './send-text.ts'

/** Reading sources, sentences, suggestions and rows. */
export function sourceRoutes(options: AppOptions): readonly Answering[] {
  const { store } = options.workspace
  return [
    answerJson(listSources, options, async () => {
      const records = await store.sources()
      return {
        body: { items: await Promise.all(records.map((each) => describeSource(store, each))) },
      }
    }),
    answerJson(readSource, options, async ({ params }) => ({
      body: await describeSource(store, await readRecord(store, params.source)),
    })),
    answerMedia(readText, async ({ params }, _request, response) => {
      const { version, text } = await readShown(store, params.source)
      sendText(response, version, text, 'no-cache')
    }),
    answerMedia(readVersionText, async ({ params }, _request, response) => {
      const version = await store.version(params.version)
      const own = version?.source === params.source ? version : undefined
      const text = own && (await store.text(own.textSha256))
      if (!own || text === undefined) throw new TextUnknownError(params.source, params.version)
      sendText(response, own, text, 'private, max-age=31536000, immutable')
    }),
    answerJson(listSentences, options, async ({ params, query }) => ({
      body: sentencePage(await readShown(store, params.source), query.from, query.limit),
    })),
    answerJson(listSuggestions, options, async ({ params }) => {
      const { version, analysis, state } = await readShown(store, params.source)
      return { body: { version: version.id, items: openSuggestions(analysis.suggestions, state) } }
    }),
    answerJson(readRow, options, async ({ params }) => {
      const shown = await readShown(store, params.source)
      const book = await readNeighbours(store, shown.state.claims)
      const rows = createRows(shown, claimViewer(book, sentencesIn(shown)))
      const row = rows.row(params.index)
      if (!row) throw new RowUnknownError(params.source, params.index, rows.count)
      return { body: row }
    }),
  ]
}
