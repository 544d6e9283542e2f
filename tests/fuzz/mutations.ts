// Text that is almost as it should be: a sound one with a few slips of a hand, a disk or an editor in it.

import fc from 'fast-check'

/** Characters that mean something somewhere, or that nobody expects. */
const odd = [
  '\0', '\u0007', '\u001b', '\u000b', '\f', '\r', '\r\n', '\n', '\n\n', '\t', '\ufeff', '\u200b', '\u202e', '\u2028',
  '\ud800', '\udc00', '\ufffd', '\u0092', '\ufdd0', '😀', '한', '。', 'ﬁ', 'é', '&#0;', '&#x110000;', '&amp;', '<', '>', '</',
  '<!--', '-->', '<script>', '"', "'", '`', '```', '~~~', '$', '$$', '{', '}', '{{', '}}', '[', ']', '(', ')', '\\', '%',
  '%%', '%(', '#', '@', '|', '*', '_', ':', ':::', '=', '==', ',', ';', '-', '---', '+++', '!', '&', '^', '/', '../', '0',
  '-1', '1e999', '__proto__', 'constructor', 'toString', ' ',
] // oxfmt-ignore

type Mutation =
  | {kind: 'insert'; at: number; text: string}
  | {kind: 'delete' | 'double' | 'swap'; at: number; length: number}
  | {kind: 'deleteLine' | 'doubleLine' | 'joinLine'; at: number}
  | {kind: 'cut'; at: number}

const at = fc.double({min: 0, max: 1, noNaN: true, maxExcluded: true})
const length = fc.integer({min: 1, max: 6})

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({kind: fc.constant('insert' as const), at, text: fc.constantFrom(...odd)}),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('delete' as const, 'double' as const, 'swap' as const),
      at,
      length,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('deleteLine' as const, 'doubleLine' as const, 'joinLine' as const),
      at,
    }),
  },
  {weight: 1, arbitrary: fc.record({kind: fc.constant('cut' as const), at})},
)

/** Texts of an arbitrary, most of them with up to `most` slips. */
export function mutated(texts: fc.Arbitrary<string>, most = 4): fc.Arbitrary<string> {
  return fc
    .tuple(texts, fc.array(mutation, {maxLength: most}))
    .map(([text, mutations]) => mutations.reduce(mutate, text))
}

/** One slip in a text. */
function mutate(text: string, slip: Mutation): string {
  const start = Math.floor(slip.at * (text.length + 1))
  switch (slip.kind) {
    case 'insert':
      return text.slice(0, start) + slip.text + text.slice(start)
    case 'cut':
      return text.slice(0, start)
    case 'delete':
    case 'double':
    case 'swap': {
      const piece = text.slice(start, start + slip.length)
      const made = {delete: '', double: piece + piece, swap: piece.split('').toReversed().join('')}[slip.kind]
      return text.slice(0, start) + made + text.slice(start + slip.length)
    }
    default:
      return mutateLine(text, start, slip.kind)
  }
}

function mutateLine(text: string, offset: number, kind: 'deleteLine' | 'doubleLine' | 'joinLine'): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const next = text.indexOf('\n', offset)
  const end = next < 0 ? text.length : next + 1
  const line = text.slice(start, end)
  const made = {deleteLine: '', doubleLine: line + line, joinLine: line.replace(/\n$/, ' ')}[kind]
  return text.slice(0, start) + made + text.slice(end)
}

/** Lines of one of some forms, in any order. */
export function linesOf(line: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> {
  return fc.array(line, {maxLength}).map((lines) => lines.join('\n'))
}

/** Any text at all. */
export const anyText = fc.string({unit: 'binary', maxLength: 60})
