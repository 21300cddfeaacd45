import type { Limits } from '@claimtrail/parse'
import type { Archive } from './archive.ts'
import type { ChangeCounts, Chunk, Paragraph } from './paragraph.ts'
import { isOn, readProperty } from './properties.ts'
import { createTableCursor, type TableCursor } from './table-cursor.ts'
import { readXml, type XmlElement } from './xml.ts'

interface Draft {
  readonly paragraphs: Paragraph[]
  readonly changes: ChangeCounts
  readonly tables: TableCursor
  /** Names of the open elements. */
  readonly path: string[]
  /** Open paragraphs: a text box stands inside of one. */
  readonly open: Paragraph[]
  /** Open fields: in their code nothing is text, in their result all is. */
  readonly fields: ('code' | 'result')[]
  /** Length of `path` where something that is no text began. */
  skipFrom: number | undefined
  insertions: number
  isHiddenRun: boolean
  isDeletedRow: boolean
  note: string | undefined
  /** The text of the open `w:t`. */
  text: string | undefined
  keepsSpace: boolean
}

/** What is no text, with all that is in it: deleted, moved away, older properties, doubles for old readers, codes. */
const skipped: ReadonlySet<string> = new Set([
  ...['w:del', 'w:moveFrom', 'w:delText', 'w:instrText', 'w:delInstrText', 'w:rt', 'Fallback'],
  ...['w:pPrChange', 'w:rPrChange', 'w:sectPrChange', 'w:tblPrChange', 'w:tcPrChange'],
  ...['w:trPrChange', 'w:tblGridChange', 'w:numberingChange', 'w:sectPr', 'w:tblPrExChange'],
])

/** Characters that elements stand for. */
const characters: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
}

/** Read the paragraphs of a part in order; those in a text box follow the one that the box hangs on. Linear. */
export function readParagraphs(
  archive: Archive,
  part: string,
  changes: ChangeCounts,
  limits: Limits,
): readonly Paragraph[] {
  const draft: Draft = {
    ...{ paragraphs: [], changes, tables: createTableCursor(), path: [], open: [], fields: [] },
    ...{ skipFrom: undefined, insertions: 0, isHiddenRun: false, isDeletedRow: false },
    ...{ note: undefined, text: undefined, keepsSpace: false },
  }
  const reader = {
    open(element: XmlElement) {
      if (draft.skipFrom === undefined) openElement(element, draft)
      draft.path.push(element.name)
    },
    close(name: string) {
      draft.path.pop()
      if (draft.skipFrom === undefined) closeElement(name, draft)
      else if (draft.path.length === draft.skipFrom) draft.skipFrom = undefined
    },
    text(text: string) {
      if (draft.text !== undefined && draft.skipFrom === undefined) draft.text += text
    },
  }
  readXml(archive, part, reader, limits)
  return draft.paragraphs
}

function openElement(element: XmlElement, draft: Draft): void {
  const { name } = element
  const parent = draft.path.at(-1)
  if (name === 'w:p') openParagraph(draft)
  else if (name === 'w:r') draft.isHiddenRun = false
  else if (name === 'w:t' || name === 't') {
    draft.text = ''
    draft.keepsSpace = element.attribute('space') === 'preserve' || name === 't'
  } else if (name === 'w:footnote' || name === 'w:endnote') openNote(element, draft)
  else if (parent === 'w:r') openInRun(element, draft)
  else if (parent === 'w:rPr' && draft.path.at(-2) === 'w:r') {
    if (name === 'w:vanish' && isOn(element)) draft.isHiddenRun = true
  } else if (parent === 'w:pPr' || parent === 'w:numPr') {
    const { properties } = draft.open.at(-1) ?? {}
    if (properties) readProperty(properties, element)
  } else openTableElement(element, draft)
  countChange(name, draft)
  if (skipped.has(name)) draft.skipFrom = draft.path.length
}

function openParagraph(draft: Draft): void {
  const cell = draft.tables.cell()
  const { note } = draft
  const paragraph: Paragraph = {
    chunks: [],
    properties: {},
    runsOn: false,
    ...(cell && { cell }),
    ...(note !== undefined && { note }),
  }
  draft.open.push(paragraph)
  // A deleted row leaves nothing behind, so its paragraphs are read into nowhere.
  if (!draft.isDeletedRow) draft.paragraphs.push(paragraph)
}

