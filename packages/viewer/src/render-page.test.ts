import { expect, test } from 'vitest'
import { renderCard } from './pages/card-page.ts'
import { cardStyle } from './pages/card-style.ts'
import { renderPage } from './render-page.ts'
import {
  claimPage,
  claimState,
  claimView,
  commitment,
  hostileTexts,
  readerView,
  said,
  sentenceView,
  sourceHead,
  suggestion,
  viewContext,
} from './sample-views.test.fixture.ts'
import type { CardFacts } from './views/card-view.ts'
import type { Page } from './views/page.ts'

/** What a card adds, saying something wherever it can say something of others. */
function cardSaying(text: string): CardFacts {
  const by = { id: text, kind: 'person' as const, name: text }
  const wording = { event: text, op: 'reanchor' as const, at: text, by, quote: text }
  const changes = [{ before: text, after: text, flags: ['date' as const] }]
  return {
    textSha256: text,
    place: { heading: text, units: { start: 0, end: 1 }, codePoints: { start: 0, end: 1 } },
    alternatives: [text],
    wordings: [
      { ...wording, version: text, status: 'changed', changes },
      { ...wording, version: 'b'.repeat(64), status: 'moved' },
    ],
    checkpoint: { at: text, root: text },
  }
}

/** Every kind of page, saying something wherever a page can say something of others. */
function pagesSaying(text: string): readonly Page[] {
  const stamp = {
    event: text,
    at: text,
    by: { id: text, kind: 'person' as const, name: text },
    tool: text,
  }
  const quote = { start: 0, end: text.length, quote: text }
  const draft = {
    ...commitment(quote),
    actor: [{ quote, resolvedTo: quote, actor: text }],
    note: text,
    cue: quote,
  }
  const state = claimState('b', draft, {
    source: text,
    reason: text,
    created: stamp,
    updated: stamp,
    judgements: [{ ...stamp, kind: 'dispute', current: true, note: text }],
    from: { suggestion: text, cue: text },
  })
  const view = {
    ...claimView(state),
    finding: text,
    standing: 'changed' as const,
    links: [
      {
        type: 'assesses' as const,
        direction: 'to' as const,
        claim: text,
        claimType: 'condition' as const,
        words: text,
        source: text,
      },
    ],
  }
  const source = {
    ...sourceHead,
    id: text,
    title: text,
    path: text,
    mediaType: text,
    meta: { url: text, language: 'en' },
  }
  const problems = [{ code: text, reason: text, severity: 'warning' as const }]
  const suggested = { ...suggestion(draft, text), reasons: [{ cue: text, quote, weight: 1 }] }
  return [
    {
      kind: 'sources',
      items: [
        {
          ...source,
          kind: 'source',
          sentences: 2,
          reviewed: 1,
          claims: { commitment: 1, condition: 0, assessment: 0 },
          suggestions: 0,
          problems,
        },
        { kind: 'unreadable', path: text, reason: text },
      ],
    },
    readerView({
      source,
      problems,
      selected: state.id,
      unplaced: [view],
      sentences: [
        sentenceView(0, {
          id: text,
          text,
          claims: [view],
          suggestions: [suggested],
          itemLabel: text,
        }),
      ],
    }),
    {
      kind: 'facts',
      filter: { q: text, actor: text },
      total: 1,
      matching: 1,
      rows: [{ claim: view, sourceTitle: text }],
      facets: [{ name: 'actor', options: [{ value: text, label: text, count: 1 }] }],
      ignored: [{ name: text, reason: text }],
      next: text,
    },
    {
      ...claimPage(view),
      source,
      history: [{ ...stamp, op: 'add', note: text }],
      facts: cardSaying(text),
    },
    {
      kind: 'audit',
      counts: { changed: 1 },
      rows: [{ claim: view, sourceTitle: text, standing: 'changed', reason: text }],
      findings: [
        {
          code: text,
          severity: 'error',
          reason: text,
          source: text,
          claim: text,
          place: text,
          command: text,
        },
      ],
      history: { whole: false, events: 1, writers: 1, root: text },
    },
    {
      kind: 'review',
      source: text,
      items: [
        {
          claim: view,
          sourceTitle: text,
          language: 'en',
          version: text,
          standing: 'changed',
          followed: {
            algorithm: text,
            score: 1,
            status: 'changed',
            body: state.claim,
            quotes: [{ path: 'quotes/0', old: quote, new: quote, status: 'changed', score: 1 }],
            sentences: [
              {
                old: quote,
                new: quote,
                status: 'changed',
                changes: [{ before: quote, after: quote, flags: ['number'] }],
              },
            ],
            changes: [{ before: text, after: text, flags: ['number'] }],
          },
        },
      ],
      sources: [{ id: text, title: text, count: 1 }],
      unread: [{ id: text, title: text }],
    },
    {
      kind: 'search',
      query: text,
      items: [
        { kind: 'sentence', source: text, title: text, index: 0, text, hits: [] },
        {
          kind: 'claim',
          source: text,
          title: text,
          claim: text,
          type: 'condition',
          review: 'open',
          text,
          hits: [{ start: 0, end: text.length }],
          note: { text, hits: [] },
        },
      ],
      total: { claims: 1, sentences: 1 },
      searched: { claims: 1, sentences: 1 },
      problems,
      next: text,
    },
    {
      kind: 'error',
      status: 404,
      title: text,
      detail: text,
      code: text,
      problems: [{ name: text, reason: text }],
      nearest: [{ href: text, label: text }],
    },
  ]
}

