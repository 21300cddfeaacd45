import type { ClaimState } from '@claimtrail/model'
import { quote, type Span } from '@claimtrail/text'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditClaims } from './audit.ts'
import { claimAt, project, sourceOf } from './project.test.fixture.ts'

type Edit = 'keep' | 'reword' | 'delete' | 'insert'

interface Edited {
  readonly before: string
  readonly after: string
  readonly spans: readonly Span[]
  readonly currentSpans: readonly Span[]
  readonly expected: readonly ('verified' | 'moved' | 'changed' | 'lost')[]
}

/** Lay sentences out, with a blank line behind every third. */
function layOut(sentences: readonly string[]): { text: string; spans: Span[] } {
  let text = ''
  const spans = sentences.map((sentence, rank) => {
    if (rank > 0) text += rank % 3 === 0 ? '\n\n' : ' '
    const start = text.length
    text += sentence
    return { start, end: text.length }
  })
  return { text, spans }
}

/** Sentences that stand once, edited one by one, with the standing that each must get. */
function edited(edits: readonly Edit[]): Edited {
  const sentences = edits.map(
    (_, rank) => `Party ${rank} 🚢 shall open cafe\u0301 no. ${rank} by May.`,
  )
  const later: string[] = []
  const places = edits.map((edit, rank) => {
    const sentence = sentences[rank] ?? ''
    if (edit === 'insert') later.push(`Article ${rank} was put in.`)
    if (edit === 'delete') return undefined
    later.push(edit === 'reword' ? sentence.replace('shall', 'may') : sentence)
    return edit === 'reword' ? undefined : later.length - 1
  })
  const { text: before, spans } = layOut(sentences)
  const { text: after, spans: currentSpans } = layOut(later)
  const expected = places.map((place, rank) => {
    if (place === undefined) return edits[rank] === 'delete' ? 'lost' : 'changed'
    return currentSpans[place]?.start === spans[rank]?.start ? 'verified' : 'moved'
  })
  return { before, after, spans, currentSpans, expected }
}

const edits = fc.array(fc.constantFrom<Edit>('keep', 'keep', 'reword', 'delete', 'insert'), {
  minLength: 1,
  maxLength: 25,
})

test.each(['with', 'without'])(
  'every edited sentence is told from every other, %s sentences given',
  (how) => {
    fc.assert(
      fc.property(edits, (plan) => {
        const { before, after, spans, currentSpans, expected } = edited(plan)
        const claims = spans.map((span, rank) => claimAt(before, span, rank))
        const given = how === 'with'
        const report = auditClaims(
          project(claims, before, after, {
            current: () => sourceOf(after, given ? currentSpans : undefined),
            ...(given && { sentenceSpans: () => spans }),
          }),
        )
        const found = new Map(report.findings.map((finding) => [finding.id, finding]))
        claims.forEach(({ id, claim }, rank) => {
          const finding = found.get(id)
          if (given) expect(finding?.standing).toBe(expected[rank])
          // A paragraph counts as one sentence, so that a neighbour's change may count as well.
          else if (expected[rank] === 'changed') expect(finding?.standing).toBe('changed')
          else if (expected[rank] === 'lost')
            expect(['lost', 'changed']).toContain(finding?.standing)
          if (finding?.standing === 'moved' && finding.new) {
            expect(quote(after, finding.new)).toBe(claim.quotes[0].quote)
          }
        })
      }),
      { numRuns: 400 },
    )
  },
)

test('whatever two texts say, what is called verified or moved reads as the quote', () => {
  const piece = fc.constantFrom('a', 'b', 'ab ', '. ', '\n\n', '🚢', '\r\n', '\u00a0', 'The end. ')
  const words = fc.array(piece, { minLength: 1, maxLength: 30 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(words, words, fc.nat(), fc.nat(), (before, after, one, other) => {
      const start = one % before.length
      const span = { start, end: start + 1 + (other % (before.length - start)) }
      const [finding] = auditClaims(project([claimAt(before, span)], before, after)).findings
      const now = finding?.standing === 'verified' ? span : finding?.new
      if (finding?.standing === 'verified' || finding?.standing === 'moved') {
        expect(now && quote(after, now)).toBe(quote(before, span))
      }
      expect(finding?.new ? quote(after, finding.new) : undefined).toBe(finding?.new?.quote)
    }),
    { numRuns: 1500 },
  )
})

test('nothing in a claim, a text or a list of sentences makes the audit throw', () => {
  const text = 'Norland shall pay. Sudria may object.'
  const state = claimAt(text, { start: 0, end: 17 })
  const spans = fc.array(fc.record({ start: fc.double(), end: fc.double() }))
  const poison = fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.double())
  const paths = [
    'id',
    'type',
    'version',
    'quotes',
    'cue',
    'sourceChain',
    'holder',
    'kind',
    '__proto__',
  ]
  fc.assert(
    fc.property(
      fc.constantFrom(...paths),
      poison,
      fc.string(),
      spans,
      (path, value, after, odd) => {
        const claim = Object.fromEntries([...Object.entries(state.claim), [path, value]])
        // The point of the test: what comes from a disk need not be what its type says.
        const hostile = { ...state, claim } as unknown as ClaimState
        const input = project([hostile], text, after, { sentenceSpans: () => odd })
        const report = auditClaims({ ...input, current: () => sourceOf(after, odd) })
        expect(report.findings).toHaveLength(1)
        expect(JSON.parse(JSON.stringify(report))).toEqual(report)
      },
    ),
    { numRuns: 1000 },
  )
})

test('the order of the claims does not change the report', () => {
  const { before, after, spans } = edited(['keep', 'reword', 'insert', 'keep', 'delete'])
  const claims = spans.map((span, rank) => claimAt(before, span, rank))
  const report = JSON.stringify(auditClaims(project(claims, before, after)))
  expect(JSON.stringify(auditClaims(project([...claims].reverse(), before, after)))).toBe(report)
})
