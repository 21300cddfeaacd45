import type { ClaimType } from '@claimtrail/model'

/** Words that never make a claim and speak against (or, above zero, for) one, anywhere in the sentence. */
export interface CounterCue {
  readonly id: string
  readonly regex: RegExp
  readonly weights: Partial<Record<ClaimType, number>>
}

/** The counter-cues: soft, sentence-wide; one alone does not silence a strong cue, two do. */
export const counterCues: readonly CounterCue[] = [
  {
    id: 'counter.directive',
    regex:
      /\b(?:urg(?:es?|ed|ing)|call(?:s|ed|ing)? (?:up)?on\b|request(?:s|ed|ing)?|invit(?:es?|ed|ing)|appeal(?:s|ed)? (?:to|for)|demand(?:s|ed|ing)?|encourag(?:es|ed)|kindly ask|insist(?:s|ed|ing)?|recommend(?:s|ed))\b/i,
    weights: { commitment: -1.3, assessment: -0.4 },
  },
  {
    id: 'counter.preamble',
    regex:
      /^\W{0,6}(?:recalling|mindful|noting|considering|conscious|aware|recogni[sz]ing|having|desiring|bearing in mind|whereas|expressing|convinced|determined|reaffirming|deeply concerned|guided|acting|taking note|pursuant to)\b/i,
    weights: { commitment: -3 },
  },
  {
    id: 'counter.status-rule',
    regex:
      /\b(?:shall|will|would|to|must) (?:also |continue to |not |only )?(?:be (?:equally|deemed|considered|supreme|part of|in force|effective|inviolate|valid|binding|void|known as|comprised|composed|defined|called|headed by|chaired by)|enter in(?:to)? (?:force|effect)|come into (?:force|effect|operation)|take effect|prevail|form (?:an? )?(?:integral )?part|have (?:authority|jurisdiction|the (?:same )?(?:meaning|force|status))|apply|remain in (?:force|effect)|mean\b|enjoy|extend to|consist|constitute|expire|lapse|comprise|be extended|have (?:\w+ )?(?:members|seats)|include the following)\b/i,
    weights: { commitment: -1.3, condition: -0.8 },
  },
  {
    id: 'counter.definition',
    regex:
      /["“‘][^"”’]{2,60}["”’] (?:means|shall mean|refers to)|\bthe terms? ["“‘]|\bfor the purposes? of this (?:agreement|article|section|act|chapter)\b/i,
    weights: { commitment: -1.5, assessment: -1, condition: -0.5 },
  },
  {
    id: 'counter.existence',
    regex: /\bthere (?:will|would|shall|is|are) (?:also )?be?\b/i,
    weights: { commitment: -0.6 },
  },
  {
    id: 'context.binding-modal',
    regex: /\b(?:shall|must|will)\b/i,
    weights: { condition: 0.3 },
  },
  {
    id: 'counter.question',
    regex: /\?["”’)]{0,3}\s*$/,
    weights: { commitment: -2.5, condition: -1, assessment: -2 },
  },
  {
    id: 'counter.past-event',
    regex:
      /\b(?:was|were) (?:signed|held|elected|killed|arrested|convened|born|founded|invited)\b/i,
    weights: { commitment: -0.5, assessment: -0.3 },
  },
  {
    id: 'context.legal-register',
    regex:
      /\b(?:hereby|herein|thereof|pursuant to|in accordance with|article \d|annex|(?:two|both|all|the|each) (?:\w+ )?(?:part(?:y|ies)|sides)|signator(?:y|ies)|undertakes?|stipulat\w+|present agreement|this agreement)\b/i,
    weights: { commitment: 0.7, assessment: -0.7 },
  },
]
