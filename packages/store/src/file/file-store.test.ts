import { describeStore } from '../contract/index.ts'
import { openFileStore } from '../index.ts'
import type { Store } from '../store.ts'
import { makeProject, newId } from './project.test.support.ts'

const roots = new WeakMap<Store, string>()

describeStore('file', {
  open: async () => open(await makeProject()),
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
