import { type AssessmentCue, defineCue } from '../cue.ts'

/** What stands in the way: hurdles, risks, things that undermine or threaten. */
export const obstacleCues: readonly AssessmentCue[] = [
  defineCue({
    id: 'assessment.hurdle',
    type: 'assessment',
    frame: 'noun',
    regex:
      /\b(?:significant|serious|major|main|big|biggest|considerable|grave|formidable|huge|enormous|real|daunting|great|greatest|principal|chief|fundamental|severe|difficult|immense|persistent|tough|critical|growing|deep|long-term|central|primary|other|another|an|many|numerous|several|more|few|no) (?:\w+ )?(?:hurdles?|obstacles?|challenges?|difficult(?:y|ies)|impediments?|risks?|threats?|barriers?|stumbling blocks?|problems?|weakness(?:es)?|shortcomings?|concerns?|setbacks?|danger|dangers|gaps?|flaws?|deficits?)\b(?! (?:to international|assessments?|management|reduction))/i,
    guard:
      /\b(?:agenda|resources|report|paper|memo\w*|lists?|listed|meeting|session|workshop|chapter|seminar|conference|questions?) (?:[\w’'`-]+ ){0,4}(?:on|about|of|names|naming|regarding|covers?|including|include[sd]?|concerning) (?:[\w’'`-]+ ){0,4}(?:hurdles?|obstacles?|challenges?|difficult(?:y|ies)|risks?|threats?|problems?|concerns?)|\b(?:any|for) other (?:problems?|difficulties)|\bno (?:\w+ )?(?:problems?|concerns?)\b|\b(?:threats? to use|threats? or use|an? threat assessment)\b/i,
    weight: 0.1,
    sets: { kind: 'obstacle', stance: 'negative', certainty: 'certain' },
    positive: 'She sees serious obstacles to the truce.',
    negative: 'The report on other risks is out.',
  }),
  defineCue({
    id: 'assessment.in-the-way',
    type: 'assessment',
    frame: 'noun',
    regex:
      /\b(?:(?:hurdles?|obstacles?|challenges?|difficult(?:y|ies)|problems?|differences|questions|gaps?|concerns|issues|risks?|threats?|uncertaint(?:y|ies))(?: \w+){0,2} )?(?:(?:stand|stands|stood|standing|remain|remains|lie|lies) (?:\w+ )?in (?:the|its|their) way|remain(?:s|ed)? (?:to be (?:overcome|resolved|solved|seen|addressed|done|settled)|unresolved|unclear|uncertain|fragile|elusive|volatile|tense|precarious)|there remain(?:s|ed)? (?:\w+ )?(?:gaps?|work|obstacles?|challenges?|differences)|(?:hurdles?|obstacles?|challenges?|difficult(?:y|ies)|gaps?|concerns|risks?|problems|uncertaint(?:y|ies)|differences|questions)(?: still)? (?:remains?|persists?|abounds?|lie ahead|exists?|loom)|far from (?:over|certain|complete|clear|sure|being)|much (?:work )?(?:remains|still remains|needs to be))\b/i,
    weight: 0.5,
    sets: { kind: 'obstacle', stance: 'negative', certainty: 'certain' },
    positive: 'Many challenges still stand in the way of a truce.',
    negative: 'A tree stands in the yard.',
  }),
  defineCue({
    id: 'assessment.undermine',
    type: 'assessment',
    frame: 'predicate',
    regex:
      /\b(?:undermin(?:e[sd]?|ing)|hamper(?:s|ed|ing)?|hinder(?:s|ed|ing)?|imped(?:e[sd]?|ing)|jeopardi[sz](?:e[sd]?|ing)|threaten(?:s|ed|ing)?(?= (?:to|the|its|their|peace|stability|progress))|complicat(?:e[sd]?|ing)|weaken(?:s|ed|ing)?|erod(?:e[sd]?|ing)|poison(?:s|ed|ing)?|derail(?:s|ed|ing)?|thwart(?:s|ed|ing)?|obstruct(?:s|ed|ing)?|exacerbat(?:e[sd]?|ing)|endanger(?:s|ed|ing)?|imperil(?:s|led)?|(?:pose|poses|posed|posing|present|presents) (?:an?|the|major|serious|significant) (?:\w+ ){0,2}(?:threat|risk|challenge|danger|obstacle|problem)|at risk|at stake|(?:puts?|putting) [^,;]{1,40} at risk)\b/i,
    guard:
      /\b(?:not|refrain from|avoid|any (?:act|action)s? (?:that|which) (?:may|might|could|would)|designed to|in order to|shall|from) (?:\w+ )?(?:undermin\w+|hinder\w*|hamper\w*|imped\w+|jeopardi[sz]\w+|threaten\w*|obstruct\w*|endanger\w*)\b/i,
    weight: -0.1,
    sets: { kind: 'obstacle', stance: 'negative', certainty: 'certain' },
    positive: 'Raids have poisoned the talks.',
    negative: 'The Parties shall not hinder the convoy.',
  }),
  defineCue({
    id: 'assessment.difficult',
    type: 'assessment',
    frame: 'predicate',
    regex:
      /\b(?:(?:is|are|was|were|be|been|remains?|proved|proven|proving|becomes?|becoming|made|makes|making|find|finds|found|more|very|too|increasingly|extremely|so|increasingly|seems?|highly|deeply|it) (?:it |them )?(?:very |too |more |increasingly |extremely |so |highly |equally |particularly |still |also )?(?:difficult|hard(?= to)|impossible|problematic|fragile|unstable|uncertain|unclear|controversial|contentious|volatile|unrealistic|unworkable|inadequate|insufficient|ineffective|weak|flawed|incomplete|premature|dangerous|risky|worse|unsustainable|unacceptable|unlawful|illegal|unconstitutional|un-constitutional|unfair|unjust|vulnerable|dire|grim|bleak|complex|costly|divided|grave|slow|limited|limping|elusive|stalled))\b/i,
    guard:
      /\bnot limited\b|\b(?:be|is|are) limited to\b|\bdeclared (?:illegal|unlawful|unconstitutional)\b/i,
    weight: 0.1,
    sets: { kind: 'evaluation', stance: 'negative', certainty: 'certain' },
    positive: 'The road to an accord is very difficult.',
    negative: 'Membership is limited to guilds.',
  }),
  defineCue({
    id: 'assessment.failure',
    type: 'assessment',
    frame: 'predicate',
    regex:
      /\b(?:(?:has|have|had|is|are|was|were) (?:\w+ )?(?:failed|failing|collapsed|faltered|stalled|deteriorat\w+|worsened|improved|declined|succeeded)|fail(?:s|ed)?(?= (?:to|in)\b)|fall(?:s|ing)? short|fell short|lacks?(?= \w)|lacking|lack of|absence of (?:trust|political|progress|a credible|any)|(?:mutual |deep |lingering |growing )?(?:distrust|mistrust)|deadlock(?:ed)?|stalemate|impasse|a failure|failure (?:of|to)|too (?:little|late|slow|weak|few|far|much|many|often))\b/i,
    guard:
      /\bwithout fail\b|\bin the absence of\b|\bfail(?:s|ed)? to (?:agree|appear|reach an agreement)\b|\b(?:prevent|case of|event of|about|on) (?:the |a |any )?failure\b/i,
    weight: -0.4,
    sets: { kind: 'evaluation', stance: 'negative', certainty: 'certain' },
    positive: 'The plan has failed.',
    negative: 'They met each week without fail.',
  }),
]
