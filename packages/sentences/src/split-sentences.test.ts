import { quote } from '@claimtrail/text'
import { describe, expect, test } from 'vitest'
import { describeSplitter } from './contract/index.ts'
import shipped from './model/en-legal.json' with { type: 'json' }
import type { SentenceModel } from './model/sentence-model.ts'
import type { SplitOptions } from './options.ts'
import { splitSentences } from './split-sentences.ts'

function parts(text: string, options?: SplitOptions): string[] {
  return splitSentences(text, options).map((span) => quote(text, span))
}

/** Join by a space, split, and expect the same parts again. */
function staysApart(...sentences: string[]): void {
  expect(parts(sentences.join(' '))).toEqual(sentences)
}

describeSplitter('splitSentences', splitSentences)
describeSplitter('splitSentences with separate markers', (text) =>
  splitSentences(text, { lists: 'separate' }),
)
describeSplitter('splitSentences by rules alone', (text) => splitSentences(text, { model: 'none' }))
describeSplitter('splitSentences of wrapped lines', (text) =>
  splitSentences(text, { lines: 'wrap' }),
)

describe('blocks and lines', () => {
  test('a blank line ends a sentence, whatever stands before it', () => {
    expect(parts('The Accord of Ostia\n \nThe parties met.')).toEqual([
      'The Accord of Ostia',
      'The parties met.',
    ])
  })
  test('a wrapped line does not end a sentence', () => {
    const wrapped = `The Government of Norland shall withdraw its forces from the
northern valley within ninety days of the signature of this
Accord. Sudria shall
release the prisoners.`
    expect(parts(wrapped)).toEqual([
      wrapped.slice(0, wrapped.indexOf('Sudria') - 1),
      'Sudria shall\nrelease the prisoners.',
    ])
  })
  test('a capital at the start of a wrapped line does not end a sentence', () => {
    const wrapped = `The withdrawal shall be observed by a joint commission of the
Government of Norland and the Council, which shall report to
Ostia every month until the last unit has left the valley.`
    expect(parts(wrapped)).toEqual([wrapped])
  })
  test('a line that was broken on purpose is a sentence', () => {
    expect(parts('Accord of Ostia\nSigned on 3 May 2021\nRegistered at Sudria')).toHaveLength(3)
  })
  test('a stop at the end of a wrapped line ends a sentence, a title does not', () => {
    expect(parts('The council met.\nIt heard Mr.\nBerg and left.')).toEqual([
      'The council met.',
      'It heard Mr.\nBerg and left.',
    ])
  })
  test('each line of a preamble and each item on its own line is a sentence', () => {
    const lines = [
      'Recalling the Declaration of Ostia of 12 January 2019,',
      'Noting with concern the situation in the valley,',
      '(a) both sides withdraw to the lines shown on the map; and',
      '(b) both sides report.',
    ]
    expect(parts(lines.join('\n'))).toEqual(lines)
  })
  test('an item on its own line is a sentence even when the model says no', () => {
    const never: SentenceModel = { ...shipped, format: 'claimtrail/sentence-model@1', bias: -1000 }
    for (const [above, item] of [
      ['Norland reports to Ostia.', '(a) Each side withdraws'],
      ['Norland met the envoys at 5 p.m.', '2. The ceasefire holds'],
      ['Norland heard Sudria, Ostia, etc.', '(b) each side reports'],
      ['Does it hold?', '3) it does'],
      ['They called it “final.”', '(c) Each side reports'],
    ] as const) {
      expect(parts(`${above}\n${item}`, { model: never })).toEqual([above, item])
    }
  })
  test('line ends are wraps where the maker of the blocks says so, with any kind of line end', () => {
    for (const end of ['\n', '\r\n', '\u2028', ' \n  ']) {
      const text = `TREATY OF PEACE${end}BETWEEN${end}NORLAND AND SUDRIA. It holds.${end}Ostia signed`
      expect(parts(text, { lines: 'wrap' })).toEqual([
        `TREATY OF PEACE${end}BETWEEN${end}NORLAND AND SUDRIA.`,
        'It holds.',
        'Ostia signed',
      ])
    }
  })
  test('a wide gap is a column where the maker of the blocks says so', () => {
    for (const row of ['Day 10     First release at the bridge', 'To:\tLegal Adviser'])
      expect(parts(row, { lines: 'wrap' })).toEqual([row])
  })
  test('dots that lead to a page number do not end one', () => {
    for (const text of ['Preamble ........ 1', 'Annex of maps . . . . . . 12']) {
      expect(parts(text)).toEqual([text])
      expect(parts(`${text}\n${text}`)).toEqual([text, text])
    }
  })
  test('CR, CRLF and U+2028 are line ends like LF', () => {
    for (const end of ['\r', '\r\n', '\u2028', '\n']) {
      expect(parts(`The council met.${end}${end}It left.`)).toEqual([
        'The council met.',
        'It left.',
      ])
    }
  })
})

