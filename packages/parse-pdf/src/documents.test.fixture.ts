import type { BlockKind } from '@claimtrail/model'
import { column, type Drawing } from './write-pdf.test.fixture.ts'

/** A document in our own words, and how it reads: each block with its sentences. */
export interface CheckedDocument {
  readonly name: string
  readonly pages: readonly (readonly Drawing[])[]
  readonly blocks: readonly (readonly [kind: BlockKind, ...sentences: string[]])[]
}

const left = { x: 72, y: 100 }

/** Documents written and checked by hand: what a page can do to a sentence. */
export const documents: readonly CheckedDocument[] = [
  {
    name: 'paragraphs parted by gaps, and wrapped names and dates',
    pages: [
      [
        { text: 'The Ostia Accord', x: 200, y: 72, size: 18, font: 'bold' },
        ...column(
          [
            'The Parties met in Ostia on 4',
            'June 2031 and agreed on a truce.',
            'Norland withdrew its forces.',
          ],
          left,
        ),
        ...column(['Sudria kept the port until President', 'Marlow signed.'], { x: 72, y: 164 }),
      ],
    ],
    blocks: [
      ['heading', 'The Ostia Accord'],
      [
        'paragraph',
        'The Parties met in Ostia on 4 June 2031 and agreed on a truce.',
        'Norland withdrew its forces.',
      ],
      ['paragraph', 'Sudria kept the port until President Marlow signed.'],
    ],
  },
  {
    name: 'paragraphs parted by their first lines only',
    pages: [
      [
        ...column(['Norland shall open the northern pass to'], { x: 90, y: 100 }),
        ...column(['all traders before the winter comes in.'], { x: 72, y: 114 }),
        ...column(['Sudria shall keep the ferry running for'], { x: 90, y: 128 }),
        ...column(['the same traders, and shall ask no fee.'], { x: 72, y: 142 }),
      ],
    ],
    blocks: [
      [
        'paragraph',
        'Norland shall open the northern pass to all traders before the winter comes in.',
      ],
      [
        'paragraph',
        'Sudria shall keep the ferry running for the same traders, and shall ask no fee.',
      ],
    ],
  },
  {
    name: 'two columns below a title, drawn line by line across both',
    pages: [
      [
        {
          text: 'A review of the truce between the two neighbours of the strait',
          x: 72,
          y: 72,
          size: 16,
        },
        ...[
          ['The review group visited the', 'cover it. The group asks both'],
          ['harbour twice in the spring. It', 'capitals to reopen the line that'],
          ['found the piers intact and the', 'links their coast guards, and to'],
          ['cranes in working order, but no', 'name an officer who answers it'],
          ['ship had called since the truce', 'day and night. Silence costs more'],
          ['because no insurer would', 'than a telephone does.'],
        ].flatMap(([one = '', other = ''], row): Drawing[] => [
          { text: one, x: 72, y: 110 + row * 14 },
          { text: other, x: 320, y: 110 + row * 14 },
        ]),
      ],
    ],
    blocks: [
      ['heading', 'A review of the truce between the two neighbours of the strait'],
      [
        'paragraph',
        'The review group visited the harbour twice in the spring.',
        'It found the piers intact and the cranes in working order, but no ship had called since the truce because no insurer would cover it.',
        'The group asks both capitals to reopen the line that links their coast guards, and to name an officer who answers it day and night.',
        'Silence costs more than a telephone does.',
      ],
    ],
  },
  {
    name: 'running heads, page numbers and a sentence across two page ends',
    pages: [1, 2, 3].map((page): Drawing[] => [
      { text: `Accord of Ostia, part ${page}`, x: 72, y: 40, size: 9 },
      ...column(
        [
          [
            'The Commission shall publish its findings',
            'every year, and it shall send them to the',
          ],
          ['parliaments of both Parties within thirty', 'days after they were adopted, unless the'],
          ['chair asks for more time.', 'The findings are public.'],
        ][page - 1] ?? [],
        left,
      ),
      { text: String(page), x: 300, y: 760 },
    ]),
    blocks: [
      [
        'paragraph',
        'The Commission shall publish its findings every year, and it shall send them to the parliaments of both Parties within thirty days after they were adopted, unless the chair asks for more time.',
      ],
      ['artifact', 'Accord of Ostia, part 1'],
      ['artifact', '1'],
      ['artifact', 'Accord of Ostia, part 2'],
      ['artifact', '2'],
      ['paragraph', 'The findings are public.'],
      ['artifact', 'Accord of Ostia, part 3'],
      ['artifact', '3'],
    ],
  },
  {
    name: 'words cut at line ends',
    pages: [
      [
        ...column(
          [
            'Both armies shall withdraw from the cease-fire line, and they shall with-',
            'draw before dusk. Observers of the cease-',
            'fire line shall report on it. The Norland-',
            'Sudria commission counts the years 2031-',
            '2033 as one term, by right of self-',
            'determination.',
          ],
          left,
        ),
      ],
    ],
    blocks: [
      [
        'paragraph',
        'Both armies shall withdraw from the cease-fire line, and they shall withdraw before dusk.',
        'Observers of the cease-fire line shall report on it.',
        'The Norland-Sudria commission counts the years 2031-2033 as one term, by right of self-determination.',
      ],
    ],
  },
  {
    name: 'footnotes below the text, called by raised numbers',
    pages: [
      [
        ...column(['The truce held for nine weeks', 'Then a patrol crossed the river.'], left),
        { text: '1', x: 205, y: 95.5, size: 7 },
        { text: '. Nobody was hurt.', x: 209, y: 100 },
        ...column(['1 Figures of the observers, who', 'counted every shot.'], {
          x: 72,
          y: 700,
          size: 8,
          lead: 10,
        }),
        ...column(['2 See the first report.'], { x: 72, y: 720, size: 8 }),
      ],
    ],
    blocks: [
      [
        'paragraph',
        'The truce held for nine weeks. Nobody was hurt. Then a patrol crossed the river.',
      ],
      ['footnote', 'Figures of the observers, who counted every shot.'],
      ['footnote', 'See the first report.'],
    ],
  },
  {
    name: 'a table whose cells are wrapped',
    pages: [
      [
        ...column(['The Parties undertook the following.'], left),
        { text: 'Party', x: 72, y: 140, font: 'bold' },
        { text: 'Duty', x: 200, y: 140, font: 'bold' },
        { text: 'Norland', x: 72, y: 164 },
        ...column(['withdraws its forces', 'behind the river'], { x: 200, y: 164, lead: 13 }),
        { text: 'Sudria', x: 72, y: 201 },
        ...column(['frees all prisoners'], { x: 200, y: 201 }),
        ...column(['Nothing else was promised that day.'], { x: 72, y: 250 }),
      ],
    ],
    blocks: [
      ['paragraph', 'The Parties undertook the following.'],
      ['tableCell', 'Party'],
      ['tableCell', 'Duty'],
      ['tableCell', 'Norland'],
      ['tableCell', 'withdraws its forces behind the river'],
      ['tableCell', 'Sudria'],
      ['tableCell', 'frees all prisoners'],
      ['paragraph', 'Nothing else was promised that day.'],
    ],
  },
  {
    name: 'articles with numbered items and a stamp at the edge',
    pages: [
      [
        { text: 'RECEIVED 9 JUNE', x: 30, y: 500, isTurned: true },
        { text: 'Article 3', x: 72, y: 80, font: 'bold' },
        ...column(['The Parties shall, without any delay:'], left),
        { text: '(a)', x: 90, y: 118 },
        ...column(['remove the mines that they laid in the', 'harbour;'], { x: 112, y: 118 }),
        { text: '(b)', x: 90, y: 150 },
        ...column(['mark the safe channel.'], { x: 112, y: 150 }),
        ...column(['They shall tell each other when it is done.'], { x: 72, y: 178 }),
      ],
    ],
    blocks: [
      ['heading', 'Article 3'],
      ['paragraph', 'The Parties shall, without any delay:'],
      ['listItem', '(a) remove the mines that they laid in the harbour;'],
      ['listItem', '(b) mark the safe channel.'],
      ['paragraph', 'They shall tell each other when it is done.'],
      ['artifact', 'RECEIVED 9 JUNE'],
    ],
  },
  {
    name: 'recitals in full lines, and a signature block in two columns',
    pages: [
      [
        ...column(
          [
            'Recalling the truce that both Parties made in Ostia last summer,',
            'Mindful of the harm that was done to all who live by the strait,',
            'Determined to end it, the Parties agree on what is written below.',
          ],
          left,
        ),
        { text: 'For Norland:', x: 72, y: 200 },
        { text: 'For Sudria:', x: 320, y: 200 },
        { text: 'Ada Marlow', x: 72, y: 230 },
        { text: 'Piet Okoro', x: 320, y: 230 },
      ],
    ],
    blocks: [
      ['paragraph', 'Recalling the truce that both Parties made in Ostia last summer,'],
      ['paragraph', 'Mindful of the harm that was done to all who live by the strait,'],
      ['paragraph', 'Determined to end it, the Parties agree on what is written below.'],
      ['tableCell', 'For Norland:'],
      ['tableCell', 'For Sudria:'],
      ['tableCell', 'Ada Marlow'],
      ['tableCell', 'Piet Okoro'],
    ],
  },
]
