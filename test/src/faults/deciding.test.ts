import { expect, test } from 'vitest'
import { examine } from './examine.ts'
import { createLedger } from './ledger.ts'
import { withFolder } from './projects.ts'
import { compiled, startEditors } from './run.ts'

const allKnown = { lost: [], doubleHeirs: [], twice: [], damage: [], unknown: 0 }

test('processes that take the history from each other all the time know the outcome of every decision', () =>
  withFolder(async (root) => {
    const ledger = createLedger()
    const running = ['a', 'b', 'c'].map((name) =>
      startEditors({ root, name, ledger, program: 'deciders.js', editors: 3, forMs: 700 }),
    )
    await Promise.all(running.map(({ ended }) => ended))
    const examined = await examine(root, ledger)
    expect(examined).toMatchObject(allKnown)
    expect(examined.acknowledged).toBeGreaterThan(10)
    expect(ledger.closed).toBe(3)
  }))

test('a sync that fails now and then is no end of a decision, and it is stored once', () =>
  withFolder(async (root) => {
    const ledger = createLedger()
    const nodeArguments = ['--import', compiled('failing-sync.js')]
    const options = { root, name: 'a', ledger, editors: 2, forMs: 500, nodeArguments }
    await startEditors({ ...options, program: 'deciders.js' }).ended
    const examined = await examine(root, ledger)
    expect(examined).toMatchObject(allKnown)
    expect(examined.acknowledged).toBeGreaterThan(10)
    expect(examined.historyFiles).toBeGreaterThan(1)
  }))
