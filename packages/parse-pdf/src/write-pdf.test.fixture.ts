/** Words at a place of a page: points from the left, and down to the baseline. */
export interface Drawing {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly font?: keyof typeof fonts
  /** Drawn upwards, as stamps at the edge are. */
  readonly isTurned?: boolean
}

/** A column of lines set below each other. */
export interface Column {
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly lead?: number
  readonly font?: keyof typeof fonts
}

/** What else a file may hold. */
export interface PdfExtras {
  readonly title?: string
  /** Entries of the catalogue: an action when it is opened, attachments. */
  readonly catalogue?: string
  /** The dictionary of an encryption that no empty password opens. */
  readonly isEncrypted?: boolean
}

const fonts = { roman: 'Times-Roman', bold: 'Times-Bold', sans: 'Helvetica' } as const

const [pageWidth, pageHeight] = [612, 792]

/** Windows-1252 beyond Latin 1, as far as the tests use it. */
const winAnsi: Readonly<Record<string, string>> = {
  '–': '\x96',
  '—': '\x97',
  '‘': '\x91',
  '’': '\x92',
  '“': '\x93',
  '”': '\x94',
  '•': '\x95',
  '†': '\x86',
}

/** A PDF of some pages, each with its words in drawing order. The fonts are the standard ones, so nothing is embedded. */
export function writePdf(
  pages: readonly (readonly Drawing[])[],
  extras: PdfExtras = {},
): Uint8Array {
  const names = Object.keys(fonts)
  const resources = names.map((name, index) => `/${name} ${index + 3} 0 R`).join(' ')
  const first = names.length + 3
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ')
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${extras.catalogue ?? ''} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...Object.values(fonts).map(
      (name) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`,
    ),
    ...pages.flatMap((drawings, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] /Contents ${first + index * 2 + 1} 0 R /Resources << /Font << ${resources} >> >> >>`,
      stream(drawings.map(draw).join('\n')),
    ]),
  ]
  return file(objects, extras)
}

/** Lines below each other. */
export function column(lines: readonly string[], { x, y, lead = 14, ...look }: Column): Drawing[] {
  return lines.map((text, index) => ({ text, x, y: y + index * lead, ...look }))
}

function draw({ text, x, y, size = 11, font = 'roman', isTurned }: Drawing): string {
  const turn = isTurned ? '0 1 -1 0' : '1 0 0 1'
  const bytes = text.replace(/[–—‘’“”•†]/g, (sign) => winAnsi[sign] ?? sign)
  const escaped = bytes.replace(/[\\()]/g, '\\$&')
  return `BT /${font} ${size} Tf ${turn} ${x} ${pageHeight - y} Tm (${escaped}) Tj ET`
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
}

function file(objects: readonly string[], { title, isEncrypted }: PdfExtras): Uint8Array {
  const key = '<'.padEnd(65, 'a1').concat('>')
  const extra = [
    ...(title === undefined ? [] : [`<< /Title (${title}) >>`]),
    ...(isEncrypted ? [`<< /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`] : []),
  ]
  const all = [...objects, ...extra]
  let text = '%PDF-1.7\n'
  const offsets = all.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const info = title === undefined ? '' : `/Info ${objects.length + 1} 0 R`
  const encrypt = isEncrypted ? `/Encrypt ${all.length} 0 R /ID [<00> <00>]` : ''
  const table = `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  const trailer = `trailer << /Size ${all.length + 1} /Root 1 0 R ${info} ${encrypt} >>`
  const whole = `${text}${table}${trailer}\nstartxref\n${text.length}\n%%EOF\n`
  return Uint8Array.from(whole, (character) => character.charCodeAt(0))
}
