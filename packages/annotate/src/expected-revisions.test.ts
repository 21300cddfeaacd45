import { expect, test } from 'vitest'
import { expectedRevisions } from './index.ts'
import { commitment, Scene } from './scene.test.support.ts'

test('expects what each event was decided on, and that new claims do not exist', () => {
  const scene = new Scene()
  const added = scene.do({ do: 'add', claim: commitment() })
  const id = added[0]?.op === 'add' ? added[0].claim : ''
  expect(expectedRevisions(added)).toEqual({ [id]: '' })
  const { revision } = scene.claim(id)
  expect(expectedRevisions(scene.do({ do: 'confirm', claim: id, revision }))).toEqual({
    [id]: revision,
  })
  scene.revise(id, commitment('Observers doubt it'))
  const seen = scene.claim(id).revision
  expect(expectedRevisions(scene.do({ do: 'undo' }))).toEqual({ [id]: seen })
})
