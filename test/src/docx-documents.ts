import {
  call,
  cell,
  counted,
  type DocxParts,
  note,
  paragraph,
  row,
  run,
  styled,
  table,
} from './docx-markup.ts'

/** A document in our own words, and how a person reads it, written by hand. */
export interface CheckedDocx extends DocxParts {
  readonly name: string
  /** The sentences in reading order. */
  readonly sentences: readonly string[]
  /** Labels of items and headings, in order, where the document counts. */
  readonly labels?: readonly string[]
}

/** Documents that the reader must keep whole. */
export const checkedDocx: readonly CheckedDocx[] = [
  {
    name: 'an accord with numbered articles, items and a second part that counts anew',
    body: [
      styled('T', 'Accord on the Ferry'),
      paragraph('Norland and Sudria (“the Parties”) have agreed as follows:'),
      counted(1, 0, 'Service'),
      counted(1, 1, 'The ferry shall sail twice a day. It may stay in port in fog.'),
      counted(1, 1, 'The Parties shall, each on its own side:'),
      counted(1, 2, 'keep the pier open;'),
      counted(1, 2, 'publish the timetable, cf. Annex A, para. 2; and'),
      counted(1, 2, 'pay for its own pilots.'),
      counted(1, 0, 'Fares'),
      counted(1, 1, 'No fare shall exceed 12 crowns.'),
      styled('H1', 'Part Two'),
      counted(2, 0, 'Disputes'),
      counted(2, 1, 'Mr. J. Okoro shall decide within ten days.'),
    ].join(''),
    sentences: [
      'Accord on the Ferry',
      'Norland and Sudria (“the Parties”) have agreed as follows:',
      'Service',
      'The ferry shall sail twice a day.',
      'It may stay in port in fog.',
      'The Parties shall, each on its own side:',
      'keep the pier open;',
      'publish the timetable, cf. Annex A, para. 2; and',
      'pay for its own pilots.',
      'Fares',
      'No fare shall exceed 12 crowns.',
      'Part Two',
      'Disputes',
      'Mr. J. Okoro shall decide within ten days.',
    ],
    labels: [
      ...['Article 1', '1.1', '1.2', '(a)', '(b)', '(c)'],
      ...['Article 2', '2.1', 'Article 1', '1.1'],
    ],
  },
  {
    name: 'a report with footnotes, endnotes, heads and feet, words cut into runs',
    parts: {
      footnotes: `<w:footnote w:id="0" w:type="separator">${paragraph('---')}</w:footnote>${note(2, 'Interview in Ostia, 3 May 2030. It was recorded.')}${note(3, 'See annex C.')}`,
      endnotes: note(2, 'The figure is an estimate.', 'endnote'),
      header1: paragraph('Running head, not for reading.'),
      footer1: paragraph('Page 1 of 9'),
    },
    body: [
      styled('H1', 'What Became of the Truce'),
      paragraph(
        `${run('The tru')}${run('ce', '<w:b/>')}${run(' held for nineteen days.')}${call(2)}${run(' Obser')}<w:proofErr w:type="spellStart"/>${run('vers left')}${call(3)}${run(' in June. Nobody asked why.')}`,
      ),
      paragraph(
        `${run('It cost 3.5 million crowns')}${call(2, 'endnote')}${run(', or “a ferry and a half”, as Gen. R. Tamm put it.')}`,
      ),
      paragraph(
        `${run('The com')}<w:r><w:softHyphen/></w:r>${run('mission met in Ostia')}<w:r><w:noBreakHyphen/></w:r>${run('Kell.')}<w:r><w:br w:type="page"/></w:r>${run('It adjourned.')}`,
      ),
      '<w:sectPr><w:headerReference w:type="default"/></w:sectPr>',
    ].join(''),
    sentences: [
      'What Became of the Truce',
      'The truce held for nineteen days.',
      'Observers left in June.',
      'Nobody asked why.',
      'It cost 3.5 million crowns, or “a ferry and a half”, as Gen. R. Tamm put it.',
      'The commission met in Ostia‑Kell.',
      'It adjourned.',
      'Interview in Ostia, 3 May 2030.',
      'It was recorded.',
      'See annex C.',
      'The figure is an estimate.',
    ],
  },
  {
    name: 'tracked changes, read as accepted, over sentence and paragraph ends',
    body: [
      paragraph(
        `${run('The fee is ')}<w:del w:id="1"><w:r><w:delText>twelve</w:delText></w:r></w:del><w:ins w:id="2">${run('nine')}</w:ins>${run(' crowns. ')}<w:del w:id="3"><w:r><w:delText>Children pay. </w:delText></w:r></w:del>${run('Nobody else pays more.')}`,
      ),
      paragraph(run('Norland shall open the gate'), '<w:rPr><w:del w:id="4"/></w:rPr>'),
      paragraph(run(' before dusk. Sudria shall close it.')),
      paragraph(
        `<w:moveFrom w:id="5">${run('This sentence has moved.')}</w:moveFrom>${run('The rest stays.')}`,
      ),
      paragraph(`<w:moveTo w:id="5">${run('This sentence has moved.')}</w:moveTo>`),
      table(
        `<w:tr><w:trPr><w:del w:id="6"/></w:trPr>${cell('A row that was deleted.')}</w:tr>`,
        row(cell('A row that stays.')),
      ),
    ].join(''),
    sentences: [
      'The fee is nine crowns.',
      'Nobody else pays more.',
      'Norland shall open the gate before dusk.',
      'Sudria shall close it.',
      'The rest stays.',
      'This sentence has moved.',
      'A row that stays.',
    ],
  },
  {
    name: 'tables in tables, cells with several paragraphs, cells that span',
    body: [
      paragraph('The Parties shall withdraw by the dates below.'),
      table(
        row(cell('Step'), cell('Duty'), cell('Date')),
        row(
          cell('I'),
          cell(
            'Norland leaves the mill.',
            'It tells the observers.',
            table(
              row(cell('Mortars'), cell('within ten days')),
              row(cell('Tanks'), cell('at once')),
            ),
            'Nothing stays behind.',
          ),
          cell('1 July 2031'),
        ),
        `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('Both Parties report.')}</w:tc>${cell('1 Sept. 2031')}</w:tr>`,
      ),
      paragraph('Silence counts as refusal.'),
    ].join(''),
    sentences: [
      'The Parties shall withdraw by the dates below.',
      'Step',
      'Duty',
      'Date',
      'I',
      'Norland leaves the mill.',
      'It tells the observers.',
      'Mortars',
      'within ten days',
      'Tanks',
      'at once',
      'Nothing stays behind.',
      '1 July 2031',
      'Both Parties report.',
      '1 Sept. 2031',
      'Silence counts as refusal.',
    ],
  },
  {
    name: 'fields, links, content controls, text boxes, other scripts',
    body: [
      paragraph(
        `${run('See article ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF _Ref1 \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('4.2')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run(' of the ')}<w:hyperlink>${run('Treaty of Kell')}</w:hyperlink>${run('. It binds both.')}`,
      ),
      `<w:sdt><w:sdtPr><w:alias w:val="Not text"/></w:sdtPr><w:sdtContent>${paragraph('Ms. Lind signed on 4 June 2031.')}</w:sdtContent></w:sdt>`,
      paragraph(
        `${run('The town is called ')}${run('العربية', '<w:rtl/>')}${run(' or ')}${run('Кель', '')}${run('. The ﬁrst name is older.')}`,
      ),
      paragraph(
        `${run('Beside the map stands a box.')}<w:r><w:pict><w:txbxContent>${paragraph('The map is not to scale.')}</w:txbxContent></w:pict></w:r>`,
      ),
      paragraph(`${run('This is hidden.', '<w:vanish/>')}${run('This is not.')}`),
    ].join(''),
    sentences: [
      'See article 4.2 of the Treaty of Kell.',
      'It binds both.',
      'Ms. Lind signed on 4 June 2031.',
      'The town is called العربية or Кель.',
      'The ﬁrst name is older.',
      'Beside the map stands a box.',
      'The map is not to scale.',
      'This is not.',
    ],
  },
]
