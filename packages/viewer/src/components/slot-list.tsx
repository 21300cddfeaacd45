import type { Fill } from '@claimtrail/model'
import type { VNode } from 'preact'
import { choices, chosen } from '../choices.ts'
import { claimHref, factsHref, readerHref } from '../links.ts'
import { slotsOf } from '../slots.ts'
import { fillName } from '../summary.ts'
import type { ClaimRef, ClaimView } from '../views/claim-view.ts'
import { linkWords, slotWords, typeClasses, typeWords } from '../words.ts'

/** What a claim says, slot by slot, then its choices and its links. Empty slots are left out. */
export function SlotList({ view }: { readonly view: ClaimView }): VNode {
  const { claim } = view.state
  const filled = slotsOf(claim).filter(({ fills }) => fills.length > 0)
  const made = choices[claim.type].filter(({ field }) => chosen(claim, field) !== '')
  return (
    <dl class="slots">
      {filled.map(({ slot, fills }) => (
        <Entry key={slot} term={slotWords(slot)}>
          {fills.map((fill) => (
            <Filled key={fillName(fill)} fill={fill} fillers={view.fillers ?? []} />
          ))}
        </Entry>
      ))}
      {made.map(({ field, label }) => (
        <Entry key={field} term={label}>
          {chosen(claim, field)}
        </Entry>
      ))}
      {claim.cue && (
        <Entry term="Wording">
          <bdi>“{claim.cue.quote}”</bdi>
        </Entry>
      )}
      {view.links.map((link) => (
        <Entry key={link.claim + link.type} term={linkWords[link.type][link.direction]}>
          <Named claim={link} />
        </Entry>
      ))}
      {claim.note && <Entry term="Note">{claim.note}</Entry>}
    </dl>
  )
}

function Entry(props: { readonly term: string; readonly children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{props.term}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}

function Filled(props: { readonly fill: Fill; readonly fillers: readonly ClaimRef[] }): VNode {
  const { fill, fillers } = props
  const filler = fillers.find(({ claim }) => claim === fill.claim)
  if (filler && !fill.quote) return <Named claim={filler} />
  const name = <bdi>{fillName(fill)}</bdi>
  return (
    <span class="fill">
      {fill.actor ? <a href={factsHref({ actor: fill.actor })}>{name}</a> : name}
      {fill.quote && fill.resolvedTo && <bdi class="nt">here “{fill.quote.quote}”</bdi>}
      {filler && <Named claim={filler} />}
    </span>
  )
}

/** Another claim by its words, leading to where it is read. */
function Named({ claim }: { readonly claim: ClaimRef }): VNode {
  const href =
    claim.sentenceIndex === undefined
      ? claimHref(claim.claim)
      : readerHref(claim.source, { claim: claim.claim, index: claim.sentenceIndex })
  const kind = typeClasses[claim.claimType]
  return (
    <a href={href} class="lk">
      <span class={`key ${kind}`} aria-hidden="true" />
      <span class="vh">{typeWords[claim.claimType]}: </span>
      <bdi>{claim.words}</bdi>
    </a>
  )
}