describe('list markers', () => {
  test('go with the sentence they introduce', () => {
    expect(parts('2. The ceasefire holds.')).toHaveLength(1)
    expect(parts('(b) Each side shall report.')).toHaveLength(1)
    expect(parts('The ceasefire holds. (b) Each side shall report.')).toHaveLength(2)
  })
  test('start a new sentence inside a line, also after a short month', () => {
    staysApart('1. Talks began in May.', '2. The ceasefire holds.', '3. Both sides report.')
  })
  test('cut a list in one line even when no stop stands between', () => {
    staysApart('1) disarm all units', '2) open the roads', '3) free the prisoners')
    staysApart('a. Norland withdraws', 'b. Sudria observes')
  })
  test('are not found in references and quantities', () => {
    expect(parts('1. Norland withdraws in phase 2. The rest stays.')).toHaveLength(2)
    expect(parts('1. Sudria pays in phase 2 and reports.')).toHaveLength(1)
  })
  test('of a heading go with its words', () => {
    staysApart('Article 1. Ceasefire.', 'Sec. 2. Prisoners.', 'ANNEX II. Maps.')
    staysApart('Resolution 4/112. Mines in the river.', 'Decision 2004/27-3. Ferries.')
  })
  test('with a section sign go with their words at the start of a line only', () => {
    expect(parts('§ 1. The Chair opens.\n  § 2. The Chair closes.')).toHaveLength(2)
    staysApart('The Chair opens under § 1.', 'Nobody spoke.')
  })
  test('of four letters are no words', () => {
    staysApart('viii. The Parties shall act.', 'They may consult.')
  })
  test('follow an item that counts itself in words', () => {
    staysApart('1. The first item', '2. The second item')
    staysApart('• 9. The first item', '• 10. The second item')
  })
  test('stand alone when asked to', () => {
    expect(parts('[13] Each side shall report.', { lists: 'separate' })).toEqual([
      '[13]',
      'Each side shall report.',
    ])
    expect(parts('(b) Each side shall report.', { lists: 'separate' })).toEqual([
      '(b)',
      'Each side shall report.',
    ])
  })
})

describe('marks inside a sentence', () => {
  test('colons, semicolons, commas and dashes never end one', () => {
    for (const mark of [':', ';', ',', ' –', ' —']) {
      expect(parts(`Norland agreed${mark} The forces withdraw.`)).toHaveLength(1)
    }
    expect(parts('The Parties shall: (a) withdraw; (b) report.')).toHaveLength(1)
  })
  test('titles, initials and acronyms do not end one', () => {
    for (const text of [
      'Mr. Berg and Gen. Olga B. Lund signed.',
      'The U.S. Government and the U.N. Council met.',
      'See Art. 5, No. 12 and pp. 3–9 of Vol. 2 of the treaty.',
      'Ostia Corp. v. Norland, 12 F. Supp. 3d 45 (2d Cir. 2014), was cited.',
      'Several states, e.g. Sudria, i.e. the southern one, and Norland et al. signed.',
      'Ref. MFA/PR/2021/114',
      "The Nat'l. Assembly and the Gov't. Council met on Jan. 5 at 4 p.m. in Ostia.",
    ]) {
      expect(parts(text)).toEqual([text])
    }
  })
  test('an abbreviation ends one before a word that opens sentences', () => {
    staysApart('They met in the U.S.', 'The council agreed.')
    staysApart('Norland bought arms, fuel, etc.', 'Ostia protested.')
    staysApart('The answer was no.', 'Norland refused.')
    staysApart('They met at the Varn mill.', 'Two millers spoke.')
  })
  test('short words without vowels are no abbreviations', () => {
    staysApart('Hmm.', 'Norland agreed.')
  })
  test('a time of day that opens a sentence goes on, one that closes it does not', () => {
    expect(parts('At 5 a.m. Mr. Berg left.')).toHaveLength(1)
    staysApart('Mr. Berg left at 6 p.m.', 'Mr. Lund stayed.')
  })
  test('a name with its own exclamation mark does not end one', () => {
    expect(parts('She works at Yahoo! in the accounting department.')).toHaveLength(1)
  })
  test('dots in brackets are words left out', () => {
    expect(parts('"Norland signed the accord [...]" (Berg 55).')).toHaveLength(1)
  })
  test('decimals, addresses and dotted names do not end one', () => {
    expect(
      parts('Norland pays 3.5 million to fund.ostia.org or version 2.0.1 of it.'),
    ).toHaveLength(1)
  })
  test('a stop glued to the next word ends one', () => {
    expect(parts('Both sides agreed.Then they left.')).toEqual([
      'Both sides agreed.',
      'Then they left.',
    ])
  })
  test('an ellipsis in the middle does not end one', () => {
    expect(parts('Both sides . . . agreed to withdraw ... at last.')).toHaveLength(1)
  })
  test('a spaced ellipsis after a full stop starts what comes next', () => {
    expect(parts('The ceasefire holds. . . . The office reports.')).toEqual([
      'The ceasefire holds.',
      '. . . The office reports.',
    ])
    expect(parts('The ceasefire holds. . . .')).toHaveLength(1)
  })
})

