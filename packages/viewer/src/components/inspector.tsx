import type { VNode } from 'preact'
import { shortened } from '../format.ts'
import { claimHref, quoteHref, readerHref } from '../links.ts'
import { summarise } from '../summary.ts'
import type { ClaimView } from '../views/claim-view.ts'
import type { ReaderView, SentenceView } from '../views/reader-view.ts'
import type { SourceHead } from '../views/source-view.ts'
import { reviewWords, typeClasses, typeWords } from '../words.ts'
import { Chain } from './chain.tsx'
import { Icon } from './icon.tsx'
import { SlotList } from './slot-list.tsx'

/** What the inspector needs. */
export interface InspectorProps {
  readonly source: SourceHead
  readonly layout: ReaderView['layout']
  readonly locale: string
  readonly canWrite: boolean
  /** Nothing is selected without it. */
  readonly view?: ClaimView | undefined
  /** The sentence of the claim's card. */
  readonly sentence?: SentenceView | undefined
}

/** The chain of evidence of one claim, and what can be done about it. */
export function Inspector(props: InspectorProps): VNode {
  const { view, source, locale, sentence } = props
  if (!view) return <NothingSelected />
  const { claim, review } = view.state
  const kind = typeClasses[claim.type]
  return (
    <>
      <div class="ih">
        <span class={`tyl ${kind}`}>
          <span class={`key ${kind}`} aria-hidden="true" />
          {typeWords[claim.type]}
        </span>
        <span class={`rv ${review}`}>{reviewWords[review]}</span>
        <a
          class="ic"
          data-do="close"
          href={readerHref(source.id, { layout: props.layout, ...indexOf(sentence) })}
          aria-label="Close the inspector"
        >
          <Icon name="close" />
        </a>
      </div>
      <h2>
        <bdi>{shortened(summarise(claim).what, 160)}</bdi>
      </h2>
      <Quotes view={view} source={source} sentence={sentence} />
      <QuoteTools canWrite={props.canWrite && review !== 'withdrawn'} />
      <SlotList view={view} />
      <h3>Where this comes from</h3>
      <Chain view={view} source={source} locale={locale} {...holdsOf(view, sentence)} />
      <Foot {...props} view={view} />
    </>
  )
}

function NothingSelected(): VNode {
  return (
    <div class="empty">
      <h2>No claim selected</h2>
      <p>
        Choose a claim beside the text to see where it comes from, down to the file and the person.
      </p>
    </div>
  )
}

function Quotes(props: {
  readonly view: ClaimView
  readonly source: SourceHead
  readonly sentence: SentenceView | undefined
}): VNode {
  const { view, source, sentence } = props
  const { quotes } = view.state.claim
  return (
    <blockquote lang={source.meta.language} dir="auto">
      <p>{quotes.map(({ quote }) => quote).join(' … ')}</p>
      <footer>
        {sentence ? (
          <a href={`#s-${sentence.index + 1}`}>
            Sentence {sentence.index + 1}
            {sentence.page !== undefined && `, page ${sentence.page}`}
          </a>
        ) : (
          'Version '
        )}
        {sentence ? '' : <code>{view.state.claim.version.slice(0, 12)}</code>}, characters{' '}
        {quotes.map(({ start, end }) => `${start}–${end}`).join(', ')}
      </footer>
    </blockquote>
  )
}

function QuoteTools({ canWrite }: { readonly canWrite: boolean }): VNode {
  return (
    <p class="qt needs-script">
      {canWrite && <Button action="shrink" mark="[" words="Shrink" />}
      {canWrite && <Button action="grow" mark="]" words="Grow" />}
      <Button action="next-overlap" mark="o" words="Next overlap" />
    </p>
  )
}

function Foot({ view, canWrite }: InspectorProps & { readonly view: ClaimView }): VNode {
  const { id, review } = view.state
  const open = canWrite && review !== 'withdrawn'
  return (
    <div class="cite">
      <p class="cq">
        <a href={claimHref(id)}>The page of this claim</a>
        <code>{quoteHref(view)}</code>
      </p>
      <div class="cb needs-script">
        <Button action="copy-link" mark="y" words="Copy link" main />
        {open && <Button action="edit" mark="e" words="Edit" />}
        {open && <Button action="confirm" words="Confirm" />}
        {open && <Button action="dispute" words="Dispute" />}
        {open && <Button action="withdraw" words="Withdraw" />}
      </div>
    </div>
  )
}

function Button(props: {
  readonly action: string
  readonly words: string
  readonly mark?: string
  readonly main?: boolean
}): VNode {
  return (
    <button type="button" class={props.main ? 'bt main' : 'bt'} data-do={props.action}>
      {props.mark && <kbd>{props.mark}</kbd>}
      {props.words}
    </button>
  )
}

/** Whether the sentence that is shown says every quote that lies in it. */
function holdsOf(view: ClaimView, sentence: SentenceView | undefined): { holds?: boolean } {
  if (!sentence) return {}
  const inside = view.state.claim.quotes.filter(
    ({ start, end }) => start >= sentence.start && end <= sentence.start + sentence.text.length,
  )
  if (inside.length < view.state.claim.quotes.length) return {}
  const said = ({ start, end }: { start: number; end: number }) =>
    sentence.text.slice(start - sentence.start, end - sentence.start)
  return { holds: inside.every((quote) => said(quote) === quote.quote) }
}

function indexOf(sentence: SentenceView | undefined): { index?: number } {
  return sentence ? { index: sentence.index } : {}
}
