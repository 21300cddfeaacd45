// What is measured: each puts the next revision of a claim on stable storage.
import { closeSync, fdatasyncSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { JSONFilePreset } from 'lowdb/node'
import { openFileStore } from '../../packages/store/dist/index.js'
import {
  claim,
  claimId,
  newId,
  revision,
  sourceOf,
  text,
  version,
  writeHistory,
} from './claims.mjs'

/** The least that durability costs: append as many bytes as a line has, and sync them. */
export function rawSync(folder) {
  mkdirSync(folder, { recursive: true })
  const file = openSync(join(folder, 'raw'), 'a')
  const bytes = Buffer.alloc(900, 'x')
  return {
    put: () => {
      writeSync(file, bytes)
      fdatasyncSync(file)
    },
    close: () => closeSync(file),
  }
}

/** The file store over a history of claims; `open` milliseconds are measured cold (no index) and again. */
export async function ours(root, claims) {
  writeHistory(root, claims)
  const opening = async () => {
    const start = performance.now()
    const store = await openFileStore(root, { newId })
    return { store, ms: performance.now() - start }
  }
  const cold = await opening()
  await cold.store.putVersion(version, text)
  // The first commit makes it the owner, and closing keeps the index.
  await putTo(cold.store, 0)
  await cold.store.close()
  const { store, ms } = await opening()
  return {
    store,
    openMs: { cold: cold.ms, warm: ms },
    put: (number) => putTo(store, number),
    close: () => store.close(),
  }
}

async function putTo(store, number) {
  const seen = await store.claim(claimId(number))
  await store.commit(revision(number, seen?.revision ?? '', `revised ${Math.random()}`))
}

/** The same in SQLite as one would do it: a table of claims, a table of events, compare and set in a transaction. */
export function sqlite(folder, claims) {
  mkdirSync(folder, { recursive: true })
  const db = new Database(join(folder, 'claims.db'))
  db.pragma('journal_mode = WAL')
  db.exec(`create table claim (id text primary key, source text not null, revision text not null, body text not null);
    create index claim_source on claim (source);
    create table event (seq integer primary key, id text unique, claim text not null, body text not null)`)
  const add = db.prepare('insert into claim values (?, ?, ?, ?)')
  const log = db.prepare('insert into event (id, claim, body) values (?, ?, ?)')
  db.transaction(() => {
    for (let number = 0; number < claims; number += 1) {
      const id = claimId(number)
      const body = JSON.stringify(claim(id, `claim ${number}`))
      add.run(id, sourceOf(number), 'r0', body)
      log.run(`e${number}`, id, body)
    }
  })()
  db.pragma('synchronous = FULL')
  const find = db.prepare('select revision from claim where id = ?')
  const set = db.prepare('update claim set revision = ?, body = ? where id = ? and revision = ?')
  const commit = db.transaction((id, entry, before, body) => {
    if (set.run(entry, body, id, before).changes !== 1) throw new RangeError('stale')
    log.run(entry, id, body)
  })
  return {
    put: (number) => {
      const id = claimId(number)
      const body = JSON.stringify(claim(id, `revised ${Math.random()}`))
      commit(id, newId(), find.get(id).revision, body)
    },
    close: () => db.close(),
  }
}

/** Plain lowdb as its manual shows it: one file, written whole, never synced. */
export async function plainLowdb(folder, claims) {
  mkdirSync(folder, { recursive: true })
  const all = Object.fromEntries(
    Array.from({ length: claims }, (_, number) => [
      claimId(number),
      claim(claimId(number), `claim ${number}`),
    ]),
  )
  const db = await JSONFilePreset(join(folder, 'db.json'), { claims: all })
  await db.write()
  return {
    put: async (number) => {
      db.data.claims[claimId(number)].note = `revised ${Math.random()}`
      await db.write()
    },
    close: () => undefined,
  }
}
