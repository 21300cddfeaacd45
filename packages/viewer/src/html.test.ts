import fc from 'fast-check'
import { expect, test } from 'vitest'
import { html, jsonIsland } from './html.ts'
import { hostileTexts } from './sample-views.test.fixture.ts'

/** What a browser makes of escaped text. */
function parsed(markup: string): string {
  const entities: Record<string, string> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&#13;': '\r',
  }
  return markup.replace(/&(?:amp|lt|gt|quot|#39|#13);/g, (entity) => entities[entity] ?? entity)
}

test('text in a template is text, whatever it says', () => {
  for (const text of hostileTexts) {
    const markup = String(html`${text}`)
    expect(markup).not.toMatch(/[<>"']/)
    expect(parsed(markup)).toBe(text)
  }
})

test('any text keeps its length and its units, but for NUL, which a parser would drop', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const back = parsed(String(html`${text}`))
      expect(back).toBe(text.replaceAll('\0', '\ufffd'))
    }),
  )
})

test('markup in a template stays markup, lists are joined, nothing is nothing', () => {
  const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`)
  expect(String(html`<ul>${items}${undefined}${false}${3}</ul>`)).toBe(
    '<ul><li>a</li><li>&lt;b&gt;</li>3</ul>',
  )
})

test('an object that pretends to be markup is not taken for it', () => {
  const forged = { toString: () => '<script>' } as unknown as string
  expect(String(html`${forged}`)).not.toContain('<script>')
})

test('data in the page cannot end its element, and parses back equal', () => {
  for (const text of hostileTexts) {
    const island = String(jsonIsland('x"y', { text }))
    const json = island.slice(island.indexOf('>') + 1, island.lastIndexOf('</script>'))
    expect(json).not.toMatch(/[<\u2028\u2029]/)
    expect(JSON.parse(json)).toEqual({ text })
    expect(island).toContain('data-island="x&quot;y"')
  }
})
