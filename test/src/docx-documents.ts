import { writeZip } from './bad-files.ts'

/** A document in our own words, and how a person reads it, written by hand. */
export interface CheckedDocx {
  readonly name: string
  readonly isSetAside?: boolean
  /** Parts beside the main one, by their name in `word/`; each the inside of its root element. */
  readonly parts?: Readonly<Record<string, string>>
  /** The inside of the body. */
  readonly body: string
  /** The sentences in reading order. */
  readonly sentences: readonly string[]
  /** Labels of items and headings, in order, where the document counts. */
  readonly labels?: readonly string[]
}

const r = (text: string, look = '') =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (runs: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs.startsWith('<') ? runs : r(runs)}</w:p>`
const styled = (style: string, text: string) => p(text, `<w:pStyle w:val="${style}"/>`)
const counted = (list: number, level: number, text: string) =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
const cell = (...paragraphs: readonly string[]) =>
  `<w:tc>${paragraphs.map((text) => (text.startsWith('<w:') ? text : p(text))).join('')}</w:tc>`
const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`
const table = (...rows: readonly string[]) => `<w:tbl>${rows.join('')}</w:tbl>`
const call = (id: number, kind = 'footnote') => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
const note = (id: number, text: string, kind = 'footnote') =>
  `<w:${kind} w:id="${id}">${p(`<w:r><w:${kind}Ref/></w:r>${r(` ${text}`)}`)}</w:${kind}>`
