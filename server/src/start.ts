import { createServer, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { createApp } from './app.ts'
import { NotLoopbackError, PortTakenError } from './errors.ts'
import type { AppOptions } from './options.ts'

/** Where to listen. */
export interface StartOptions extends AppOptions {
  /** `127.0.0.1`, `::1` or `localhost`. */
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
}

/** A server that listens. */
export interface RunningServer {
  /** Ends with `/`. */
  readonly url: string
  readonly port: number
  /** Stop accepting, let open requests finish for a while, then end them. The store stays open. */
  close(): Promise<void>
}

/** How long open requests may take to finish when the server closes. */
const drainMs = 10_000

/**
 * Start the server on this machine.
 *
 * @throws {@link NotLoopbackError} Other machines could reach it there.
 * @throws {@link PortTakenError} Another program listens there.
 */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { host, port } = options
  const address = loopbackAddress(host)
  if (!address) throw new NotLoopbackError(host)
  const closing = new AbortController()
  const server = createServer(createApp({ ...options, closing: closing.signal }))
  server.requestTimeout = 30_000
  server.headersTimeout = 10_000
  server.keepAliveTimeout = 5_000
  server.maxRequestsPerSocket = 1_000
  const taken = await listen(server, address, port)
  const busy = followBusySockets(server)
  const sockets = followSockets(server)
  const name = address === '::1' ? '[::1]' : address
  return {
    url: `http://${name}:${taken}/`,
    port: taken,
    close: () => {
      closing.abort()
      return close(server, sockets, busy)
    },
  }
}

/** `localhost` may mean either address, and may be made to mean another: it is read as IPv4. */
function loopbackAddress(host: string): string | undefined {
  const addresses: Readonly<Record<string, string>> = {
    '127.0.0.1': '127.0.0.1',
    localhost: '127.0.0.1',
    '::1': '::1',
    '[::1]': '::1',
  }
  return Object.hasOwn(addresses, host) ? addresses[host] : undefined
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const taken = 'code' in error && error.code === 'EADDRINUSE'
      reject(taken ? new PortTakenError(host, port, error) : error)
    })
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

function followSockets(server: Server): ReadonlySet<Socket> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return sockets
}

/** Sockets on which a request is being answered. */
interface BusySockets {
  has(socket: Socket): boolean
}

/** Follow which sockets are busy: a browser opens some that it may never use, and those hold nothing up. */
function followBusySockets(server: Server): BusySockets {
  const busy = new Set<Socket>()
  server.on('request', ({ socket }, response) => {
    busy.add(socket)
    response.once('close', () => busy.delete(socket))
  })
  return busy
}

function close(server: Server, sockets: ReadonlySet<Socket>, busy: BusySockets): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), drainMs)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    for (const socket of sockets) if (!busy.has(socket)) socket.destroy()
  })
}
