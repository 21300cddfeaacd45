import type { Analysis } from '@claimtrail/model'
import { expect } from 'vitest'
import type { SourceRecord } from '../store.ts'
import type { ContractCases } from './cases.ts'
import { source, text, version, versionOf } from './scene.ts'

/** What is kept beside the history: sources, versions, texts, analyses. */
export const derivedCases: ContractCases = {
  async 'versions and texts come back, also after closing and opening'(subject) {
    let { store } = subject
    await store.putVersion(version, text)
    store = await subject.reopen()
    expect(await store.version(version.id)).toEqual(version)
    expect(await store.text(version.textSha256)).toBe(text)
    for (const unknown of ['f'.repeat(64), '../x', '']) {
      expect(await store.version(unknown)).toBeUndefined()
      expect(await store.text(unknown)).toBeUndefined()
    }
  },

  async 'an empty text is a text'({ store }) {
    const empty = versionOf(source, '')
    await store.putVersion(empty, '')
    expect(await store.text(empty.textSha256)).toBe('')
  },

  async 'a text that does not have the hash of its version is refused'({ store }) {
    const wrong = store.putVersion(version, `${text}!`)
    await expect(wrong).rejects.toMatchObject({ code: 'STORE_TEXT_MISMATCH' })
    const named = store.putVersion({ ...version, id: '../x' }, text)
    await expect(named).rejects.toMatchObject({ code: 'STORE_UNSAFE_NAME' })
  },

  async 'analyses come back and are replaced'(subject) {
    let { store } = subject
    await store.putAnalysis(analysisOf('one'))
    await store.putAnalysis(analysisOf('two'))
    store = await subject.reopen()
    expect(await store.analysis(version.id)).toEqual(analysisOf('two'))
    expect(await store.analysis('f'.repeat(64))).toBeUndefined()
  },

  async 'sources are listed by id, replaced and forgotten'(subject) {
    let { store } = subject
    for (const id of ['b', 'a/c', 'a', 'b']) await store.putSource(recordOf(id))
    store = await subject.reopen()
    expect(await store.sources()).toEqual(['a', 'a/c', 'b'].map(recordOf))
    expect(await store.sourceRecord('a/c')).toEqual(recordOf('a/c'))
    await store.dropSource('a')
    await store.dropSource('never there')
    expect((await store.sources()).map((record) => record.source.id)).toEqual(['a/c', 'b'])
    expect(await store.sourceRecord('a')).toBeUndefined()
    const bad = store.putSource(recordOf('a/../b'))
    await expect(bad).rejects.toMatchObject({ code: 'STORE_UNSAFE_NAME' })
  },
}

function recordOf(id: string): SourceRecord {
  const of = { id, path: `source-docs/${id}.md`, sha256: version.sha256, sizeBytes: 10, meta: {} }
  return { source: of, version: version.id }
}

function analysisOf(fingerprint: string): Analysis {
  const none = {
    blocks: [],
    sentences: [],
    mentions: [],
    suggestions: [],
    problems: [],
    segments: [],
  }
  return { source, version: version.id, fingerprint, title: 'Ferry', ...none }
}
