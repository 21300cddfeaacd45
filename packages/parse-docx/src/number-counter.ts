import type { Block } from '@claimtrail/model'
import { formatNumber } from './number-label.ts'
import type { Numbering, NumberingInstance, NumberLevel } from './numbering.ts'
import type { NumberRef } from './properties.ts'

/** Counts numbered paragraphs in document order. */
export interface NumberCounter {
  /** The item that a paragraph is; `undefined` when its numbering is off or unknown. */
  next(ref: NumberRef, style: string): Block['item'] | undefined
}

/** Levels that a numbering can have. */
const levelCount = 9
const longestLabel = 100

/** Start counting. Every numbered paragraph counts, also where it has no text. */
export function createNumberCounter(numbering: Numbering): NumberCounter {
  /** Last number of each level, by what instances count together. */
  const counters = new Map<string, (number | undefined)[]>()
  const used = new Set<string>()
  return {
    next({ numId, level: given }, style) {
      const instance = numId === undefined ? undefined : numbering.get(numId)
      if (!instance || numId === undefined || numId === '0') return undefined
      const depth = given ?? levelOfStyle(instance, style)
      const level = instance.levels.get(depth)
      if (!level || depth < 0 || depth >= levelCount) return undefined
      const counts = counters.get(instance.abstractId) ?? []
      counters.set(instance.abstractId, counts)
      if (!used.has(numId)) {
        used.add(numId)
        for (const [at, start] of instance.restarts) counts[at] = start - 1
      }
      countOn(counts, depth, instance)
      const ordered = level.format !== 'bullet'
      const label = ordered ? labelOf(level, counts, instance) : bulletOf(level)
      return { ordered, label, depth: depth + 1 }
    },
  }
}

function levelOfStyle({ levels }: NumberingInstance, style: string): number {
  for (const [depth, level] of levels) if (level.style === style && style !== '') return depth
  return 0
}

function countOn(
  counts: (number | undefined)[],
  depth: number,
  { levels }: NumberingInstance,
): void {
  for (let at = 0; at < depth; at += 1) counts[at] ??= levels.get(at)?.start ?? 1
  counts[depth] = (counts[depth] ?? (levels.get(depth)?.start ?? 1) - 1) + 1
  for (let at = depth + 1; at < levelCount; at += 1) {
    const after = levels.get(at)?.restartAfter
    const isRestarted = after === undefined || (after !== 0 && depth < after)
    if (isRestarted) counts[at] = undefined
  }
}

function labelOf(
  { text, isLegal }: NumberLevel,
  counts: readonly (number | undefined)[],
  { levels }: NumberingInstance,
): string {
  const label = text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const format = levels.get(at)?.format ?? 'decimal'
    return formatNumber(counts[at] ?? 0, isLegal && format !== 'none' ? 'decimal' : format)
  })
  return label.slice(0, longestLabel).trim()
}

/** Bullets of symbol fonts are private characters that no other font has. */
function bulletOf({ text }: NumberLevel): string {
  return /^[\ue000-\uf8ff]/.test(text) || text.trim() === '' ? '•' : text.slice(0, 1)
}
