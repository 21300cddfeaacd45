// Invented claims, and a history of as many of them as a bench wants.
import { createHash, randomBytes } from 'node:crypto'
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { encodeLine, firstHead } from '../../packages/history/dist/index.js'
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

/** Write a history of claims, ten events a line and 32 MiB a file, as an import leaves it. */
export function writeHistory(root, claims) {
  const folder = join(root, 'annotations', 'history')
  mkdirSync(folder, { recursive: true })
  let file
  let place
  const open = () => {
    if (file !== undefined) closeSync(file)
    place = { writer: newId().slice(0, 10), seq: 0, prev: firstHead, sizeBytes: 0 }
    file = openSync(join(folder, `${place.writer}.jsonl`), 'ax')
  }
  open()
  for (let number = 0, lamport = 1; number < claims; number += 10, lamport += 1) {
    if (place.sizeBytes > 31 * 1024 * 1024) open()
    const { writer, prev } = place
    const events = Array.from({ length: Math.min(10, claims - number) }, (_, index) => {
      const id = claimId(number + index)
      return {
        op: 'add',
        source: sourceOf(number + index),
        claim: id,
        body: claim(id, `claim ${number + index}`),
      }
    })
    const id = newId()
    const line = encodeLine({
      v: 1,
      writer,
      seq: place.seq + 1,
      prev,
      lamport,
      id,
      at,
      by,
      tool: 'bench/1',
      seen: {},
      events,
    })
    writeSync(file, Buffer.concat([line, Buffer.from('\n')]))
    place.seq += 1
    place.prev = createHash('sha256').update(line).digest('hex')
    place.sizeBytes += line.length + 1
  }
  closeSync(file)
}
