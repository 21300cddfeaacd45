/**
 * Whether a source id fits a glob: `*` stands for anything inside one folder, `**` across folders.
 *
 * It carries the set of offsets reached so far, so it is O(glob × name) and never exponential.
 */
export function matchesGlob(glob: string, name: string): boolean {
  const parts = glob.match(/\*+|[^*]/gu) ?? []
  let reachable = new Set([0])
  for (const part of parts) reachable = step(part, name, reachable)
  return reachable.has(name.length)
}

function step(part: string, name: string, from: ReadonlySet<number>): Set<number> {
  const next = new Set<number>()
  for (const at of from) {
    if (!part.startsWith('*')) {
      if (name.startsWith(part, at)) next.add(at + part.length)
      continue
    }
    for (let end = at; end <= name.length && !next.has(end); end += 1) {
      next.add(end)
      if (part === '*' && name[end] === '/') break
    }
  }
  return next
}
