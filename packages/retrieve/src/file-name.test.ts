import { expect, test } from 'vitest'
import { fileNameOf } from './file-name.ts'

test.each([
  ['https://x.org/treaties/Ferry%20Accord.html?lang=en', 'text/html', 'Ferry-Accord.html'],
  ['https://x.org/treaties/accord.php', 'text/html', 'accord.html'],
  ['https://x.org/notes/readme.md', 'text/plain', 'readme.md'],
  ['https://x.org/', 'text/html', 'x.org.html'],
  ['https://x.org/download', 'application/pdf', 'download.pdf'],
  ['https://x.org/a', undefined, 'a.txt'],
  ['https://x.org/..%2f..%2fetc%2fpasswd', undefined, 'etc-passwd.txt'],
  ['https://x.org/%00.hidden', undefined, 'hidden.txt'],
  ['https://x.org/%E0%A4%A', undefined, 'E0-A4-A.txt'],
  ['https://x.org/%C3%9Cbereinkunft.pdf', 'application/pdf', 'Übereinkunft.pdf'],
])('%s (%s) is kept as %s', (finalUrl, mediaType, name) => {
  expect(fileNameOf({ finalUrl, ...(mediaType && { mediaType }) })).toBe(name)
})
