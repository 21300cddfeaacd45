import { quote } from '@claimtrail/text'
import { describe, expect, test } from 'vitest'
import { align } from './align/align.ts'
import { transpose } from './transpose/transpose.ts'

/** An invented text whose every sentence stands once. */
const sentences = Array.from({ length: 300 }, (_, rank) => {
  const ship = ['ferry', 'barge', 'cutter', 'launch'][rank % 4]
  const town = ['Varn', 'Ostia', 'Lumen', 'Halden', 'Corvo'][(rank * 7) % 5]
  return `Norland shall send ${ship} number ${rank * 37} to ${town} – “café” ﬁrst – within ${rank + 3} days.`
})
const text = sentences.join(' ')

/** A shuffle that is always the same. */
function shuffled<Item>(items: readonly Item[]): Item[] {
  const order = items.map((item, rank) => ({ item, key: (rank * 7919) % 7907 }))
  return order.sort((one, other) => one.key - other.key).map(({ item }) => item)
}

/** Carry spans of every tenth part of a text, and prove what must hold of any answer. */
function carry(before: string, after: string, size = 60) {
  const alignment = align(before, after)
  const step = Math.max(1, Math.floor(before.length / 40))
  const found = []
  for (let start = 0; start < before.length; start += step) {
    const end = Math.min(before.length, start + size)
    const one = transpose(alignment, { start, end })
    if (one) {
      const reads = quote(after, one.span)
      const isSame = reads === before.slice(start, end)
      expect(one.status === 'verified' || one.status === 'moved').toBe(isSame)
      expect(one.score).toBeGreaterThan(0)
      expect(one.score).toBeLessThanOrEqual(1)
    }
    found.push(one)
  }
  return found
}

/** Statuses of whole sentences, in order. */
function statuses(after: string): (string | undefined)[] {
  const alignment = align(text, after)
  let start = 0
  return sentences.map((sentence) => {
    const span = { start, end: start + sentence.length }
    start = span.end + 1
    return transpose(alignment, span)?.status
  })
}

const count = (values: readonly unknown[], value: unknown): number =>
  values.filter((each) => each === value).length

test('all sentences shuffled: nearly all are found, none is called changed', () => {
  const found = statuses(shuffled(sentences).join(' '))
  expect(count(found, 'changed')).toBe(0)
  expect(count(found, undefined)).toBeLessThan(10)
})

test('nothing of an unrelated text is taken', () => {
  const other = Array.from(
    { length: 400 },
    (_, rank) => `Rain fell upon hill ${rank}, and it rose.`,
  )
  expect(count(statuses(other.join(' ')), undefined)).toBe(sentences.length)
})

test.each<[string, (text: string) => string]>([
  ['upper-cased', (whole) => whole.toUpperCase()],
  ['decomposed', (whole) => whole.normalize('NFD')],
  ['with straight quotes', (whole) => whole.replace(/[“”]/g, '"')],
  ['with other dashes', (whole) => whole.replace(/–/g, '-')],
  ['without ligatures', (whole) => whole.replace(/ﬁ/g, 'fi')],
  ['with fixed spaces', (whole) => whole.replace(/ /g, '\u00a0')],
  ['with line ends', (whole) => whole.replace(/ /g, '\r\n')],
  ['with zero-width joiners', (whole) => whole.replace(/café/g, 'ca\u200dfé')],
  ['with soft hyphens', (whole) => whole.replace(/Norland/g, 'Nor\u00adland')],
])('the whole text %s is typographic everywhere', (_how, set) => {
  expect(count(statuses(set(text)), 'typographic')).toBe(sentences.length)
})

test('a byte order mark moves everything and changes nothing', () => {
  expect(count(statuses(`\ufeff${text}`), 'moved')).toBe(sentences.length)
})

test('every third word replaced: what is found is changed', () => {
  const after = text
    .split(' ')
    .map((word, rank) => (rank % 3 === 1 ? `x${rank}` : word))
    .join(' ')
  const found = statuses(after)
  expect(count(found, 'verified') + count(found, 'moved') + count(found, 'typographic')).toBe(0)
  expect(count(found, 'changed')).toBeGreaterThan(250)
})

