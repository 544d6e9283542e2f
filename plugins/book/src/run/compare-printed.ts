// Whether our outputs of a cell say what the recorded ones say.

import {isAlike, type Tolerance} from '../text/alike.ts'
import type {Printed} from './printed-text.ts'

export interface Comparing {
  tolerance: Tolerance
  /** Numbers are drawn ones, and others than those of the record. */
  onlyShape: boolean
  hasEllipsis: boolean
}

/** What is said of a difference; `undefined` where there is none. */
export function differenceOf(shown: Printed, expected: Printed, how: Comparing): string | undefined {
  if (shown.error !== undefined && expected.error === undefined) return 'it fails'
  if (shown.error === undefined && expected.error !== undefined) return 'it does not fail'
  if (!sameText(shown.error ?? '', expected.error ?? '', how)) return 'it fails with another error'
  if (shown.pictures !== expected.pictures)
    return `it shows ${pictures(shown)} in place of ${pictures(expected)}`
  if (sameText(shown.text, expected.text, how)) return undefined
  return how.onlyShape ? 'it prints something of another shape' : 'it prints something else'
}

function pictures({pictures: count}: Printed): string {
  return count === 1 ? '1 picture' : `${count} pictures`
}

function sameText(shown: string, expected: string, {tolerance, onlyShape, hasEllipsis}: Comparing): boolean {
  const [left, right] = [shown, expected].map(withoutChance) as [string, string]
  if (hasEllipsis && right.includes('...')) return fits(left, right)
  return onlyShape ? shapeOf(left) === shapeOf(right) : isAlike(left, right, tolerance)
}

const unit = 'ns|us|µs|ms|s|secs?|seconds?|min|examples/sec|it/s|s/it|tokens/sec'

/** Addresses, identities and times are others each time. */
function withoutChance(text: string): string {
  return text
    .replaceAll(/\b0x[\da-f]{4,}\b/gi, '0x…')
    .replaceAll(/(?<![\w.])\d{12,}(?![\w.])/g, 'id')
    .replaceAll(
      new RegExp(`(?<![\\w.])\\d+(?:\\.\\d+)?(?:e[-+]?\\d+)?[ \\t]?(?:${unit})(?![\\w/])`, 'g'),
      'time',
    )
}

/** `[0.1, -2.]` and `[3.4, 5.6]` have the same. */
function shapeOf(text: string): string {
  return text
    .replaceAll(/[-+]?(?<![\w.])(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|\b(?:nan|inf)\b/gi, '#')
    .replaceAll(/\s+/g, '')
}

/** `...` stands for anything, white space for white space. */
function fits(shown: string, expected: string): boolean {
  const parts = expected
    .trim()
    .split('...')
    .map((part) =>
      part
        .split(/\s+/)
        .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
        .join(String.raw`\s+`),
    )
  return new RegExp(`^${parts.join('[^]*')}$`).test(shown.trim())
}
