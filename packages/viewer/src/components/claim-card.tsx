import type { ClaimId, Suggestion } from '@claimtrail/model'
import type { VNode } from 'preact'
import { type ClaimSummary, summarise } from '../summary.ts'
import type { ClaimView } from '../views/claim-view.ts'
import { reviewWords, standingWords, typeClasses, typeWords } from '../words.ts'
import { Icon } from './icon.tsx'

/** What a claim's card needs: where it leads, and whether it is the one in the inspector. */
export interface ClaimCardProps {
  readonly view: ClaimView
  readonly href: string
  readonly selected: boolean
  /** Painted, but not yet answered by the server. */
  readonly saving: boolean
}

/** A claim beside its sentence: type, who, what; a link to its inspector. */
export function ClaimCard({ view, href, selected, saving }: ClaimCardProps): VNode {
  const { state } = view
  const kind = typeClasses[state.claim.type]
  return (
    <li class={`card ${kind}${selected ? ' selected' : ''}`} id={state.id}>
      <a
        class="cardb"
        href={href}
        data-claim={state.id}
        aria-current={selected ? 'true' : undefined}
      >
        <span class="ch">
          <span class={`key ${kind}`} aria-hidden="true" />
          <span class="ty">{typeWords[state.claim.type]}</span>
          {saving ? <span class="st">saving …</span> : <CardState view={view} />}
        </span>
        <Say summary={summarise(state.claim)} />
      </a>
    </li>
  )
}

/** What a suggestion's card needs. */
export interface SuggestionCardProps {
  readonly suggestion: Suggestion
  /** Whether `a` and `x` act on it. */
  readonly first: boolean
  readonly canWrite: boolean
}

/** A claim that nobody decided on: dashed, with its reason, and the two things to do about it. */
export function SuggestionCard({ suggestion, first, canWrite }: SuggestionCardProps): VNode {
  const kind = typeClasses[suggestion.claim.type]
  return (
    <li class={`card sug ${kind}`} data-suggestion={suggestion.id}>
      <div class="cardb">
        <span class="ch">
          <span class={`key ${kind}`} aria-hidden="true" />
          <span class="ty">{typeWords[suggestion.claim.type]}</span>
          <span class="st">suggested</span>
        </span>
        <Say summary={summarise(suggestion.claim)} />
      </div>
      <div class="sa">
        {canWrite && (
          <>
            <DecideButton suggestion={suggestion.id} action="accept" mark={first ? 'a' : ''} />
            <DecideButton suggestion={suggestion.id} action="dismiss" mark={first ? 'x' : ''} />
          </>
        )}
        <Why suggestion={suggestion} />
      </div>
    </li>
  )
}

function DecideButton(props: {
  readonly suggestion: ClaimId
  readonly action: 'accept' | 'dismiss'
  readonly mark: string
}): VNode {
  return (
    <button type="button" class="needs-script" data-do={props.action} data-on={props.suggestion}>
      {props.mark && <kbd>{props.mark}</kbd>}
      {props.action === 'accept' ? 'Accept' : 'Dismiss'}
    </button>
  )
}

function Why({ suggestion }: { readonly suggestion: Suggestion }): VNode | null {
  const [reason] = suggestion.reasons
  if (!reason) return null
  const words = reason.quote ? `cue “${reason.quote.quote}”` : reason.cue
  const all = suggestion.reasons.map(({ cue, weight }) => `${cue} ${weight.toFixed(2)}`).join(', ')
  return (
    <span class="why" title={`${all}; together ${suggestion.score.toFixed(2)}`}>
      <bdi>{words}</bdi> · {suggestion.score.toFixed(2)}
    </span>
  )
}

function CardState({ view }: { readonly view: ClaimView }): VNode | null {
  const { standing, state } = view
  if (state.review === 'disputed' || state.review === 'contested' || state.review === 'withdrawn') {
    return <span class="st warn">{reviewWords[state.review]}</span>
  }
  if (standing && standing !== 'verified' && standing !== 'contested') {
    return <span class="st warn">{standingWords[standing][0]}</span>
  }
  if (state.review === 'open') return null
  return (
    <span class="st ok">
      <Icon name="check" />
      {reviewWords[state.review]}
    </span>
  )
}

function Say({ summary }: { readonly summary: ClaimSummary }): VNode {
  const { who, to, what, notes } = summary
  return (
    <span class="say">
      {who && <bdi class="who">{who}</bdi>}
      {to && (
        <span class="to">
          {' '}
          to <bdi>{to}</bdi>
        </span>
      )}
      {(who || to) && <br />}
      <bdi class="what">{what}</bdi>
      {notes.map((note) => (
        <bdi class="nt" key={note}>
          {note}
        </bdi>
      ))}
    </span>
  )
}
