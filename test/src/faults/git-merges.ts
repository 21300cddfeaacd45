import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { verifyHistory } from '@claimtrail/history'
import type { ClaimId, ClaimState } from '@claimtrail/model'
import { openFileStore, type Store } from '@claimtrail/store'
import { initWorkspace } from '@claimtrail/workspace'
import { readHistory } from './examine.ts'
import { memoryFolder, withFolder } from './projects.ts'
import { randomNumbers } from './random-numbers.ts'
import { claim, claimNamed, commitOf, newId, say, text, version } from './scene.ts'

/** What merging the work of two people gave, over many merges. */
export interface GitMerges {
  readonly merges: number
  readonly edits: number
  /** Merges that git did not do alone. */
  readonly conflicts: number
  /** Claims that both edited, to different ends. */
  readonly contested: number
  /** What was not as it must be after a merge. */
  readonly faults: readonly string[]
}

/** A claim, and what its two leaves must say after the merge: one when both agree or only one edited. */
type Expected = Map<ClaimId, Set<string>>

interface Trial {
  readonly clones: readonly [one: string, other: string]
  /** Notes of the claims as they stood when both clones agreed. */
  readonly agreed: Map<ClaimId, string>
  readonly random: () => number
}

/** Merges after which two people start anew, so that their histories stay short. */
const mergesInARepository = 20

const sources = ['accords/ferry', 'notes', 'minutes']

/**
 * Let two clones edit at random (new claims, others' claims, the same claim, the same claim alike, withdrawals),
 * commit, and merge with plain `git merge`. Both must then see every edit, and the same.
 */
export async function gitMerges(merges: number, seed = 1): Promise<GitMerges> {
  const random = randomNumbers(seed)
  const sum = { merges: 0, edits: 0, conflicts: 0, contested: 0 }
  const faults: string[] = []
  while (sum.merges < merges) {
    await withFolder(async (folder) => {
      const trial = await startTrial(folder, random)
      for (let index = 0; index < mergesInARepository && sum.merges < merges; index += 1) {
        const expected = await editBoth(trial, sum.merges)
        const hasMerged = await mergeBoth(trial)
        sum.merges += 1
        sum.edits += expected.size
        sum.contested += [...expected.values()].filter((notes) => notes.size > 1).length
        if (!hasMerged) sum.conflicts += 1
        const found = await faultsOf(trial, expected)
        faults.push(...found.map((fault) => `seed ${seed}, merge ${sum.merges}: ${fault}`))
        if (!hasMerged) return
      }
    }, memoryFolder())
  }
  return { ...sum, faults }
}

async function startTrial(folder: string, random: () => number): Promise<Trial> {
  const [one, other] = [join(folder, 'one'), join(folder, 'other')]
  await mkdir(one)
  await initWorkspace(one)
  await git(one, 'init', '-q', '-b', 'main')
  const agreed = new Map<ClaimId, string>()
  await withStore(one, async (store) => {
    await store.putVersion(version, text)
    for (let index = 0; index < 6; index += 1) {
      const id = claimNamed(`base ${index}`)
      await store.commit(commitOf(newId(), [say(id, undefined, `base ${index}`, sourceOf(id))]))
      agreed.set(id, `base ${index}`)
    }
  })
  await commitAll(one, 'ana')
  await git(folder, 'clone', '-q', 'one', 'other')
  return { clones: [one, other], agreed, random }
}

/** Both edit apart; gives what each edited claim must say after the merge. */
async function editBoth({ clones, agreed, random }: Trial, merge: number): Promise<Expected> {
  const expected: Expected = new Map()
  for (const [who, clone] of clones.entries()) {
    const before = [...agreed.keys()]
    await withStore(clone, async (store) => {
      for (let edit = 0; edit < 1 + Math.floor(random() * 3); edit += 1) {
        const isNew = random() < 0.3
        // Often the same few claims, so that both edit them.
        const known = random() < 0.5 ? before.slice(0, 3) : before
        const id = isNew ? claimNamed(`${merge} ${who} ${edit}`) : pick(known, random)
        const note = random() < 0.2 ? `alike ${merge}` : `by ${who} in ${merge}.${edit}`
        await commitEdit(store, id, note, random() < 0.1)
        agreed.set(id, note)
        const others = [...(expected.get(id) ?? [])].filter((said) => !said.startsWith(`${who} `))
        expected.set(id, new Set([...others, `${who} ${note}`]))
      }
    })
    await commitAll(clone, who === 0 ? 'ana' : 'bo')
  }
  return expected
}

