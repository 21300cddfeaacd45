import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { sha256 } from '@claimtrail/model/ids'
import { openFileStore, type Store } from '@claimtrail/store'
import { type DiskEvent, recording } from './disk-trace.ts'
import { createLedger, type Ledger, writeDown } from './ledger.ts'
import { type DiskState, ModelledDisk } from './modelled-disk.ts'
import { memoryFolder, withFolder } from './projects.ts'
import { compiled } from './run.ts'
import { claimNamed, commitOf, newId, say, text, version } from './scene.ts'

/** What cutting the power at every moment of a recorded run gave. */
export interface PowerCuts {
  readonly events: number
  /** Disks that differ in what they hold or in what had been promised. */
  readonly cuts: number
  readonly acknowledged: number
  /** What was not as promised on some disk, each with the event behind which the power was cut. */
  readonly faults: readonly string[]
}

/** How a session ends: it closes, packs its full history files, dies after its last commit, or after so many events. */
export type SessionEnd = 'close' | 'archive' | 'leave' | number

/** How thoroughly the power is cut. */
export interface PowerCutOptions {
  /** Any combination of losses at every moment; else single losses where something was promised, all or nothing elsewhere. */
  readonly isThorough?: boolean
  /** A control: of a disk that ignores every sync, faults must be found. */
  readonly forgetSyncs?: boolean
}

interface Folders {
  readonly root: string
  readonly shelf: string
  readonly trace: string
}

/**
 * Record sessions, one after the other in one project, and then cut the power behind each of their events: every
 * disk that may be left must open, hold what was acknowledged until then, and take a new commit.
 */
export function powerCuts(
  sessions: readonly SessionEnd[],
  { isThorough = false, forgetSyncs = false }: PowerCutOptions = {},
): Promise<PowerCuts> {
  return withFolder(async (folder) => {
    const [root, shelf] = [join(folder, 'project'), join(folder, 'shelf')]
    const folders = { root, shelf, trace: join(folder, 'trace') }
    await mkdir(root)
    await mkdir(shelf)
    const events: DiskEvent[] = []
    for (const [index, end] of sessions.entries()) {
      events.push(...(await recordSession(folders, `s${index}`, end, events)))
    }
    const isForgotten = ({ do: what }: DiskEvent): boolean => forgetSyncs && what === 'synced'
    const kept = events.filter((event) => !isForgotten(event))
    return cutEverywhere(folders, kept, isThorough)
  }, memoryFolder())
}

async function recordSession(
  folders: Folders,
  name: string,
  end: SessionEnd,
  before: readonly DiskEvent[],
): Promise<readonly DiskEvent[]> {
  const { root, shelf, trace } = folders
  writeFileSync(trace, '')
  const settings = {
    [recording.root]: root,
    [recording.shelf]: shelf,
    [recording.trace]: trace,
    ...(typeof end === 'number' && { [recording.dieAfter]: String(end) }),
  }
  const ending = typeof end === 'number' ? 'close' : end
  const program = [
    '--import',
    compiled('record-disk.js'),
    compiled('session.js'),
    root,
    name,
    ending,
  ]
  const child = spawn(process.execPath, program, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...settings },
  })
  const [exitCode] = await once(child, 'close')
  const lines = readFileSync(trace, 'utf8').split('\n').slice(0, -1)
  const events: DiskEvent[] = lines.map((line) => JSON.parse(line))
  const missed = differences(root, [...before, ...events])
  if (exitCode === 0 && missed.length > 0) {
    throw new TypeError(`The recording is not whole: ${JSON.stringify(missed[0]).slice(0, 300)}`)
  }
  return [...events, ...missed]
}

