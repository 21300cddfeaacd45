import { type ConditionCue, defineCue } from '../cue.ts'

/** Every cue of a condition. */
export const conditionCues: readonly ConditionCue[] = [
  defineCue({
    id: 'condition.if',
    type: 'condition',
    regex: /\b(?:only |and |especially )?if(?: and (?:only )?when| and only if)?\b/i,
    guard:
      /\b(?:(?:as|even) if|if (?:any|required|necessary|possible|needed|appropriate|applicable|not|ever|so|anything|at all)(?=[,.;)]| (?:from|by|in|to)\b)|see if|(?:know|knows|knew|ask|asks|asked|wonder\w*|tell|decide|determine|check|sure)(?: [\w ]{1,25})? if|what if|if only|if not [a-z]+(?:ly)?[,.;]|if (?:somewhat|slightly|less|more|rather)\b)/i,
    weight: 0.8,
    sets: { kind: 'if' },
    positive: 'Norland will pay if Ostia leaves.',
    negative: 'Guards will be posted if necessary.',
  }),
  defineCue({
    id: 'condition.unless',
    type: 'condition',
    regex: /\bunless\b/i,
    guard: /\bunless otherwise (?:stated|specified|indicated|noted|defined)\b/i,
    weight: 0.8,
    sets: { kind: 'unless' },
    positive: 'Fuel will be sold unless the port is closed.',
    negative: 'Unless otherwise stated, prices are in crowns.',
  }),
  defineCue({
    id: 'condition.failing',
    type: 'condition',
    regex: /\b(?:barring|failing)\b(?= (?:the|an?|this|that|such|any|all|which|agreement)\b)/i,
    guard:
      /\b(?:is|are|was|were|be|been|keep|of|by|for|and) (?:\w+ )?failing\b|\bbarring [^,]{1,60} (?:is|was|would)\b/i,
    weight: 0,
    sets: { kind: 'unless' },
    needsClaim: true,
    positive: 'Failing an agreement, the court shall decide.',
    negative: 'The bridge is failing the test.',
  }),
  defineCue({
    id: 'condition.provided',
    type: 'condition',
    regex:
      /\b(?:provid(?:ed|ing) that|provided,? however,? that|provided(?= (?:the|an?|it|they|he|she|we|all|both|each|no|there)\b)|(?:up)?on (?:the )?(?:sole |strict |express )?(?:condition|understanding) that|on condition(?: that)?|as long as|so long as|in the event (?:that|of)|in case(?: of| that)?|assuming(?: that)?|conditional (?:up)?on|conditioned (?:up)?on|contingent (?:up)?on|with the proviso that)\b/i,
    guard:
      /\bprovided (?:for|by|in|with|to|on|under|at|and)\b|\bprovided (?!that\b)[^,;]{1,50} with\b|\b(?:is|are|was|were|be|been|being|have|has|had|also|not|which|that|who|they|it|he|she|we) (?:also )?provided (?!that\b)|\b(?:last|took|takes|stay\w*|lasted|wait\w*) as long as\b|\bin case of doubt\b|\bassuming (?:responsibility|office|power|control|the (?:role|post|presidency|office|chair))\b|\bprovided (?:\w+ ){0,3}(?:support|assistance|aid|help|services|training|funding|information|details|security|protection)\b/i,
    weight: 0.8,
    sets: { kind: 'if' },
    positive: 'Norland will pay, provided the guards leave.',
    negative: 'The help provided by Norland arrived.',
  }),
  defineCue({
    id: 'condition.provided-name',
    type: 'condition',
    regex: /(?<=, )provided(?= [A-Z])/,
    weight: 0.8,
    sets: { kind: 'if' },
    positive: 'Norland will pay, provided Ostia leaves.',
    negative: 'The guild provided Ostia with coal.',
  }),
  defineCue({
    id: 'condition.subject-to',
    type: 'condition',
    regex:
      /\b(?:(?:only )?subject to|depend(?:s|ed|ing)? (?:up)?on|dependent (?:up)?on|hing(?:es?|ed|ing) on|pending)\b(?= \w)/i,
    guard:
      /\b(?:be|is|are|was|were|been|been made) (?:\w+ )?subject to (?:the )?(?:jurisdiction|tax\w*|arrest|prosecution|punishment|sanctions|attack|abuse|torture|law|laws|criticism|interpretation|harassment|discrimination|violence|debate)\b|\b(?:is|are|was|were|remain\w*|still|long|any|all|the) pending\b|\bpending (?:cases?|issues?|matters?|questions?|elections)\b|\b(?:people|families|households|farmers|economy|who|they) depend(?:s|ed|ing)? (?:up)?on\b/i,
    weight: 0.1,
    sets: { kind: 'subject-to' },
    needsClaim: true,
    positive: 'The forces will leave, subject to the approval of the assembly.',
    negative: 'Two cases are pending in Ostia.',
  }),
  defineCue({
    id: 'condition.exchange',
    type: 'condition',
    regex:
      /\b(?:in (?:exchange|return)(?: for)?|as a quid pro quo|reciprocally)\b(?!['’`]| (?:to|from|rates?|of letters|of fire)\b)/i,
    guard: /\b(?:in return (?:journey|flight|ticket|trip)|in exchange rates?)\b/i,
    weight: 0.5,
    sets: { kind: 'exchange' },
    needsClaim: true,
    positive: 'Norland will pay in exchange for coal.',
    negative: 'Coal is traded in exchange rates of the day.',
  }),
  defineCue({
    id: 'condition.should',
    type: 'condition',
    regex:
      /(?:^|(?<=[,;:] ))should(?= (?:the|a|an|any|either|it|they|he|she|we|one|this|these|such|negotiations|talks|[A-Z])\b[^?]*$)/i,
    weight: 0.6,
    sets: { kind: 'if' },
    positive: 'Should the talks fail, Norland will close the pass.',
    negative: 'Should the talks go on?',
  }),
  defineCue({
    id: 'condition.without',
    type: 'condition',
    regex:
      /\b(?:without|absent)\b(?= (?:(?:[\w’'`-]+ ){0,3}(?:consent|approval|authori[sz]ation|permission)|a|an|the (?:consent|approval|agreement|support|permission|help|backing|participation|involvement)|prior|such|any|further|more|progress|agreement|consent|approval|guarantees|support|political|sufficient|adequate|strong|clear|continued|international)\b)/i,
    guard:
      /\bwithout (?:any )?(?:further )?(?:prejudice|delay|conditions?|exception|discrimination|doubt|interruption|distinction|restrictions?|hindrance|success|warning|trial|a (?:doubt|word))\b/i,
    weight: -0.9,
    sets: { kind: 'unless' },
    needsClaim: true,
    positive: 'The truce will not last without an accord on water.',
    negative: 'Aid shall pass without any delay.',
  }),
  defineCue({
    id: 'condition.once',
    type: 'condition',
    regex: /\b(?:once|as soon as(?! possible)|only (?:after|when|once)|if and when)\b/i,
    guard:
      /\b(?:once (?:again|more|and for all|said|called|a|in|per|every|to|known|considered|home|upon|been|was|were|had)|at once|more than once|(?:who|which|was|were|had|has|have|is|are|only|than|not) once)\b/i,
    weight: -0.2,
    sets: { kind: 'after' },
    needsClaim: true,
    positive: 'Patrols will end once the observers arrive.',
    negative: 'The guards will once again patrol the road.',
  }),
  defineCue({
    id: 'condition.after',
    type: 'condition',
    regex:
      /\b(?:immediately |shortly |right )?after(?! (?:all|that|this|then|which|having|months?|weeks?|years?|days?|decades?|\d|a (?:few|couple|period|year|month|week|day)|\w+ (?:days|weeks|months|years)|the (?:war|end of the))\b)\b/i,
    guard:
      /\b(?:days?|weeks?|months?|years?|hours?|soon|long|shortly|ever|look\w*|named|thereafter|man|day|year|time|week|sought) after\b/i,
    weight: -0.6,
    sets: { kind: 'after' },
    needsClaim: true,
    positive: 'Norland will begin the review after the talks begin.',
    negative: 'The fort is named after a general.',
  }),
  defineCue({
    id: 'condition.upon',
    type: 'condition',
    regex:
      /\b(?:immediately )?upon\b(?= (?:the )?(?:its |their |his |her )?(?:signature|signing|sighing|completion|adoption|ratification|approval|receipt|request|acceptance|entry|conclusion|arrival|return|establishment|implementation|release|withdrawal|notification|agreement|expiry|\w+ing\b))/i,
    guard:
      /\b(?:agreed|based|call(?:s|ed|ing)?|depend(?:s|ent|ing)?|incumbent|rely|relies|built|build|drew|draw|touch\w*|conferred|bestowed|imposed|contingent|conditional) upon\b/i,
    weight: -0.3,
    sets: { kind: 'after' },
    needsClaim: true,
    positive: 'The guns shall be stored upon signature of the accord.',
    negative: 'The duties imposed upon signing parties are old.',
  }),
  defineCue({
    id: 'condition.until',
    type: 'condition',
    regex:
      /\b(?:unless and until|not until|only until|until(?: such time as(?: when)?| the time when)?|till)\b(?! (?:now|then|recently|today|late|early|mid|the (?:end of|late|early)|\d|(?:last |this |next )?(?:January|February|March|April|May|June|July|August|September|October|November|December|year|week|month|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)))\b/i,
    guard: /\b(?:up until|lasted until|from [^,;]{1,30} until)\b/i,
    weight: -0.3,
    sets: { kind: 'until' },
    needsClaim: true,
    positive: 'The guards shall stay until a border is agreed.',
    negative: 'The ferry will run until 1 May.',
  }),
  defineCue({
    id: 'condition.when',
    type: 'condition',
    regex: /\b(?:whenever|when|where(?= any| such| either| both| the parties| there (?:is|are)))\b/,
    guard:
      /\b(?:(?:time|day|days|year|years|moment|period|date|case|cases|situation|area|areas|place|places|country|region|point|era|even|especially|village|town|city|location|locations|zones?|regions|territory|house|Town|know|see|where and) (?:when|where))\b|\b(?:since|is|was|that's|just|only recently|ever|like|neither|nor|says?|say|know) when\b|\bwhen (?:[\w’'` -]{1,40}) (?:was|were|had|did|came|began|took|went|met|signed|ended|\w{3,}ed)\b/,
    weight: -1.4,
    sets: { kind: 'if' },
    needsClaim: true,
    positive: 'The guards shall leave when the court calls them.',
    negative: 'The guards left when the court called them.',
  }),
  defineCue({
    id: 'condition.when-initial',
    type: 'condition',
    regex:
      /^(?:When(?:ever)?|Where)\b(?= (?:the|a|an|such|any|all|it|there|this|they|one|either|both|necessary and)\b)/,
    guard: /^When\b[^,]{1,90}\b(?:was|were|had|did|came|began|took|went|met|signed|\w{3,}ed)\b/,
    weight: -0.5,
    sets: { kind: 'if' },
    needsClaim: true,
    positive: 'Where the parties disagree, the court shall decide.',
    negative: 'When the talks ended, snow fell.',
  }),
  defineCue({
    id: 'condition.except',
    type: 'condition',
    regex:
      /\b(?:except (?:for|if|when|where|as|in|with|that)|with the exception of|save (?:for|where|as))\b/i,
    weight: -0.7,
    sets: { kind: 'except' },
    needsClaim: true,
    positive: 'No arms shall be carried, except for guards.',
    negative: 'The guards save money for the winter.',
  }),
  defineCue({
    id: 'condition.whether',
    type: 'condition',
    regex: /\b(?:whether or not|regardless of whether|in so far as|insofar as)\b/i,
    weight: -0.8,
    sets: { kind: 'if' },
    needsClaim: true,
    positive: 'The road shall stay open whether or not a fee is paid.',
    negative: 'They asked whether a fee is paid.',
  }),
]
