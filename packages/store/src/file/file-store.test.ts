import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeStore } from '../contract/index.ts'
import { openFileStore } from '../index.ts'
import type { Store } from '../store.ts'
import { newId } from './project.test.support.ts'

const roots = new WeakMap<Store, string>()

describeStore('file', {
  open: async () => open(await mkdtemp(join(tmpdir(), 'claimtrail-'))),
  async reopen(store) {
    await store.close()
    return open(roots.get(store) ?? '')
  },
})

async function open(root: string): Promise<Store> {
  const store = await openFileStore(root, { newId })
  roots.set(store, root)
  return store
}
