import { emptyState } from '@claimtrail/annotate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { add, claim, claimId, commitOf, source } from '../contract/scene.ts'
import { createMemoryStore } from '../index.ts'
import { type ClaimFile, claimFileOf, formatClaimFile, parseClaimFile } from './claim-file.ts'

async function claimFile(): Promise<ClaimFile> {
  const store = createMemoryStore()
  const events = [1, 2, 3].map((index) => add(claim(claimId(index), `note ${index}\n\u2028 😀`)))
  await store.commit(commitOf('e1', events))
  return claimFileOf(await store.state(source), source)
}

describe('a claim file', () => {
  test('reads back as it was written', async () => {
    const file = await claimFile()
    for (const each of [file, claimFileOf(emptyState(), source)]) {
      const text = formatClaimFile(each)
      const [header] = text.split('\n')
      expect(parseClaimFile(text)).toEqual({ file: each, header, isEdited: false })
    }
  })

  test('is JSON for everybody else', async () => {
    const file = await claimFile()
    expect(JSON.parse(formatClaimFile(file))).toMatchObject({ ...file })
  })

  test('with any character changed or taken away is never taken for ours', async () => {
    const text = formatClaimFile(await claimFile())
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 3 }), (at, other) => {
        const changed = `${text.slice(0, at)}${other}${text.slice(at + 1)}`
        fc.pre(changed !== text)
        const parsed = parseClaimFile(changed)
        expect(parsed.file === undefined || parsed.isEdited).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('of any text is survived', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseClaimFile(text).file).toBeUndefined()
      }),
    )
  })
})
