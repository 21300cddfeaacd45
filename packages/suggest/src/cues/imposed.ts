import { type CommitmentCue, defineCue } from '../cue.ts'

/** Somebody else binds the party, or a text does: shall, is to, must, obliges, forbids. */
export const imposedCues: readonly CommitmentCue[] = [
  defineCue({
    id: 'commitment.shall',
    type: 'commitment',
    frame: 'modal',
    regex: /\bshall\b/i,
    guard:
      /\b(?:I|we) shall (?:see|have|now)\b|\bshall have \w+ed\b|\bshall (?:also |thus |together )?(?:form (?:an? )?(?:integral |essential )?part|enter in(?:to)? (?:force|effect)|come into (?:force|effect)|take effect|prevail|mean\b|constitute|remain in (?:force|effect)|expire|lapse|consist of|comprise|be (?:deemed|supreme|in force|construed|understood|binding|inviolate|comprised of|composed of|known as|void|valid))\b/i,
    weight: 0.6,
    sets: { force: 'obligation', origin: 'agreed' },
    positive: 'Norland shall hand over the maps by 1 May.',
    negative: 'A shallow river marks the line.',
  }),
  defineCue({
    id: 'commitment.must',
    type: 'commitment',
    frame: 'modal',
    regex: /\bmust\b/i,
    guard: /\bmust (?:have been|be (?:noted|said|admitted|remembered|stressed|emphasi[sz]ed))\b/i,
    weight: -2,
    sets: { force: 'obligation' },
    positive: 'The Parties must lift the curfew.',
    negative: 'It must be noted that the port is small.',
  }),
  defineCue({
    id: 'commitment.is-to',
    type: 'commitment',
    frame: 'modal',
    regex:
      /\b(?:is|are|was|were)(?: also| then| thus| therefore| further| not| each| both)? to(?= (?:be |have |not |re-?)?[a-z]{3,})/i,
    guard:
      /\b(?:aims?|goals?|objectives?|purposes?|tasks?(?! force)|missions?|intentions?|missions?|strategy|hopes?|challenge|way|step|function|idea|problem|question|solution|option|role|key|priority|focus|intent|ambition|attempt|point|alternative|approach|trick|danger|plan|job)(?: [^,;]{0,60})? (?:is|are|was|were) (?:\w+ )?to\b|\b(?:it|this|that|what|there|how|if|one|where) (?:is|are|was|were) to\b|\b(?:is|are|was|were) to (?:be (?:seen|found|expected|hoped|welcomed|praised|understood|congratulated|noted|feared)|blame|some|this|that|the|a|an|its|what|date|become)\b/i,
    weight: -0.4,
    sets: { force: 'obligation', origin: 'agreed' },
    positive: 'The rebels were to leave the town.',
    negative: 'The aim of the talks is to end the war.',
  }),
  defineCue({
    id: 'commitment.obliged',
    type: 'commitment',
    frame: 'infinitive',
    regex:
      /\b(?:(?:is|are|was|were|be|becomes?|became) (?:also |thereby |legally |hereby )?(?:obliged|obligated|required|bound(?=,| by)|legally bound|charged with|tasked with|responsible for(?= \w+ing\b)|entrusted with|mandated)|(?:has|have|had|bears?|bore) (?:an?|the) (?:obligation|duty|responsibility)|ha(?:s|ve) the (?:obligation|duty))(?: to)?\b/i,
    guard:
      /\b(?:not|never|longer) (?:obliged|required|bound)\b|\brequired (?:for|by|in)\b|\bif required\b/i,
    weight: -0.2,
    sets: { force: 'obligation', origin: 'imposed' },
    positive: 'Each guard is obliged to report losses.',
    negative: 'A permit is required for boats.',
  }),
  defineCue({
    id: 'commitment.forced',
    type: 'commitment',
    frame: 'imposed',
    regex:
      /\b(?:has |have |had |also |would |will |shall )?(?:forced|forces|obliges?|obliged|compels|compelled|requires?|required|binds|bound|commits|committed|ordered|orders|instructed|instructs|mandates|mandated|tasked|tasks)\b(?= (?:(?:the|all|both|each|its|their|any|every|either|member|contracting|\w+s)\b|[A-Z])[^,;.]{0,70} (?:not )?to \w)/,
    guard:
      /\b(?:is|are|was|were|be|been|as|if|all|the|not|which|time|law) (?:forced|obliged|required|bound|compelled|committed|ordered|mandated|tasked)\b|\b(?:insist|demand)\w* that\b[^,;]{0,60}\brequire\b|\b(?:time|money|patience|courage|effort)s? (?:is |are )?required\b/i,
    weight: -0.1,
    sets: { force: 'obligation', origin: 'imposed', status: 'agreed' },
    positive: 'The accord has forced Ostia to close the mine.',
    negative: 'Ostia was forced out of the mine.',
  }),
  defineCue({
    id: 'commitment.ban',
    type: 'commitment',
    frame: 'provision',
    regex:
      /\b(?:(?:is|are|was|were|be) (?:strictly |hereby |also )?(?:prohibited|forbidden|banned|outlawed)|bans|prohibits|forbids|outlaws|prohibited|forbade)\b/i,
    guard:
      /\b(?:bans? on|the bans|prohibited (?:weapons?|items?|goods|substances?|areas?|activities))\b/i,
    weight: -0.3,
    sets: { force: 'obligation', origin: 'imposed', polarity: 'refrain' },
    positive: 'By-law 7 bans fireworks in the port.',
    negative: 'The bans on trade angered the guilds.',
  }),
]
