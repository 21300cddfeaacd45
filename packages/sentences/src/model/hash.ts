import { classAt } from '../char-class.ts'

/** Finer than the classes of the rules: `: ; ,`, hyphen and dash each have their own. */
const classes: Uint8Array = buildClasses()

/** The class of the code unit at an offset, as the model sees it. */
export function modelClassAt(text: string, offset: number): number {
  return offset < text.length ? (classes[text.charCodeAt(offset)] ?? 0) : 0
}

/** Take one more number into a hash (FNV-1a). */
export function mix(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193)
}

/** Spread a finished hash over `mask + 1` slots. */
export function slot(hash: number, mask: number): number {
  const folded = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (folded ^ (folded >>> 12)) & mask
}

/** A length on a scale of ten steps, each twice the one before. */
export function lengthStep(length: number): number {
  return length < 2 ? length : Math.min(9, 32 - Math.clz32(length))
}

function buildClasses(): Uint8Array {
  const found = new Uint8Array(0x10000)
  for (let unit = 0; unit < found.length; unit += 1) {
    found[unit] = classAt(String.fromCharCode(unit), 0)
  }
  for (const [character, kind] of [...':;,-'].map((mark, index) => [mark, 11 + index] as const)) {
    found[character.charCodeAt(0)] = kind
  }
  for (const dash of '—–') found[dash.charCodeAt(0)] = 15
  return found
}
