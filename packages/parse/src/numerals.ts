const romanDigits: readonly (readonly [value: number, digits: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** Lower-case Roman digits; ordinary ones outside 1–3999, which Rome could not write. */
export function toRoman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 3999) return String(value)
  let rest = value
  return romanDigits
    .map(([unit, digits]) => {
      const count = Math.floor(rest / unit)
      rest -= count * unit
      return digits.repeat(count)
    })
    .join('')
}

/** Lower-case letters as lists count with them: a, b … z, aa, ab; ordinary digits below 1. */
export function toLetters(value: number): string {
  if (!Number.isInteger(value) || value < 1) return String(value)
  let letters = ''
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters
  }
  return letters
}
