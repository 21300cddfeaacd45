import {
  annotatorSchema,
  claimIdSchema,
  claimSchema,
  eventSchema,
  linkSchema,
} from '@claimtrail/model'

/** A schema of the vocabulary, as far as it is asked here. */
interface Schema {
  safeParse(value: unknown): { readonly success: boolean }
}

type Fields = Readonly<Record<string, unknown>>

const reviews = ['open', 'confirmed', 'disputed', 'contested', 'withdrawn']

/** The name of the first member of an exported claim that is not what it should be; `undefined` when all are. */
export function claimFault(claim: Fields): string | undefined {
  const checks: Readonly<Record<string, boolean>> = {
    id: fits(claimIdSchema, claim.id),
    review: reviews.includes(String(claim.review)),
    revision: typeof claim.revision === 'string',
    source: hasTexts(claim.source, ['id', 'path', 'sha256']),
    version: hasTexts(claim.version, ['id', 'textSha256']),
    claim: fits(claimSchema, claim.claim) && isAbout(claim.claim, claim),
    sentences: isListOf(claim.sentences, isSentence),
    links: isListOf(claim.links, (link) => isStamp(link) && fits(linkSchema, link.link)),
    conditions: isListOf(claim.conditions, (id) => fits(claimIdSchema, id)),
    judgements: isListOf(claim.judgements, isJudgement),
    alternatives: isListOf(claim.alternatives, (other) => fits(claimSchema, other)),
    created: isStamp(claim.created),
    updated: isStamp(claim.updated),
    from: claim.from === undefined || isObject(claim.from),
    reason: claim.reason === undefined || typeof claim.reason === 'string',
    history: isListOf(claim.history, isEvent),
  }
  return Object.keys(checks).find((name) => checks[name] === false)
}

/** Whether a value is an object with members, and no list. */
export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether an object has these members, each of them a text. */
export function hasTexts(value: unknown, names: readonly string[]): value is Fields {
  return isObject(value) && names.every((name) => typeof value[name] === 'string')
}

function fits(schema: Schema, value: unknown): boolean {
  return schema.safeParse(value).success
}

function isAbout(body: unknown, { id, version }: Fields): boolean {
  return isObject(body) && isObject(version) && body.id === id && body.version === version.id
}

function isListOf(value: unknown, holds: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(holds)
}

function isSentence(value: unknown): boolean {
  if (!hasTexts(value, ['id', 'text'])) return false
  return ['index', 'start', 'end'].every((name) => Number.isInteger(value[name]))
}

function isStamp(value: unknown): value is Fields {
  return hasTexts(value, ['event', 'at', 'tool']) && fits(annotatorSchema, value.by)
}

function isJudgement(value: unknown): boolean {
  if (!isStamp(value)) return false
  return ['confirm', 'dispute'].includes(String(value.kind)) && typeof value.current === 'boolean'
}

function isEvent(value: unknown): boolean {
  return hasTexts(value, ['id', 'at', 'tool']) && fits(eventSchema, value)
}
