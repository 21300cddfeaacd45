import { request as httpRequest, type IncomingMessage } from 'node:http'

/** One event of a stream, as a browser would take it. */
export interface StreamEvent {
  readonly name: string
  readonly id: string
  /** As it came: the test holds it against what it expects. */
  readonly data: ReturnType<typeof JSON.parse>
}

/** A stream of events that is being read. */
export interface OpenStream {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  /** Everything that came, as text. */
  text(): string
  /** The id to go on from. */
  lastId(): string
  /** Wait for so many events in all. */
  until(count: number): Promise<readonly StreamEvent[]>
  /** Resolves when the stream has ended. */
  readonly ended: Promise<void>
  close(): void
}

/** Open a stream with `node:http`, which keeps nothing back. */
export function openStream(
  port: number,
  path = '/api/v1/events',
  headers: Readonly<Record<string, string>> = {},
): Promise<OpenStream> {
  return new Promise((resolve, reject) => {
    const call = httpRequest(
      {
        host: '127.0.0.1',
        port,
        path,
        headers: { accept: 'text/event-stream', ...headers },
        agent: false,
      },
      (reply) => resolve(follow(reply, () => call.destroy())),
    )
    call.on('error', reject)
    call.end()
  })
}

function follow(reply: IncomingMessage, close: () => void): OpenStream {
  let text = ''
  reply.setEncoding('utf8')
  reply.on('data', (piece: string) => {
    text += piece
  })
  const ended = new Promise<void>((resolve) => {
    reply.on('close', resolve)
    reply.on('error', () => resolve())
  })
  const until = async (count: number) => {
    for (let waited = 0; eventsOf(text).length < count && waited < 500; waited += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    return eventsOf(text)
  }
  return {
    status: reply.statusCode ?? 0,
    headers: reply.headers,
    text: () => text,
    lastId: () => [...text.matchAll(/^id: (.*)$/gm)].at(-1)?.[1] ?? '',
    until,
    ended,
    close,
  }
}

function eventsOf(text: string): readonly StreamEvent[] {
  const frames = text.split('\n\n').slice(0, -1)
  return frames.flatMap((frame) => {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(frame)?.[1]
    const name = field('event')
    if (name === undefined) return []
    return { name, id: field('id') ?? '', data: JSON.parse(field('data') ?? '') }
  })
}
