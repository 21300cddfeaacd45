import { readFileSync } from 'node:fs'
import {
  bundleLayout,
  type Expectation,
  verdictWords,
  verifyFolder,
} from '@claimtrail/history/verifier'
import { foreignFolder } from './disk-folder.ts'

const usage = `node verify.mjs [--expect HASH] [--checkpoint FILE] [--key FILE] [--json] [FOLDER]
  HASH  the root of a checkpoint, or the SHA-256 of MANIFEST.sha256, that somebody else holds
  FILE  the text of a checkpoint; a public Ed25519 key in PEM
`

/**
 * What `verify.mjs` of a bundle does: check the folder that it lies in, or another one, and say so.
 *
 * @returns 0 verified · 1 changed · 2 incomplete · 3 tampered · 64 used wrongly · 70 nothing can be said.
 */
export async function verifyMain(
  own: string,
  words: readonly string[],
  print: (text: string) => void,
): Promise<number> {
  try {
    const wanted = readWords(words)
    if (!wanted) {
      print(usage)
      return 64
    }
    const { folder = own, json, expectation } = wanted
    const verdict = await verifyFolder(foreignFolder(folder), {
      ...expectation,
      layout: bundleLayout,
    })
    const { contents: _, ...said } = verdict
    print(json ? `${JSON.stringify(said)}\n` : verdictWords(verdict))
    return verdict.exitCode
  } catch (error) {
    print(`could not be verified: ${error instanceof Error ? error.message : String(error)}\n`)
    return 70
  }
}

interface Wanted {
  readonly folder?: string
  readonly json: boolean
  readonly expectation: Expectation
}

function readWords(words: readonly string[]): Wanted | undefined {
  const given = new Map<string, string>()
  let [json, folder] = [false, undefined as string | undefined]
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    const value = words[at + 1]
    if (word === '--json') json = true
    else if (/^--(?:expect|checkpoint|key)$/.test(word) && value !== undefined) {
      given.set(word, value)
      at += 1
    } else if (word.startsWith('-') || folder !== undefined) return undefined
    else folder = word
  }
  const root = given.get('--expect')?.toLowerCase()
  if (root !== undefined && !/^[0-9a-f]{64}$/.test(root)) return undefined
  const [text, key] = [given.get('--checkpoint'), given.get('--key')]
  const expectation = {
    ...(root !== undefined && { root }),
    ...(text !== undefined && { text: textOf(readFileSync(text, 'utf8')) }),
    ...(key !== undefined && { publicKey: readFileSync(key, 'utf8') }),
  }
  return { json, expectation, ...(folder !== undefined && { folder }) }
}

/** A file holds the text itself, or the line of `checkpoints.jsonl` that it is in. */
function textOf(content: string): string {
  try {
    return String(Object(JSON.parse(content)).text)
  } catch {
    return content
  }
}
