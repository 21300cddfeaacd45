import { describeStore } from './contract/index.ts'
import { createMemoryStore } from './index.ts'

describeStore('memory', { open: async () => createMemoryStore() })
