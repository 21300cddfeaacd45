import { expect, test } from 'vitest'
import { claimInText, factsHref, isOwnPath, quoteHref, readerHref, webHref } from './links.ts'
import { claimState, claimView, commitment, said } from './sample-views.test.fixture.ts'

test('the slashes of a source id stay, everything else is escaped', () => {
  expect(readerHref('a/b c?#', { claim: 'c-1', layout: 'prose', index: 12 })).toBe(
    '/s/a/b%20c%3F%23?layout=prose&claim=c-1#s-13',
  )
})

test('a claim is read in its sentence, or on its own page when it has none', () => {
  const view = claimView(claimState('b', commitment(said('will open'))))
  expect(claimInText(view)).toBe(`/s/accords/ferry?claim=${view.state.id}#s-1`)
  expect(claimInText({ ...view, sentences: [] })).toBe(`/c/${view.state.id}`)
  expect(quoteHref(view)).toBe('/s/accords/ferry?v=aaaaaaaaaaaa&at=8-17#s-1')
})

test('the query of the facts table holds what narrows, and nothing empty', () => {
  expect(factsHref({ type: 'condition', q: 'a&b' })).toBe('/claims?type=condition&q=a%26b')
  expect(factsHref({ q: '' })).toBe('/claims')
})

test('only a path of this server is one', () => {
  expect(['/', '/s/x'].every(isOwnPath)).toBe(true)
  const others = ['//evil', '/\\evil', 'javascript:alert(1)', 'https://x', '', '/\t/evil', '/\n/e']
  expect(others.some(isOwnPath)).toBe(false)
})

test('only http and https become links out', () => {
  expect(webHref('https://example.org/a')).toBe('https://example.org/a')
  for (const bad of [
    'javascript:alert(1)',
    'data:text/html,x',
    ' java\nscript:x',
    'nonsense',
    '',
  ]) {
    expect(webHref(bad)).toBeUndefined()
  }
})
