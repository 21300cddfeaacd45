// The splitters that are measured: each takes one block and gives its sentences as strings, or as their ends.
import { createRequire } from 'node:module'
import nlp from 'compromise/one'
import { ParseEnglish } from 'parse-english'
import { split as splitTextlint } from 'sentence-splitter'
import { segment as segmentSentencex } from 'sentencex'
import winkModel from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { splitSentences } from '../../packages/sentences/dist/index.js'

const require = createRequire(import.meta.url)
const sbd = require('sbd')
const { dependencies } = require('../package.json')

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
const english = new ParseEnglish()
const compromise = nlp.world()
const wink = winkNlp(winkModel, ['sbd'])

/** `slow`: too slow for as many rounds as the others. */
export const splitters = [
  { name: 'claimtrail', split: (block) => splitSentences(block) },
  { name: 'claimtrail, rules alone', split: (block) => splitSentences(block, { model: 'none' }) },
  {
    name: `Intl.Segmenter (Node ${process.versions.node})`,
    split: (block) => Array.from(segmenter.segment(block), ({ segment }) => segment),
  },
  {
    name: named('compromise', ', its own splitter'),
    split: (block) => compromise.methods.one.tokenize.splitSentences(block, compromise),
  },
  {
    name: named('wink-nlp', ', sbd only'),
    slow: true,
    split: (block) => wink.readDoc(block).sentences().out(),
  },
  {
    name: named('sentence-splitter'),
    slow: true,
    split: (block) =>
      splitTextlint(block)
        .filter(({ type }) => type === 'Sentence')
        .map(({ raw }) => raw),
  },
  {
    name: named('sbd'),
    split: (block) => sbd.sentences(block, { preserve_whitespace: true }),
  },
  {
    name: named('parse-english'),
    slow: true,
    split: (block) =>
      english
        .parse(block)
        .children.flatMap(({ children = [] }) => children)
        .filter(({ type }) => type === 'SentenceNode')
        .map(({ position }) => ({ end: position.end.offset })),
  },
  { name: named('sentencex'), split: (block) => segmentSentencex('en', block) },
]

function named(dependency, addition = '') {
  return `${dependency} ${dependencies[dependency]}${addition}`
}
