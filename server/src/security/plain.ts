import { RequestShapeError } from '../errors.ts'

/** Levels of arrays and objects that a body may have: a claim has six. */
const depthLimit = 64

/** A value on the way, and how to get there. */
interface Step {
  readonly value: unknown
  readonly pointer: string
  readonly depth: number
}

/**
 * Refuse what no text may hold (U+0000, half a surrogate pair) and what is nested beyond reason. Walks with
 * its own stack, so that no depth can exhaust the call stack.
 *
 * @throws {@link RequestShapeError} Naming the first such place.
 */
export function checkPlain(value: unknown): void {
  const steps: Step[] = [{ value, pointer: '', depth: 0 }]
  for (let step = steps.pop(); step; step = steps.pop()) {
    if (typeof step.value === 'string') checkText(step.value, step.pointer)
    if (typeof step.value !== 'object' || step.value === null) continue
    if (step.depth >= depthLimit) refuse('/', `It is nested more than ${depthLimit} levels deep.`)
    for (const [key, inner] of Object.entries(step.value)) {
      checkText(key, step.pointer)
      steps.push({ value: inner, pointer: `${step.pointer}/${key}`, depth: step.depth + 1 })
    }
  }
}

function checkText(text: string, pointer: string): void {
  if (text.includes('\0')) refuse(pointer, 'It holds U+0000, which no text may hold.')
  if (/\p{Surrogate}/u.test(text)) refuse(pointer, 'It holds half of a surrogate pair.')
}

function refuse(pointer: string, message: string): never {
  throw new RequestShapeError([{ pointer, message }])
}
