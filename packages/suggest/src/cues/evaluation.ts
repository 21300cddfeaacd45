import { type AssessmentCue, defineCue } from '../cue.ts'

/** What it is worth: adjectives of value, praise and blame. */
export const evaluationCues: readonly AssessmentCue[] = [
  defineCue({
    id: 'assessment.value',
    type: 'assessment',
    frame: 'predicate',
    regex:
      /\b(?:(?:is|are|was|were|be|been|being|remains?|remained|constitutes?|represents?|represented|marks?|marked|proves?|proved|becomes?|became|plays?|seems?) (?:not |also |still |now |thus |therefore |indeed |both |clearly |certainly |perhaps )?(?:an? |the |of |very |more |most |particularly |so |too |extremely |absolutely |equally |increasingly )*(?:significant|important|vital|essential|crucial|critical|key|fundamental|indispensable|encouraging|historic|valuable|positive|negative|promising|effective|successful|welcome|useful|helpful|sensible|desirable|appropriate|necessary|good|great|major|best|better|bad|clear|right|wrong|serious|urgent|decisive|remarkable|impressive|sound|fair|reasonable|realistic|unique|central|paramount|only (?:way|viable|sustainable|hope|option|basis|means|solution|path)|template|cornerstone|milestone|breakthrough|triumph|disaster|tragedy|mistake|step|achievement|success|sign|opportunity|test|symbol|strong|stronger|credible|legitimate|viable|unprecedented))\b/i,
    guard:
      /\b(?:if|where|when|as|than|wherever|deemed|is considered|be|where it is) (?:\w+ )?(?:necessary|appropriate|essential|desirable)\b|\bas (?:is |are )?(?:necessary|appropriate)\b|\b(?:was|were|is) the (?:first|key \w+ of)\b|\bis good for \d|\beffective (?:from|as of|on)\b/i,
    weight: 0.1,
    sets: { kind: 'evaluation', certainty: 'certain' },
    positive: 'The ceasefire is the main achievement, and it is vital.',
    negative: 'Repairs are made where it is necessary.',
  }),
  defineCue({
    id: 'assessment.progress',
    type: 'assessment',
    frame: 'noun',
    regex:
      /\b(?:(?:encouraging|significant|substantial|important|historic|remarkable|considerable|notable|positive|real|tangible|good|great|much|little|some|limited|steady|slow|major|no|further|impressive|very) (?:\w+ )?(?:progress|steps?(?= (?:forward|towards?|in))|achievements?|advances?|success(?:es)?|improvements?|breakthroughs?|opportunit(?:y|ies)|contributions?|gains|strides|headway|promise)|progress (?:has been|was|is|remains)|historic opportunity|step forward|step back(?:wards?)?|main achievement|success of|successfully|satisfaction)\b/i,
    guard:
      /\b(?:no further steps|take (?:\w+ )?steps|the success of|promote (?:\w+ )?progress|achieve (?:\w+ )?progress|further progress report|enhance the contribution)\b/i,
    weight: -0.1,
    sets: { kind: 'evaluation', stance: 'positive', certainty: 'certain' },
    positive: 'The talks made significant progress.',
    negative: 'They drank to the success of the ferry.',
  }),
  defineCue({
    id: 'assessment.praise',
    type: 'assessment',
    frame: 'holder',
    regex:
      /\b(?:welcom(?:e[sd]|ing)|welcome(?= (?:the|this|that|these|all|any|with)\b)|prais(?:e[sd]?|ing)|commend(?:s|ed|ing)?|applaud(?:s|ed|ing)?|appreciat(?:e[sd]?|ing|ion)|congratulat(?:e[sd]?|ing)|hail(?:s|ed|ing)?|lauded?|lauds|reiterat(?:e[sd]?|ing) (?:its|their|our|his|her) (?:full |strong )?(?:support|appreciation)|express(?:es|ed|ing)? (?:its|their|our|his|her)(?: \w+)? (?:support|appreciation|gratitude|satisfaction)|pays? tribute|paid tribute|satisfied with|pleased)\b/i,
    guard:
      /\bwelcomed (?:by|at|to) (?:the )?(?:airport|station|guests?)|\b(?:is|are) welcome to\b|\bwelcome(?:s|d)? (?:guests|visitors)\b/i,
    weight: 0.4,
    sets: { kind: 'evaluation', stance: 'positive', certainty: 'certain' },
    positive: 'The envoy welcomed the release.',
    negative: 'Guests are welcome to the inn.',
  }),
  defineCue({
    id: 'assessment.blame',
    type: 'assessment',
    frame: 'holder',
    regex:
      /\b(?:condemn(?:s|ed|ing|ation)?|deplor(?:e[sd]?|ing)|denounc(?:e[sd]?|ing)|critici[sz](?:e[sd]?|ing|m)|regret(?:s|ted|table|tably)?|protest(?:s|ed)?(?= (?:the|against|at|that))|object(?:s|ed)? to|reject(?:s|ed|ing)?(?= (?:the|any|all|this|these|a|as|claims?|such))|accus(?:e[sd]?|ing)|blam(?:e[sd]?|ing)|deeply concerned|grave concern|serious concern|express(?:es|ed|ing)? (?:its|their|our|his|her)?(?: \w+)? ?(?:concern|dismay|disappointment|regret|alarm|outrage)|disappoint(?:ed|ing|ment)|dissatisfied|dissatisfaction|outraged|lament(?:s|ed)?|disagree[sd]?|dismiss(?:es|ed)(?= (?:the|as|claims?|these|this)))\b/i,
    guard:
      /\b(?:condemned|sentenced) to (?:death|prison|\d)|\baccused (?:persons?|is|are|shall)\b|\bthe accused\b|\bbring\w* [^,;]{0,20}accused\b|\bcondemned (?:buildings?|men)\b/i,
    weight: 0.2,
    sets: { kind: 'evaluation', stance: 'negative', certainty: 'certain' },
    positive: 'The mayor condemned the attack.',
    negative: 'He was condemned to death in May.',
  }),
  defineCue({
    id: 'assessment.value-word',
    type: 'assessment',
    frame: 'predicate',
    regex:
      /\b(?:significant(?:ly)?|importan(?:t|ce)|importantly|vital|essential|crucial|critical(?:ly)?|encouraging|historic|challenging|serious(?:ly)?|grave(?:ly)?|remarkabl[ey]|unfortunately|fortunately|sadly|ultimately|clearly|obvious(?:ly)?|undoubtedly|disastrous|tragic|brutal|terrible|excellent|outstanding|ambitious|credib(?:le|ility)|legitima(?:te|cy)|meaningful|sustainab(?:le|ility)|durable|effective(?:ly)?|ineffective|deeply|dangerous(?:ly)?|worst|best|worse|better|strong(?:ly)?|weak|fragile|so-called|rightly|wrongly|surprising(?:ly)?|at least|merely|simply|only way|even though|success(?:ful)?|tensions?|struggl(?:e[sd]?|ing)|suffer(?:s|ed|ing)?|crisis|crises|collapse|threat|instability|stability|reluctan(?:t|ce)|hope)\b/i,
    guard:
      /\b(?:fundamental freedoms|serious (?:crimes?|violations?|injur\w+)|best (?:practices?|efforts|endeavou?rs)|critical infrastructure|essential (?:services|goods|items)|effective (?:date|from)|as effectively as|as best|strongly (?:urges?|calls?)|at least \d|at least (?:one|two|three|four|five|six|ten|twice))\b/i,
    weight: -1.5,
    sets: { kind: 'evaluation' },
    positive: 'Their reply was brief and significant.',
    negative: 'Fundamental freedoms shall be upheld.',
  }),
]
