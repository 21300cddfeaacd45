import type { FileFault, Fork } from './examine-file.ts'
import type { Finding } from './finding.ts'

/** What is wrong with a history file, in the words of a person. */
export function faultInWords(path: string, fault: FileFault | 'missing'): Finding {
  if (fault === 'missing') {
    const message = `${path} is not there, and other files have seen lines of it. Restore it from git or a backup.`
    return { code: 'missing', path, message }
  }
  const { lineNumber } = fault
  switch (fault.kind) {
    case 'torn': {
      const message = `${path} ends with ${fault.sizeBytes} bytes of a line that a crash left unfinished. They are ignored, and "claimtrail repair --trim" removes them.`
      return { code: 'torn-tail', path, lineNumber, message }
    }
    case 'forked': {
      const message = `${path} holds two futures of one writer: ${sides(fault)}. "claimtrail repair --split" gives the second a file of its own, and both count.`
      return { code: 'forked', path, lineNumber, message }
    }
    case 'damaged': {
      const message = `${path} is damaged at line ${lineNumber}: ${fault.reason}. Nothing here can mend that, so restore the file from git or a backup.`
      return { code: 'damaged', path, lineNumber, message }
    }
  }
}

function sides({ branches: [, ...others] }: Fork): string {
  if (others.length === 0) return 'some lines stand there twice'
  return others
    .map(({ from, lines }) => {
      const [first, last] = [lines[0]?.lineNumber, lines.at(-1)?.lineNumber]
      const where = from
        ? `beside what goes on from line ${from.lineNumber}`
        : 'beside the first line'
      const which = first === last ? `line ${first} stands` : `lines ${first} to ${last} stand`
      return `${which} ${where}`
    })
    .join(', and ')
}
