// An invented project of any size: 200 sources, their texts, and a history of one claim a line in 21 files.
import { createHash, hash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'

const sources = 200
const writers = 21
const sentencesEach = 300

/** Write the project into a folder. */
export function writeProject(root, claims) {
  for (const part of ['source-docs', 'annotations/versions', 'annotations/history']) {
    mkdirSync(join(root, part), { recursive: true })
  }
  const versions = Array.from({ length: sources }, (_, index) => writeSource(root, index))
  const files = Array.from({ length: writers }, (_, index) => openWriter(root, index))
  for (let number = 0; number < claims; number += 1) {
    const file = files[number % writers]
    // Now and then a writer has seen what another wrote before.
    const other = files[(number + 7) % writers]
    const seen =
      number % 5_000 === 4_999 && other.seq > 0 ? { [other.writer]: [other.seq, other.prev] } : {}
    append(file, number, seen, versions[number % sources])
  }
  for (const file of files) {
    flush(file)
    closeSync(file.descriptor)
  }
}

function writeSource(root, index) {
  const source = `accord-${index}`
  const sentences = Array.from(
    { length: sentencesEach },
    (_, at) =>
      `${at % 3 ? 'Norland' : 'Sudria'} shall open crossing ${at + 1} to all who hold a pass of district ${index}, provided that the depot at Varn is staffed by day ${at * 3}.`,
  )
  const text = sentences.join(' ')
  const sum = hash('sha256', text, 'hex')
  const id = hash('sha256', JSON.stringify({ source, sha256: sum, textSha256: sum }), 'hex')
  const record = {
    id,
    source,
    sha256: sum,
    textSha256: sum,
    textLength: text.length,
    mediaType: 'text/plain',
    pipeline: [],
  }
  writeFileSync(join(root, 'source-docs', `${source}.txt`), text)
  writeFileSync(join(root, 'annotations', 'versions', `${sum}.txt`), text)
  writeFileSync(join(root, 'annotations', 'versions', `${id}.json`), `${JSON.stringify(record)}\n`)
  let start = 0
  const spans = sentences.map((sentence) => {
    const span = { start, end: start + sentence.length, quote: sentence }
    start += sentence.length + 1
    return span
  })
  return { id, source, spans }
}

function openWriter(root, index) {
  const writer = `bench${String(index).padStart(5, '0')}`
  const descriptor = openSync(join(root, 'annotations', 'history', `${writer}.jsonl`), 'w')
  return { writer, descriptor, seq: 0, prev: '0'.repeat(64), pending: [], pendingUnits: 0 }
}

function append(file, number, seen, { id: version, source, spans }) {
  const whole = spans[number % spans.length]
  const part = (from, length) => ({
    start: whole.start + from,
    end: whole.start + from + length,
    quote: whole.quote.slice(from, from + length),
  })
  const claim = `c-${key(`claim ${number}`)}`
  const body = {
    id: claim,
    version,
    quotes: [whole],
    cue: part(8, 5),
    sourceChain: [],
    type: 'commitment',
    actor: [{ quote: part(0, 7), actor: 'state/norland' }],
    action: part(14, whole.quote.length - 15),
    polarity: 'do',
  }
  const open = JSON.stringify({
    v: 1,
    writer: file.writer,
    seq: file.seq + 1,
    prev: file.prev,
    lamport: number + 1,
    id: key(`entry ${number}`),
    at: '2026-01-31T09:12:44.105Z',
    by: { id: 'ana', kind: 'person', name: 'Ana Ruiz' },
    tool: 'claimtrail/0.1.0',
    seen,
    events: [{ op: 'add', source, claim, body }],
  }).slice(0, -1)
  const line = `${open},"crc":"${crc32(open).toString(16).padStart(8, '0')}"}`
  file.seq += 1
  file.prev = hash('sha256', line, 'hex')
  file.pending.push(line)
  file.pendingUnits += line.length
  if (file.pendingUnits > 1_000_000) flush(file)
}

function flush(file) {
  if (file.pending.length > 0) writeSync(file.descriptor, `${file.pending.join('\n')}\n`)
  file.pending = []
  file.pendingUnits = 0
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

function key(words) {
  return [...createHash('sha256').update(words).digest().subarray(0, 26)]
    .map((byte) => alphabet[byte & 31])
    .join('')
}
