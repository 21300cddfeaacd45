import fc from 'fast-check'

/** What splitters stumble over: quotes, marks, markers, abbreviations, line ends, broken characters. */
const pieces: readonly string[] = [
  ...[
    '.',
    '. ',
    '! ',
    '? ',
    '?!',
    '…',
    '...',
    ' . . . ',
    '. . . . ',
    '.)',
    '."',
    '.” ',
    '.’ ',
    '(',
    ')',
  ],
  ...['“', '”', '"', "'", '«', '»', '[4]', '[', ']', '7 ', '*27 ', ';', ':', ',', ' — ', '-', '§ '],
  ...['1. ', '2. ', '3) ', '(a) ', '(b) ', '(iv) ', 'a. ', '• ', '⁃9. ', '- ', 'IV. '],
  ...[
    'Mr. ',
    'U.S. ',
    'No. ',
    'e.g. ',
    'Art. ',
    'J. ',
    'v. ',
    'etc. ',
    'p.m. ',
    "Nat'l. ",
    'Techs. ',
  ],
  ...[
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '\r\n \r\n',
    '\u2028',
    '\u2029',
    '\t',
    ' ',
    '  ',
    '\u00a0',
    '\u3000',
  ],
  ...[
    '\0',
    '\ufeff',
    '\u200b',
    '\u202e',
    '\ud83d',
    '\ude00',
    '😀',
    'e\u0301',
    'é',
    'Ω',
    '漢',
    '\ue000',
  ],
  ...[
    'The ',
    'Parties ',
    'shall ',
    'act',
    'Norland ',
    'Ostia',
    'he said',
    '3.5',
    '2020',
    'x',
    ' :) ',
  ],
]

/** Texts of awkward pieces, and now and then of any UTF-16 code units at all. */
export const awkwardText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.constantFrom(...pieces), { maxLength: 40 })
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
)
