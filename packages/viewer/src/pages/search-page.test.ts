import { expect, test } from 'vitest'
import { claimId, viewContext } from '../sample-views.test.fixture.ts'
import type { SearchView } from '../views/search-view.ts'
import { renderSearch } from './search-page.ts'

const found: SearchView = {
  kind: 'search',
  query: 'ferry',
  items: [
    {
      kind: 'claim',
      source: 'accord',
      title: 'Ferry accord',
      claim: claimId('b'),
      type: 'commitment',
      review: 'open',
      text: 'open the ferry',
      hits: [{ start: 9, end: 14 }],
      index: 3,
    },
    {
      kind: 'sentence',
      source: 'accord',
      title: 'Ferry accord',
      index: 3,
      text: 'A ferry <b> and a ferry.',
      hits: [
        { start: 2, end: 7 },
        { start: 18, end: 23 },
      ],
    },
  ],
  total: { claims: 1, sentences: 1 },
  searched: { claims: 4, sentences: 20 },
  problems: [],
}

const nothing = { ...found, items: [], total: { claims: 0, sentences: 0 } }

test('hits are marked in their text and lead to their sentence', () => {
  const page = renderSearch(found, viewContext)
  expect(page).toContain(
    'A <mark class="hit">ferry</mark> &lt;b&gt; and a <mark class="hit">ferry</mark>.',
  )
  expect(page).toContain('href="/s/accord#s-4"')
  expect(page).toContain(`href="/s/accord?claim=${claimId('b')}#s-4"`)
})

test('the field of the bar holds the query, and works as a form without script', () => {
  const page = renderSearch(found, viewContext)
  expect(page).toContain('<form action="/search" method="get"')
  expect(page).toMatch(/<input id="find" name="q" type="search" value="ferry"/)
})

test('an answer without results says how much was searched and how to go on', () => {
  const page = renderSearch(nothing, viewContext)
  expect(page).toContain('0 claims and 0 sentences found')
  expect(page).toContain('4 claims and 20 sentences')
  expect(page).toContain('Leave a word out')
})

test('a query that is not understood is explained beside what can be asked', () => {
  const reason = 'There is no filter "colour:".'
  const page = renderSearch(
    { ...nothing, problems: [{ code: 'field-unknown', reason, severity: 'error' }] },
    viewContext,
  )
  expect(page).toContain('There is no filter &quot;colour:&quot;.')
  expect(page).toContain('actor:taliban')
})

test('before anything is asked the page tells what can be asked', () => {
  const page = renderSearch({ ...nothing, query: '' }, viewContext)
  expect(page).toContain('4 claims and 20 sentences can be searched')
  expect(page).toContain('withdraw*')
})
