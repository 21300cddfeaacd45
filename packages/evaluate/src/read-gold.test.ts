import { expect, test } from 'vitest'
import { readGold } from './read-gold.ts'

const good = '{"id":"a","text":"Norland paid.","sentences":[[0,13]]}'

test('good lines become documents, blank lines are passed over', () => {
  const { documents, problems } = readGold('sentences', [good, '', '  '])
  expect(documents).toEqual([{ id: 'a', text: 'Norland paid.', sentences: [[0, 13]] }])
  expect(problems).toEqual([])
})
test('each bad line is named by its number and left out', () => {
  const { documents, problems } = readGold('sentences', [
    '{"id":',
    '[]',
    '{"text":"x","sentences":[]}',
    '{"id":"b","sentences":[]}',
    '{"id":"b","text":"x","sentences":[[0,2]]}',
    '{"id":"b","text":"xyz","sentences":[[1,2],[0,1]]}',
    good,
    good,
  ])
  expect(documents).toHaveLength(1)
  expect(problems.map(({ lineNumber }) => lineNumber)).toEqual([1, 2, 3, 4, 5, 6, 8])
  expect(
    problems.every(({ code, reason }) => code === 'gold-line-unreadable' && reason.endsWith('.')),
  ).toBe(true)
})
test('actors, dates and claims are read with their own fields', () => {
  const actors = readGold('actors', ['{"id":"a","text":"Ostia","entities":[[0,5,"place"]]}'])
  expect(actors.documents[0]?.entities).toEqual([[0, 5, 'place']])
  const dates = readGold('dates', [
    '{"id":"a","text":"2021","dct":null,"timex":[[0,4,"DATE","2021"]]}',
  ])
  expect(dates.documents[0]?.timex).toEqual([[0, 4, 'DATE', '2021']])
  const claims = readGold('claims', [
    '{"id":"a","text":"We pay","labels":["commitment"],"claims":[{"type":"commitment","slots":{"actor":[[0,2]]}}]}',
  ])
  expect(claims.documents[0]?.claims).toEqual([{ type: 'commitment', slots: { actor: [[0, 2]] } }])
})
test('a wrong field of any layer is a problem', () => {
  for (const [layer, line] of [
    ['actors', '{"id":"a","text":"x","entities":[[0,1]]}'],
    ['dates', '{"id":"a","text":"x","timex":[[0,1,"DATE",3]]}'],
    ['dates', '{"id":"a","text":"x","dct":5,"timex":[]}'],
    ['claims', '{"id":"a","text":"x","labels":["promise"]}'],
    ['claims', '{"id":"a","text":"x","labels":[],"claims":[{"type":"commitment"}]}'],
  ] as const) {
    expect(readGold(layer, [line]).problems).toHaveLength(1)
  }
})
test('pairs of texts for anchoring are read, also when one is sampled twice', () => {
  const line =
    '{"id":"a","old":"We pay","new":"You pay","spans":[{"start":0,"end":6,"expected":null,"kind":"del"},{"start":3,"end":6,"expected":[4,7]}]}'
  const { documents, problems } = readGold('anchoring', [line, line])
  expect(problems).toEqual([])
  expect(documents.map(({ spans }) => spans.map(({ expected }) => expected))).toEqual([
    [null, [4, 7]],
    [null, [4, 7]],
  ])
  const outside = line.replace('[4,7]', '[4,8]')
  expect(readGold('anchoring', [outside, '{"id":"a","old":"x"}']).problems).toHaveLength(2)
})
