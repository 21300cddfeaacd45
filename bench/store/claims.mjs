// Invented claims, and a history of as many of them as a bench wants.
import { createHash, randomBytes } from 'node:crypto'
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { firstHead, sealLine } from '../../packages/history/dist/index.js'
import { base32, sha256, versionId } from '../../packages/model/dist/ids/index.js'

export const by = { id: 'ana', kind: 'person' }
export const at = '2026-01-31T09:12:44.105Z'

/** The text that all claims stand on, so that no put looks in vain for it. */
export const text = `${'Observers doubt it. '.repeat(60)}Norland shall keep the ferry to Ostia open for all who hold a pass of either side.`
export const version = {
  id: versionId('accords/0', sha256(text), sha256(text)),
  source: 'accords/0',
  sha256: sha256(text),
  textSha256: sha256(text),
  textLength: text.length,
  mediaType: 'text/plain',
  pipeline: [{ name: 'plain', version: '1' }],
}

export const newId = () => base32(randomBytes(16))

/** The claim with a number: always the same. */
export const claimId = (number) =>
  `c-${base32(createHash('sha256').update(String(number)).digest().subarray(0, 16))}`

/** A hundred claims stand on one source, and an import brings them together. */
export const sourceOf = (number) => `accords/${Math.floor(number / 100)}`

export function claim(id, note) {
  const quote = 'Norland shall keep the ferry to Ostia open for all who hold a pass of either side.'
  return {
    id,
    version: version.id,
    quotes: [{ start: 1200, end: 1200 + quote.length, quote }],
    sourceChain: [],
    note,
    type: 'commitment',
    actor: [{ quote: { start: 1200, end: 1207, quote: 'Norland' }, actor: 'state/norland' }],
    polarity: 'do',
  }
}

/** A commit that revises the claim with a number, which stands at a revision. */
export function revision(number, revision, note) {
  const id = claimId(number)
  const base = revision.split('+')
  const event = {
    op: 'revise',
    source: sourceOf(number),
    claim: id,
    base,
    body: claim(id, note),
  }
  return { id: newId(), at, by, tool: 'bench/1', events: [event], expect: { [id]: revision } }
}

/** Write a history of claims, ten events a line and 32 MiB a file, each going on from the last, as an import leaves it.
 * `claimOf` gives the claim with a number and its source; without it every claim stands on the one text. */
export function writeHistory(root, claims, claimOf = numbered) {
  const folder = join(root, 'annotations', 'history')
  mkdirSync(folder, { recursive: true })
  let file = openFile(folder)
  for (let number = 0, lamport = 1; number < claims; number += 10, lamport += 1) {
    if (file.sizeBytes > 32 * 1024 * 1024) file = openFile(folder, file)
    const events = Array.from({ length: Math.min(10, claims - number) }, (_, index) =>
      addition(claimOf(number + index)),
    )
    const { writer, seq, head, continues } = file
    const place = { writer, seq: seq + 1, prev: head, lamport, seen: {} }
    const origin = seq === 0 && continues ? { continues } : {}
    const line = { v: 1, ...place, ...origin, id: newId(), at, by, tool: 'bench/1', events }
    append(file, sealLine(line))
  }
  closeSync(file.descriptor)
}

function openFile(folder, before) {
  if (before) closeSync(before.descriptor)
  const writer = newId().slice(0, 10)
  return {
    descriptor: openSync(join(folder, `${writer}.jsonl`), 'ax'),
    continues: before && [before.writer, before.seq, before.head],
    writer,
    seq: 0,
    head: firstHead,
    sizeBytes: 0,
  }
}

function append(file, { bytes, head }) {
  writeSync(file.descriptor, Buffer.concat([bytes, Buffer.from('\n')]))
  file.seq += 1
  file.head = head
  file.sizeBytes += bytes.length + 1
}

function addition({ source, body }) {
  return { op: 'add', source, claim: body.id, body }
}

function numbered(number) {
  return { source: sourceOf(number), body: claim(claimId(number), `claim ${number}`) }
}
