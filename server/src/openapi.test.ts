import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { contract } from './contract/index.ts'
import { describeApi } from './openapi.ts'

const document = JSON.parse(JSON.stringify(describeApi()))

test('every reference points at a schema of the document', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
    (hit) => hit[1],
  )
  expect(references.length).toBeGreaterThan(50)
  for (const reference of references) {
    const name = reference?.replace('#/components/schemas/', '') ?? ''
    expect(Object.keys(document.components.schemas)).toContain(name)
  }
})

test('no schema is used that is not named, and none is named that is not used', () => {
  const text = JSON.stringify(document)
  expect(text).not.toContain('$defs')
  expect(text).not.toContain('__shared')
  for (const name of Object.keys(document.components.schemas)) {
    expect(text).toContain(`"#/components/schemas/${name}"`)
  }
})

test('every component is a JSON Schema that compiles', () => {
  const ajv = new Ajv2020({ strict: false })
  ajv.addSchema({ $id: 'https://claimtrail.test/api', ...document })
  for (const name of Object.keys(document.components.schemas)) {
    const reference = `https://claimtrail.test/api#/components/schemas/${name}`
    expect(ajv.compile({ $ref: reference })).toBeTypeOf('function')
  }
})

test('the document has what OpenAPI 3.1 demands of every operation', () => {
  expect(document.openapi).toBe('3.1.0')
  expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) })
  const ids = new Set<string>()
  for (const [path, operations] of Object.entries<Record<string, Operation>>(document.paths)) {
    for (const operation of Object.values(operations)) {
      ids.add(operation.operationId)
      const inPath = operation.parameters.filter((parameter) => parameter.in === 'path')
      const names = [...path.matchAll(/\{(\w+)\}/g)].map((hit) => hit[1])
      expect(inPath.map((parameter) => parameter.name)).toEqual(names)
      expect(inPath.every((parameter) => parameter.required)).toBe(true)
      expect(Object.keys(operation.responses)).toContain('default')
    }
  }
  expect(ids.size).toBe(contract.length)
})

test('the document is the one that was agreed on', async () => {
  await expect(JSON.stringify(document, undefined, 2)).toMatchFileSnapshot('openapi.test.snap')
})

interface Operation {
  readonly operationId: string
  readonly parameters: readonly {
    readonly name: string
    readonly in: string
    readonly required: boolean
  }[]
  readonly responses: Readonly<Record<string, unknown>>
}
