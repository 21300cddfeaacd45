import { exportClaims, listClaims, readClaim, readHistory } from './claim-routes.ts'
import { listChanges, listEvents } from './event-routes.ts'
import type { AnyRoute } from './route.ts'
import { searchAll } from './search-routes.ts'
import { readAudit, readContract, readLive, readReady } from './service-routes.ts'
import {
  listSentences,
  listSources,
  listSuggestions,
  readRow,
  readSource,
  readText,
  readVersionText,
} from './source-routes.ts'
import {
  acceptSuggested,
  addClaim,
  commandClaim,
  commandSource,
  dismissSuggested,
} from './writing-routes.ts'

/** Every route of the API, in the order of the documentation. */
export const contract: readonly AnyRoute[] = [
  listSources,
  readSource,
  readText,
  readVersionText,
  listSentences,
  listSuggestions,
  readRow,
  commandSource,
  acceptSuggested,
  dismissSuggested,
  listClaims,
  addClaim,
  readClaim,
  commandClaim,
  readHistory,
  listEvents,
  listChanges,
  searchAll,
  readAudit,
  exportClaims,
  readLive,
  readReady,
  readContract,
]
