import type { Stamp } from '@claimtrail/model'
import type { ComponentChildren, VNode } from 'preact'
import { annotatorName, dayOf, shortHash } from '../format.ts'
import { readerHref } from '../links.ts'
import type { ClaimView, SentenceRef } from '../views/claim-view.ts'
import type { SourceHead } from '../views/source-view.ts'
import { sourceStandingWords, standingWords } from '../words.ts'

/** What the chain of evidence needs. */
export interface ChainProps {
  readonly view: ClaimView
  readonly source: SourceHead
  readonly locale: string
  /** Whether the text that is shown says the quotes at their offsets; absent when it is not at hand. */
  readonly holds?: boolean
}

/**
 * Where a claim comes from: file, sentence, quote, claim, people. A filled dot was checked by the machine, an
 * open one is a person's word, a struck one failed its check.
 */
export function Chain(props: ChainProps): VNode {
  const { view, source, locale } = props
  const { state } = view
  return (
    <ol class="prov">
      <Step checked={sourceChecked(source)} title="Source file">
        <span>
          <bdi>{source.path}</bdi>, {sourceStandingWords[source.standing].toLowerCase()}
        </span>
        <code title={source.sha256}>sha256 {shortHash(source.sha256)}…</code>
      </Step>
      <Sentences sentences={view.sentences} source={source} />
      <QuoteStep {...props} />
      <Step title="Claim">
        <By stamp={state.created} locale={locale} />
        <span>{originOf(view)}</span>
      </Step>
      {state.updated.event !== state.created.event && (
        <Step title={state.review === 'withdrawn' ? 'Withdrawn' : 'Last change'}>
          <By stamp={state.updated} locale={locale} />
          {state.reason && <bdi>{state.reason}</bdi>}
        </Step>
      )}
      {state.judgements.map((judgement) => (
        <Step
          key={judgement.event}
          title={judgement.kind === 'confirm' ? 'Second reading: confirmed' : 'Disputed'}
        >
          <By stamp={judgement} locale={locale} />
          {!judgement.current && <span>of an earlier wording of the claim</span>}
          {judgement.note && <bdi>{judgement.note}</bdi>}
        </Step>
      ))}
    </ol>
  )
}

function Step(props: {
  readonly title: string
  readonly checked?: boolean | undefined
  readonly children: ComponentChildren
}): VNode {
  const kind = props.checked === undefined ? 'said' : props.checked ? 'v' : 'failed'
  return (
    <li class={kind}>
      <b>{props.title}</b>
      {props.children}
    </li>
  )
}

function Sentences(props: {
  readonly sentences: readonly SentenceRef[]
  readonly source: SourceHead
}): VNode {
  const { sentences, source } = props
  if (sentences.length === 0) {
    return (
      <Step title="Sentence" checked={false}>
        <span>not found in the text that is shown</span>
      </Step>
    )
  }
  return (
    <>
      {sentences.map(({ index, span, page }) => (
        <Step
          key={index}
          title={`Sentence ${index + 1}${page === undefined ? '' : `, page ${page}`}`}
          checked
        >
          <a href={readerHref(source.id, { index })}>
            characters {span.start}–{span.end} of {source.title}
          </a>
        </Step>
      ))}
    </>
  )
}

function QuoteStep({ view, holds }: ChainProps): VNode {
  const { standing, finding, state } = view
  const [quote] = state.claim.quotes
  const checked = standing ? standing === 'verified' || standing === 'contested' : holds
  const words =
    holds === true
      ? 'matches the text exactly'
      : standing
        ? standingWords[standing][1]
        : 'not checked'
  return (
    <Step title="Quote" checked={checked}>
      <span>
        characters {quote.start}–{quote.end}, {words}
      </span>
      {standing && standing !== 'verified' && finding && <bdi>{finding}</bdi>}
    </Step>
  )
}

function By({ stamp, locale }: { readonly stamp: Stamp; readonly locale: string }): VNode {
  return (
    <span>
      <bdi>{annotatorName(stamp.by)}</bdi>,{' '}
      <time dateTime={stamp.at}>{dayOf(stamp.at, locale)}</time>
    </span>
  )
}

function originOf({ state }: ClaimView): string {
  const { from } = state
  if (from?.import) return `imported from ${from.import}`
  if (!from?.suggestion) return 'typed by hand'
  const cue = from.cue ? ` (cue “${from.cue}”${scored(from.score)})` : ''
  return `made from a suggestion${cue}`
}

function scored(score: number | undefined): string {
  return score === undefined ? '' : `, ${score.toFixed(2)}`
}

function sourceChecked(source: SourceHead): boolean | undefined {
  return source.standing === 'new' ? undefined : source.standing === 'verified'
}
