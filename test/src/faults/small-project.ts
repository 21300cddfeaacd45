import { newProject, type Project } from '../project.ts'

const text =
  'Norland shall open the ferry. Sudria shall pay. Ostia doubts it, provided that 🚢 sails.\n'

/** A project with a claim of each type: small, so that its bundle can be verified a hundred thousand times. */
export async function smallProject(): Promise<Project> {
  const project = await newProject({ 'accord.md': text })
  await project.run(['ingest', '--quiet'])
  for (const [type = '', quote = ''] of [
    ['commitment', 'Norland shall open the ferry'],
    ['commitment', 'Sudria shall pay'],
    ['assessment', 'Ostia doubts it'],
    ['condition', 'provided that 🚢 sails'],
  ]) {
    await project.run(['annotate', 'accord', '--add', type, '--quote', quote])
  }
  return project
}
