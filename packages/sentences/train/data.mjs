// The annotated texts that a model may learn from, and how they are read.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const legal = {
  licence: 'CC BY 4.0',
  attribution:
    'MultiLegalSBD (Brugger, Stürmer, Niklaus 2023); English decisions by Savelka et al. 2017, github.com/jsavelka/sbd_adjudicatory_dec',
}

/** All under CC BY: share-alike weights would not fit into a package under MIT. */
export const trainingFiles = ['bva', 'cyber_crime', 'intellectual_property', 'scotus'].map(
  (court) => ({ name: `legal_${court}.train`, ...legal }),
)

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
