const units = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const

/** A number of bytes as people say it, in steps of 1,000: `812 bytes`, `33.6 MB`. */
export function sizeInWords(sizeBytes: number): string {
  let [size, unit] = [sizeBytes, 0]
  while (size >= 999.5 && unit + 1 < units.length) {
    size /= 1000
    unit += 1
  }
  return `${size.toFixed(unit > 0 && size < 99.95 ? 1 : 0)} ${units[unit]}`
}
