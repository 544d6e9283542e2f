// A source as it was, as it is, and its translation: what the drift says of each block.

import {describe, expect, test} from 'vitest'
import {alignTranslation} from '../../../plugins/book/src/drift/align-translation.ts'
import {originOf, pageDrift} from '../../../plugins/book/src/drift/page-drift.ts'
import {readBlocks, type Block} from '../../../plugins/book/src/drift/page-blocks.ts'

const blocks = (...texts: string[]): Block[] => readBlocks(texts.join('\n\n'), {})

const then = [
  '# Layers\n:label:`sec_layers`',
  'A layer maps its inputs to its outputs, as :numref:`fig_a` shows.',
  'Without a bias every line passes through the origin of the plane.',
  '$$y = wx + b$$\n:eqlabel:`eq_line`',
  'The bias moves the line up and down.',
]
const target = [
  '# Tầng\n:label:`sec_layers`',
  'Một tầng ánh xạ đầu vào thành đầu ra, như :numref:`fig_a` cho thấy.',
  'Không có hệ số chệch thì mọi đường thẳng đều đi qua gốc tọa độ.',
  '$$y = wx + b$$\n:eqlabel:`eq_line`',
  'Hệ số chệch dịch chuyển đường thẳng lên xuống.',
]

function drift(now: string[], translation = target): string[] {
  const [was, words] = [blocks(...then), blocks(...translation)]
  return pageDrift(blocks(...now), words, originOf(was, words)).map(
    ({state, source, target: made}) => `${source.join('+')}-${made.join('+')} ${state}`,
  )
}

const edited = 'Without a bias each line passes through the origin.'
const added = 'Weights turn the line around its crossing with the axis, which the bias does not.'

describe('a translation whose origin is known', () => {
  test('is unchanged while the source is the same', () => {
    expect(drift(then)).toEqual(['0-0', '1-1', '2-2', '3-3', '4-4'].map((pair) => `${pair} unchanged`))
  })

  test('tells an edited block', () => {
    const states = drift(then.with(2, edited))
    expect(states[2]).toBe('2-2 edited')
    expect(states.filter((state) => state.endsWith('unchanged'))).toHaveLength(4)
  })

  test('tells a new block at its place, and the others keep their partners', () => {
    expect(drift([...then.slice(0, 2), added, ...then.slice(2)])).toEqual([
      '0-0 unchanged',
      '1-1 unchanged',
      '2- new',
      '3-2 unchanged',
      '4-3 unchanged',
      '5-4 unchanged',
    ])
  })

  test('tells a deleted block, which only the translation has now', () => {
    expect(drift(then.toSpliced(2, 1))[2]).toBe('-2 deleted')
  })

  test('knows a list again that has become a paragraph', () => {
    const [was, made] = [
      blocks('* A bias moves the line.\n* A weight turns it.'),
      blocks('* Hệ số chệch\n* Trọng số'),
    ]
    const rows = pageDrift(blocks('A bias moves the line, and a weight turns it.'), made, originOf(was, made))
    expect(rows.map(({state}) => state)).toEqual(['edited'])
  })

  test('takes no note of a paragraph that has only moved', () => {
    const states = drift([then[0]!, then[4]!, then[1]!, then[2]!, then[3]!])
    expect(states.every((state) => state.endsWith('unchanged'))).toBe(true)
    expect(states).toContain('1-4 unchanged')
  })

  test('tells what was left out, and what was left in the language of the source', () => {
    expect(drift(then, target.toSpliced(4, 1))[4]).toBe('4- untranslated')
    expect(drift(then, target.with(4, then[4]!))[4]).toBe('4-4 untranslated')
  })

  test('tells what only the translator wrote, and does not hold it against her', () => {
    expect(drift(then, [...target, 'Lời người dịch: xem thêm trang chủ của chúng tôi nhé.'])[5]).toBe(
      '-5 own',
    )
  })
})

describe('what no language changes', () => {
  function differences(translation: string[]) {
    const [was, words] = [blocks(...then), blocks(...translation)]
    return pageDrift(was, words, originOf(was, words)).flatMap((row) => row.differences)
  }

  test('a label that the translator lost is listed', () => {
    expect(differences(target.with(3, '$$y = wx + b$$'))).toEqual([
      {kind: 'labels', missing: ['eq_line'], added: []},
    ])
    expect(differences(target.toSpliced(3, 1))).toEqual([{kind: 'labels', missing: ['eq_line'], added: []}])
  })

  test('a formula that came out otherwise is listed, its words in another language are not', () => {
    expect(differences(target.with(3, '$$y = wx - b$$\n:eqlabel:`eq_line`'))).toEqual([
      {kind: 'formulas', missing: ['y=wx+b'], added: ['y=wx-b']},
    ])
    const [was, words] = [blocks('$$\\text{if } x$$'), blocks('$$\\text{nếu } x.$$')]
    expect(pageDrift(was, words, originOf(was, words))[0]!.differences).toEqual([])
  })

  test('a reference that was lost is listed', () => {
    expect(differences(target.with(1, 'Một tầng ánh xạ đầu vào thành đầu ra.'))).toEqual([
      {kind: 'references', missing: ['numref:fig_a'], added: []},
    ])
  })
})

describe('without an origin', () => {
  test('the languages alone tell what is missing, left over, or differs in what is never translated', () => {
    const states = (now: string[], words: string[]) =>
      pageDrift(blocks(...now), blocks(...words), null).map(({state}) => state)
    expect(states(then, target)).toEqual(then.map(() => 'unchanged'))
    expect(states(then, target.toSpliced(2, 1))).toContain('new')
    expect(states(then.toSpliced(3, 1), target)).toContain('deleted')
    expect(states(then, target.with(3, '$$y = w$$\n:eqlabel:`eq_line`'))[3]).toBe('edited')
  })
})

describe('aligning a translation', () => {
  const pairs = (a: string[], b: string[]) =>
    alignTranslation(blocks(...a), blocks(...b)).map(
      ({source, target: made}) => `${source.join('+')}-${made.join('+')}`,
    )

  test('two paragraphs that became one belong to it together', () => {
    const joined = `${target[1]} ${target[2]}`
    expect(pairs(then, [target[0]!, joined, ...target.slice(3)])).toEqual(['0-0', '1+2-1', '3-2', '4-3'])
  })

  test('a heading that swallowed its paragraph belongs to both', () => {
    const swallowed = `# Tầng ${target[1]}`
    expect(pairs(then, [swallowed, ...target.slice(2)])).toEqual(['0+1-0', '2-1', '3-2', '4-3'])
  })

  test('Chinese, a third as long, is aligned as well', () => {
    const chinese = [
      '# 层\n:label:`sec_layers`',
      '一层将输入映射到输出，见 :numref:`fig_a`。',
      target[3]!,
      '偏置使直线上下移动。',
    ]
    expect(pairs(then, chinese)).toEqual(['0-0', '1-1', '2-', '3-2', '4-3'])
  })

  test('pages of nothing are no trouble', () => {
    expect(pairs([], [])).toEqual([])
    expect(pairs(then.slice(0, 1), [])).toEqual(['0-'])
  })
})
