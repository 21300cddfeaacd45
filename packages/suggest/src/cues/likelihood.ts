import { type AssessmentCue, defineCue } from '../cue.ts'

/** How likely it is: may, likely, appears, doubts, expects. */
export const likelihoodCues: readonly AssessmentCue[] = [
  defineCue({
    id: 'assessment.may',
    type: 'assessment',
    frame: 'predicate',
    regex:
      /\b(?:may|might)\b(?= [a-z])(?! be (?:extended|amended|requested|submitted|used|found|granted|made|established|appointed|invited|revoked|removed|renewed|terminated|held|required|necessary|agreed|adopted|carried))/,
    guard:
      /\b(?:part(?:y|ies)|sides?|member states?|signator(?:y|ies)|committee|commission|state|states|president|council|person|persons|no one|members?|citizens?|minister|board|authority|article|agreement|who|court|chair\w*|secretary-general|judges?|monitors|observers|representative|people(?: of [\w ]{1,30})?|citizens|residents|refugees|voters|ministers?|governments?|parliament|assembly|everyone|anyone|they|he|she) may (?:not )?(?:also )?(?!well|yet|still|soon|be |become|face|fail|prove|have|need|find|feel|lose|never|even|indeed|struggle)[a-z]+|\b(?:so|in order) that [^,;]{1,60} (?:may|might)\b|\b(?:any|no) [\w ]{1,40}(?:that|which) (?:may|might)\b|\bas may be\b|\bwho may\b|\bmay wish to\b|\bthat may (?:be|arise|occur|have been)\b|\b(?:military|armed|naval) might\b/,
    weight: 0.2,
    sets: { kind: 'forecast', certainty: 'possible' },
    positive: 'The truce may be within reach.',
    negative: 'Each of the parties may request a review.',
  }),
  defineCue({
    id: 'assessment.could',
    type: 'assessment',
    frame: 'predicate',
    regex: /\bcould\b(?! not\b)/i,
    guard:
      /\b(?:if|so that|where|who|as|one|as (?:far|soon|long|much|many|well) as) (?:[\w’'`-]+ ){0,4}could\b|\bcould (?:also )?(?:run|see|hear|use)\b|\bwhat could be done\b/i,
    weight: -0.1,
    sets: { kind: 'forecast', certainty: 'possible' },
    positive: 'The peace process could collapse.',
    negative: 'They rose so that Ostia could vote.',
  }),
  defineCue({
    id: 'assessment.likely',
    type: 'assessment',
    frame: 'predicate',
    regex:
      /\b(?:(?:un)?likely|(?:im)?probabl[ey]|perhaps|presumably|arguably|apparently|(?:seem|appear)(?:s|ed)?(?= (?:to|that|likely|unlikely|set|as|increasingly|more|less|highly|very|[a-z]+ly|[a-z]+ed)\b)|looks? set to|is bound to|are bound to|possibly|it is (?:possible|conceivable|doubtful|inevitable|inconceivable) that|there is (?:a|an|no|little|some|every) (?:\w+ )?(?:chance|prospect|likelihood|possibility|danger|risk)|in all likelihood|inevitably|chances? (?:of|that)|odds)\b/i,
    guard:
      /\b(?:appeared|appears?) (?:in|on|before|at|to (?:the|a) [a-z]+s?\.)|\bas likely as not\b|\b(?:most|the) likely (?:site|place|route)\b/i,
    weight: 0.3,
    sets: { kind: 'forecast', certainty: 'probable' },
    positive: 'Ostia will probably withdraw its guards.',
    negative: 'A witness appeared before the court.',
  }),
  defineCue({
    id: 'assessment.doubt',
    type: 'assessment',
    frame: 'holder',
    regex:
      /\b(?:doubt(?:s|ed|ful)?|sceptical|skeptical|pessimis(?:tic|m)|unconvinced|scepticism|skepticism)\b/i,
    guard: /\b(?:no|without|beyond|without a) (?:\w+ )?doubt\b|\bundoubtedly\b/i,
    weight: 0.5,
    sets: { kind: 'forecast', stance: 'negative', certainty: 'doubtful' },
    positive: 'Envoys doubt the truce will last.',
    negative: 'They won without a doubt.',
  }),
  defineCue({
    id: 'assessment.expect',
    type: 'assessment',
    frame: 'holder',
    regex:
      /\b(?:expect(?:s|ed)?|anticipate[sd]?|predict(?:s|ed|ing)?|forecasts?|estimate[sd]?|project(?:s|ed)(?= (?:that|to|a|the|growth))|reckon(?:s|ed)?|in (?:the )?expectation of|expectations?)\b/i,
    guard:
      /\b(?:than|as) (?:\w+ )?(?:expected|anticipated|forecast|predicted)\b|\bexpected of\b|\bexpectant\b|\b(?:the|its|weather) forecasts?\b/i,
    weight: 0,
    sets: { kind: 'forecast', certainty: 'probable' },
    positive: 'The bank expects the works to cost nine million.',
    negative: 'The talks ended sooner than expected.',
  }),
  defineCue({
    id: 'assessment.fear',
    type: 'assessment',
    frame: 'holder',
    regex:
      /\b(?:fear(?:s|ed|ing)?|worr(?:y|ies|ied|ying|isome)|alarm(?:ed|ing)|dread(?:s|ed)?|concerned(?= (?:that|about|by|at|over))|concerns?(?= (?:that|over|about))|apprehensi(?:ve|on)|anxious|wary|warn(?:s|ed|ing)?(?= (?:that|of|against)))\b/i,
    guard: /\b(?:for|without|in) fear of\b|\bparties concerned\b|\bas concerned\b/i,
    weight: 0.3,
    sets: { kind: 'forecast', stance: 'negative', certainty: 'possible' },
    positive: 'Villagers fear that the dam will break.',
    negative: 'They spoke without fear of arrest.',
  }),
  defineCue({
    id: 'assessment.opinion',
    type: 'assessment',
    frame: 'holder',
    regex:
      /\b(?:believe[sd]?|think(?:s)?|thought(?= (?:that|it|the))|argue[sd]?(?= that|,)|consider(?:s|ed)?(?= (?:that|it|this|him|them|the \w+ (?:to be|as|un|in)|un-?constitutional|illegal|necessary)\b)|maintain(?:s|ed)?(?= that)|contend(?:s|ed)?|conclude[sd]?(?= that)|of the (?:opinion|view)|in (?:our|its|his|her|their|my|the) (?:view|opinion|judge?ment)|(?:view|see|regard|perceive)(?:s|ed|n)? (?:[\w’'`-]+ ){1,5}as|confident|convinced|optimis(?:tic|m)|assess(?:es|ed) that|judge[sd]?(?= (?:that|it|the)))\b/i,
    guard:
      /\b(?:not|never|without) (?:thinking|thought)\b|\bthink tanks?\b|\b(?:is|are|was|were) (?:believed|thought) to (?:be|have) (?:\d|in|at|hiding|held|killed)|\bself-confident\b/i,
    weight: -0.1,
    sets: { kind: 'evaluation' },
    positive: 'Observers believe the plan is sound.',
    negative: 'A think tank opened in Ostia.',
  }),
]
