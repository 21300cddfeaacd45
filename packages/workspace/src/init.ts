import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from './atomic-file.ts'
import { keepAnnotator } from './identity.ts'
import { type Layout, layoutOf } from './layout.ts'

/** Lines that git needs to know so that evidence stays as it is and merges go through. */
const gitAttributes = [
  'source-docs/** -text',
  'annotations/versions/** -text',
  'annotations/history/** -text',
  'annotations/claims/** merge=union',
  'annotations/checkpoints.jsonl merge=union',
]

const gitIgnore = ['.claimtrail/']

/**
 * Make a project folder, or complete one; what is there stays.
 *
 * @returns What was made, relative to the folder.
 */
export async function initWorkspace(
  root: string,
  options: { readonly annotator?: string; readonly dryRun?: boolean } = {},
): Promise<readonly string[]> {
  const layout = layoutOf(root)
  const made: string[] = []
  for (const folder of [
    'source-docs',
    'annotations',
    'annotations/claims',
    'annotations/history',
  ]) {
    if (existsSync(join(layout.root, folder))) continue
    made.push(`${folder}/`)
    if (!options.dryRun) await mkdir(join(layout.root, folder), { recursive: true })
  }
  await completeLines(layout, '.gitattributes', gitAttributes, made, options.dryRun)
  await completeLines(layout, '.gitignore', gitIgnore, made, options.dryRun)
  if (options.annotator !== undefined) {
    made.push('.claimtrail/annotator.json')
    if (!options.dryRun) await keepAnnotator(layout, options.annotator)
  }
  return made
}

async function completeLines(
  layout: Layout,
  name: string,
  lines: readonly string[],
  made: string[],
  dryRun = false,
): Promise<void> {
  const path = join(layout.root, name)
  const before = existsSync(path) ? await readFile(path, 'utf8') : ''
  const present = new Set(before.split(/\r?\n/).map((line) => line.trim()))
  const missing = lines.filter(
    (line) => !present.has(line) && !present.has(line.replace(/\/$/, '')),
  )
  if (missing.length === 0) return
  made.push(name)
  const separator = before === '' || before.endsWith('\n') ? '' : '\n'
  if (!dryRun) await writeWhole(path, `${before}${separator}${missing.join('\n')}\n`)
}
