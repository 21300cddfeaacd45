import { expect, test } from 'vitest'
import { type PlainParagraph, toParagraphs } from './paragraphs.ts'

function wordsOf({ pieces }: PlainParagraph, text: string): string {
  return pieces.map(({ start, end }) => text.slice(start, end)).join('')
}

/** Kind and words of each paragraph, with the marker and depth of items. */
function read(text: string): readonly string[] {
  return toParagraphs(text).map((paragraph) => {
    const { kind, marker, depth } = paragraph
    const item = kind === 'listItem' ? ` ${marker?.label}@${depth}` : ''
    return `${kind}${item}: ${wordsOf(paragraph, text)}`
  })
}

/** The words that introduce each paragraph. */
function leadIns(text: string): readonly (string | undefined)[] {
  const paragraphs = toParagraphs(text)
  return paragraphs.map(({ leadIn }) => {
    const before = leadIn === undefined ? undefined : paragraphs[leadIn]
    return before && wordsOf(before, text)
  })
}

test('blank lines, lines of white space and form feeds end a paragraph', () => {
  expect(read('One came.\n\nTwo came.\n \t\u00a0\nThree came.\fFour came.')).toEqual([
    'paragraph: One came.',
    'paragraph: Two came.',
    'paragraph: Three came.',
    'paragraph: Four came.',
  ])
})

test('a short line between blank lines without a stop is a heading, and a lone one is not', () => {
  expect(read('Talks in Ostia\n\nThey met.')[0]).toBe('heading: Talks in Ostia')
  expect(read('They met today.\n\nThey left.')[0]).toBe('paragraph: They met today.')
  expect(read('They shall:\n\nleave')).toEqual(['paragraph: They shall:', 'paragraph: leave'])
  expect(read('Talks in Ostia')).toEqual(['paragraph: Talks in Ostia'])
})

test('prose that is wrapped by hand stays one paragraph', () => {
  const prose = [
    'The Government of Norland, recalling its pledge of 5 May 2019 and',
    'Article 5 of the Accord, which names the groups set out in paragraph',
    '2. of the earlier text, declares that it will open the crossing at',
    'Ostia. The Commission reports on it to both governments each month,',
    'as they agreed.',
  ].join('\n')
  expect(read(prose)).toEqual([`paragraph: ${prose}`])
})

test('lines that had room for the next word were ended by somebody', () => {
  expect(
    read('Done at Ostia on 5 May 2019\nFor Norland: Ola Berg\nFor Sudria: Ida Vik'),
  ).toHaveLength(3)
})

test('items are cut, keep their wrapped lines, and nest by their markers', () => {
  const text = `2. Norland shall:
   (a) open the crossing at Ostia, including
       the road to it;
   (b) repeal the decree.
3. Nothing here affects:
   (i) rights of passage,
   (ii) fishing rights.`
  expect(read(text)).toEqual([
    'listItem 2.@1: 2. Norland shall:',
    'listItem (a)@2: (a) open the crossing at Ostia, including\n       the road to it;',
    'listItem (b)@2: (b) repeal the decree.',
    'listItem 3.@1: 3. Nothing here affects:',
    'listItem (i)@2: (i) rights of passage,',
    'listItem (ii)@2: (ii) fishing rights.',
  ])
})

test('letters count on through the Roman ones among them', () => {
  const text = ['g', 'h', 'i', 'j'].map((letter) => `(${letter}) open the road;`).join('\n')
  expect(toParagraphs(text).map(({ depth }) => depth)).toEqual([1, 1, 1, 1])
})

test('items hang on what introduces them: a paragraph, or the item above', () => {
  expect(leadIns('They shall:\n\n1. open,\n2. close:\n(a) roads;\n(b) camps.')).toEqual([
    undefined,
    'They shall:',
    'They shall:',
    '2. close:',
    '2. close:',
  ])
  expect(leadIns('They left.\n\n- open\n- close')).toEqual([undefined, undefined, undefined])
})

test('a line in capitals and an article with its title are headings', () => {
  expect(read('ARTICLE 1\nWithdrawal\nThe Parties shall leave.')).toEqual([
    'heading: ARTICLE 1',
    'heading: Withdrawal',
    'paragraph: The Parties shall leave.',
  ])
  expect(read('Article 2. Guarantees\nNorland may review it.')[0]).toBe(
    'heading: Article 2. Guarantees',
  )
  expect(read('PREAMBLE\nThe Parties met.')[0]).toBe('heading: PREAMBLE')
  expect(read('ACCORD OF NORLAND\nAND SUDRIA\n\nThey met.')[0]).toBe(
    'heading: ACCORD OF NORLAND\nAND SUDRIA',
  )
})

test('an article that is a sentence is an item', () => {
  expect(read('Article 4. The Accord enters into force on signature.')).toEqual([
    'listItem Article 4.@1: Article 4. The Accord enters into force on signature.',
  ])
})

test('each recital is a paragraph, also below a line that was full', () => {
  expect(
    read(`Recalling the talks that were held at the old customs house of Ostia,
Convinced that a just settlement rests on the consent of both peoples,
Have agreed as follows:`),
  ).toHaveLength(3)
})

test('a marker alone on its line belongs to what follows, the name of an article does not', () => {
  expect(read('Article 9\n(a)\nThe costs are shared.\n2.\nNobody pays.')).toEqual([
    'heading: Article 9',
    'listItem (a)@1: (a)\nThe costs are shared.',
    'listItem 2.@1: 2.\nNobody pays.',
  ])
})

test('lines that hang below the first belong to it, and the next one at the margin does not', () => {
  expect(
    read(`Summary: The Accord ends the war of 2014 and it sets up a Joint
  Commission, which meets at Holm.
Depositary: none`),
  ).toHaveLength(2)
})

test('keys, terms, columns and contents stand one a line', () => {
  expect(read('To: Legal Adviser\nFrom: Treaty Section\ncc: Geneva')).toHaveLength(3)
  expect(read('amnesty -- a promise\nboard -- the Claims Board')).toHaveLength(2)
  expect(read('Norland    45 per cent\nreserve    15 per cent')).toHaveLength(2)
  expect(read('Preamble .......... 1\nSecurity .......... 4')).toHaveLength(2)
})

test('items that end in a semicolon are cut without a marker, wrapped prose is not', () => {
  expect(read('They shall:\nopen the road;\nfree the prisoners; and\nleave.')).toHaveLength(4)
  expect(
    read(`The regulations are laid before both Houses of the Parliament of Norland;
they lapse if either House says so, and they are then of no effect.`),
  ).toHaveLength(1)
})

test('a writer who wraps early shows it by small letters', () => {
  expect(
    read(`The envoys of both sides met again in the old town hall
after a night in which nobody had slept but President
Ruiz, who was said to sleep
always, and they began to talk.`),
  ).toHaveLength(1)
})
