import { expect, test } from 'vitest'
import { catalogueErrors, errorPage } from './catalogue.ts'
import { readSources, repository } from './source-tree.ts'

const files = readSources()
const errors = catalogueErrors(files)

test('every error class has a code of its own', () => {
  expect(errors.length).toBeGreaterThan(20)
  const codes = errors.map(({ code }) => code)
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([])
})

test('every class that extends an error of ours is in the catalogue', () => {
  const classes = files.flatMap(({ text }) =>
    [...text.matchAll(/class (\w+) extends ClaimtrailError\b/g)].map(([, name]) => name),
  )
  expect(classes.filter((name) => !errors.some((error) => error.name === name))).toEqual([])
})

test('the catalogue is the page of errors', async () => {
  await expect(errorPage(errors)).toMatchFileSnapshot(`${repository}/docs/errors.md`)
})
