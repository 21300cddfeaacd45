import { startPageChanges } from './live/page-changes.ts'
import { startReview } from './review.ts'
import { startSearchKey } from './search-field.ts'
import { startTheme } from './theme.ts'

startTheme()
startSearchKey()
startPageChanges()
startReview()
