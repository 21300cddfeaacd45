import { readdir, readFile, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { newProject, type Project } from './project.ts'

const text = 'Norland shall open the ferry. Sudria will close the depot.'
const path = 'annotations/claims/accord.json'

async function projectWithTwoClaims(): Promise<Project> {
  const project = await newProject({ 'accord.txt': text })
  await project.run(['ingest'])
  for (const quote of ['shall open the ferry', 'will close the depot']) {
    await project.run(['annotate', 'accord', '--add', 'commitment', '--quote', quote])
  }
  return project
}

interface ClaimFile {
  readonly claims: {
    id: string
    claim: { id: string; note?: string; quotes: { quote: string }[] }
  }[]
}

/** Edit the claim file by hand; gives the ids of the claims as they stood, in the order of their quotes. */
async function edit(project: Project, change: (file: ClaimFile) => void): Promise<void> {
  const file: ClaimFile = JSON.parse(await readFile(project.path(path), 'utf8'))
  file.claims.sort((one, other) =>
    (one.claim.quotes[0]?.quote ?? '') < (other.claim.quotes[0]?.quote ?? '') ? -1 : 1,
  )
  change(file)
  await writeFile(project.path(path), JSON.stringify(file, undefined, 1))
}

test('a note written into a claim file becomes a revision by the person, once', async () => {
  const project = await projectWithTwoClaims()
  await edit(project, ({ claims }) => {
    if (claims[0]) claims[0].claim.note = 'by hand'
  })
  const edited = await readFile(project.path(path), 'utf8')
  const planned = await project.run(['adopt', '--dry-run', '--as', 'Bo'])
  expect(planned.stdout).toMatch(/would revise c-\w+ {2}shall open the ferry/)
  expect(await readFile(project.path(path), 'utf8')).toBe(edited)
  const { exitCode, stdout } = await project.run(['adopt', '--as', 'Bo'])
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/revised c-\w+ {2}shall open the ferry/)
  expect(await readFile(project.path(path), 'utf8')).toContain('by hand')
  const { items } = await project.json(['claims', '--where', 'ferry', '--history'])
  expect(JSON.stringify(items)).toContain('"op":"revise"')
  expect(JSON.stringify(items)).toContain('"name":"Bo"')
  expect(await readdir(project.path('.claimtrail/rejected'))).toEqual([])
  expect(await readdir(project.path('.claimtrail/adopted'))).toHaveLength(1)
  expect((await project.run(['adopt'])).stdout).toContain('nothing to adopt')
})

test('claims are added and withdrawn, and what does not stand in the text is left with the reason', async () => {
  const project = await projectWithTwoClaims()
  await edit(project, ({ claims }) => {
    const [first, second] = claims
    if (!first || !second) return
    const copy = structuredClone(first)
    Object.assign(copy, { id: 'mine' })
    copy.claim.note = 'added'
    const quote = second.claim.quotes[0]
    if (quote) quote.quote = quote.quote.replace('depot', 'house')
    claims.splice(0, 1, copy)
  })
  const { exitCode, stdout } = await project.run(['adopt'])
  expect(exitCode).toBe(1)
  expect(stdout).toMatch(/added c-\w{26} {2}shall open the ferry/)
  expect(stdout).toMatch(/withdrew c-\w{26} {2}shall open the ferry/)
  expect(stdout).toContain('reads "will close the depot", not "will close the house"')
  expect(await readdir(project.path('.claimtrail/rejected'))).toHaveLength(1)
  const again = await project.run(['adopt'])
  expect(again.stdout).not.toMatch(/added|withdrew/)
  expect((await project.run(['audit'])).exitCode).toBe(0)
})

test('what somebody else changed meanwhile is not overwritten', async () => {
  const project = await projectWithTwoClaims()
  await edit(project, ({ claims }) => {
    if (claims[0]) claims[0].claim.note = 'by hand'
  })
  const [claim] = (await project.json(['claims', '--where', 'ferry'])).items
  const at = ['annotate', 'accord', '--revise', String(claim?.id), '--quote', 'open the ferry']
  await project.run(at)
  const before = await project.json(['claims', '--history'])
  const { exitCode, stdout } = await project.run(['adopt'])
  expect(exitCode).toBe(1)
  expect(stdout).toContain('after you read it')
  expect(await project.json(['claims', '--history'])).toEqual(before)
})
