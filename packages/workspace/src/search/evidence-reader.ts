import type { Analysis, ClaimState, SourceId } from '@claimtrail/model'
import type { Store } from '@claimtrail/store'

/** A source as it reads today. */
export interface CurrentText {
  readonly analysis: Analysis
  readonly text: string
}

/** Reads current texts, each once. */
export interface TextReader {
  read(source: SourceId): Promise<CurrentText | undefined>
  /** What was read before; nothing is read now. */
  known(source: SourceId): CurrentText | undefined
}

/** A reader for the length of one search. */
export function textReader(store: Store): TextReader {
  const texts = new Map<SourceId, CurrentText | undefined>()
  let records: ReturnType<Store['sources']> | undefined
  const readNow = async (source: SourceId): Promise<CurrentText | undefined> => {
    records ??= store.sources()
    const record = (await records).find((each) => each.source.id === source)
    if (record?.version === undefined) return undefined
    const [version, analysis] = await Promise.all([
      store.version(record.version),
      store.analysis(record.version),
    ])
    const text = version && (await store.text(version.textSha256))
    return analysis && text !== undefined ? { analysis, text } : undefined
  }
  return {
    async read(source) {
      if (!texts.has(source)) texts.set(source, await readNow(source))
      return texts.get(source)
    },
    known: (source) => texts.get(source),
  }
}

/** The sentence that a claim's first quote begins in; `undefined` when the source reads differently today. */
export function sentenceOfClaim(
  { claim }: ClaimState,
  current: CurrentText | undefined,
): number | undefined {
  if (current?.analysis.version !== claim.version) return undefined
  const { start } = claim.quotes[0]
  return current.analysis.sentences.find(({ span }) => start < span.end)?.index
}
