import { classAt } from '../char-class.ts'

/** Longer tokens are known by their first characters. In code units. */
const longestToken = 24

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

/** The hash of a token, capitals told apart. */
export function hashExact(text: string, start: number, end: number, seed: number): number {
  const stop = Math.min(end, start + longestToken)
  let hash = seed
  for (let offset = start; offset < stop; offset += 1) hash = mix(hash, text.charCodeAt(offset))
  return hash
}

/** The hash of a token in small letters (ASCII), curly apostrophes as straight ones. */
export function hashLower(text: string, start: number, end: number, seed: number): number {
  const stop = Math.min(end, start + longestToken)
  let hash = seed
  for (let offset = start; offset < stop; offset += 1) {
    const unit = text.charCodeAt(offset)
    const isUpper = unit >= 65 && unit <= 90
    hash = mix(hash, isUpper ? unit + 32 : unit === 0x2019 ? 39 : unit)
  }
  return hash
}

/** The hash of a token's shape: its classes, runs of one class counted as one or more. */
export function hashShape(text: string, start: number, end: number): number {
  const stop = Math.min(end, start + longestToken)
  let hash = 0x811c9dc5
  let last = -1
  let before = -1
  for (let offset = start; offset < stop; offset += 1) {
    const kind = modelClassAt(text, offset)
    if (kind !== last) hash = mix(hash, kind)
    else if (before !== last) hash = mix(hash, kind + 100)
    before = last
    last = kind
  }
  return hash
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
