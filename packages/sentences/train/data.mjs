// The annotated texts that a model may learn from, and how they are read.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const ewt = {
  licence: 'CC BY-SA 4.0',
  attribution:
    'Universal Dependencies English Web Treebank, github.com/UniversalDependencies/UD_English-EWT',
}
const legal = {
  licence: 'CC BY 4.0',
  attribution:
    'MultiLegalSBD (Brugger, Stürmer, Niklaus 2023); English decisions by Savelka et al. 2017, github.com/jsavelka/sbd_adjudicatory_dec',
}

/** `folded` files are what cross-validation is about; the others are always learned from. */
export const trainingFiles = [
  { name: 'ewt.train', folded: false, ...ewt },
  { name: 'legal_bva.train', folded: true, ...legal },
  { name: 'legal_cyber_crime.train', folded: true, ...legal },
  { name: 'legal_intellectual_property.train', folded: true, ...legal },
  { name: 'legal_scotus.train', folded: true, ...legal },
]

/** One file of documents `{id, text, sentences: [[start, end], …]}`, sorted by id, and its SHA-256. */
export function readDocuments(folder, name) {
  const bytes = readFileSync(join(folder, `${name}.jsonl`))
  const documents = bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
  return { documents, sha256: createHash('sha256').update(bytes).digest('hex') }
}