/** Names of the elements and attributes of a page; data for scripts is left out. */
function tagsOf(markup: string): readonly string[] {
  const visible = markup.replace(
    /(<script type="application\/json"[^>]*>).*?(<\/script>)/gsu,
    '$1$2',
  )
  return [...visible.matchAll(/<[a-z!/](?:"[^"]*"|[^">])*>/giu)].map(([tag]) => tag)
}

test('whatever others wrote adds no element, no script, no style and no event to a page', () => {
  const plain = pagesSaying('plain words').map(
    (page) => tagsOf(renderPage(page, viewContext)).length,
  )
  for (const text of hostileTexts) {
    for (const [index, page] of pagesSaying(text).entries()) {
      const tags = tagsOf(renderPage(page, viewContext))
      const warnings = tags.filter((tag) => tag.includes('hidden-characters')).length * 2
      const names = tags.map((tag) => tag.replace(/"[^"]*"/g, '""'))
      expect(names.filter((tag) => /\s(?:on\w+|style)\s*=/iu.test(tag))).toEqual([])
      expect(names.filter((tag) => /^<(?:img|svg onload|iframe|object)/iu.test(tag))).toEqual([])
      expect(tags.length - warnings).toBe(plain[index])
      for (const tag of tags) expect(tag).not.toMatch(/href="(?:javascript|data:text|\/\/)/iu)
    }
  }
})

test('a card holds hostile words as text, its one style, and nothing that asks or runs', () => {
  const cardOf = (text: string) => {
    const page = pagesSaying(text).find(({ kind }) => kind === 'claim')
    return page?.kind === 'claim' ? renderCard(page, 'en') : ''
  }
  const plain = tagsOf(cardOf('plain words')).length
  for (const text of hostileTexts) {
    const card = cardOf(text)
    expect(tagsOf(card).length).toBe(plain)
    expect(card).not.toMatch(/<script|<link|<img|url\(|@import|href="(?!https?:)/iu)
    expect(card.match(/<style>/g)).toHaveLength(1)
  }
  expect(cardStyle).not.toMatch(/[<>&"']/)
})

test('no page holds a script or a style of its own', () => {
  for (const page of pagesSaying('plain words')) {
    const markup = renderPage(page, viewContext)
    const scripts = [
      ...markup.matchAll(/<script(?![^>]*application\/json)[^>]*>(.*?)<\/script>/gsu),
    ]
    expect(scripts.map(([, inside]) => inside)).toEqual([''])
    expect(markup).not.toMatch(/<style|javascript:/iu)
  }
})

test('every page has one first heading, a title, a main element and a way to skip to it', () => {
  const titles = pagesSaying('plain words').map((page) => {
    const markup = renderPage(page, viewContext)
    expect(markup.match(/<h1/g)).toHaveLength(1)
    expect(markup.match(/<main[^>]*id="main"/g)).toHaveLength(1)
    expect(markup).toContain('href="#main"')
    expect(markup.startsWith('<!doctype html>')).toBe(true)
    return /<title>(.*?)<\/title>/u.exec(markup)?.[1]
  })
  expect(new Set(titles).size).toBe(titles.length)
})

test('ids are unique in every page', () => {
  for (const page of pagesSaying('plain words')) {
    const ids = tagsOf(renderPage(page, viewContext)).flatMap(
      (tag) => / id="([^"]*)"/u.exec(tag)?.[1] ?? [],
    )
    expect(new Set(ids).size).toBe(ids.length)
  }
})

test('the same page and view give the same bytes', () => {
  for (const page of pagesSaying('plain words')) {
    expect(renderPage(page, viewContext)).toBe(renderPage(page, viewContext))
  }
})

test('who only reads is shown nothing that writes', () => {
  const { annotator: _annotator, ...reading } = viewContext
  const markup = renderPage(readerView(), reading)
  expect(markup).toContain('Reading only')
  expect(markup).not.toContain('data-do="add-commitment"')
  expect(renderPage(readerView(), viewContext)).toContain('data-do="add-commitment"')
})

test('an address can open the inspector without a script, down to file, sentence, quote and person', () => {
  const state = claimState('b', {
    ...commitment(said('will open the depot')),
    actor: [{ quote: said('Norland') }],
  })
  const sentences = [sentenceView(0, { claims: [claimView(state)] }), sentenceView(1)]
  const markup = renderPage(readerView({ sentences, selected: state.id }), viewContext)
  const aside = markup.slice(markup.indexOf('<aside'), markup.indexOf('</aside>'))
  for (const step of [
    'source-docs/accords/ferry.md',
    'Sentence 1',
    'will open the depot',
    'matches the text exactly',
    'Ola Berg',
    'typed by hand',
  ]) {
    expect(aside).toContain(step)
  }
})

test('a source that was not read keeps its row, with the reason', () => {
  const reason = 'The file is not text.'
  const items = [{ kind: 'unreadable' as const, path: 'source-docs/scan.md', reason }]
  const markup = renderPage({ kind: 'sources', items }, viewContext)
  expect(markup).toContain('source-docs/scan.md')
  expect(markup).toContain(reason)
})

test('an error leads to addresses of this server only', () => {
  const nearest = [
    { href: '/s/accords/ferry', label: 'Ferry Accord' },
    { href: '//elsewhere', label: 'Elsewhere' },
  ]
  const markup = renderPage(
    { kind: 'error', status: 404, title: 'No such source', detail: 'x', problems: [], nearest },
    viewContext,
  )
  expect(markup).toContain('href="/s/accords/ferry"')
  expect(markup).not.toContain('elsewhere')
})

test('a facet that is chosen is dropped by its own link, and the others are kept', () => {
  const markup = renderPage(
    {
      kind: 'facts',
      filter: { type: 'condition', q: 'depot' },
      total: 3,
      matching: 0,
      rows: [],
      facets: [{ name: 'type', options: [{ value: 'condition', label: 'Condition', count: 0 }] }],
      ignored: [],
    },
    viewContext,
  )
  expect(markup).toContain('href="/claims?q=depot" aria-current="true"')
  expect(markup).toContain('Show them without the words')
})

test('a page of ten thousand sentences takes time in proportion', () => {
  const sentences = Array.from({ length: 10_000 }, (_, index) => ({
    ...sentenceView(0),
    id: `k.${index}`,
    index,
    start: index * 44,
    block: Math.floor(index / 20),
  }))
  const before = performance.now()
  expect(renderPage(readerView({ sentences }), viewContext).length).toBeGreaterThan(3_000_000)
  expect(performance.now() - before).toBeLessThan(3_000)
})

test('a page says from which place of the history it was made, and only when it knows', () => {
  const page: Page = { kind: 'sources', items: [] }
  expect(renderPage(page, { ...viewContext, cursor: 'a"b' })).toContain('data-cursor="a&quot;b"')
  expect(renderPage(page, viewContext)).not.toContain('data-cursor')
})
