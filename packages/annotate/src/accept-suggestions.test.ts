import { QuoteMismatchError, type Suggestion } from '@claimtrail/model'
import { describe, expect, test } from 'vitest'
import { acceptSuggestions, SuggestionUnknownError, sourceState } from './index.ts'
import { ana, commitment, condition, Scene, source, version } from './scene.test.support.ts'

const promise = suggestion('s-promise', commitment('Sudria will lift the ban'))
const answer = suggestion('s-answer', commitment())
const exchange: Suggestion = {
  ...suggestion('s-exchange', condition()),
  links: [{ type: 'condition-of', to: 's-promise' }],
  antecedent: 's-answer',
}
const all = [promise, answer, exchange]

function suggestion(id: string, claim: Suggestion['claim']): Suggestion {
  const reasons = [{ cue: 'shall', weight: 2 }]
  const engine = { version: '1', cues: version }
  return { id, version, sentence: 'k.1', claim, score: 1.25, reasons, slots: [], links: [], engine }
}

function accept(scene: Scene, ids: readonly string[], suggestions = all): readonly string[] {
  const events = acceptSuggestions(scene.state, suggestions, ids, scene.context(ana))
  return scene.append(events).map((event) => event.op)
}

function claimFrom(scene: Scene, id: string) {
  return sourceState(scene.state, source)?.claims.find((claim) => claim.from?.suggestion === id)
}

describe('accepting', () => {
  test('makes a claim that says which suggestion, cue and score it came from', () => {
    const scene = new Scene()
    expect(accept(scene, ['s-promise'])).toEqual(['add'])
    expect(claimFrom(scene, 's-promise')).toMatchObject({
      from: { suggestion: 's-promise', cue: 'shall', score: 1.25 },
      claim: promise.claim,
    })
  })

  test.each([[['s-promise', 's-answer', 's-exchange']], [['s-exchange', 's-promise', 's-answer']]])(
    'links and answers the exchange in whatever order it is done one by one: %s',
    (order) => {
      for (const steps of [[order], order.map((id) => [id])]) {
        const scene = new Scene()
        for (const ids of steps) accept(scene, ids)
        const exchanged = claimFrom(scene, 's-exchange')
        expect(exchanged?.links.map(({ link }) => link.to)).toEqual([
          claimFrom(scene, 's-promise')?.id,
        ])
        expect(exchanged?.claim).toMatchObject({
          antecedent: { claim: claimFrom(scene, 's-answer')?.id },
        })
      }
    },
  )

  test('twice does nothing, and again after a withdrawal makes a new claim', () => {
    const scene = new Scene()
    accept(scene, ['s-promise', 's-promise'])
    expect(accept(scene, ['s-promise'])).toEqual([])
    scene.do({ do: 'undo' })
    expect(accept(scene, ['s-promise'])).toEqual(['add'])
    expect(sourceState(scene.state, source)?.claims).toHaveLength(2)
  })

  test('does not put back a link that was taken away', () => {
    const scene = new Scene()
    accept(scene, ['s-promise', 's-exchange'])
    const link = claimFrom(scene, 's-exchange')?.links[0]?.link
    if (link) scene.do({ do: 'unlink', link })
    expect(accept(scene, ['s-answer'])).toEqual(['add', 'revise'])
    expect(claimFrom(scene, 's-exchange')?.links).toEqual([])
  })

  test('refuses what was not suggested, and words that the text does not say', () => {
    const scene = new Scene()
    expect(() => accept(scene, ['s-unknown'])).toThrow(SuggestionUnknownError)
    const quotes = [{ start: 0, end: 6, quote: 'Sudria' }] as const
    const wrong = { ...promise, claim: { ...promise.claim, quotes: [quotes[0]] } } as Suggestion
    expect(() => accept(scene, ['s-promise'], [wrong])).toThrow(QuoteMismatchError)
  })
})
