/** Writes numbers and texts into bytes that grow. */
export interface ByteWriter {
  /** A whole number from 0 to 2³² − 1: seven bits a byte, the lowest first. */
  number(value: number): void
  /** UTF-16 code units as numbers, so that lone surrogates survive. */
  text(value: string): void
  /** What was written, and behind it a sum over it. */
  finish(): Uint8Array
}

/** Reads what a {@link ByteWriter} wrote. Nothing throws: `isWhole` says whether everything was there. */
export interface ByteReader {
  number(): number
  text(): string
  /** How many bytes are left: no honest list is longer. */
  readonly left: number
  /** Nothing was read beyond the end, and nothing is left. */
  readonly isWhole: boolean
}

const sumLength = 4

/** Begin to write. */
export function createByteWriter(): ByteWriter {
  let room = new Uint8Array(4_096)
  let length = 0
  const reserve = (count: number): void => {
    if (length + count <= room.length) return
    const larger = new Uint8Array(Math.max(2 * room.length, length + count))
    larger.set(room)
    room = larger
  }
  const number = (value: number): void => {
    reserve(5)
    let left = value
    while (left > 127) {
      room[length++] = (left & 127) | 128
      left >>>= 7
    }
    room[length++] = left
  }
  return {
    number,
    text(value) {
      number(value.length)
      for (let at = 0; at < value.length; at += 1) number(value.charCodeAt(at))
    },
    finish() {
      const whole = new Uint8Array(length + sumLength)
      whole.set(room.subarray(0, length))
      new DataView(whole.buffer).setUint32(length, sumOf(room.subarray(0, length)))
      return whole
    },
  }
}

/** Begin to read; `undefined` when the bytes do not add up. */
export function createByteReader(bytes: Uint8Array): ByteReader | undefined {
  const end = bytes.length - sumLength
  if (end < 0) return undefined
  const body = bytes.subarray(0, end)
  const sum = new DataView(bytes.buffer, bytes.byteOffset + end, sumLength).getUint32(0)
  if (sum !== sumOf(body)) return undefined
  let at = 0
  const number = (): number => {
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = body[at++] ?? 0
      value |= (byte & 127) << shift
      if (byte < 128) break
    }
    return value >>> 0
  }
  return {
    number,
    text() {
      let length = Math.min(number(), Math.max(0, end - at))
      let text = ''
      for (; length > 0; length -= 1) text += String.fromCharCode(number())
      return text
    },
    get left() {
      return Math.max(0, end - at)
    },
    get isWhole() {
      return at === end
    },
  }
}

/** FNV-1a, 32 bits: finds damage, not forgery. */
function sumOf(bytes: Uint8Array): number {
  let sum = 0x811c9dc5
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193)
  return sum >>> 0
}
