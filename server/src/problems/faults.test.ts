import { type Store, StoreReadOnlyError } from '@claimtrail/store'
import { afterEach, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../server.test.support.ts'

let server: TestServer
let failing: TestServer
afterEach(async () => {
  await failing.end()
  await server.end()
})

/** A server over the same project whose store fails at some things. */
async function startFailing(names: readonly (keyof Store)[], error: Error): Promise<TestServer> {
  server = await startTestServer()
  const { workspace } = server
  const store = new Proxy(workspace.store, {
    get(target, key) {
      if (names.some((name) => name === key)) return () => Promise.reject(error)
      const value: unknown = Reflect.get(target, key)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  failing = await startTestServer({}, { workspace: { ...workspace, store } })
  return failing
}

test('a fault says nothing but the id of the request, and the log says the rest', async () => {
  await startFailing(['sources', 'sourceRecord'], new TypeError('secret at /home/ola/notes'))
  for (const path of ['/api/v1/sources', '/', '/s/accord']) {
    const { status, text, headers } = await failing.send(path)
    expect(status).toBe(500)
    expect(text).not.toContain('secret')
    expect(text).toContain(String(headers['x-request-id']))
  }
  expect(JSON.stringify(failing.log)).toContain('secret at')
  expect((await failing.send('/api/v1/health/ready')).status).toBe(503)
  expect((await failing.send('/api/v1/health/live')).status).toBe(200)
})

test('a store that cannot be written to still reads, and says so when somebody writes', async () => {
  await startFailing(['commit'], new StoreReadOnlyError('was opened for reading only'))
  const { items } = (await failing.send('/api/v1/sources/accord/suggestions')).json
  const answer = await failing.post('/api/v1/sources/accord/dismiss', {
    suggestions: [items[0].id],
  })
  expect([answer.status, answer.json.code]).toEqual([503, 'STORE_READ_ONLY'])
  expect((await failing.send('/s/accord')).status).toBe(200)
})
