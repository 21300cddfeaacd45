import { PassThrough, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { writeFrames } from './write-frames.ts'

const patient = { beatMs: 60_000, patienceMs: 60_000 }
const never = new AbortController().signal

async function* frames(count: number, taken: (index: number) => void = () => {}) {
  for (let index = 0; index < count; index += 1) {
    taken(index)
    yield `data: ${'x'.repeat(1_000)}\n\n`
  }
}

test('frames are written whole and in order, and the end follows', async () => {
  const out = new PassThrough()
  const pieces: string[] = []
  out.on('data', (piece: Buffer) => pieces.push(piece.toString()))
  await writeFrames(frames(50), out, never, patient)
  expect(pieces.join('')).toHaveLength(50 * 1_008)
  expect(out.writableEnded).toBe(true)
})

test('a reader that takes nothing is let go, and nothing more is made for it meanwhile', async () => {
  const stalled = new Writable({ write() {} })
  let made = 0
  const all = frames(100_000, () => {
    made += 1
  })
  await writeFrames(all, stalled, never, { ...patient, patienceMs: 30 })
  expect(stalled.destroyed).toBe(true)
  expect(made).toBeLessThan(100)
})

test('a stream that is to end does not wait for a reader that takes nothing', async () => {
  const stalled = new Writable({ write() {} })
  const closing = new AbortController()
  setTimeout(() => closing.abort(), 20)
  await writeFrames(frames(100_000), stalled, closing.signal, patient)
  expect(stalled.destroyed).toBe(true)
})

test('a quiet stream shows from time to time that it lives', async () => {
  const out = new PassThrough()
  async function* quiet() {
    await new Promise((resolve) => setTimeout(resolve, 100))
    yield 'data: {}\n\n'
  }
  await writeFrames(quiet(), out, never, { ...patient, beatMs: 10 })
  expect(String(out.read())).toMatch(/^(:\n\n)+data: \{\}\n\n$/)
})
