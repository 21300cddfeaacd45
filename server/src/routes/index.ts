import type { AppOptions } from '../options.ts'
import type { Answering } from './answer.ts'
import { claimRoutes } from './claim-routes.ts'
import { eventRoutes } from './event-routes.ts'
import { searchRoutes } from './search-routes.ts'
import { serviceRoutes } from './service-routes.ts'
import { sourceRoutes } from './source-routes.ts'
import { writingRoutes } from './writing-routes.ts'

/** Every route of the API with what answers it. */
export function apiRoutes(options: AppOptions): readonly Answering[] {
  return [
    ...sourceRoutes(options),
    ...writingRoutes(options),
    ...claimRoutes(options),
    ...eventRoutes(options),
    ...searchRoutes(options),
    ...serviceRoutes(options),
  ]
}
