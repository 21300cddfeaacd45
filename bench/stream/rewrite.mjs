// Reads an export and writes what it read: the format alone, without a project. Arguments: from, to.
import { createReadStream, createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { jsonl } from '../../packages/exchange/dist/index.js'

const [from, to] = process.argv.slice(2)
const options = { onLoss: () => undefined }
await pipeline(Readable.from(jsonl.write(things(), options)), createWriteStream(to))

/** A writer checks every claim against its text; of long files a reader remembers only some, so all are kept here. */
async function* things() {
  const texts = new Map()
  for await (const thing of jsonl.read(createReadStream(from))) {
    if ('code' in thing) throw new TypeError(thing.reason)
    if (thing.kind === 'text') texts.set(thing.text.textSha256, thing.text.text)
    if (thing.kind !== 'claim') yield thing
    else yield { ...thing, text: texts.get(thing.claim.version.textSha256) }
  }
}
