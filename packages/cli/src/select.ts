import type { ClaimState } from '@claimtrail/model'
import type { ClaimQuery, Store } from '@claimtrail/store'
import type { Command as CommanderCommand } from 'commander'
import { NotKnownError } from './errors.ts'
import { choiceOption, listOption, type Options, textOption } from './options.ts'

/** The options that select claims, the same names as in the address of `/claims`. */
export function describeSelection(command: CommanderCommand): CommanderCommand {
  return command
    .option('--type <type>', 'only commitment, condition or assessment')
    .option('--actor <id>', 'only claims with this actor in a slot, for example state/AFG')
    .option('--source <id...>', 'only of these sources')
    .option('--review <state>', 'only open, confirmed, disputed, contested or withdrawn')
    .option('--where <words>', 'only claims whose quotes or note hold these words')
}

/**
 * The claims that the options select, in order of source and id.
 *
 * @throws UsageError An option has a value that it does not know.
 */
export async function* selectClaims(options: Options, store: Store): AsyncIterable<ClaimState> {
  const query = queryOf(options)
  const sources = listOption(options, 'source')
  if (sources.length === 0) yield* store.query(query)
  for (const source of [...new Set(sources)].sort()) {
    await checkKnown(source, store)
    yield* store.query({ ...query, source })
  }
}

/** A typing error should not look like a source without claims. */
async function checkKnown(id: string, store: Store): Promise<void> {
  if (await store.source(id)) return
  const known = (await store.sources()).map(({ source }) => source.id)
  if (!known.includes(id)) throw new NotKnownError('source', id, `There are: ${known.join(', ')}.`)
}

function queryOf(options: Options): ClaimQuery {
  const type = choiceOption(options, 'type', ['commitment', 'condition', 'assessment'])
  const review = choiceOption(options, 'review', [
    'open',
    'confirmed',
    'disputed',
    'contested',
    'withdrawn',
  ])
  const actor = textOption(options, 'actor')
  const text = textOption(options, 'where')
  return {
    ...(type === undefined ? {} : { type }),
    ...(review === undefined ? {} : { review }),
    ...(actor === undefined ? {} : { actor }),
    ...(text === undefined ? {} : { text }),
  }
}
