import { searchAll } from '../contract/search-routes.ts'
import type { AppOptions } from '../options.ts'
import { readSearchPage } from '../reading/search.ts'
import { type Answering, answerJson } from './answer.ts'

/** Searching sentences and claims. */
export function searchRoutes(options: AppOptions): readonly Answering[] {
  return [
    answerJson(searchAll, options, async ({ query }) => ({
      body: await readSearchPage(options.workspace, query),
    })),
  ]
}
