import { expect, test } from 'vitest'
import { describeExchange, sampleBundle, writeAll } from '../contract/index.ts'
import { webAnnotation } from './web-annotation.ts'

interface Selector {
  readonly type: string
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  readonly end: number
}

interface Written {
  readonly id: string
  readonly motivation: string
  readonly body: readonly { readonly type: string; readonly value?: string }[]
  readonly target: Target | readonly Target[] | string
}

interface Target {
  readonly source: string
  readonly selector: readonly [Selector, Selector]
}

const ids = new Map(
  sampleBundle().flatMap((thing, rank) =>
    thing.kind === 'claim'
      ? [[thing.claim.claim.quotes[0].quote, { rank, id: thing.claim.id }]]
      : [],
  ),
)

function claimAnnotations(file: string): readonly Written[] {
  const items: readonly Written[] = JSON.parse(file).items
  return items.filter(({ motivation }) => motivation === 'classifying')
}

function targetsOf({ target }: Written): readonly Target[] {
  // The writer gives a claim one place or a list of places; only links point to a string.
  return [target].flat() as readonly Target[]
}

async function written(baseUrl?: string): Promise<string> {
  const options = baseUrl === undefined ? {} : { baseUrl }
  return await writeAll(webAnnotation, sampleBundle(), options)
}

describeExchange(webAnnotation, {
  quotesIn: (file) =>
    claimAnnotations(file).flatMap((annotation) => {
      const places = targetsOf(annotation)
      const claim = ids.get(places[0]?.selector[0].exact ?? '')?.id ?? ''
      return places.map(({ selector: [words, { start, end }] }) => {
        return { claim, unit: 'code-point', start, end, quote: words.exact } as const
      })
    }),
})

test('a slot is a place of its own, read by code points as well', async () => {
  const file = await written()
  const text = sampleBundle().flatMap((thing) => (thing.kind === 'claim' ? [thing.text] : []))[0]
  const points = [...(text ?? '')]
  const slots = claimAnnotations(file)
    .flatMap(({ body }) => body)
    .filter((body): body is typeof body & Target => body.type === 'SpecificResource')
  expect(slots.length).toBeGreaterThan(4)
  for (const { selector } of slots) {
    const [words, { start, end }] = selector
    expect(points.slice(start, end).join('')).toBe(words.exact)
    const around = points.slice(Math.max(0, start - 32), end + 32).join('')
    expect(words.prefix + words.exact + words.suffix).toBe(around)
  }
})

test('links and judgements are annotations on the claim', async () => {
  const items: readonly Written[] = JSON.parse(await written()).items
  const [pledge] = items
  const linking = items.find(({ motivation }) => motivation === 'linking')
  const assessing = items.find(({ motivation }) => motivation === 'assessing')
  expect(pledge?.id).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  expect(linking?.target).toBe(pledge?.id)
  expect(linking?.body.map(({ value }) => value)).toContain('condition-of')
  expect(assessing?.target).toBe(pledge?.id)
  expect(assessing?.body.map(({ value }) => value)).toEqual(['confirm', 'read twice'])
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
})

test('no annotation has an empty body, and the page counts what it holds', async () => {
  const page = JSON.parse(await written())
  expect(page).toMatchObject({ type: 'AnnotationPage', startIndex: 0 })
  expect(page.partOf.total).toBe(page.items.length)
  for (const { body } of page.items) expect(body.length).toBeGreaterThan(0)
})

test('places are named under the base that the caller gives, escaped', async () => {
  const [first] = claimAnnotations(await written('https://example.org/peace'))
  expect(first && targetsOf(first)[0]?.source).toBe(
    'https://example.org/peace/source-docs/harbour/ferry-accord.md',
  )
})
