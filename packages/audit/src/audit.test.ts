import { quote } from '@claimtrail/text'
import { expect, test } from 'vitest'
import { auditClaims } from './audit.ts'
import type { AuditInput, HistoryFinding } from './input.ts'
import {
  claimAt,
  claimsOn,
  project,
  source,
  sourceOf,
  stateOf,
  versionOf,
} from './project.test.fixture.ts'

const open = 'Norland shall open the ferry by 1 May, provided that the depot is open.'
const doubt = 'Sudria doubts that the depot will be open.'
const meet = 'The parties shall meet.'
const text = `# Ferry accord\n\n${open} ${doubt}\n\n${meet}\n\nOstia waits.\n\n${meet}`
const proviso = 'provided that the depot is open'

function auditOne(words: string, after: string) {
  const report = auditClaims(project(claimsOn(text, words), text, after))
  return { ...report, finding: report.findings[0] }
}

test('on unchanged bytes every claim is verified, and the exit code is 0', () => {
  const report = auditClaims(project(claimsOn(text, proviso, doubt, meet), text, text))
  expect(report.counts).toMatchObject({ claims: 3, verified: 3 })
  expect(report.exitCode).toBe(0)
})

test('bytes that changed without the text leave a claim verified', () => {
  const current = () => ({ ...sourceOf(text), sha256: '0'.repeat(64) })
  const [finding] = auditClaims(project(claimsOn(text, doubt), text, text, { current })).findings
  expect(finding).toMatchObject({ standing: 'verified', changes: [] })
})

test('an edit elsewhere that keeps the offsets leaves a claim verified', () => {
  const { finding } = auditOne(proviso, text.replace('Ostia waits', 'Ostia leaves'))
  expect(finding).toMatchObject({ standing: 'verified' })
})

test('a sentence that was pushed down has moved, and its new place reads the same', () => {
  const after = text.replace('# Ferry accord', '# The ferry accord\n\nPreamble.')
  const { finding, exitCode } = auditOne(proviso, after)
  expect(finding?.standing).toBe('moved')
  expect(finding?.new && quote(after, finding.new)).toBe(proviso)
  expect(exitCode).toBe(0)
})

test('one changed word in the quote is a change that says what it was and what it is', () => {
  const { finding, exitCode } = auditOne(
    proviso,
    text.replace('depot is open.', 'depot is staffed.'),
  )
  expect(finding).toMatchObject({
    standing: 'changed',
    old: { quote: proviso },
    new: { quote: 'provided that the depot is staffed' },
  })
  expect(exitCode).toBe(1)
})

test('a reworded sentence is a change although the quote itself still stands', () => {
  const after = text.replace('Norland shall open', 'Norland may open')
  const { finding } = auditOne(proviso, after)
  expect(finding).toMatchObject({ standing: 'changed', new: { quote: proviso } })
  expect(finding?.explanation).toContain('reworded')
  expect(finding?.new && quote(after, finding.new)).toBe(proviso)
})

test.each([
  ['before', `In no case ${open}`],
  ['behind', `${open.slice(0, -1)} or the mayor agrees.`],
])('words put %s an unchanged sentence change it', (_where, longer) => {
  const line = open.slice(0, -1)
  const before = `Preamble.\n\n${line}\n\nEnd.`
  const after = before.replace(line, longer)
  const [finding] = auditClaims(project(claimsOn(before, line), before, after)).findings
  expect(finding).toMatchObject({ standing: 'changed' })
})

test('a claim on a deleted sentence is lost, and the exit code is 1', () => {
  const { finding, exitCode } = auditOne(doubt, text.replace(` ${doubt}`, ''))
  expect(finding).toMatchObject({ standing: 'lost' })
  expect(finding?.new).toBeUndefined()
  expect(exitCode).toBe(1)
})

test('a sentence that was only set in another way is typographic, and the exit code is 0', () => {
  const { finding, exitCode } = auditOne(doubt, text.replace(doubt, doubt.toUpperCase()))
  expect(finding).toMatchObject({ standing: 'typographic', new: { quote: doubt.toUpperCase() } })
  expect(exitCode).toBe(0)
})

