import { expect, test } from 'vitest'
import { decodeWindows1252 } from './windows-1252.ts'

const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)

test('every byte outside 0x80–0x9F is the character of its number', () => {
  const others = [...bytes].filter((byte) => byte < 0x80 || byte > 0x9f)
  expect(decodeWindows1252(Uint8Array.from(others))).toBe(String.fromCharCode(...others))
})

test('0x80–0x9F are what the WHATWG index says; the five without a character are U+FFFD', () => {
  const points =
    '20ac fffd 201a 0192 201e 2026 2020 2021 02c6 2030 0160 2039 0152 fffd 017d fffd ' +
    'fffd 2018 2019 201c 201d 2022 2013 2014 02dc 2122 0161 203a 0153 fffd 017e 0178'
  const expected = points.split(' ').map((point) => String.fromCharCode(Number.parseInt(point, 16)))
  expect(decodeWindows1252(bytes.slice(0x80, 0xa0))).toBe(expected.join(''))
})
