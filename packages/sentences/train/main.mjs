// Learn the sentence model that ships, and say by cross-validation how good it is.
//   npm run train -- sentences --data DIR [--check] [--folds 4]
// DIR holds the files of data.mjs. --check only cross-validates and leaves the model file alone.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readDocuments, trainingFiles } from './data.mjs'
import { fit } from './fit.mjs'
import { add, f1, nothing, scoreDocuments } from './score.mjs'

const modelFile = fileURLToPath(new URL('../src/model/en-legal.json', import.meta.url))
const name = 'en-legal@3'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    check: { type: 'boolean', default: false },
    folds: { type: 'string', default: '4' },
  },
})
if (values.data === undefined || (positionals[0] ?? 'sentences') !== 'sentences') {
  console.error('Usage: npm run train -- sentences --data DIR [--check] [--folds 4]')
  process.exit(2)
}
const files = trainingFiles.map((file) => ({ ...file, ...readDocuments(values.data, file.name) }))
crossValidate(files, Number(values.folds))
if (!values.check) writeModel(files)

/** By document: every nth document of each folded file is scored by a model that has not seen it. */
function crossValidate(files, folds) {
  const folded = files.filter((file) => file.folded)
  const scores = new Map(folded.map((file) => [file.name, { ours: nothing, rules: nothing }]))
  for (let fold = 0; fold < folds; fold += 1) {
    const isHeldOut = (file, index) => file.folded && index % folds === fold
    const documents = files.flatMap((file) =>
      file.documents.filter((_, index) => !isHeldOut(file, index)),
    )
    const model = fit(documents, { name, data: [] })
    for (const file of folded) {
      const heldOut = file.documents.filter((_, index) => isHeldOut(file, index))
      const { ours, rules } = scores.get(file.name)
      scores.set(file.name, {
        ours: add(ours, scoreDocuments(heldOut, { model })),
        rules: add(rules, scoreDocuments(heldOut, { model: 'none' })),
      })
    }
  }
  report(scores, folds)
}

function report(scores, folds) {
  console.log(`Boundary F1, ${folds}-fold cross-validation by document (in brackets: rules alone)`)
  const all = [...scores.values()]
  for (const [file, { ours, rules }] of scores) {
    const errors = ours.extra + ours.missed
    console.log(
      `  ${file.padEnd(36)} ${f1(ours).toFixed(2)} (${f1(rules).toFixed(2)})  ${errors} errors`,
    )
  }
  const mean = (key) => all.reduce((sum, score) => sum + f1(score[key]), 0) / all.length
  const total = all.reduce((sum, { ours }) => sum + ours.extra + ours.missed, 0)
  console.log(
    `  ${'mean'.padEnd(36)} ${mean('ours').toFixed(2)} (${mean('rules').toFixed(2)})  ${total} errors`,
  )
}

function writeModel(files) {
  const data = files.map(({ name: file, sha256, licence, attribution }) => ({
    ...{ name: `${file}.jsonl`, sha256 },
    ...{ licence, attribution },
  }))
  const model = fit(
    files.flatMap((file) => file.documents),
    { name, data },
  )
  writeFileSync(modelFile, `${JSON.stringify(model, null, 2)}\n`)
  console.log(`Wrote ${modelFile}: ${model.candidates} candidates. Compile to use it.`)
}