test('a sentence that stands twice does not stand in for its reworded twin', () => {
  const after = text.replace(meet, 'The parties may meet, if they wish.').replace('Ferry', 'Boat')
  const twins = [text.indexOf(meet), text.lastIndexOf(meet)]
  const claims = twins.map((start, rank) =>
    claimAt(text, { start, end: start + meet.length }, rank),
  )
  const { findings } = auditClaims(project(claims, text, after))
  expect(findings.map(({ standing }) => standing)).toEqual(['changed', 'moved'])
})

test('a missing file is missing evidence and exits 2', () => {
  const report = auditClaims(
    project(claimsOn(text, doubt), text, text, { current: () => undefined }),
  )
  expect(report.findings[0]).toMatchObject({ standing: 'source-missing' })
  expect(report.findings[0]?.explanation).toContain(source)
  expect(report.exitCode).toBe(2)
})

test('a missing version record, and a kept text that is missing once the file changed, exit 2', () => {
  const without = [{ version: () => undefined }, { keptText: () => undefined }]
  for (const replaced of without) {
    const report = auditClaims(project(claimsOn(text, doubt), text, `${text} `, replaced))
    expect(report.findings[0]).toMatchObject({ standing: 'orphan' })
    expect(report.exitCode).toBe(2)
  }
})

test('a kept text that is missing is not needed while the file has its bytes', () => {
  const input = project(claimsOn(text, doubt), text, text, { keptText: () => undefined })
  expect(auditClaims(input).findings[0]).toMatchObject({ standing: 'verified' })
})

test.each([
  ['a kept text with one changed unit', { keptText: () => `${text.slice(0, -1)}!` }],
  ['a kept text that cannot be read', { keptText: () => ({ damaged: true }) as const }],
  [
    'a version record with another hash',
    { version: () => ({ ...versionOf(text), sha256: 'f'.repeat(64) }) },
  ],
  ['a version of another source', { version: () => ({ ...versionOf(text), source: 'elsewhere' }) }],
])('%s is tampered and exits 3', (_what, replaced) => {
  const report = auditClaims(project(claimsOn(text, doubt), text, text, replaced))
  expect(report.findings[0]).toMatchObject({ standing: 'tampered' })
  expect(report.exitCode).toBe(3)
})

test('a quote that the kept text does not say is tampered', () => {
  const [state] = claimsOn(text, doubt)
  if (!state) throw new TypeError('no claim')
  const forged = doubt.replace('doubts', 'denies')
  const quoted = { ...state.claim.quotes[0], quote: forged }
  const claim = { ...state.claim, quotes: [quoted] } as const
  const report = auditClaims(project([stateOf(claim)], text, text))
  expect(report.findings[0]).toMatchObject({ standing: 'tampered' })
  expect(report.findings[0]?.explanation).toContain('quotes/0')
})

const broken: HistoryFinding = {
  code: 'chain-broken',
  file: 'annotations/history/w2.jsonl',
  lineNumber: 7,
  reason: 'The line does not follow from line 6.',
  severity: 'tampered',
}

test('a broken history marks the report, and the claims whose events lie in the broken file', () => {
  const claims = claimsOn(text, proviso, doubt)
  const historyFiles = (id: string) => (id === claims[1]?.id ? [broken.file] : ['w1.jsonl'])
  const historyFindings = [broken]
  const known = auditClaims(project(claims, text, text, { historyFindings, historyFiles }))
  expect(known.findings.map(({ standing }) => standing)).toEqual(['verified', 'tampered'])
  expect(known.findings[1]?.explanation).toContain(broken.file)
  const unknown = auditClaims(project(claims, text, text, { historyFindings }))
  expect(unknown.counts.tampered).toBe(0)
  expect([known.exitCode, unknown.exitCode]).toEqual([3, 3])
  expect(unknown.history.tampered).toBe(true)
})

test('a note on the history changes nothing', () => {
  const historyFindings = [{ ...broken, severity: 'note' } as const]
  const report = auditClaims(project(claimsOn(text, doubt), text, text, { historyFindings }))
  expect(report).toMatchObject({ exitCode: 0, history: { tampered: false } })
})

