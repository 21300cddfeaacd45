// Preloaded (`node --import`) into an unchanged process: records what it does to its disk, at the border to Node.
import fs, { type PathLike } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { type DiskEvent, recording } from './disk-trace.ts'

const root = process.env[recording.root] ?? ''
const shelf = process.env[recording.shelf] ?? ''
const dieAfter = Number(process.env[recording.dieAfter] ?? Infinity)
const original = { ...fs }
const trace = original.openSync(process.env[recording.trace] ?? '', 'a')
const folders = new Map<number, string>()
let events = 0
let calls = 0

function record(event: DiskEvent): void {
  original.writeSync(trace, `${JSON.stringify(event)}\n`)
  events += 1
  if (events === dieAfter) process.kill(process.pid, 'SIGKILL')
}

/** The path in the project folder, `.` for itself; `undefined` for what is elsewhere. */
function local(path: unknown): string | undefined {
  if (typeof path !== 'string') return undefined
  const below = relative(root, resolve(path))
  return below.startsWith('..') ? undefined : below.split(sep).join('/') || '.'
}

function isThere(path: string): boolean {
  return original.existsSync(join(root, path))
}

function fill(path: PathLike | number): void {
  const { ino: inode } =
    typeof path === 'number' ? original.fstatSync(path) : original.statSync(path)
  const kept = join(shelf, String(inode))
  if (!original.existsSync(kept)) return
  record({ do: 'fill', inode, bytes: original.readFileSync(kept).toString('base64') })
}

function enter(path: string): void {
  const { ino: inode } = original.statSync(join(root, path))
  original.linkSync(join(root, path), join(shelf, String(inode)))
  record({ do: 'enter', path, inode })
}

type Call = (...words: readonly unknown[]) => unknown
/** Run before a call; what it gives is run after, with the result. */
type Watcher = (...words: readonly unknown[]) => ((result: unknown) => void) | undefined

function watch(target: object, name: string, watcher: Watcher): void {
  const call: unknown = Reflect.get(target, name)
  if (typeof call !== 'function') return
  const watched: Call = function (this: unknown, ...words) {
    const after = watcher.call(this, ...words)
    const result: unknown = Reflect.apply(call, this, words)
    if (!(result instanceof Promise)) {
      after?.(result)
      return result
    }
    return result.then((value) => {
      after?.(value)
      return value
    })
  }
  Reflect.set(target, name, watched)
}

const opening: Watcher = (path) => {
  const below = local(path)
  if (below === undefined) return undefined
  const wasThere = isThere(below)
  return (opened) => {
    const descriptor = descriptorOf(opened)
    if (original.fstatSync(descriptor).isDirectory()) folders.set(descriptor, below)
    else {
      folders.delete(descriptor)
      if (!wasThere) enter(below)
      // It may have been opened to be written anew.
      if (original.fstatSync(descriptor).size === 0) fill(descriptor)
    }
    if (typeof opened === 'object' && opened !== null) watchHandles(opened)
  }
}

const syncing: Watcher = function (this: unknown, file = this) {
  const descriptor = descriptorOf(file)
  const stats = original.fstatSync(descriptor)
  const of = stats.isDirectory() ? folders.get(descriptor) : stats.ino
  if (of === undefined) return undefined
  calls += 1
  const call = process.pid * 1_000_000 + calls
  record({ do: 'sync', of, call })
  return () => record({ do: 'synced', of, call })
}

const writing: Watcher = function (this: unknown, file = this, text) {
  if (file === 1) record({ do: 'say', line: String(text).trimEnd() })
  if (typeof file === 'string') return whole(file)
  const descriptor = descriptorOf(typeof file === 'number' ? file : this)
  return descriptor > 2 ? () => fill(descriptor) : undefined
}

const whole: Watcher = (path) => {
  const below = local(path)
  if (below === undefined) return undefined
  const wasThere = isThere(below)
  return () => {
    if (!wasThere) enter(below)
    fill(join(root, below))
  }
}

const moving: Watcher = (from, to) => {
  const [left, entered] = [local(from), local(to)]
  if (left === undefined || entered === undefined) return undefined
  return () => {
    const { ino: inode } = original.statSync(join(root, entered))
    record({ do: 'move', from: left, to: entered, inode })
  }
}

const removing: Watcher = (path) => {
  const below = local(path)
  if (below === undefined || !isThere(below)) return undefined
  return () => record({ do: 'leave', path: below })
}

const making: Watcher = (path) => {
  const missing: string[] = []
  for (let at = local(path); at !== undefined && at !== '.' && !isThere(at); at = dirname(at)) {
    missing.unshift(at)
  }
  return () => {
    for (const made of missing) record({ do: 'enter', path: made, inode: 'folder' })
  }
}

function descriptorOf(file: unknown): number {
  if (typeof file === 'number') return file
  const descriptor: unknown = typeof file === 'object' && file ? Reflect.get(file, 'fd') : -1
  return typeof descriptor === 'number' ? descriptor : -1
}

let areHandlesWatched = false

/** File handles share one prototype, which only an open file shows. */
function watchHandles(handle: object): void {
  if (areHandlesWatched) return
  areHandlesWatched = true
  const prototype: unknown = Object.getPrototypeOf(handle)
  if (typeof prototype !== 'object' || prototype === null) return
  const onHandle = (watcher: Watcher): Watcher =>
    function (this: unknown) {
      return watcher.call(this, this)
    }
  for (const name of ['write', 'writev', 'writeFile', 'appendFile', 'truncate'])
    watch(prototype, name, onHandle(writing))
  for (const name of ['sync', 'datasync']) watch(prototype, name, onHandle(syncing))
}

const watchers: Readonly<Record<string, Watcher>> = {
  open: opening,
  write: writing,
  writev: writing,
  ftruncate: writing,
  writeFile: whole,
  appendFile: whole,
  truncate: whole,
  copyFile: (_, to) => whole(to),
  fsync: syncing,
  fdatasync: syncing,
  rename: moving,
  rm: removing,
  unlink: removing,
  rmdir: removing,
  mkdir: making,
}
for (const [name, watcher] of Object.entries(watchers)) {
  watch(fs, `${name}Sync`, watcher)
  watch(fs.promises, name, watcher)
}
syncBuiltinESMExports()
