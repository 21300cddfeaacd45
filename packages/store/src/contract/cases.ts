import type { Store } from '../store.ts'

/** What a case of the contract may use. */
export interface Subject {
  /** A new, empty store; closed when the case is done. */
  readonly store: Store
  /** Close the store and open what it kept; the same store again when it keeps nothing. */
  reopen(): Promise<Store>
}

/** Promises of the contract, each a sentence and its proof. */
export type ContractCases = Readonly<Record<string, (subject: Subject) => Promise<void>>>
