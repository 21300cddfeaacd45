// What exporting and importing many claims (first word; 1,000,000 when left out) takes beside 1,000 of them: memory by the
// peak of a process of the command line, time, and whether everything is as it was afterwards.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { writeProject } from './project.mjs'

const many = Number(process.argv[2] ?? 1_000_000)
const few = 1_000
const folder = mkdtempSync(join(tmpdir(), 'claimtrail-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

console.log('| step | claims | peak of the process, MiB | s |\n| --- | --- | --- | --- |')
const start = trip(few)
const end = trip(many)
const growth = Object.keys(start.peaks).map((step) => [step, end.peaks[step] - start.peaks[step]])
console.log(
  `\ngrowth, MiB: ${growth.map(([step, mebibytes]) => `${step} ${mebibytes}`).join(', ')}`,
)
const [first, second, third] = end.files
console.log(`the export is ${Math.round(statSync(first).size / 1024 / 1024)} MiB`)
console.log(
  `read and written again: ${(await hashOf(first)) === (await hashOf(third)) ? 'the same bytes' : 'OTHER BYTES'}`,
)
console.log(
  `claims, texts and versions after the import: ${(await contentOf(first)) === (await contentOf(second)) ? 'the same bytes' : 'OTHER BYTES'}`,
)

/** Export a project, import that into an empty one, export it again, and write the first export anew. */
function trip(claims) {
  const [from, to] = ['from', 'to'].map((name) => join(folder, `${name}-${claims}`))
  for (const project of [from, to]) mkdirSync(join(project, 'annotations'), { recursive: true })
  writeProject(from, claims)
  const files = ['first', 'second', 'third'].map((name) => join(folder, `${name}-${claims}.jsonl`))
  const [first, second, third] = files
  const cli = fileURLToPath(new URL('../../packages/cli/bin/claimtrail.js', import.meta.url))
  const rewrite = fileURLToPath(new URL('rewrite.mjs', import.meta.url))
  const steps = {
    export: [cli, 'export', '--root', from, '--format', 'jsonl', '--out', first],
    import: [cli, 'import', first, '--root', to, '--as', 'ana'],
    'export of the import': [cli, 'export', '--root', to, '--format', 'jsonl', '--out', second],
    'read and write': [rewrite, first, third],
  }
  const peaks = {}
  for (const [step, words] of Object.entries(steps)) {
    const { mebibytes, seconds } = run(...words)
    console.log(`| ${step} | ${claims.toLocaleString('en')} | ${mebibytes} | ${seconds} |`)
    peaks[step] = mebibytes
  }
  return { peaks, files }
}

/** Run a script in a process of its own; its peak of resident memory. */
function run(script, ...words) {
  const report = join(folder, 'peak')
  const began = performance.now()
  const preload = new URL('report-peak.mjs', import.meta.url).href
  const { status } = spawnSync(process.execPath, ['--import', preload, script, ...words], {
    env: { ...process.env, PEAK_FILE: report },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new TypeError(`${words.join(' ')} ended with ${status}`)
  const seconds = Math.round((performance.now() - began) / 1_000)
  return { mebibytes: Number(readFileSync(report, 'utf8')), seconds }
}

async function hashOf(path) {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}

/** Of every line what an import takes: not who said it when, which it says in its own words. */
async function contentOf(path) {
  const hash = createHash('sha256')
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const { kind, claim, id, source, version, sentences, ...rest } = JSON.parse(line)
    if (kind === 'claim') hash.update(JSON.stringify({ id, claim, source, version, sentences }))
    else if (kind !== 'source') hash.update(JSON.stringify({ kind, id, source, ...rest }))
  }
  return hash.digest('hex')
}
