/**
 * Words that open sentences and seldom carry a capital inside one: what decides after an abbreviation.
 * "See" and "Id" open citations.
 */
const words = `a according accordingly additionally after again all also although among an and another any
  anyway are as at based because before both but by can consequently could despite did do does during
  each either even every everyone everything few finally for from further furthermore given had has have
  having he hence her here his how however if in indeed instead is it its just last let like likewise
  many maybe meanwhile more moreover most my neither never nevertheless no nobody none nonetheless nor
  not nothing now of often on once only or other otherwise our over perhaps please rather recently see
  several she should similarly since so some sometimes soon specifically such than thanks that their then
  there thereafter therefore these they this those though thus to today together too under unfortunately
  unless unlike until upon was we were what whatever when where whereas whether which while who whose
  why will with within without would yes yet you your the id ibid`

const starters: ReadonlySet<string> = new Set(words.split(/\s+/))

/** Whether a lower-cased word opens sentences far more often than it is capitalised inside one. */
export function isStarter(word: string): boolean {
  return starters.has(word)
}
