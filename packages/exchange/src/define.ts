import { checkBundle } from './bundle.ts'
import { ExchangeDefinitionError } from './errors.ts'
import { facets } from './facets.ts'
import type { ExchangeFormat } from './format.ts'

/**
 * Make a format from its description: check it, freeze it, and give its writer the rules of all formats.
 * The described `write` may rely on them: things come in order, every quote reads back, losses are already
 * reported, and withdrawn claims come only to a format that keeps `withdrawn`.
 *
 * @throws {@link ExchangeDefinitionError} Naming the field that is wrong.
 */
export function defineExchange(description: ExchangeFormat): ExchangeFormat {
  const wrong = findFault(description)
  if (wrong !== undefined) throw new ExchangeDefinitionError(String(description.id), wrong)
  const { id, mediaType, extension, write, read } = description
  const offsets = Object.freeze([...description.offsets])
  const keeps = Object.freeze([...description.keeps].sort())
  return Object.freeze({
    id,
    mediaType,
    extension,
    offsets,
    keeps,
    ...(read && { read }),
    write: (bundle, options = {}) => write(checkBundle(bundle, keeps, options), options),
  } satisfies ExchangeFormat)
}

function findFault(description: ExchangeFormat): string | undefined {
  const { id, mediaType, extension, offsets, keeps, write } = description
  const strange = [...keeps].find((facet) => !facets.includes(facet))
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) return 'its id is not lower case with hyphens'
  if (!/^[a-z]+\/[a-z0-9][\w.+-]*( *;.*)?$/i.test(mediaType)) return 'its media type is not one'
  if (!/^[a-z0-9]+(\.[a-z0-9]+)*$/.test(extension)) return 'its extension is not letters and digits'
  if (offsets.length === 0) return 'it names no offset unit'
  if (strange !== undefined) return `"${strange}" is not a facet`
  if (new Set(keeps).size < keeps.length) return 'it names a facet twice'
  return typeof write === 'function' ? undefined : 'it has no write function'
}
