import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { examine } from './examine.ts'
import { createLedger } from './ledger.ts'
import { withFolder } from './projects.ts'
import { compiled, startEditors } from './run.ts'

/** Runs a shell command in user and mount namespaces of its own, where anybody may mount; root needs none. */
const canMount = spawnSync('unshare', ['-Urm', 'true']).status === 0

test.skipIf(!canMount)(
  'a full disk refuses, keeps what was stored, and takes the next write when there is room',
  () =>
    withFolder(async (root) => {
      const mount = `mount -t tmpfs -o size=600k none ${root} && cd ${root}`
      const said = await run(`${mount} && node ${compiled('full-disk.js')} ${root}`)
      expect(said).toEqual(['full STORE_FULL', 'stored as acknowledged', 'next write stored'])
    }),
)

test('a file that may not grow further is a full disk too', () =>
  withFolder(async (root) => {
    const said = await run(`ulimit -f 200 && node ${compiled('full-disk.js')} ${root} limit`)
    expect(said).toEqual(['full STORE_FULL', 'stored as acknowledged'])
  }))

test('without file descriptors a write is refused or unknown, and the next one works', () =>
  withFolder(async (root) => {
    const said = await run(`ulimit -n 400 && node ${compiled('no-descriptors.js')} ${root}`)
    expect(said).toEqual(['refused', 'stored as acknowledged', 'next write stored'])
  }))

test.skipIf(!canMount)('a read-only disk is read, and every write says so', () =>
  withFolder(async (root) => {
    const [session, look] = [compiled('session.js'), compiled('read-only.js')]
    const bind = `mount --bind ${root} ${root} && mount -o remount,ro,bind ${root}`
    const said = await run(`node ${session} ${root} s close && ${bind} && node ${look} ${root}`)
    expect(said.slice(-2)).toEqual(['3 claims', 'refused STORE_READ_ONLY'])
  }),
)

test('a failed sync is an unknown outcome, the file is given up, and nothing acknowledged is lost', () =>
  withFolder(async (root) => {
    const ledger = createLedger()
    const nodeArguments = ['--import', compiled('failing-sync.js')]
    const running = startEditors({ root, name: 'e', ledger, editors: 2, nodeArguments })
    let hasEnded = false
    void running.ended.then(() => {
      hasEnded = true
    })
    while (ledger.unknown.size < 3 && !hasEnded) await wait(5)
    running.signal('SIGKILL')
    await running.ended
    const examined = await examine(root, ledger)
    expect(examined).toMatchObject({ lost: [], doubleHeirs: [], twice: [], damage: [] })
    expect(examined.unknown).toBeGreaterThan(0)
    expect(examined.acknowledged).toBeGreaterThan(0)
    expect(examined.historyFiles).toBeGreaterThan(1)
  }))

/** What a command says, line by line; node is the one that runs this. */
async function run(command: string): Promise<readonly string[]> {
  const words = command.includes('mount ') ? ['unshare', '-Urm', 'bash', '-c'] : ['bash', '-c']
  const [program = 'bash', ...rest] = [
    ...words,
    command
      .replaceAll('node /', `${process.execPath} /`)
      .replaceAll('node --', `${process.execPath} --`),
  ]
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'inherit'] })
  const closed = once(child, 'close')
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout })) lines.push(line)
  await closed
  return lines
}
