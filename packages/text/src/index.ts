export { type CodePointIndex, codePointIndex } from './code-points.ts'
export { ClaimtrailError, SpanOutOfRangeError } from './errors.ts'
export { findJsonError, type JsonError } from './json-error.ts'
export { type LineIndex, lineIndex, type Place } from './lines.ts'
export {
  createOffsetMap,
  type OffsetMap,
  packSegments,
  type Segment,
  type SegmentKind,
  unpackSegments,
} from './offset-map.ts'
export { checkSpan, compareSpans, contains, overlap, quote, type Span, trimSpan } from './span.ts'