async function commitEdit(
  store: Store,
  id: ClaimId,
  note: string,
  withdraw: boolean,
): Promise<void> {
  const seen = await store.claim(id)
  const source = sourceOf(id)
  const base = seen?.revision.split('+') ?? []
  const event =
    withdraw && seen
      ? ({ op: 'withdraw', source, claim: id, base, body: claim(id, note) } as const)
      : say(id, seen, note, source)
  await store.commit(commitOf(newId(), [event]))
}

/** Plain git, no set-up in a clone: one merges the other's branch, the other then takes the result. */
async function mergeBoth({ clones: [one, other] }: Trial): Promise<boolean> {
  try {
    await git(one, 'pull', '-q', '--no-rebase', '--no-edit', other, 'main')
    await git(other, 'pull', '-q', '--ff-only', one, 'main')
    return true
  } catch {
    return false
  }
}

async function faultsOf({ clones }: Trial, expected: Expected): Promise<readonly string[]> {
  const faults: string[] = []
  const seen: string[] = []
  for (const clone of clones) {
    const damage = verifyHistory(await readHistory(clone))
    faults.push(...damage.map(({ reason }) => reason))
    await withStore(clone, async (store) => {
      for (const [id, notes] of expected)
        faults.push(...faultsOfClaim(id, await store.claim(id), notes))
      // A claim file that git put together is told and written anew; nobody has edited any.
      const told = store.notes.filter(({ code }) => /BROKEN|AHEAD|EDITED/.test(code))
      faults.push(...told.map(({ message }) => message))
      seen.push(JSON.stringify(await Promise.all(sources.map((source) => store.source(source)))))
    })
  }
  if (seen[0] !== seen[1]) faults.push('the two clones do not see the same')
  return faults
}

function faultsOfClaim(
  id: ClaimId,
  state: ClaimState | undefined,
  said: ReadonlySet<string>,
): readonly string[] {
  const notes = new Set([...said].map((each) => each.replace(/^\d /, '')))
  const found = state ? [state.claim, ...state.alternatives].map(({ note = '' }) => note) : []
  const missing = [...notes].filter((note) => !found.includes(note))
  const isSilent = notes.size > 1 && state?.review !== 'contested'
  const isLoud = notes.size === 1 && said.size === 1 && state?.review === 'contested'
  return [
    ...missing.map((note) => `the claim ${id} does not show "${note}"`),
    ...(isSilent ? [`the claim ${id} was edited by both and is not contested`] : []),
    ...(isLoud ? [`the claim ${id} was edited by one and is contested`] : []),
  ]
}

async function withStore(root: string, use: (store: Store) => Promise<void>): Promise<void> {
  const store = await openFileStore(root, { newId, rebuild: true })
  try {
    await use(store)
  } finally {
    await store.close()
  }
}

async function commitAll(clone: string, who: string): Promise<void> {
  await git(clone, 'add', '-A')
  await git(clone, 'commit', '-q', '--allow-empty', '-m', `what ${who} did`)
}

/** Plain git as another person has it: no settings of this machine's user, no set-up in the clone. */
export async function git(folder: string, ...words: readonly string[]): Promise<string> {
  const nobody = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org']
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }
  const options = { cwd: folder, env }
  const { stdout } = await promisify(execFile)('git', [...nobody, ...words], options)
  return stdout
}

/** The source that a claim is about: always the same. */
function sourceOf(id: ClaimId): string {
  return sources[(id.codePointAt(4) ?? 0) % sources.length] ?? 'notes'
}

function pick<T>(things: readonly T[], random: () => number): T {
  const thing = things[Math.floor(random() * things.length)]
  if (thing === undefined) throw new RangeError('Nothing to pick from.')
  return thing
}
