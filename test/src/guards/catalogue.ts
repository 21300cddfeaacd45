import type { GuardedFile } from './source-tree.ts'

/** An error class as its source describes it. */
export interface CataloguedError {
  readonly code: string
  readonly name: string
  readonly workspace: string
  readonly says: string
}

const errorClass =
  /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export class (\w+)[^{]*extends \w*Error\b[^{]*\{\s*(?:override )?readonly code(?:: \w+)? = '([A-Z0-9_]+)'/g

/** Every error class with a code, sorted by code. */
export function catalogueErrors(files: readonly GuardedFile[]): readonly CataloguedError[] {
  return files
    .flatMap(({ text, workspace }) =>
      [...text.matchAll(errorClass)].map(([, says = '', name = '', code = '']) => ({
        code,
        name,
        workspace,
        says: says
          .replace(/^\s*\*? ?/gm, '')
          .replace(/\{@link (\w+)\}/g, '`$1`')
          .trim(),
      })),
    )
    .sort((one, other) => (one.code < other.code ? -1 : 1))
}

/** The page `docs/errors.md`. */
export function errorPage(errors: readonly CataloguedError[]): string {
  const entries = errors.map(
    ({ code, name, workspace, says }) =>
      `## ${code}\n\n${says.replace(/\n+/g, ' ')}\n\n\`${name}\` of \`${workspace}\`.\n`,
  )
  return `# Errors\n\nEvery error that Claimtrail throws on purpose, by its permanent code. Generated from the classes by the test\n\`errors\` (run it with \`-u\` after adding one). The message of an error says what happened and how to go on.\n\n${entries.join('\n')}`
}
