import { type CommitmentCue, defineCue } from '../cue.ts'

/** A party binds itself by saying so: agree, undertake, pledge, express its readiness. */
export const performativeCues: readonly CommitmentCue[] = [
  defineCue({
    id: 'commitment.agree',
    type: 'commitment',
    frame: 'infinitive',
    regex:
      /\bagree[sd]?\b(?=(?:,[^,;]{1,40},|\s+\w{2,12}ly|\s+in principle|\s+further)?\s+(?:not\s+)?to(?:\s+\w|\s*:))/i,
    guard:
      /\b(?:(?:not|never|yet to|fail(?:s|ed)? to|refus(?:es|ed) to|declin(?:es|ed) to|unwilling to|could|can|may|might) agree|(?:neither|nor|none|no)\b[^,;.]{0,40}\bagreed)\b/i,
    weight: 0.3,
    sets: { force: 'undertaking', origin: 'self', status: 'agreed' },
    positive: 'Ostia agreed to open the port.',
    negative: 'Norland did not agree to pay.',
  }),
  defineCue({
    id: 'commitment.agree-on',
    type: 'commitment',
    frame: 'provision',
    regex:
      /\b(?:have |has |were |was |is |are |also )?agreed(?: (?:up)?on\b|(?=\s*:)|(?= (?:a|an) \w))/i,
    guard:
      /\b(?:as|previously|mutually|already|earlier|not|never|yet|until|once|if|when|after|been) (?:be |been |was |were |is |are |has |have )?agreed\b|\bagreed (?:up)?on (?:in|by|at|between|earlier|\d)/i,
    weight: -0.7,
    sets: { force: 'undertaking', origin: 'agreed', status: 'agreed' },
    positive: 'The delegations agreed on a halt to all shelling.',
    negative: 'The line runs as agreed on by the surveyors.',
  }),
  defineCue({
    id: 'commitment.agree-that',
    type: 'commitment',
    frame: 'that',
    regex:
      /\b(?:agree[sd]?|decide[sd]?|accept(?:s|ed)?|resolved?)\b(?=,?(?: \w{2,12}ly)? that\b[^;]{1,200}\b(?:shall|will|would|should|must|be|not)\b)/i,
    guard:
      /\b(?:not|never|fail(?:s|ed)? to|refus(?:es|ed) to|declin(?:es|ed) to) (?:agree|decide|accept)\b/i,
    weight: -0.6,
    sets: { force: 'undertaking', origin: 'agreed', status: 'agreed' },
    positive: 'The sides agreed that the river would stay open.',
    negative: 'The sides agreed that the river was frozen.',
  }),
  defineCue({
    id: 'commitment.pledge',
    type: 'commitment',
    frame: 'infinitive',
    regex:
      /\b(?:pledg(?:e[sd]?|ing)|promis(?:e[sd]|ing)|promise(?= (?:not )?to)|vow(?:s|ed|ing)?|(?:undertakes?|undertook|undertaken)(?=[^.;]{0,40}\b(?:to|that)\b|:)|undertaking(?= (?:not )?to)|commits?(?: itself| themselves| ourselves| himself| herself)? to|commit(?:ted|ting)(?: itself| themselves| ourselves| himself| herself)? to|consent(?:s|ed)? to|volunteer(?:s|ed)? to|resolve[sd]? to|sw(?:ears|ore) to)\b(?! that| the attack| jail| prison| trial| hospital)/i,
    guard:
      /\b(?:no|neither|none)\b[^,;.]{0,40}\b(?:pledged|promised|undertook|committed|vowed|consented)\b|\b(?:the|its|their|any|all|a|an|of|under|these|those|such|his|her|our) (?:pledges?|promises?|vows?|undertakings?)\b|\b(?:not|never|fail(?:s|ed)? to|refus(?:es|ed) to|declin(?:es|ed) to) (?:pledge|promise|vow|undertake|commit|consent)|\bpromising (?!not |to )|\b(?:undertak\w+|undertook) (?:by|in|at|during)\b|\b(?:were|was|been|be|are|is|work|measures|steps|efforts|actions|activities) undertaken\b|\b(?:wounds?|crimes?|abuses?|acts?|offences?|violations?|atrocities) committed\b/i,
    weight: 0.3,
    sets: { force: 'undertaking', origin: 'self', status: 'agreed' },
    positive: 'The rebels pledged not to mine the road.',
    negative: 'The report lists the work undertaken by Ostia.',
  }),
  defineCue({
    id: 'commitment.assure',
    type: 'commitment',
    frame: 'that',
    regex:
      /\b(?:assur(?:e[sd]?|ing)|guarantee[sd]?|pledge[sd]?|promise[sd]?|vow(?:s|ed)?|undert(?:ake|akes|ook)|confirm(?:s|ed)?)\b(?= (?:[\w’'` -]{1,50} )?that\b[^;.]{1,80}\b(?:would|will|shall|can|be)\b)/i,
    guard:
      /^\W{0,6}guarantees\b|\b(?:not|never|cannot) (?:assure|guarantee|pledge|promise|confirm)\b/i,
    weight: 0,
    sets: { force: 'undertaking', origin: 'self', status: 'agreed' },
    positive: 'The mayor assured the crews that no bridge would be closed.',
    negative: 'Nobody can be assured of a seat.',
  }),
  defineCue({
    id: 'commitment.guarantee',
    type: 'commitment',
    frame: 'modal',
    regex:
      /\bguarantees?\b(?= (?:the|all|every|that|equal|free|safe|full|to|access|unrestricted|freedom)\b)/i,
    guard:
      /^\W{0,6}guarantees\b|\b(?:the|of|no|security|a|as|any|all|these|such|mutually assured|with|for) guarantees?\b|\b(?:not|never|cannot) guarantee\b/i,
    weight: -0.4,
    sets: { force: 'undertaking', origin: 'self' },
    positive: 'Norland guarantees the safety of the envoys.',
    negative: 'There are no guarantees that the truce holds.',
  }),
  defineCue({
    id: 'commitment.express-will',
    type: 'commitment',
    frame: 'infinitive',
    regex:
      /\b(?:re)?(?:affirm|express|confirm|iterat|reiterat|restat|renew|declar|stat|announc|signal|signall|voic|underlin|stress|emphasis|emphasiz|proclaim|indicat|underscor|repeat|reassert)(?:e[sd]?|ed|s|es|ing)?(?: once (?:more|again)|, ?[^,;]{1,30},)? (?:(?:its|their|our|his|her|the parties['’`]?|a|an)(?: \w{3,14}){0,3} (?:will|resolve|intentions?|resolution|pledge|promise|acceptance|adherence|readiness|determination|commitments?|willingness|preparedness)|(?:readiness|determination|commitment|willingness|preparedness)(?= (?:not )?to))\b/i,
    guard: /\bno (?:readiness|determination|commitment|willingness|will|intention)\b/i,
    weight: 0.4,
    sets: { origin: 'self' },
    positive: 'Ostia expressed its readiness to talk.',
    negative: 'Ostia expressed its thanks to the envoys.',
  }),
  defineCue({
    id: 'commitment.reaffirm',
    type: 'commitment',
    frame: 'provision',
    regex:
      /\breaffirm(?:s|ed)?\b(?= (?:the|that|all) [^,;]{0,60}\b(?:ceasefire|cease-fire|obligations?|commitments?|modalities|terms|undertakings?|duties|must|shall|will)\b)/i,
    weight: -0.4,
    sets: { origin: 'self', status: 'reaffirmed', force: 'undertaking' },
    positive: 'Both sides reaffirmed the terms of the ceasefire.',
    negative: 'Both sides reaffirmed the spirit of the meeting.',
  }),
  defineCue({
    id: 'commitment.ready',
    type: 'commitment',
    frame: 'infinitive',
    regex:
      /\b(?:is|are|was|were|remains?|stands?) (?:also |fully |still |now |therefore )?(?:ready|prepared|willing|committed|determined|resolved)(?= (?:not )?to\b)/i,
    guard: /\b(?:who|if|whether|that) (?:is|are) (?:ready|prepared|willing)\b/i,
    weight: -0.1,
    sets: { force: 'readiness', origin: 'self', status: 'offered' },
    positive: 'Ostia is ready to talk.',
    negative: 'The dinner is ready for the guests.',
  }),
  defineCue({
    id: 'commitment.offer',
    type: 'commitment',
    frame: 'infinitive',
    regex:
      /\b(?:offer(?:s|ed)?|intends?|plan(?:s|ned)|are planning|is planning)\b(?= (?:not )?to\b)/i,
    guard:
      /\b(?:was|were|are|is|be) (?:intended|planned)\b|\b(?:the|its|their|this|that|these|which|our|an?) (?:\w+ )?(?:offer|plan)s?\b|\bwhat .{0,30}\bintends?\b/i,
    weight: -0.5,
    sets: { force: 'intention', origin: 'self', status: 'offered' },
    positive: 'Sudria offered to host the talks.',
    negative: 'The plan to host the talks was old.',
  }),
  defineCue({
    id: 'commitment.decide',
    type: 'commitment',
    frame: 'infinitive',
    regex: /\b(?:decide[sd]?|resolved|accept(?:s|ed)?)\b(?=,? (?:not )?to\b)/i,
    guard:
      /\b(?:not|never|yet to|must|should|can|could|may|might|to) (?:decide|accept)\b|\b(?:whether|if|when|until|who) [\w ]{0,20}decides?\b/i,
    weight: -0.4,
    sets: { force: 'undertaking', origin: 'self', status: 'announced' },
    positive: 'The guild decided to reopen the ferry.',
    negative: 'The guild has yet to decide on the ferry.',
  }),
  defineCue({
    id: 'commitment.accept',
    type: 'commitment',
    frame: 'provision',
    regex:
      /\b(?:accepts?|accepted|secured)\b(?= (?:the (?:release|return|withdrawal|presence|deployment|ceasefire|agreement|plan|terms)|agreement on|responsibility for|\w+ (?:ministerial|seats|posts))\b)/i,
    guard: /\b(?:not|never|widely|generally|refus(?:es|ed) to|fail(?:s|ed) to|to) accept\b/i,
    weight: -0.8,
    sets: { origin: 'self', status: 'agreed', force: 'undertaking' },
    positive: 'Norland accepts the presence of unarmed observers.',
    negative: 'The word is widely accepted in Norland.',
  }),
]
