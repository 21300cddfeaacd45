import type { Command as CommanderCommand } from 'commander'
import { UsageError } from './errors.ts'
import type { Io } from './io.ts'

/** Options that every command has, and those of one command by name. */
export interface Options {
  readonly root?: string
  readonly as?: string
  readonly json?: boolean
  readonly ndjson?: boolean
  readonly out?: string
  readonly quiet?: boolean
  readonly debug?: boolean
  readonly dryRun?: boolean
  /** What the command line says under other names; read through {@link textOption} and its like. */
  readonly own: Readonly<Record<string, unknown>>
}

/** What a command gets: its arguments and options, checked by shape only. */
export interface Input {
  readonly args: readonly string[]
  readonly options: Options
}

/** One command of the command line. `configure` only describes, so that `--help` loads nothing else. */
export interface Command {
  readonly name: string
  readonly configure: (command: CommanderCommand) => void
  readonly run: (input: Input, io: Io) => Promise<number>
}

/** The options as commander left them. */
export function toOptions(values: Readonly<Record<string, unknown>>): Options {
  const flag = (name: string): object => (values[name] === true ? { [name]: true } : {})
  const words = (name: string): object =>
    typeof values[name] === 'string' ? { [name]: values[name] } : {}
  return {
    ...words('root'),
    ...words('as'),
    ...words('out'),
    ...flag('json'),
    ...flag('ndjson'),
    ...flag('quiet'),
    ...flag('debug'),
    ...flag('dryRun'),
    own: values,
  }
}

/** An option that takes words; `undefined` when it was not given. */
export function textOption(options: Options, name: string): string | undefined {
  const value = options.own[name]
  return typeof value === 'string' ? value : undefined
}

/** An option that may be given several values. */
export function listOption(options: Options, name: string): readonly string[] {
  const value = options.own[name]
  return Array.isArray(value) ? value.map(String) : []
}

/** Whether a flag was given. */
export function flagOption(options: Options, name: string): boolean {
  return options.own[name] === true
}

/**
 * An option that must be one of a few words.
 *
 * @throws {@link UsageError} Naming the words.
 */
export function choiceOption<Choice extends string>(
  options: Options,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = textOption(options, name)
  if (value === undefined) return undefined
  const choice = choices.find((each) => each === value)
  if (choice === undefined) {
    throw new UsageError(
      `--${dashed(name)} does not know "${value}". It may be ${choices.join(', ')}.`,
    )
  }
  return choice
}

/**
 * An option that takes a whole number from 0.
 *
 * @throws {@link UsageError} It is none, or above `limit`.
 */
export function numberOption(options: Options, name: string, limit: number): number | undefined {
  const value = textOption(options, name)
  if (value === undefined) return undefined
  if (!/^\d{1,9}$/.test(value) || Number(value) > limit) {
    throw new UsageError(
      `--${dashed(name)} needs a whole number from 0 to ${limit}, not "${value}".`,
    )
  }
  return Number(value)
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