/** The lines that part notes from the text are notes too, by their type. */
function openNote(element: XmlElement, draft: Draft): void {
  const type = element.attribute('type')
  if (type !== undefined && type !== 'normal') draft.skipFrom = draft.path.length
  else draft.note = `${element.name}:${element.attribute('id') ?? ''}`
}

function openInRun(element: XmlElement, draft: Draft): void {
  const { name } = element
  const character = characters[name]
  if (character !== undefined) addText(draft, { text: character })
  else if (name === 'w:softHyphen') addText(draft, { text: '\u00ad', hasNoWidth: true })
  else if (name === 'w:sym') addSymbol(element, draft)
  else if (name === 'w:fldChar') readField(element.attribute('fldCharType'), draft)
  else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
    const kind = name.replace('Reference', '')
    addText(draft, { text: '', call: `${kind}:${element.attribute('id') ?? ''}` })
    const mark = element.attribute('customMarkFollows')
    if (mark !== undefined && mark !== '0' && mark !== 'false') draft.isHiddenRun = true
  }
}

function addSymbol(element: XmlElement, draft: Draft): void {
  const code = Number.parseInt(element.attribute('char') ?? '', 16)
  if (code > 0 && code <= 0xffff) addText(draft, { text: String.fromCharCode(code) })
}

function readField(type: string | undefined, { fields }: Draft): void {
  if (type === 'begin') fields.push('code')
  else if (type === 'end') fields.pop()
  else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result'
}

function openTableElement(element: XmlElement, { tables }: Draft): void {
  const { name } = element
  if (name === 'w:tbl') tables.openTable()
  else if (name === 'w:tr') tables.openRow()
  else if (name === 'w:tc') tables.openCell()
  else if (name === 'w:gridSpan') tables.skipColumns(Number(element.attribute('val')) - 1)
  else if (name === 'w:gridBefore') tables.skipColumns(Number(element.attribute('val')))
  else if (name === 'w:tblHeader' && isOn(element)) tables.markHeader()
}

/** Changes stand around runs, or in the properties of a paragraph's end or a row. */
function countChange(name: string, draft: Draft): void {
  const { changes, path } = draft
  const isDeleted = name === 'w:del' || name === 'w:moveFrom'
  if (name === 'w:ins' || name === 'w:moveTo') draft.insertions += 1
  if (name === 'w:ins') changes.insertions += 1
  else if (name === 'w:del') changes.deletions += 1
  else if (name === 'w:moveTo') changes.moves += 1
  if (!isDeleted) return
  if (path.at(-1) === 'w:trPr') draft.isDeletedRow = true
  const paragraph = draft.open.at(-1)
  const isEnd = path.at(-1) === 'w:rPr' && path.at(-2) === 'w:pPr'
  if (isEnd && paragraph) paragraph.runsOn = true
}

function closeElement(name: string, draft: Draft): void {
  const { tables, fields } = draft
  if (name === 'w:t' || name === 't') closeText(draft)
  else if (name === 'w:p') {
    draft.open.pop()
    // A field whose code never ends would swallow the rest of the document.
    while (fields.at(-1) === 'code') fields.pop()
  } else if (name === 'w:ins' || name === 'w:moveTo') draft.insertions -= 1
  else if (name === 'w:footnote' || name === 'w:endnote') draft.note = undefined
  else if (name === 'w:tbl') tables.closeTable()
  else if (name === 'w:tc') tables.closeCell()
  else if (name === 'w:tr') draft.isDeletedRow = false
}

/** Without `xml:space="preserve"` white space at the edges is layout of the file. */
function closeText(draft: Draft): void {
  const text = draft.text ?? ''
  draft.text = undefined
  addText(draft, { text: draft.keepsSpace ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '') })
}

function addText(draft: Draft, chunk: Chunk): void {
  const isNothing = chunk.text === '' && chunk.call === undefined
  if (isNothing || draft.isHiddenRun || draft.fields.includes('code')) return
  const isInserted = draft.insertions > 0
  draft.open.at(-1)?.chunks.push(isInserted ? { ...chunk, isInserted } : chunk)
}
