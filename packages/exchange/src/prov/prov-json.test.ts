import { describe, expect, test } from 'vitest'
import { sampleBundle, writeAll } from '../contract/index.ts'
import type { Exchanged } from '../exported.ts'
import { brokenConstraints, type ProvDocument } from './constraints.test.support.ts'
import { provJson } from './prov-json.ts'

async function document(things: Iterable<Exchanged>): Promise<ProvDocument> {
  return JSON.parse(await writeAll(provJson, things))
}

describe('PROV-JSON', () => {
  test('keeps the constraints that apply to it', async () => {
    const written = await document(sampleBundle())
    expect(Object.keys(written.entity ?? {}).length).toBeGreaterThan(5)
    expect(brokenConstraints(written)).toEqual([])
  })

  test('leaves out a time that cannot be true, and keeps what was said of it', async () => {
    const backwards = sampleBundle().map((thing): Exchanged => {
      if (thing.kind !== 'claim') return thing
      const history = thing.claim.history.map((event, index) => ({
        ...event,
        at: `2026-01-${30 - index}T10:00:00.000Z`,
      }))
      return { ...thing, claim: { ...thing.claim, history } }
    })
    const written = await document(backwards)
    expect(brokenConstraints(written)).toEqual([])
    const acts = Object.values(written.activity ?? {}).filter((each) => each['claimtrail:at'])
    expect(acts.some((each) => each['prov:startTime'] === undefined)).toBe(true)
    expect(acts.some((each) => each['prov:startTime'] !== undefined)).toBe(true)
  })

  test('is the same for the same bundle, and empty for an empty one', async () => {
    expect(await writeAll(provJson, sampleBundle())).toBe(await writeAll(provJson, sampleBundle()))
    expect(Object.keys(await document([]))).toEqual(['prefix'])
  })

  test('says who decided, with what, and on which words', async () => {
    const { entity = {}, agent = {}, wasDerivedFrom = {} } = await document(sampleBundle())
    const labels = Object.values(agent).map((each) => each['prov:label'])
    expect(labels.length).toBeGreaterThan(1)
    const revisions = Object.entries(entity).filter(
      ([, each]) => each['prov:type'] === 'claimtrail:ClaimRevision',
    )
    const derived = Object.values(wasDerivedFrom)
    for (const [id] of revisions) {
      expect(derived.some((each) => each['prov:generatedEntity'] === id)).toBe(true)
    }
  })
})

test('the checker finds what it is to find', async () => {
  const entity = { 'x:a': {}, 'x:b': {} }
  const activity = { 'x:act': { 'prov:startTime': '2026-01-02', 'prov:endTime': '2026-01-01' } }
  const derivation = (one: string, other: string) => ({
    'prov:generatedEntity': one,
    'prov:usedEntity': other,
  })
  const made = { 'prov:entity': 'x:a', 'prov:activity': 'x:act', 'prov:time': '2026-01-02' }
  const broken = brokenConstraints({
    entity,
    activity,
    wasGeneratedBy: { '_:1': made, '_:2': made },
    used: { '_:3': { ...made, 'prov:time': '2026-01-01' } },
    wasDerivedFrom: { '_:4': derivation('x:a', 'x:b'), '_:5': derivation('x:b', 'x:a') },
    wasAttributedTo: { '_:6': { 'prov:entity': 'x:a', 'prov:agent': 'x:nobody' } },
  })
  for (const fault of ['twice', 'use out of order', 'ends before', 'from itself', 'no agent']) {
    expect(broken.some((each) => each.includes(fault))).toBe(true)
  }
})