/** What a killed process did after its last word, and what the recording would have to say if it were not whole. */
function differences(root: string, events: readonly DiskEvent[]): readonly DiskEvent[] {
  const disk = new ModelledDisk()
  for (const event of events) disk.apply(event)
  const { names, bytes } = disk.seen
  const missed: DiskEvent[] = []
  const found = readTree(root)
  for (const [path, inode] of found) {
    if (names.get(path) !== inode) missed.push({ do: 'enter', path, inode })
    if (inode === 'folder') continue
    const content = readFileSync(join(root, path))
    if (bytes.get(inode)?.equals(content) !== true) {
      missed.push({ do: 'fill', inode, bytes: content.toString('base64') })
    }
  }
  for (const path of names.keys()) if (!found.has(path)) missed.push({ do: 'leave', path })
  return missed
}

function readTree(root: string): DiskState['names'] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true })
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      const inode = entry.isDirectory() ? 'folder' : statSync(path).ino
      return [relative(root, path).split(sep).join('/'), inode]
    }),
  )
}

async function cutEverywhere(
  folders: Folders,
  events: readonly DiskEvent[],
  isThorough: boolean,
): Promise<PowerCuts> {
  const disk = new ModelledDisk()
  const ledger = createLedger()
  const tried = new Set<string>()
  const faults: string[] = []
  for (const [index, event] of events.entries()) {
    disk.apply(event)
    if (event.do === 'say') writeDown(ledger, event.line)
    const losses = isThorough ? 'any' : event.do === 'say' ? 'single' : 'all-or-nothing'
    for (const state of disk.afterPowerCut(losses)) {
      const key = keyOf(state, ledger)
      if (tried.has(key)) continue
      tried.add(key)
      restore(folders, state)
      const found = await faultsOf(folders.root, ledger)
      faults.push(...found.map((fault) => `event ${index} (${describe(event)}): ${fault}`))
    }
  }
  return { events: events.length, cuts: tried.size, acknowledged: ledger.acknowledged.size, faults }
}

/** Equal disks on which the same was promised need one look. */
function keyOf({ names, bytes }: DiskState, ledger: Ledger): string {
  const files = [...names].map(([path, inode]) => [
    path,
    inode === 'folder' ? '' : sha256(bytes.get(inode) ?? ''),
  ])
  return sha256(JSON.stringify([files, ledger.acknowledged.size]))
}

/** Make the project folder what the power cut left; every file keeps its inode. */
function restore({ root, shelf }: Folders, { names, bytes }: DiskState): void {
  rmSync(root, { recursive: true, force: true })
  mkdirSync(root)
  for (const [path, inode] of [...names].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (inode === 'folder') mkdirSync(join(root, path), { recursive: true })
    else {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(shelf, String(inode)), bytes.get(inode) ?? '')
      linkSync(join(shelf, String(inode)), join(root, path))
    }
  }
}

async function faultsOf(root: string, { acknowledged }: Ledger): Promise<readonly string[]> {
  let store: Store | undefined
  try {
    store = await openFileStore(root, { newId })
    const stored = new Set<string>()
    for await (const { entry } of store.events()) stored.add(entry)
    const lost = [...acknowledged.keys()].filter((entry) => !stored.has(entry))
    const told = store.notes.filter(({ code }) => /BROKEN|AHEAD|DAMAGED/.test(code))
    const kept = acknowledged.size === 0 || (await hasVersion(store))
    const id = claimNamed('after the power cut')
    await store.commit(commitOf('after', [say(id, undefined, 'after')]))
    return [
      ...lost.map((entry) => `${entry} is lost`),
      ...told.map(({ code, message }) => `${code}: ${message}`),
      ...(kept ? [] : ['the text that acknowledged claims stand on is lost']),
    ]
  } catch (error) {
    return [`the store does not open or take a commit: ${String(error)}`]
  } finally {
    await store?.close()
  }
}

async function hasVersion(store: Store): Promise<boolean> {
  const found = await store.version(version.id)
  return found !== undefined && (await store.text(found.textSha256)) === text
}

function describe(event: DiskEvent): string {
  return event.do === 'fill' ? `fill ${event.inode}` : JSON.stringify(event)
}