describe('ends of sentences', () => {
  test('question and exclamation marks end one, also in clusters', () => {
    staysApart('Will Norland sign?', 'It must!', 'Really?!', 'Yes.')
  })
  test('a closing quote or bracket belongs to the sentence it closes', () => {
    staysApart('They called it a “final text.”', 'Others disagreed.')
    staysApart('They called it a "final text."', 'Others disagreed.')
    staysApart('(Norland abstained.)', 'Others disagreed.')
    staysApart("He wrote 'this is final.'", 'Others disagreed.')
  })
  test('a footnote mark glued to the end belongs to the sentence before', () => {
    staysApart('They agreed.[4]', 'Then they left.')
    staysApart('They agreed.4', 'Then they left.')
  })
  test('a footnote mark behind a space belongs to it too, unless such marks open sentences', () => {
    staysApart('They agreed. [4]', 'Then they left.')
    staysApart('[3] They agreed.', '[4] Then they left.')
  })
  test('a page mark on its own is a sentence, one inside a sentence is not', () => {
    staysApart('*27', 'The council met the *28 envoys.', '31*31', 'It left.')
  })
  test('a quote that goes on with a small letter does not end one', () => {
    staysApart('“Will you sign?” he asked.', 'Nobody knew.')
    expect(parts("'This is final!' she said.")).toHaveLength(1)
  })
  test('careless small letters start one after a whole word or many marks', () => {
    staysApart('the road is open.', 'trucks arrive daily.')
    staysApart('please wait for me.', 'trucks arrive daily.')
    staysApart('is the road open???', 'nobody told us.')
    expect(parts('It fell by 3 in. and rose again.')).toHaveLength(1)
  })
})

describe('bad input', () => {
  test('empty and blank texts have no sentences', () => {
    for (const text of ['', ' ', '\n\n', '\t \r\n\u2028']) expect(parts(text)).toEqual([])
  })
  test('broken characters are ordinary ones', () => {
    expect(parts('A\0b \ud83d. \udc00 Norland \u202esigned.')).toHaveLength(2)
  })
  test('text without any stop is one sentence, however long', () => {
    expect(parts('norland agrees '.repeat(20_000))).toHaveLength(1)
    const line = 'abcdefghij'.repeat(524_288)
    expect(splitSentences(line)).toEqual([{ start: 0, end: line.length }])
  })
  test('long runs of dots, brackets or markers end before the test does', () => {
    for (const unit of [
      '...',
      '. ',
      '(',
      '1. (a) ',
      '“Go. ',
      'a\n',
      '. . . ',
      '*1 ',
      'U.S. ',
      '•',
      '• ',
      '- ',
    ]) {
      expect(() => splitSentences(unit.repeat(Math.ceil(250_000 / unit.length)))).not.toThrow()
    }
  })
})
