import { expect, test } from 'vitest'
import { NotLoopbackError, PortTakenError } from './errors.ts'
import { startTestServer } from './server.test.support.ts'
import { startServer } from './start.ts'

test('the address names the port that was taken', async () => {
  const server = await startTestServer({})
  try {
    expect(server.url).toBe(`http://127.0.0.1:${server.port}/`)
    expect(server.port).toBeGreaterThan(0)
  } finally {
    await server.end()
  }
})

test('a port that is taken is named, with the way out', async () => {
  const first = await startTestServer({})
  try {
    const second = startTestServer({}, { port: first.port })
    await expect(second).rejects.toThrow(PortTakenError)
    await expect(second).rejects.toThrow(`Port ${first.port}`)
    await expect(second).rejects.toThrow('--port')
  } finally {
    await first.end()
  }
})

test('addresses that other machines could reach are refused', async () => {
  const server = await startTestServer({})
  const { workspace } = server
  const log = { debug() {}, info() {}, warn() {}, error() {} }
  const assets = { style: '', reader: '', page: '' }
  const options = { workspace, log, assets, now: () => '', newId: () => '', port: 0 }
  const hosts = [
    '0.0.0.0',
    '::',
    '',
    '192.168.1.5',
    'example.org',
    '127.0.0.1.evil.example',
    'toString',
  ]
  try {
    for (const host of hosts) {
      await expect(startServer({ ...options, host })).rejects.toThrow(NotLoopbackError)
    }
  } finally {
    await server.end()
  }
})

test('closing lets an open request finish and then answers nobody', async () => {
  const server = await startTestServer({})
  const open = server.send('/')
  await open
  await server.end()
  await expect(server.send('/')).rejects.toThrow('ECONNREFUSED')
})
