// A project of many claims, a hundred a source, each source with a text of its own that all its claims stand on.
import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { base32, sha256, versionId } from '../../packages/model/dist/ids/index.js'
import { writeHistory } from '../store/claims.mjs'

const claimsOfSource = 100

/** Write the history of the claims and the versions they stand on, as an import would leave them. */
export function writeProject(root, claims) {
  const versions = join(root, 'annotations', 'versions')
  mkdirSync(versions, { recursive: true })
  const known = new Map()
  writeHistory(root, claims, (number) => {
    const index = Math.floor(number / claimsOfSource)
    if (!known.has(index)) {
      known.clear()
      known.set(index, keepVersion(versions, index))
    }
    return claimOn(known.get(index), number % claimsOfSource)
  })
}

function keepVersion(folder, index) {
  const source = sourceNamed(index)
  const text = Array.from({ length: claimsOfSource }, (_, place) => sentence(index, place)).join(
    ' ',
  )
  const textSha256 = sha256(text)
  const id = versionId(source, textSha256, textSha256)
  const pipeline = [{ name: 'plain', version: '1' }]
  const size = { textLength: text.length, mediaType: 'text/plain', pipeline }
  writeFileSync(join(folder, `${textSha256}.txt`), text)
  writeFileSync(
    join(folder, `${id}.json`),
    `${JSON.stringify({ id, source, sha256: textSha256, textSha256, ...size }, null, 2)}\n`,
  )
  return { id, source, text, index }
}

function claimOn({ id: version, source, text, index }, place) {
  const id = `c-${base32(randomBytes(16))}`
  const words = sentence(index, place)
  const start = text.indexOf(words)
  const quote = { start, end: start + words.length, quote: words }
  const actor = { start, end: start + 'Norland'.length, quote: 'Norland' }
  const body = {
    id,
    version,
    quotes: [quote],
    sourceChain: [],
    type: 'commitment',
    actor: [{ quote: actor, actor: 'state/norland' }],
    polarity: 'do',
  }
  return { source, body }
}

function sentence(index, place) {
  return `Norland shall keep ferry ${place} of harbour ${index} open for all who hold a pass of either side.`
}

function sourceNamed(index) {
  return `accords/${String(index).padStart(6, '0')}`
}
