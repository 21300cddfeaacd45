// The least that checking a project can do: hash every byte, and parse every line of the history.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Hash every file of a project, the same way and in the same chunks as verifying reads them; with `parse`, parse the history. */
export async function readAll(root, parse) {
  let lines = 0
  for (const part of ['source-docs', 'annotations/versions', 'annotations/history']) {
    for (const name of await readdir(join(root, part))) {
      const sum = createHash('sha256')
      let rest = ''
      for await (const chunk of createReadStream(join(root, part, name), {
        highWaterMark: 1024 * 1024,
      })) {
        sum.update(chunk)
        if (!parse || part !== 'annotations/history') continue
        const text = rest + chunk.toString('utf8')
        const end = text.lastIndexOf('\n')
        for (const line of text.slice(0, end).split('\n')) if (JSON.parse(line)) lines += 1
        rest = text.slice(end + 1)
      }
      sum.digest('hex')
    }
  }
  return lines
}
