import {describe, expect, test} from 'vitest'
import {shortenSame, wordDiff} from '../../../plugins/book/src/drift/word-diff.ts'
import {tokensOf, wordsOf} from '../../../plugins/book/src/drift/words.ts'

/** `[-removed-]{+added+}` */
function shown(then: string, now: string): string {
  return wordDiff(then, now)
    .map(({kind, text}) => ({same: text, removed: `[-${text.trim()}-]`, added: `{+${text.trim()}+}`})[kind])
    .join('')
}

describe('words', () => {
  test.each([
    ['A layer, of :numref:`sec_a b`.', ['A', 'layer', ',', 'of', ':numref:`sec_a b`', '.']],
    ['Let $x + 1$ be `a b`;', ['Let', '$x + 1$', 'be', '`a b`', ';']],
    ['it costs $5', ['it', 'costs', '$', '5']],
    ['我们训练模型', ['我们', '训练', '模型']],
  ])('of %s', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  test.each(['  a  b\n c ', '我们 train 模型。', '`a` $b$c', ''])(
    'joined they are the text again: %j',
    (text) => {
      expect(tokensOf(text).join('')).toBe(text)
    },
  )
})

describe('a word diff', () => {
  test.each([
    ['one two three', 'one two three', 'one two three'],
    ['a deep network', 'a very deep network', 'a {+very+}deep network'],
    ['a deep network', 'a network', 'a [-deep-]network'],
    ['takes $x$ as input', 'takes $x^2$ as input', 'takes [-$x$-]{+$x^2$+}as input'],
    ['a  b\nc', 'a b c', 'a b c'],
    ['我们训练模型', '我们训练网络', '我们训练[-模型-]{+网络+}'],
  ])('from %j to %j', (then, now, diff) => {
    expect(shown(then, now)).toBe(diff)
  })

  test('a rewritten sentence is one change, not a change at every other word', () => {
    const changes = wordDiff(
      'As we have said, the gradient is a crucial step in nearly all of it.',
      'Recall that computing the derivative is a very important part of it.',
    )
    expect(changes.filter(({kind}) => kind !== 'same').length).toBeLessThanOrEqual(4)
  })

  test('both texts can be had from it, whatever they are', () => {
    const [then, now] = ['The `a b` of $x$, (see 3).', 'An `a` of $x$ and $y$ (see 3, 4)!']
    const words = (kind: string) =>
      wordDiff(then, now).flatMap((change) => (change.kind === kind ? [] : wordsOf(change.text)))
    expect(words('added')).toEqual(wordsOf(then))
    expect(words('removed')).toEqual(wordsOf(now))
  })

  test('a long unchanged stretch is shortened around the changes', () => {
    const long = Array.from({length: 40}, (_, i) => `w${i}`).join(' ')
    const [first] = shortenSame(wordDiff(`${long} end`, `${long} stop`), 3)
    expect(first!.text).toBe('… w37 w38 w39 ')
  })
})
