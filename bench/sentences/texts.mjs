// What is split: gold files that are named, and texts of our own that need none.
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

const layouts = fileURLToPath(new URL('../../test/fixtures/layouts/', import.meta.url))

/** A file of documents `{id, text, sentences: [[start, end], …]}`, one a line. */
export function readGold(file) {
  const documents = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
  return { name: basename(file, '.jsonl'), documents }
}

/** The layouts that the tests use: treaties, letters and minutes in our own words. */
export function ownGold() {
  const documents = readdirSync(layouts)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({
      id: file,
      text: readFileSync(layouts + file, 'utf8'),
      sentences: JSON.parse(readFileSync(layouts + file.replace(/txt$/, 'json'), 'utf8')).sentences,
    }))
  return { name: 'own layouts', documents }
}

/** The stretches between blank lines, with their starts. */
export function blocksOf(text) {
  const blocks = []
  let start = 0
  for (const { index, 0: gap } of text.matchAll(
    /(?:\r\n|[\n\r\f])[^\S\n\r]*(?:\r\n|[\n\r\f])\s*/g,
  )) {
    if (index > start) blocks.push({ start, text: text.slice(start, index) })
    start = index + gap.length
  }
  if (start < text.length) blocks.push({ start, text: text.slice(start) })
  return blocks
}

/** What speed is measured on: about as many characters of each, paragraph by paragraph, repeated when there are fewer. */
export function speedTexts(sets, characters) {
  const find = (pattern) => sets.filter(({ name }) => pattern.test(name))
  const asBlocks = ({ documents }) =>
    documents.flatMap(({ text }) => blocksOf(text).map((block) => block.text))
  const whole = ({ documents }) => documents.map(({ text }) => text.replace(/\s+/g, ' '))
  const texts = [
    // A part of each set of court decisions, so that none speaks for all.
    [
      'court decisions',
      find(/^legal_/).map((set, _, all) => take(asBlocks(set), characters / all.length)),
    ],
    ['few long paragraphs', find(/^partut_policy/).map(whole)],
    ['many short paragraphs', find(/^gum/).map(asBlocks)],
    ['own layouts', find(/^own/).map(asBlocks)],
  ]
  return texts
    .filter(([, parts]) => parts.length > 0)
    .map(([name, parts]) => ({ name, blocks: take(parts.flat(), characters) }))
}

function take(blocks, characters) {
  const taken = []
  for (let index = 0, length = 0; length < characters; index += 1) {
    const block = blocks[index % blocks.length]
    taken.push(block)
    length += block.length
  }
  return taken
}
