import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Examined, examine, readHistory } from './examine.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { withFolder } from './projects.ts'
import { killAfter, type Running, startEditors } from './run.ts'

/** Bytes that a crash may leave behind the last whole line. */
const tornTails = ['{"v":1,"writer":"x","seq":9,"pr', '\0'.repeat(700), '\ufeff', '{}', '"']

/**
 * Kill processes that commit, round after round in one project: at random moments of opening and of committing.
 * Some histories get a torn tail between rounds, some rounds end with a clean close.
 */
export function killRounds(rounds: number): Promise<Examined & { readonly kills: number }> {
  return withFolder(async (root) => {
    const ledger = createLedger()
    let kills = 0
    for (let round = 0; round < rounds; round += 1) {
      const isClean = round % 8 === 7
      const running = startEditors({
        root,
        name: `k${round}`,
        ledger,
        ...(isClean && { forMs: 20 }),
      })
      if (isClean) await running.ended
      else {
        // On a busy machine, time alone would kill most of them before they had said anything.
        if (round % 4 !== 0) await running.ready
        if (round % 4 > 1) await committed(ledger, running, `k${round}-`, Math.random() * 40)
        if (await killAfter(running, Math.random() * (round % 4 === 0 ? 250 : 60))) kills += 1
      }
      if (round % 8 === 5) await tearSomeTail(root, round)
    }
    return { ...(await examine(root, ledger)), kills }
  })
}

/**
 * Two processes of one project. The first is paused while it commits; meanwhile the second opens, commits and
 * closes or is killed; then the first wakes up and goes on.
 */
export function takeOverRounds(rounds: number): Promise<Examined & { readonly takeOvers: number }> {
  return withFolder(async (root) => {
    const ledger = createLedger()
    let takeOvers = 0
    for (let round = 0; round < rounds; round += 1) {
      const first = startEditors({ root, name: `a${round}`, ledger, forMs: 600 })
      await first.ready
      await wait(Math.random() * 40)
      first.signal('SIGSTOP')
      const second = startEditors({ root, name: `b${round}`, ledger, forMs: 200 })
      if (await committed(ledger, second, `b${round}-`, 1)) takeOvers += 1
      if (round % 3 === 0) await killAfter(second, Math.random() * 30)
      if (round % 3 === 1) await second.ended
      first.signal('SIGCONT')
      await Promise.all([first.ended, second.ended])
    }
    return { ...(await examine(root, ledger)), takeOvers }
  })
}

/** Wait until a process has had so many commits acknowledged, or has ended with fewer. */
async function committed(
  { acknowledged }: Ledger,
  running: Running,
  prefix: string,
  count: number,
): Promise<boolean> {
  let hasEnded = false
  void running.ended.then(() => {
    hasEnded = true
  })
  const isEnough = () => {
    const ofProcess = [...acknowledged.keys()].filter((entry) => entry.startsWith(prefix))
    return ofProcess.length >= count
  }
  while (!hasEnded && !isEnough()) await wait(5)
  return isEnough()
}

async function tearSomeTail(root: string, round: number): Promise<void> {
  const files = await readHistory(root).catch(() => [])
  const file = files[round % files.length]
  if (file) {
    const tail = tornTails[round % tornTails.length] ?? ''
    await appendFile(join(root, file.name), tail)
  }
}
