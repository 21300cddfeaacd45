import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../docs/figures.md', import.meta.url)

/** Put lines between `<!-- bench:NAME -->` and `<!-- /bench:NAME -->` of docs/figures.md, with the commit in use. */
export function writeSection(name, lines) {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const [open, close] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`]
  const [before, rest] = readFileSync(file, 'utf8').split(open)
  const after = rest?.split(close)[1]
  if (after === undefined) {
    console.error(`docs/figures.md has no place between ${open} and ${close}.`)
    process.exitCode = 1
    return
  }
  const node = process.versions.node
  const body = [open, `Commit ${commit}, Node ${node}.`, '', ...lines, close]
  writeFileSync(file, before + body.join('\n') + after)
}
