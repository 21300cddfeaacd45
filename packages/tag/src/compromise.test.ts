import nlp from 'compromise'
import { describe, expect, test } from 'vitest'
import { loadWords } from './compromise.ts'

describe('the contract with compromise', () => {
  test('the splitter hook that we replace exists, and stands again after each call', async () => {
    // compromise types methods() as object; that it has this shape is what the test proves.
    const methods = nlp.methods() as { one: { tokenize: { splitSentences: unknown } } }
    const standard = methods.one.tokenize.splitSentences
    const words = await loadWords()
    words.terms(['One.', 'Two.'])
    expect(standard).toBeTypeOf('function')
    expect(methods.one.tokenize.splitSentences).toBe(standard)
  })

  test('as many sentences come out as went in, empty ones and abbreviations included', async () => {
    const sentences = [
      'Art. 5(2) applies. Mr. X',
      'agrees with the U.S. on it.',
      '',
      '   ',
      '- item',
      'End',
    ]
    const terms = (await loadWords()).terms(sentences)
    expect(terms.map((list) => list.length > 0)).toEqual([true, true, false, false, true, true])
    const read = terms.map((list, index) =>
      list.map(({ start, end }) => sentences[index]?.slice(start, end)),
    )
    expect(read[1]).toContain('U.S.')
    expect(read[5]).toEqual(['End'])
  })

  test('term offsets slice back to words through CRLF, tabs, emoji and combining marks', async () => {
    const sentence = 'The\tNorlandic 🌊 Fleet\r\nleft  Ostia e\u0301tat.'
    const [terms = []] = (await loadWords()).terms([sentence])
    const words = terms.map(({ start, end }) => sentence.slice(start, end))
    expect(words).toEqual(expect.arrayContaining(['The', 'Norlandic', 'Fleet', 'left', 'Ostia']))
    expect(words.every((word) => word.trim() === word && word !== '')).toBe(true)
  })

  test('prose on which compromise-dates throws is no vote and no exception', async () => {
    const words = await loadWords()
    expect(words.voteDates('a third-quarter report', '2031-05-14')).toBeUndefined()
  })

  test('users of compromise see our names by their tags', async () => {
    await loadWords()
    expect(nlp('They met boko haram there.').match('#ArmedGroup').text()).toBe('boko haram')
  })
})
