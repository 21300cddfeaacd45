import { writeZip } from './bad-files.ts'

/** What a document is made of. */
export interface DocxParts {
  /** The inside of the body. */
  readonly body: string
  /** Parts beside the main one, by their name in `word/`; each the inside of its root element. */
  readonly parts?: Readonly<Record<string, string>>
}

/** A run of text; `look` is the inside of its properties. */
export const run = (text: string, look = ''): string =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
/** A paragraph of runs, or of one run of bare text. */
export const paragraph = (runs: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs.startsWith('<') ? runs : run(runs)}</w:p>`
/** A paragraph in a style. */
export const styled = (style: string, text: string): string =>
  paragraph(text, `<w:pStyle w:val="${style}"/>`)
/** An item of a list. */
export const counted = (list: number, level: number, text: string): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
/** A cell of paragraphs. */
export const cell = (...paragraphs: readonly string[]): string =>
  `<w:tc>${paragraphs.map((text) => (text.startsWith('<w:') ? text : paragraph(text))).join('')}</w:tc>`
/** A row of cells. */
export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`
/** A table of rows. */
export const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`
/** Where a note is called. */
export const call = (id: number, kind = 'footnote'): string =>
  `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
/** A note. */
export const note = (id: number, text: string, kind = 'footnote'): string =>
  `<w:${kind} w:id="${id}">${paragraph(`<w:r><w:${kind}Ref/></w:r>${run(` ${text}`)}`)}</w:${kind}>`
/** A level of a numbering. */
export const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const style = (id: string, name: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
const styles = style('H1', 'heading 1') + style('H2', 'heading 2') + style('T', 'Title')

/** Articles by number, items by letter, and a list that starts again. */
const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', 'Article %1')}${level(1, 'decimal', '%1.%2')}${level(2, 'lowerLetter', '(%3)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`

/** The bytes of a document. */
export function toDocx({ body, parts = {} }: DocxParts): Uint8Array {
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
