import { type CommitmentCue, defineCue } from '../cue.ts'

/** Commitments that a text lays down or a party announces. */
export const announcedCues: readonly CommitmentCue[] = [
  defineCue({
    id: 'commitment.will',
    type: 'commitment',
    frame: 'modal',
    regex: /\bwill\b(?!['’`])/i,
    guard:
      /\b(?:I|we) (?:\w+ )?will (?:now|begin|go|comment|summari[sz]e|turn|recogni[sz]e|discuss|see|look|talk|say|ask|come back|get back|hear|argue|start|just|also say|have some|leave it|maximi[sz]e)\b|\b(?:political|good|free|ill|the|own|popular|general|sovereign|national|of|against|collective) will\b|\bwill of\b|\bwill (?:be able|most likely|likely|probably|surely|inevitably|undoubtedly|certainly|depend|hinge|come|become|remain(?! in)|mean|prove|tell|need|require|take (?:time|years|months|more|longer|place)|cost|happen|collapse|fail|suffer|increase|decrease|grow|rise|fall|lead to|result|still|never know|only (?:be|work|come))\b|\bwhether [^,;]{1,60}\bwill\b|\bhow [^,;]{1,40}\bwill\b|\b(?:hopes?|hoped|hoping|expects?|expected|believes?|believed|predicts?|predicted|doubts?|doubted|fears?|feared|thinks?|likely|possible|risk|confident|chance|unclear|clear|estimates?|forecasts?|warns?|warned|argues?|argued|worr(?:y|ies|ied))\b(?: [\w’'`-]+){0,3} that\b[^,;]{1,90}\bwill\b/i,
    weight: -0.3,
    sets: { origin: 'self', status: 'announced' },
    positive: 'Our engineers will survey the road.',
    negative: 'They lacked the political will of the elders.',
  }),
  defineCue({
    id: 'commitment.would',
    type: 'commitment',
    frame: 'modal',
    regex: /\bwould\b/i,
    guard:
      /\bwould (?:not )?(?:be (?:able|possible|impossible|difficult|hard|easy|wise|wrong|better|best|good|bad|useful|helpful|necessary|essential|important|a|an|the|in|no|more|less|too|very|seen|considered|foolish|naive)|have (?:been|had|to be|meant|made|taken|caused|\w+ed)|like|seem|appear|suggest|argue|say|prefer|also like|rather|mean|need|require|take|cost|depend|likely|probably|almost|surely|inevitably|lead to|result|become|come|happen|collapse|fail|suffer|increase|reduce|make|help|serve|give|send|undermine|risk|only|still|hope|welcome|benefit|improve|strengthen|weaken|encourage|imply)\b|\b(?:if|as if|whether|hope[sd]?|hoping|expect(?:s|ed)?|believe[sd]?|predict(?:s|ed)?|doubt(?:s|ed)?|fear(?:s|ed)?|thought|wondered|warn(?:s|ed)?|argue[sd]?|worr(?:y|ied|ies))\b[^,;]{0,80}\bwould\b/i,
    weight: -0.7,
    sets: { origin: 'agreed' },
    positive: 'Each party would appoint two neutral judges.',
    negative: 'It would be wise to wait.',
  }),
  defineCue({
    id: 'commitment.provides',
    type: 'commitment',
    frame: 'provision',
    regex:
      /\b(?:stipulat(?:e[sd]?|ing)|provid(?:e[sd]?|ing) for|provides that|sets? out that|lays? down|laid down|specif(?:y|ies|ied) that|stat(?:e[sd]|ing) that(?= [^;]{1,120}\b(?:shall|will|would|must)\b)|makes provision for|made provision for)\b/i,
    guard:
      /\b(?:to|can|could|cannot|may) provide for\b|\b(?:as|is|was|been|be|are|were|not|if) (?:\w+ )?(?:stipulated|provided|laid down|envisaged|foreseen|specified) (?:for|in|by|under|that)?|\bpreviously stipulated\b/i,
    weight: -0.1,
    sets: { force: 'obligation', origin: 'agreed', status: 'agreed' },
    positive: 'The accord provides for the release of all hostages.',
    negative: 'The help was provided for by the town.',
  }),
  defineCue({
    id: 'commitment.calls-for',
    type: 'commitment',
    frame: 'provision',
    regex:
      /(?<=\b(?:agreement|accord|settlement|protocol|declaration|treaty|pact|memorandum|deal|plan|act|resolution|constitution|charter|text|document|it)s?\b[^;.]{0,80}\s)(?:call(?:s|ed) for|envisag(?:es|ed)|foresees?|foresaw|allow(?:s|ed) for)\b/i,
    guard:
      /\b(?:was|were|is|are|as|been) (?:envisaged|called for)\b|\b(?:he|she|they|we|protesters?|critics|analysts?|experts?) (?:\w+ )?call(?:s|ed) for\b/i,
    weight: -0.4,
    sets: { force: 'obligation', origin: 'agreed', status: 'agreed' },
    positive: 'The accord between Norland and Ostia called for a ceasefire.',
    negative: 'The mayor called for calm.',
  }),
  defineCue({
    id: 'commitment.instrument',
    type: 'commitment',
    frame: 'provision',
    regex:
      /\b(?:agreement|accord|settlement|protocol|declaration|treaty|pact|memorandum|deal|plan|act|resolution|constitution|charter|communiqué)s?(?: (?!and\b|or\b|was\b|were\b|is\b|that\b|which\b|to\b)[\w-]{1,14}){0,3}? (?:also |further |thus |therefore |both )?(?:included?s?|established|establishes|created|creates|guaranteed|guarantees|granted|grants|allocated|contains?(?= a (?:commitment|promise|pledge))|obliges|introduced|abolished|reserved|regulates|committed)\b/i,
    guard:
      /\b(?:was|were|is|are|been) (?:also )?(?:included|established|created|introduced|concluded|granted)\b/i,
    weight: -0.6,
    sets: { force: 'obligation', origin: 'agreed', status: 'agreed' },
    positive: 'The accord also established a joint patrol.',
    negative: 'The accord was established in a tent.',
  }),
  defineCue({
    id: 'commitment.stipulated',
    type: 'commitment',
    frame: 'infinitive',
    regex:
      /\b(?:is|are|was|were) (?:also |further )?(?:stipulated|scheduled|given the (?:right|task)|granted(?= the right)|allowed|permitted|authori[sz]ed|entitled|guaranteed|given certain)\b/i,
    guard:
      /\bnot scheduled\b|\b(?:if|as|unless|once) [^,;]{0,30}\b(?:stipulated|authori[sz]ed|permitted)\b/i,
    weight: -0.7,
    sets: { force: 'obligation', origin: 'agreed' },
    positive: 'Some refugees were also allowed to return.',
    negative: 'The talks were not scheduled to resume.',
  }),
  defineCue({
    id: 'commitment.grant',
    type: 'commitment',
    frame: 'grant',
    regex:
      /\b(?:lets?|allows?|allowed|permits?|permitted|grants?|granted|authori[sz]es|authori[sz]ed)\b(?= (?!for |it to be |us to |one )(?:(?:the|an?|all|its|their|both|each|every|\w+s)\b|[A-Z])[^,;.]{0,60}\b(?:to |access|right|amnesty|passage|entry|enter|return|pass\b|fish|use|visit|cross))/,
    guard:
      /\b(?:was|were|is|are|be|been|not|the) (?:allowed|permitted|granted|authori[sz]ed)\b|\b(?:weather|situation|time|this|that|which|technology|conditions?) (?:allows?|permits?|lets?)\b/i,
    weight: -0.6,
    sets: { force: 'permission', origin: 'self' },
    positive: 'The treaty lets Ostia fish in the bay.',
    negative: 'Observers were allowed into the bay.',
  }),
  defineCue({
    id: 'commitment.item',
    type: 'commitment',
    frame: 'bare',
    regex:
      /^(?:[\s.…–-]*\(?\w{1,3}[.)]\s+|[\s.…–-]*)(?:to )?(?:abolish|abstain|accelerate|adhere|adopt|allow|appoint|avoid|cease|commence|complete|conduct|convene|cooperate|create|demobili[sz]e|deploy|disarm|draft|dismantle|ensure|establish|exchange|facilitate|form|guarantee|halt|hand over|hold|implement|initiate|launch|lift|open|organi[sz]e|permit|prevent|prohibit|promote|protect|provide|publish|ratify|refrain|release|remove|respect|restore|return|set up|stop|submit|support|suspend|take|terminate|transfer|withdraw)\b(?! (?:is|are|was|were|of)\b)(?![^,;]{0,80}, (?:the|we|an?|it|all) )/i,
    weight: -1.1,
    sets: { force: 'obligation', origin: 'agreed' },
    positive: '(b) withdraw all heavy guns from the ridge;',
    negative: 'Withdrawal began in the morning.',
  }),
]
