import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { claimId, source } from '../contract/scene.ts'
import { historyFiles, makeProject, open } from './project.test.support.ts'

const modules = {
  store: new URL('../../dist/index.js', import.meta.url).href,
  scene: new URL('../../dist/contract/scene.js', import.meta.url).href,
}

/** Adds claims until it is killed, and says each id once it was acknowledged. */
const child = `
  import { randomBytes } from 'node:crypto'
  const { openFileStore } = await import(process.argv[1])
  const { add, claim, claimId, commitOf } = await import(process.argv[2])
  const newId = () => randomBytes(13).toString('hex')
  const store = await openFileStore(process.argv[3], { newId })
  for (let index = Number(process.argv[4]); ; index += 4) {
    await Promise.all([0, 1, 2, 3].map(async (step) => {
      await store.commit(commitOf('e' + (index + step), [add(claim(claimId(index + step)))]))
      process.stdout.write(index + step + '\\n')
    }))
  }
`

test('what was acknowledged is there after kill -9, round after round', async () => {
  const root = await makeProject()
  const acknowledged: number[] = []
  for (let round = 0; round < 3; round += 1) {
    acknowledged.push(...(await runUntilKilled(root, round * 10_000, 40)))
    const store = await open(root)
    const claims = new Set((await store.source(source))?.claims.map(({ id }) => id))
    expect(acknowledged.filter((index) => !claims.has(claimId(index)))).toEqual([])
    await store.close()
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(120)
  expect(await historyFiles(root)).toHaveLength(3)
}, 30_000)

async function runUntilKilled(root: string, from: number, count: number): Promise<number[]> {
  const args = ['--input-type=module', '-e', child, modules.store, modules.scene, root, `${from}`]
  const running = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const acknowledged: number[] = []
  for await (const line of createInterface({ input: running.stdout })) {
    acknowledged.push(Number(line))
    if (acknowledged.length === count) running.kill('SIGKILL')
  }
  if (running.exitCode === null && running.signalCode === null) await once(running, 'exit')
  return acknowledged
}