describe('texts without words', () => {
  const one = 'a'.repeat(60_000)
  const many = Array.from({ length: 60_000 }, (_, rank) =>
    String.fromCharCode(97 + ((rank * rank * 31 + rank * 7) % 26)),
  ).join('')

  test('a text of one letter', () => {
    carry(one, `${one}b`)
    carry(one, one.slice(1))
    carry(`${one}b${one}`, `${one}c${one}`)
  })

  test('a text without any space is followed letter by letter', () => {
    const found = carry(many, `${many.slice(0, 30_000)}0123${many.slice(30_000)}`)
    expect(found.filter((each) => each === undefined)).toEqual([])
  })

  test('a text of one word', () => {
    const words = 'ferry '.repeat(20_000)
    carry(words, `${words}boat ${words}`)
    carry(words, words.slice(6))
  })
})

test.each([
  ['Chinese', '北方共和国应当在五月一日之前开放渡口。南方国家可以提出异议。双方每年会晤两次。'],
  ['Thai', 'นอร์แลนด์จะเปิดท่าเรือข้ามฟากภายในวันที่หนึ่งพฤษภาคม ซูเดรียอาจคัดค้านได้'],
  ['Arabic', 'تفتح نورلاند العبارة قبل الأول من مايو. يجوز لسودريا الاعتراض.'],
])('%s is followed where a few letters were put in', (_script, words) => {
  const before = Array.from({ length: 50 }, (_, rank) => `${rank}${words}`).join('\n')
  const after = before.replace(words.slice(4, 8), `${words.slice(4, 6)}x${words.slice(6, 8)}`)
  const found = carry(before, after, 20)
  expect(found.filter((each) => each?.status === 'moved').length).toBeGreaterThan(30)
})

test('bidirectional and zero-width controls, lone surrogates, spans that cut a pair', () => {
  const odd =
    'Norland \u202eyap\u202c \u200bpays\ud83d 🚢🚢 \udc00 and\u2060 leaves 👩‍👩‍👧.'.repeat(20)
  const after = `New. ${odd.replace('pays', 'may pay')}`
  const alignment = align(odd, after)
  for (let start = 0; start < odd.length; start += 1) {
    for (const size of [1, 2, 5, 17]) {
      const end = Math.min(odd.length, start + size)
      const found = transpose(alignment, { start, end })
      if (found) expect(quote(after, found.span).length).toBeGreaterThan(0)
    }
  }
})

test('a hidden control that was put in is a change', () => {
  const before = 'Norland shall pay. Sudria waits.'
  const after = before.replace('shall', '\u202eshall')
  expect(transpose(align(before, after), { start: 0, end: 18 })?.status).toBe('changed')
})

test('spans over the whole text, and texts that are empty', () => {
  const after = `${text} Varn waits.`
  const found = transpose(align(text, after), { start: 0, end: text.length })
  expect(found && quote(after, found.span)).toBe(text)
  expect(transpose(align(text, ''), { start: 0, end: 10 })).toBeUndefined()
  expect(transpose(align('', text), { start: 0, end: 1 })).toBeUndefined()
  expect(transpose(align('   ', text), { start: 0, end: 2 })).toBeUndefined()
})

test('a span over a long text of which every tenth word was replaced', () => {
  const long = Array.from({ length: 200_000 }, (_, rank) => `w${rank}`)
  const before = long.join(' ')
  const after = long.map((word, rank) => (rank % 10 === 5 ? `x${rank}` : word)).join(' ')
  const found = transpose(align(before, after), { start: 0, end: before.length })
  expect(found?.status).toBe('changed')
  expect(found?.changes.length).toBeGreaterThan(10_000)
})

test('clauses that repeat keep their places', () => {
  const clause = 'The parties shall meet.'
  const before = Array.from({ length: 200 }, () => clause).join(' ')
  const after = before.replace(clause, `${clause} Ostia may come.`)
  const alignment = align(before, after)
  for (let rank = 0; rank < 200; rank += 1) {
    const start = rank * (clause.length + 1)
    const found = transpose(alignment, { start, end: start + clause.length })
    const shift = rank === 0 ? 0 : ' Ostia may come.'.length
    expect(found?.span.start).toBe(start + shift)
  }
})
