// The fault tests of `npm test` in the numbers that a promise needs: `npm run fault`. Takes about ten minutes, prints
// a table, and ends with 1 when anything was lost.
import { clauseEdits } from './clause-edits.ts'
import type { Examined } from './examine.ts'
import { gitMerges } from './git-merges.ts'
import { killRounds, takeOverRounds } from './killing.ts'
import { type PowerCuts, powerCuts, type SessionEnd } from './power-cuts.ts'

/** What one scenario came to. */
interface Row {
  readonly scenario: string
  readonly rounds: number
  readonly acknowledged: number
  readonly lost: number
  readonly doubleHeirs: number
  readonly unknown: number
  /** What is wrong, each as a sentence; losses and heirs are among them. */
  readonly faults: readonly string[]
}

/** Rounds after which a project is examined and a new one begun. */
const roundsInAProject = 25

/** Events behind which a recorded process kills itself; a session has somewhat fewer than the last. */
const deaths = Array.from({ length: 100 }, (_, index) => index + 1)

const scenarios: readonly (() => Promise<Row>)[] = [
  () => many('SIGKILL at a random moment', 1_200, killRounds, ({ kills }) => kills),
  () => many('SIGSTOP, take-over, SIGCONT', 110, takeOverRounds, ({ takeOvers }) => takeOvers),
  () => cuts('power cut, any combination of losses', [['close'], ['close', 'close']], true),
  () => cuts('power cut while archiving', [['close', 'archive']], true),
  () =>
    cuts(
      'kill -9, next process, power cut',
      deaths.map((death) => [death, 'close']),
      false,
    ),
  merges,
  editedClauses,
]

async function many<T extends Examined>(
  scenario: string,
  rounds: number,
  run: (rounds: number) => Promise<T>,
  counted: (examined: T) => number,
): Promise<Row> {
  const examined: T[] = []
  let left = rounds
  const lane = async (): Promise<void> => {
    while (left > 0) {
      const next = Math.min(left, roundsInAProject)
      left -= next
      examined.push(await run(next))
    }
  }
  await Promise.all([lane(), lane()])
  const sum = (value: (one: T) => number): number =>
    examined.reduce((total, one) => total + value(one), 0)
  return {
    scenario,
    rounds: sum(counted),
    acknowledged: sum((one) => one.acknowledged),
    lost: sum(({ lost }) => lost.length),
    doubleHeirs: sum(({ doubleHeirs }) => doubleHeirs.length),
    unknown: sum(({ unknown }) => unknown),
    faults: examined.flatMap(({ lost, doubleHeirs, twice, damage }) => [
      ...lost.map((entry) => `${entry} is lost`),
      ...doubleHeirs.map((entry) => `${entry} is a second heir`),
      ...twice.map((entry) => `${entry} is stored twice`),
      ...damage,
    ]),
  }
}

async function cuts(
  scenario: string,
  sessions: readonly (readonly SessionEnd[])[],
  isThorough: boolean,
): Promise<Row> {
  const results: PowerCuts[] = []
  for (const each of sessions) results.push(await powerCuts(each, { isThorough }))
  const faults = results.flatMap((result) => result.faults)
  return {
    scenario,
    rounds: results.reduce((total, result) => total + result.cuts, 0),
    acknowledged: results.reduce((total, result) => total + result.acknowledged, 0),
    lost: faults.filter((fault) => fault.endsWith('is lost')).length,
    doubleHeirs: 0,
    unknown: 0,
    faults,
  }
}

async function merges(): Promise<Row> {
  const { merges: rounds, edits, conflicts, contested, faults } = await gitMerges(500, 2026)
  return {
    scenario: `git merge at random (${contested} contested, ${conflicts} conflicts)`,
    rounds,
    acknowledged: edits,
    lost: faults.length,
    doubleHeirs: 0,
    unknown: 0,
    faults: conflicts > 0 ? [...faults, `git did not merge ${conflicts} times alone`] : faults,
  }
}

/** No disk here: clauses are edited, carried to the new text, and must be handed to a person. */
async function editedClauses(): Promise<Row> {
  const { edits, kept, faults } = clauseEdits(100_000, 2026)
  return {
    scenario: 'clauses edited and carried over',
    rounds: edits,
    acknowledged: kept,
    lost: 0,
    doubleHeirs: 0,
    unknown: 0,
    faults,
  }
}

const columns = ['scenario', 'rounds', 'acknowledged', 'lost', 'doubleHeirs', 'unknown'] as const
console.log(`| ${columns.join(' | ')} | seconds |\n| --- | --- | --- | --- | --- | --- | --- |`)
let hasFaults = false
for (const scenario of scenarios) {
  const startMs = performance.now()
  const row = await scenario()
  const seconds = Math.round((performance.now() - startMs) / 1_000)
  console.log(`| ${columns.map((column) => row[column]).join(' | ')} | ${seconds} |`)
  for (const fault of row.faults.slice(0, 20)) console.log(`  ${fault}`)
  hasFaults ||= row.faults.length > 0
}
process.exit(hasFaults ? 1 : 0)
