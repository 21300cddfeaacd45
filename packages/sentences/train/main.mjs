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
const name = 'en-legal@4'

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
const files = trainingFiles.map((file) => ({
  ...file,
  ...readDocuments(values.data, file.name),
  // The same documents as their makers cut them, list markers apart.
  raw: readDocuments(values.data, `raw_${file.name}`).documents,
}))
crossValidate(files, Number(values.folds))
if (!values.check) writeModel(files)

/** By document: every nth document of each file is scored by a model that has not seen it. */
function crossValidate(files, folds) {
  const scores = new Map(
    files.map((file) => [file.name, { ours: nothing, rules: nothing, raw: nothing }]),
  )
  for (let fold = 0; fold < folds; fold += 1) {
    const isHeldOut = (_, index) => index % folds === fold
    const documents = files.flatMap((file) =>
      file.documents.filter((_, index) => index % folds !== fold),
    )
    const model = fit(documents, { name, data: [] })
    for (const file of files) {
      const heldOut = file.documents.filter(isHeldOut)
      const rawHeldOut = file.raw.filter(isHeldOut)
      const { ours, rules, raw } = scores.get(file.name)
      scores.set(file.name, {
        ours: add(ours, scoreDocuments(heldOut, { model })),
        rules: add(rules, scoreDocuments(heldOut, { model: 'none' })),
        raw: add(raw, scoreDocuments(rawHeldOut, { model, lists: 'separate' })),
      })
    }
  }
  report(scores, folds)
}

function report(scores, folds) {
  console.log(`Boundary F1, ${folds}-fold cross-validation by document`)
  console.log(row('', 'model', 'rules', 'raw gold, separate', 'errors'))
  const errors = ({ ours }) => ours.extra + ours.missed
  for (const [file, score] of scores) {
    const figures = ['ours', 'rules', 'raw'].map((key) => f1(score[key]).toFixed(2))
    console.log(row(file, ...figures, errors(score)))
  }
  const all = [...scores.values()]
  const mean = (key) => all.reduce((sum, score) => sum + f1(score[key]), 0) / all.length
  const means = ['ours', 'rules', 'raw'].map((key) => mean(key).toFixed(2))
  const total = all.reduce((sum, score) => sum + errors(score), 0)
  console.log(row('mean', ...means, total))
}

function row(name, model, rules, raw, errors) {
  return `  ${name.padEnd(36)} ${model.padStart(6)} ${rules.padStart(6)} ${raw.padStart(19)} ${String(errors).padStart(7)}`
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