const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const style = (id: string, name: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
const styles = style('H1', 'heading 1') + style('H2', 'heading 2') + style('T', 'Title')

/** Articles by number, items by letter, and a list that starts again. */
const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', 'Article %1')}${level(1, 'decimal', '%1.%2')}${level(2, 'lowerLetter', '(%3)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`

/** The bytes of a document. */
export function toDocx({ body, parts = {} }: CheckedDocx): Uint8Array {
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const roots: Readonly<Record<string, string>> = { header1: 'hdr', footer1: 'ftr' }
  return writeZip([
    {
      name: 'word/document.xml',
      content: `<w:document ${word}><w:body>${body}</w:body></w:document>`,
    },
    ...Object.entries({ styles, numbering, ...parts }).map(([name, inside]) => {
      const root = `w:${roots[name] ?? name}`
      return { name: `word/${name}.xml`, content: `<${root} ${word}>${inside}</${root}>` }
    }),
  ])
}

/** Documents that the reader must keep whole. */
export const checkedDocx: readonly CheckedDocx[] = [
  {
    name: 'an accord with numbered articles, items and a second part that counts anew',
    body: [
      styled('T', 'Accord on the Ferry'),
      p('Norland and Sudria (“the Parties”) have agreed as follows:'),
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
      footnotes: `<w:footnote w:id="0" w:type="separator">${p('---')}</w:footnote>${note(2, 'Interview in Ostia, 3 May 2030. It was recorded.')}${note(3, 'See annex C.')}`,
      endnotes: note(2, 'The figure is an estimate.', 'endnote'),
      header1: p('Running head, not for reading.'),
      footer1: p('Page 1 of 9'),
    },
    body: [
      styled('H1', 'What Became of the Truce'),
      p(
        `${r('The tru')}${r('ce', '<w:b/>')}${r(' held for nineteen days.')}${call(2)}${r(' Obser')}<w:proofErr w:type="spellStart"/>${r('vers left')}${call(3)}${r(' in June. Nobody asked why.')}`,
      ),
      p(
        `${r('It cost 3.5 million crowns')}${call(2, 'endnote')}${r(', or “a ferry and a half”, as Gen. R. Tamm put it.')}`,
      ),
      p(
        `${r('The com')}<w:r><w:softHyphen/></w:r>${r('mission met in Ostia')}<w:r><w:noBreakHyphen/></w:r>${r('Kell.')}<w:r><w:br w:type="page"/></w:r>${r('It adjourned.')}`,
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
      p(
        `${r('The fee is ')}<w:del w:id="1"><w:r><w:delText>twelve</w:delText></w:r></w:del><w:ins w:id="2">${r('nine')}</w:ins>${r(' crowns. ')}<w:del w:id="3"><w:r><w:delText>Children pay. </w:delText></w:r></w:del>${r('Nobody else pays more.')}`,
      ),
      p(r('Norland shall open the gate'), '<w:rPr><w:del w:id="4"/></w:rPr>'),
      p(r(' before dusk. Sudria shall close it.')),
      p(
        `<w:moveFrom w:id="5">${r('This sentence has moved.')}</w:moveFrom>${r('The rest stays.')}`,
      ),
      p(`<w:moveTo w:id="5">${r('This sentence has moved.')}</w:moveTo>`),
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
      p('The Parties shall withdraw by the dates below.'),
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
        `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('Both Parties report.')}</w:tc>${cell('1 Sept. 2031')}</w:tr>`,
      ),
      p('Silence counts as refusal.'),
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
      p(
        `${r('See article ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF _Ref1 \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('4.2')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r(' of the ')}<w:hyperlink>${r('Treaty of Kell')}</w:hyperlink>${r('. It binds both.')}`,
      ),
      `<w:sdt><w:sdtPr><w:alias w:val="Not text"/></w:sdtPr><w:sdtContent>${p('Ms. Lind signed on 4 June 2031.')}</w:sdtContent></w:sdt>`,
      p(
        `${r('The town is called ')}${r('العربية', '<w:rtl/>')}${r(' or ')}${r('Кель', '')}${r('. The ﬁrst name is older.')}`,
      ),
      p(
        `${r('Beside the map stands a box.')}<w:r><w:pict><w:txbxContent>${p('The map is not to scale.')}</w:txbxContent></w:pict></w:r>`,
      ),
      p(`${r('This is hidden.', '<w:vanish/>')}${r('This is not.')}`),
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
  {
    name: 'a letter with its head, lines broken by hand, and those who sign beside each other',
    isSetAside: true,
    body: [
      p(
        `${r('Ministry of Foreign Affairs')}<w:r><w:br/></w:r>${r('12 Harbour Street, Ostia')}`,
        '<w:jc w:val="right"/>',
      ),
      p('Ostia, 4 June 2031'),
      p('Excellency,'),
      p(
        'I have the honour to confirm what was agreed at Kell on 24 May 2031. The crossing will open on 1 July, daily from 6 a.m. to 10 p.m. Lorries of more than 7.5 tonnes may not use it.',
      ),
      p(
        'If this is acceptable to your Government, this letter and your reply shall constitute an agreement. It enters into force on the date of the reply.',
      ),
      p('Please accept, Excellency, the assurances of my highest consideration.'),
      table(row(cell('For Norland:', '', 'Dr. E. Lunde'), cell('For Sudria:', '', 'Greta Holm'))),
      p(`${r('Done at Kell')}<w:r><w:tab/></w:r>${r('in two copies.')}`),
    ].join(''),
    sentences: [
      'Ministry of Foreign Affairs',
      '12 Harbour Street, Ostia',
      'Ostia, 4 June 2031',
      'Excellency,',
      'I have the honour to confirm what was agreed at Kell on 24 May 2031.',
      'The crossing will open on 1 July, daily from 6 a.m. to 10 p.m.',
      'Lorries of more than 7.5 tonnes may not use it.',
      'If this is acceptable to your Government, this letter and your reply shall constitute an agreement.',
      'It enters into force on the date of the reply.',
      'Please accept, Excellency, the assurances of my highest consideration.',
      'For Norland:',
      'Dr. E. Lunde',
      'For Sudria:',
      'Greta Holm',
      'Done at Kell in two copies.',
    ],
  },
  {
    name: 'a resolution with recitals and decisions typed by hand, and a statute with sections',
    isSetAside: true,
    body: [
      styled('H1', 'Resolution 41 (2031)'),
      p(`${r('The Assembly', '<w:i/>')}${r(',')}`),
      p(
        `${r('Recalling', '<w:i/>')}${r(' its resolutions 12 (2022) of 4 March 2022 and 29 (2027) of 30 November 2027,')}`,
      ),
      p(`${r('Welcoming', '<w:i/>')}${r(' the offer of Ostland to host talks,')}`),
      p('1. Demands that the parties cease all hostilities at once;'),
      p('2. Decides that the observers shall:'),
      p('(a) monitor the truce and report every week;'),
      p('(b) search vehicles within 5 km of the river;'),
      p('3. Decides to remain seized of the matter.'),
      styled('H2', 'Border Waters Act 2031'),
      p(
        'Sec. 3. Every operator of an intake shall keep a record of the water that it takes. An inspector may read it at any reasonable time, and may make copies.',
      ),
      p(
        'Sec. 4. A person who fails to comply with sec. 3 is liable to a fine not exceeding 5,000 crowns.',
      ),
    ].join(''),
    sentences: [
      'Resolution 41 (2031)',
      'The Assembly,',
      'Recalling its resolutions 12 (2022) of 4 March 2022 and 29 (2027) of 30 November 2027,',
      'Welcoming the offer of Ostland to host talks,',
      '1. Demands that the parties cease all hostilities at once;',
      '2. Decides that the observers shall:',
      '(a) monitor the truce and report every week;',
      '(b) search vehicles within 5 km of the river;',
      '3. Decides to remain seized of the matter.',
      'Border Waters Act 2031',
      'Sec. 3. Every operator of an intake shall keep a record of the water that it takes.',
      'An inspector may read it at any reasonable time, and may make copies.',
      'Sec. 4. A person who fails to comply with sec. 3 is liable to a fine not exceeding 5,000 crowns.',
    ],
  },
  {
    name: 'minutes with a list in bullets, a note in a cell, and an inserted row',
    isSetAside: true,
    parts: {
      footnotes: note(4, 'By video. The line was bad.'),
      numbering: `<w:abstractNum w:abstractNumId="0">${level(0, 'bullet', '•')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    },
    body: [
      styled('T', 'Minutes of the 12th Session'),
      table(
        row(cell('Present'), cell('Dr. I. Faber (chair), Mr. J. Okoro')),
        `<w:tr><w:trPr><w:ins w:id="1"/></w:trPr>${cell('Late')}${cell(p(`${r('Ms. T. Lind')}${call(4)}`))}</w:tr>`,
      ),
      p('The chair opened the session at 9.05 a.m. and noted that a quorum was present.'),
      p('The Commission took note of the following:'),
      counted(1, 0, 'Complaint 7: a well fell dry. It will be inspected on 19 May.'),
      counted(1, 0, 'Complaint 8 was withdrawn.'),
      p('The session closed at 12.30 p.m.'),
    ].join(''),
    sentences: [
      'Minutes of the 12th Session',
      'Present',
      'Dr. I. Faber (chair), Mr. J. Okoro',
      'Late',
      'Ms. T. Lind',
      'The chair opened the session at 9.05 a.m. and noted that a quorum was present.',
      'The Commission took note of the following:',
      'Complaint 7: a well fell dry.',
      'It will be inspected on 19 May.',
      'Complaint 8 was withdrawn.',
      'The session closed at 12.30 p.m.',
      'By video.',
      'The line was bad.',
    ],
  },
]
