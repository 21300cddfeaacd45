import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** A server of this machine, on any free port. */
export interface LocalServer {
  readonly port: number
  /** What was asked for. */
  readonly asked: readonly IncomingMessage[]
  url(path: string, host?: string): string
  close(): Promise<void>
}

/** Start a server that answers each path in its way; what it is not told of is 404. */
export async function startLocalServer(
  answers: Readonly<Record<string, (response: ServerResponse, port: number) => void>>,
): Promise<LocalServer> {
  const asked: IncomingMessage[] = []
  let port = 0
  const server = createServer((request, response) => {
    asked.push(request)
    const answer = answers[request.url ?? '']
    if (answer) answer(response, port)
    else response.writeHead(404).end('no')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
  return {
    port,
    asked,
    url: (path, host = '127.0.0.1') => `http://${host}:${port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
