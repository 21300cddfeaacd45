import type { Store } from '../store.ts'

/** Opens stores for the suite. */
export interface StoreOpener {
  /** A new, empty store. */
  open(): Promise<Store>
  /** Closes a store and opens what it kept again; left out by stores that keep nothing. */
  reopen?(store: Store): Promise<Store>
}
