import { startSearchKey } from './search-field.ts'
import { startTheme } from './theme.ts'

startTheme()
startSearchKey()
