/** What a line of the log says beside its message. Never a text, quote, query, body or token. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>

/** Where the server tells what it does; the caller decides what becomes of it. */
export interface Log {
  debug(message: string, fields?: LogFields): void
  info(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields): void
  error(message: string, fields?: LogFields): void
}
