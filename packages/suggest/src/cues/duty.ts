import { type AssessmentCue, defineCue } from '../cue.ts'

/** Whether a duty was kept, what is needed, what should be done. */
export const dutyCues: readonly AssessmentCue[] = [
  defineCue({
    id: 'assessment.compliance',
    type: 'assessment',
    frame: 'predicate',
    regex:
      /\b(?:(?:is|are|was|were|has|have|had|be) (?:\w+ )?(?:violated|breached|broken (?:its|their|his)|violating|breaching|in breach of|in violation of|in compliance|complied|honou?red|kept (?:its|their) (?:word|promises?|pledges?)|lived up to|met (?:its|their) (?:obligations|commitments|pledges))|violat(?:es|ed)(?= the| its| their| international)|breach(?:es|ed)(?= the| its| their| international)|in (?:total |clear |flagrant |direct |gross )(?:violation|breach|contravention) of|reneg(?:es|ed|ing) on|flout(?:s|ed|ing)?|kept (?:its|their|his|her) (?:word|promise|pledge)s?|broke (?:its|their|his|her) (?:word|promise|pledge)s?)\b/i,
    guard:
      /\bshould be in compliance\b|\b(?:if|any party that|whoever|not|who|shall) (?:\w+ )?(?:violates|breaches)\b/i,
    weight: 0.2,
    sets: { kind: 'compliance', certainty: 'certain' },
    positive: 'Norland has kept its word.',
    negative: 'Whoever violates the rule pays.',
  }),
  defineCue({
    id: 'assessment.need',
    type: 'assessment',
    frame: 'predicate',
    regex:
      /\b(?:needs?(?= (?:to|a|an|the|more|for|greater|further|urgent|better|stronger|additional)\b)|needed(?= (?:to|for|is|if|now)|[.,;])|must(?! have been)|ha(?:s|ve) to|had better|(?:is|are) (?:urgently |badly |still )?(?:needed|required)|requires?(?= (?:a|an|more|further|greater|strong|political|that|careful|patience|sustained|much|the|both)\b)|it (?:is|was|will be|would be|remains) (?:\w+ )?(?:necessary|essential|vital|crucial|imperative|important|critical|indispensable|high time) (?:that|to|for)|in (?:urgent |dire |desperate )?need of|(?:the|a|an|urgent|pressing) need (?:for|to)|cannot afford|there is (?:an? )?(?:\w+ )?need)\b/i,
    guard:
      /\b(?:part(?:y|ies)|sides?|signator(?:y|ies)|agreement|treaty|commitments|article|applicants?|candidates?|members?|vehicles?|persons?) (?:[\w-]+ ){0,3}must\b|\bneeds? of\b|\b(?:if|as|where|when) (?:needed|required)\b|\b(?:the|this) (?:law|rule|act|permit|application|code) requires\b|\b(?:would|shall|not) have to\b|\bhave to do with\b|\bhas to offer\b|\b(?:agenda|report|paper|meeting|discuss\w+) (?:\w+ ){0,3}the need\b/i,
    weight: -0.3,
    sets: { kind: 'necessity', certainty: 'certain' },
    positive: 'Norland must act before the winter.',
    negative: 'The law requires a stamp.',
  }),
  defineCue({
    id: 'assessment.should',
    type: 'assessment',
    frame: 'predicate',
    regex:
      /\b(?:should(?! (?:have been|the|any|it|they)\b)|ought to|may wish to|might wish to|would do well to|had better)\b/i,
    guard:
      /(?:^|[,;:] )should\b|\b(?:so|lest) [^,;]{0,30}\bshould\b|\b(?:urg(?:e[sd]?|ing)|demand(?:s|ed)?|insist(?:s|ed)?|call(?:s|ed)?|appeal(?:s|ed)?|request(?:s|ed)?)\b[^,;]{0,80}\bshould\b|\bwhether [^,;]{1,60} should\b/i,
    weight: 0.1,
    sets: { kind: 'recommendation' },
    positive: 'Norland should open the archive.',
    negative: 'They asked whether the archive should open.',
  }),
  defineCue({
    id: 'assessment.recommend',
    type: 'assessment',
    frame: 'holder',
    regex:
      /\b(?:recommend(?:s|ed|ing)?|advis(?:e[sd]|ing)|advise(?= (?:the|that|against|its|them|him|her|[A-Z]))|suggest(?:s|ed|ing)?(?= (?:that|the|a|to|an|\w+ing)\b)|propos(?:e[sd]|ing)(?= (?:that|the|a|to|an|\w+ing)\b)|propose(?= (?:that|the|a|to|an)\b)|advocat(?:e[sd]?|ing)(?= \w)|endors(?:e[sd]?|ing)(?= the| this| a))\b/i,
    guard:
      /\b(?:as|was|were|is|are|is being) (?:\w+ )?(?:recommended|advised|suggested|proposed)\b|\b(?:keep|kept|be) (?:\w+ )?advised\b/i,
    weight: 0,
    sets: { kind: 'recommendation' },
    positive: 'The council advised Ostia to pay.',
    negative: 'The bridge was built as proposed.',
  }),
  defineCue({
    id: 'assessment.ahead',
    type: 'assessment',
    frame: 'predicate',
    regex:
      /\b(?:will|would|could|may) (?:also |not |then |only |still |never )?(?:likely|probably|inevitably|surely|undoubtedly|certainly|depend|hinge|mean|prove|tell|need|require|take (?:time|years|months|more|longer)|cost|collapse|fail|suffer|increase|decrease|grow|rise|fall|lead to|result|undermine|be (?:difficult|hard|easy|impossible|possible|able|unable|wise|wrong|a|an|the|no|more|less|too|very|critical|crucial|essential|necessary|important|vital|key|enough|better|seen|felt)|have (?:a|an|no|little|serious|far)|bring|help|make|improve|strengthen|weaken|reduce|serve|give|remain|come|become|happen|send|risk|encourage|benefit)\b/i,
    guard:
      /\b(?:part(?:y|ies)|sides|we|governments?) (?:will|would) (?:not )?(?:help|make|bring|give|strengthen|improve|reduce|serve|increase|remain)\b|\bwill (?:serve as|be the|be a|give effect|remain in|have (?:a|an|no) (?:\w+ )?(?:members?|seats?|term|right))\b/i,
    weight: -0.3,
    sets: { kind: 'forecast', certainty: 'probable' },
    positive: 'Closing the pass would make things worse.',
    negative: 'The pass will close at nine.',
  }),
]
