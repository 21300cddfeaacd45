import type { Suggestion } from '@claimtrail/model'
import { expect, test } from 'vitest'
import { openSuggestions, sourceState } from './index.ts'
import { commitment, later, laterText, Scene, source, words } from './scene.test.support.ts'

/** A suggestion on words of the later text that begin where the cue does. */
function suggested(id: string, exact: string, cue: string): Suggestion {
  const place = (quote: string) => {
    const start = laterText.indexOf(quote)
    return { start, end: start + quote.length, quote }
  }
  return {
    id,
    version: later,
    sentence: 'key.1',
    claim: { ...commitment(), version: later, quotes: [place(exact)], cue: place(cue) },
    score: 1,
    reasons: [{ cue: 'commitment.shall', weight: 1 }],
    slots: [],
    links: [],
    engine: { version: '1', cues: 'x' },
  }
}

test('a claim that was carried onto another text decides what is suggested there on its words', () => {
  const scene = new Scene()
  const claim = { ...commitment(), cue: words('shall open the ferry') }
  const [added] = scene.do({ do: 'add', claim, from: { suggestion: 's-old' } })
  const id = added?.op === 'add' ? added.claim : ''
  const same = suggested('s-new', 'Norland  shall open the ferry', 'shall open the ferry')
  const other = suggested('s-other', 'Sudria will lift the ban', 'will lift')
  const open = () =>
    openSuggestions([same, other], sourceState(scene.state, source)).map((each) => each.id)
  expect(open()).toEqual(['s-new', 's-other'])
  // The scene follows quotes only; a claim as it is carried has its cue there.
  const { body } = followed(scene, id)
  scene.append([{ op: 'reanchor', source, claim: id, base: [scene.claim(id).revision], ...body }])
  expect(open()).toEqual(['s-other'])
  scene.do({ do: 'withdraw', claim: id, revision: scene.claim(id).revision })
  expect(open()).toEqual(['s-new', 's-other'])
})

function followed(scene: Scene, id: string) {
  const start = laterText.indexOf('shall open the ferry')
  const cue = { start, end: start + 20, quote: 'shall open the ferry' }
  const quote = { start: start - 9, end: start + 20, quote: 'Norland  shall open the ferry' }
  const claim = { ...scene.claim(id).claim, version: later, quotes: [quote] as const, cue }
  const why = { algorithm: 'test@1', score: 1, status: 'typographic', changes: [] } as const
  return { body: { body: claim, from: scene.claim(id).claim.version, to: later, ...why } }
}