test('a contested claim stands as contested, an unfinished one is flagged', () => {
  const [one, other] = claimsOn(text, proviso, doubt)
  if (!one || !other) throw new TypeError('no claims')
  const { id, version, quotes } = one.claim
  const condition = { id, version, quotes, type: 'condition', kind: 'if', sourceChain: [] } as const
  const contested = { ...other, review: 'contested', alternatives: [other.claim] } as const
  const report = auditClaims(project([stateOf(condition), contested], text, text))
  expect(report.findings.map(({ standing }) => standing)).toEqual(['verified', 'contested'])
  expect(report.findings[0]?.flags[0]?.explanation).toContain('antecedent and no claim that it is')
  expect(report.counts).toMatchObject({ contested: 1, incomplete: 1 })
  expect(report.exitCode).toBe(1)
})

test('a condition that governs nothing but a withdrawn claim is incomplete', () => {
  const [one, other] = claimsOn(text, proviso, doubt)
  if (!one || !other) throw new TypeError('no claims')
  const { id, version, quotes } = one.claim
  const antecedent = { quote: quotes[0] }
  const condition = {
    id,
    version,
    quotes,
    type: 'condition',
    kind: 'if',
    sourceChain: [],
    antecedent,
  } as const
  const link = { type: 'condition-of', from: id, to: other.id } as const
  const governing = { ...stateOf(condition), links: [{ ...other.created, link }] }
  const incomplete = (review: 'open' | 'withdrawn') =>
    auditClaims(project([governing, { ...other, review }], text, text)).counts.incomplete
  expect(incomplete('open')).toBe(0)
  expect(incomplete('withdrawn')).toBe(1)
})

test('a withdrawn claim asks nothing of anybody', () => {
  const withdrawn = claimsOn(text, doubt).map(
    (state) => ({ ...state, review: 'withdrawn' }) as const,
  )
  const report = auditClaims(project(withdrawn, text, 'Nothing is left.'))
  expect(report.findings[0]).toMatchObject({ standing: 'lost' })
  expect(report).toMatchObject({ exitCode: 0, counts: { withdrawn: 1, lost: 0 } })
})

test('a slot that changed in another sentence changes the claim', () => {
  const [state] = claimsOn(text, doubt)
  if (!state) throw new TypeError('no claim')
  const start = text.indexOf('Ostia')
  const holder = { quote: { start, end: start + 5, quote: 'Ostia' } }
  const claim = { ...state.claim, holder } as typeof state.claim
  const [finding] = auditClaims(
    project([stateOf(claim)], text, text.replace('Ostia waits', 'Nobody waits')),
  ).findings
  expect(finding).toMatchObject({ standing: 'changed', changes: [{ path: 'holder/quote' }] })
  expect(finding?.explanation).toMatch(/^holder: /)
})

test('a claim that builds on an event which is nowhere is an orphan', () => {
  const claims = claimsOn(text, proviso, doubt)
  const baseMissing = (id: string) => (id === claims[0]?.id ? 'It builds on nothing.' : undefined)
  const report = auditClaims(project(claims, text, text, { baseMissing }))
  expect(report.findings.map(({ standing }) => standing)).toEqual(['orphan', 'verified'])
  expect(report.exitCode).toBe(2)
})

test('a source that was replaced by an unrelated text anchors nothing', () => {
  const other =
    'Varn has no harbour.\n\nIts council sits on Mondays, and nobody else may vote there.'
  const report = auditClaims(project(claimsOn(text, proviso, doubt, meet), text, other))
  expect(report.findings.map(({ standing }) => standing)).not.toContain('verified')
  expect(report.findings.map(({ standing }) => standing)).not.toContain('moved')
  expect(report.exitCode).toBe(1)
})

test('of everything that is wrong with a claim the worst is said', () => {
  const [state] = claimsOn(text, doubt)
  if (!state) throw new TypeError('no claim')
  const contested = { ...state, review: 'contested', alternatives: [state.claim] } as const
  const standing = (after: string, replaced: Partial<AuditInput>) =>
    auditClaims(project([contested], text, after, replaced)).findings[0]?.standing
  const baseMissing = () => 'It builds on nothing.'
  const historyFindings = [broken]
  const historyFiles = () => [broken.file]
  expect(standing(`More.\n\n${text}`, {})).toBe('contested')
  expect(standing(text.replace('doubts', 'denies'), {})).toBe('changed')
  expect(standing('Nothing.', { baseMissing })).toBe('orphan')
  const current = () => undefined
  expect(standing(text, { baseMissing, current })).toBe('source-missing')
  const all = { baseMissing, current, historyFindings, historyFiles }
  expect(standing(text, all)).toBe('tampered')
})
