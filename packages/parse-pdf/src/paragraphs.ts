import type { FlowPart } from './flow.ts'
import type { Line } from './lines.ts'
import { extendShape, type Frame, type Shape } from './paragraph-shape.ts'
import { startsParagraph } from './paragraph-starts.ts'
import { roundSize, type Usual } from './sizes.ts'

/** Lines that belong together. Never empty. */
export type Lines = readonly [Line, ...Line[]]

/** Lines that belong together; footnotes and furniture that interrupt them stand behind. */
export type Paragraph =
  | { readonly type: 'prose'; readonly lines: Lines }
  | Exclude<FlowPart, { readonly type: 'line' }>

/** Lines that can tell by themselves where lines end. */
const fewestLines = 3

/** A paragraph fills its frame when its longest line reaches this share of the column. */
const fullShare = 0.7

/** Put lines together. A paragraph that a page end interrupts goes on behind it. Linear. */
export function toParagraphs(flow: readonly FlowPart[], usual: Usual): readonly Paragraph[] {
  const frames = toFrames(flow, usual)
  const paragraphs: Paragraph[] = []
  let open: [Line, ...Line[]] | undefined
  let aside: Paragraph[] = []
  let above: Frame = { left: 0, right: 0 }
  let shape: Shape | undefined
  const close = (): void => {
    if (open) paragraphs.push({ type: 'prose', lines: open })
    paragraphs.push(...aside)
    open = undefined
    shape = undefined
    aside = []
  }
  for (const [index, part] of flow.entries()) {
    if (part.type === 'line') {
      const { line } = part
      const own = frames[index] ?? above
      if (open && shape && !startsParagraph(shape, { line, own, above }, usual)) open.push(line)
      else {
        close()
        open = [line]
      }
      shape = extendShape(shape, line)
      above = own
    } else if (part.type === 'cell') {
      close()
      paragraphs.push(part)
    } else aside.push(part)
  }
  close()
  return paragraphs
}

/** The frame of each part: that of the lines right above and below it, which no gap parts. */
function toFrames(flow: readonly FlowPart[], usual: Usual): readonly (Frame | undefined)[] {
  const frames: (Frame | undefined)[] = []
  let stanza: Line[] = []
  const close = (): void => {
    const frame = frameOf(stanza, usual)
    frames.push(...stanza.map(() => frame))
    stanza = []
  }
  for (const part of flow) {
    const line = part.type === 'line' ? part.line : undefined
    if (!line || !isNextTo(stanza.at(-1), line, usual)) close()
    if (line) stanza.push(line)
    else frames.push(undefined)
  }
  close()
  return frames
}

function isNextTo(last: Line | undefined, line: Line, usual: Usual): boolean {
  if (last?.region !== line.region || roundSize(last.height) !== roundSize(line.height))
    return false
  return line.y - last.y <= 1.3 * usual.gap(line.height)
}

function frameOf(lines: readonly Line[], usual: Usual): Frame {
  const left = lines.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY)
  const own = lines.reduce((most, { right }) => Math.max(most, right), 0)
  const whole = usual.right(left, own)
  const isOwn = lines.length >= fewestLines && own - left >= fullShare * (whole - left)
  return { left, right: isOwn ? own : Math.max(own, whole) }
}
