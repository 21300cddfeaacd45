/** Small words that hardly any English sentence is without. */
const english = new Set(
  `the of and to in a an is was for on that with as by at from it be are this has have had not or but they he she we i
   you his her their its which who will would shall may can if than been were all no any into under about after before
   between said also more such other these those what when where there our your my do does did so`.split(
    /\s+/,
  ),
)

/** Fewer words than this say nothing about the language. */
const fewest = 8

/** Whether a sentence can be English: short ones can, long ones need a few of its small words and Latin letters. */
export function isEnglish(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (letters > fewest && latin * 2 < letters) return false
  const words = text.match(/(?<!\p{L})\p{Ll}+(?!\p{L})/gu) ?? []
  if (words.length < fewest) return true
  const known = words.filter((word) => english.has(word)).length
  return known * 20 >= words.length
}
