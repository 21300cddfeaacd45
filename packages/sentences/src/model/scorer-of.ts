import { SentenceModelError } from '../errors.ts'
import { decodeBase64 } from './base64.ts'
import shipped from './en-legal.json' with { type: 'json' }
import { createScorer, type Scorer } from './scorer.ts'
import type { SentenceModel } from './sentence-model.ts'

const format = 'claimtrail/sentence-model@1'
/** Fewer slots hold no English; more are no small model. */
const fewest = 1 << 10
const most = 1 << 20

/** Decoded models, so that splitting many blocks decodes once. Forgotten with the model. */
const decoded: WeakMap<object, Scorer> = new WeakMap()

/**
 * Make a model ready; without one, the model that ships.
 *
 * @throws {@link SentenceModelError} It is no model, or one that this release cannot read.
 */
export function scorerOf(model: SentenceModel | undefined): Scorer {
  const chosen: Readonly<Record<keyof SentenceModel, unknown>> = model ?? shipped
  const known = decoded.get(chosen)
  if (known) return known
  const scorer = decode(chosen)
  decoded.set(chosen, scorer)
  return scorer
}

function decode(model: Readonly<Record<keyof SentenceModel, unknown>>): Scorer {
  if (model.format !== format)
    throw new SentenceModelError(
      `its format is ${JSON.stringify(model.format)} and not "${format}"`,
    )
  const { bias, scale, weights } = model
  if (!isFiniteNumber(bias) || !isFiniteNumber(scale) || scale <= 0)
    throw new SentenceModelError('its bias or scale is no usable number')
  const bytes = typeof weights === 'string' ? decodeBase64(weights) : undefined
  if (!bytes) throw new SentenceModelError('its weights are not base64')
  const isPower = (bytes.length & (bytes.length - 1)) === 0
  if (!isPower || bytes.length < fewest || bytes.length > most)
    throw new SentenceModelError(
      `it has ${bytes.length} weights, which is no power of two from ${fewest} to ${most}`,
    )
  return createScorer(bytes, scale, bias)
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
