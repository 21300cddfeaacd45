// The tests of bundles in the numbers that a promise needs: `npm run fault:bundles [ROUNDS]`. Prints two tables, and
// ends with 1 when a changed bundle was called verified, when verifying threw, or when tampering was not found.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { bundleLayout, verifyFolder } from '@claimtrail/history/verifier'
import { copyOfCorpus, type Project } from '../project.ts'
import { mutateBundles } from './bundle-mutations.ts'
import { type MemoryFiles, memoryFolder, readFiles } from './memory-folder.ts'
import { randomNumbers } from './random-numbers.ts'
import { smallProject } from './small-project.ts'
import { type Tampering, tamperings } from './tampering.ts'

const rounds = Number(process.argv[2] ?? 100_000)

/** Trials a class; writing a whole chain anew takes longer. */
const trials = 150

/** The bundle of a project, in memory; the project is removed. */
async function bundleOf(project: Project): Promise<{ files: MemoryFiles; root: string }> {
  const folder = project.path('bundle')
  const { items } = await project.json(['export', '--bundle', folder])
  const files = await readFiles(folder)
  await rm(join(project.root), { recursive: true })
  return { files, root: String(items[0]?.root) }
}

/** How many of the trials of a class are found by who holds a checkpoint, and by who holds none. */
async function found(
  { tamper }: Tampering,
  { files, root }: { files: MemoryFiles; root: string },
): Promise<readonly [held: number, alone: number]> {
  const random = randomNumbers(7)
  let [held, alone] = [0, 0]
  for (let trial = 0; trial < trials; trial += 1) {
    const folder = memoryFolder(tamper(files, random), 262_144)
    const verdict = await verifyFolder(folder, { layout: bundleLayout, root })
    if (verdict.status !== 'verified') held += 1
    const without = await verifyFolder(folder, { layout: bundleLayout })
    if (without.status !== 'verified') alone += 1
  }
  return [held, alone]
}

let isBad = false
const corpus = await bundleOf(await copyOfCorpus())
const small = await bundleOf(await smallProject())
console.log(
  '| manifest written anew, and: | trials | root held | none held, three writers | none held, one writer |',
)
console.log('| --- | --- | --- | --- | --- |')
for (const tampering of tamperings) {
  const [held, alone] = await found(tampering, corpus)
  const [heldOfOne, aloneOfOne] = await found(tampering, small)
  const both = `${held} and ${heldOfOne}`
  console.log(`| ${tampering.name} | ${trials} each | ${both} | ${alone} | ${aloneOfOne} |`)
  isBad ||= held < trials || heldOfOne < trials
}

const { faults } = await mutateBundles(small.files, rounds, 2026)
const threw = faults.filter((fault) => !fault.endsWith(': verified')).length
console.log('\n| mutated bundles | threw | called verified |\n| --- | --- | --- |')
console.log(`| ${rounds} | ${threw} | ${faults.length - threw} |`)
for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`)
process.exit(isBad || faults.length > 0 ? 1 : 0)
