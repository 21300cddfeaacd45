import { main } from 'claimtrail'
import { expect, test } from 'vitest'
import { memoryIo } from './memory-io.ts'
import { newProject } from './project.ts'

async function* press(keys: string): AsyncIterable<string> {
  yield* keys
}

test('a source is annotated by keys on a terminal: accept, add, dismiss, settle, undo, and every decision is kept', async () => {
  const text =
    'Norland shall open the ferry by 1 May 2031. They met in Ostia. Envoys doubt that it will last.\n'
  const project = await newProject({ 'ferry.txt': text })
  await project.run(['ingest'])
  const { io, stdout } = memoryIo(project.root)
  const exitCode = await main(['annotate', 'ferry'], { ...io, keys: () => press('ajk2uj0nx?q1') })
  expect(exitCode).toBe(0)
  const { items } = await project.json(['claims'])
  expect(items).toHaveLength(1)
  expect(stdout()).toContain('accepted: saved')
  expect(stdout()).toContain('sentence 1 of 3')
  const second = memoryIo(project.root)
  await main(['annotate', 'ferry'], { ...second.io, keys: () => press('q') })
  expect(second.stdout()).toContain('reviewed')
})
