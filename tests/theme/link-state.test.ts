// What a link holds of the cells of a page, and what becomes of it on a page that has changed since.

import {describe, expect, test} from 'vitest'
import {
  applyState,
  decodeState,
  encodeState,
  LinkError,
  stateOf,
  type LinkedCell,
} from '../../plugins/theme/src/client/cells/link-state.ts'

const inputs = `a = 1 #@param {type:"integer"}
b = 'x' #@param ["x", "y"]
c = True #@param {type:"boolean"}`

const same = (written: string): LinkedCell => ({written, source: written})

async function sent(cells: LinkedCell[], around = {}, page = cells.map(({written}) => written)) {
  const fragment = await encodeState(stateOf(cells, around))
  const state = await decodeState(fragment)
  const {texts, lost} = applyState(state, page)
  return {fragment, state, texts: Object.fromEntries(texts), lost}
}

describe('a link', () => {
  test('brings edited cells, inputs, framework and seed to another reader', async () => {
    const moved = inputs.replace('a = 1', 'a = -7').replace("'x' #", "'y' #").replace('True', 'False')
    const {state, texts, lost} = await sent(
      [same('import x'), {written: inputs, source: moved}, {written: 'x', source: 'print("ü", \'😀\')\n'}],
      {tab: 'torch', seed: 42},
    )
    expect([state.tab, state.seed, lost]).toEqual(['torch', 42, 0])
    expect(texts).toEqual({1: moved, 2: 'print("ü", \'😀\')\n'})
    expect(state.cells[0]).toEqual({
      key: expect.any(String),
      inputs: [
        [0, 'a', '-7'],
        [1, 'b', 'y'],
        [2, 'c', false],
      ],
    })
  })

  test('is short, and can stand behind the # of an address as it is', async () => {
    const {fragment} = await sent([{written: inputs, source: inputs.replace('1', '2')}])
    expect(fragment).toMatch(/^cells=1[\w-]+$/)
    expect(fragment.length).toBeLessThan(90)
  })

  test('holds the whole text where more than inputs is another', async () => {
    const source = `${inputs.replace('1', '2')}\nprint(a)`
    const {state, texts} = await sent([{written: inputs, source}])
    expect([state.cells[0]?.text, texts]).toEqual([source, {0: source}])
  })

  test('tells cells with the same text apart', async () => {
    const {texts} = await sent([same('x'), {written: 'x', source: 'y'}, same('x')])
    expect(texts).toEqual({1: 'y'})
  })

  test('of nothing holds nothing', async () => {
    expect((await sent([same('x')])).state).toEqual({cells: []})
  })
})

describe('on a page that has changed', () => {
  test('what is still there is applied, wherever it stands; the rest is counted', async () => {
    const cells = [
      {written: 'one', source: '1'},
      {written: inputs, source: inputs.replace('1', '2')},
      {written: 'three', source: '3'},
    ]
    const {texts, lost} = await sent(cells, {}, ['new', inputs, 'one', 'another three'])
    expect([texts, lost]).toEqual([{1: inputs.replace('1', '2'), 2: '1'}, 1])
  })
})

describe('what comes from an address is anybody’s', () => {
  const encode = async (value: unknown): Promise<string> => {
    const bytes = new Blob([JSON.stringify(value)]).stream().pipeThrough(new CompressionStream('deflate-raw'))
    return `cells=1${Buffer.from(await new Response(bytes).arrayBuffer()).toString('base64url')}`
  }

  test.each<[string, unknown]>([
    ['no object', 1],
    ['no list of cells', {c: {}}],
    ['no cell', {c: [1]}],
    ['a cell without a key', {c: [[1, 'x']]}],
    ['a cell without a text', {c: [['k', 1]]}],
    ['an input without a value', {c: [['k', [[0, 'a', {}]]]]}],
    ['a seed that is none', {s: -1}],
    ['a framework that is none', {t: 1}],
    ['more text than anybody writes', {c: [['k', 'x'.repeat(2_000_000)]]}],
  ])('%s is refused', async (_what, value) => {
    await expect(decodeState(await encode(value))).rejects.toBeInstanceOf(LinkError)
  })

  test.each(['cells=', 'cells=2abc', 'cells=1', 'cells=1%%%', 'cells=1AAAA', 'cells=1abc def'])(
    '%s is refused',
    async (fragment) => {
      await expect(decodeState(fragment)).rejects.toBeInstanceOf(LinkError)
    },
  )

  test.each([
    ['an input that the cell does not have', [[3, 'a', '1']]],
    ['another name', [[0, 'b', '1']]],
    ['a value that it cannot be', [[0, 'a', '1.5']]],
    ['code in the place of a number', [[0, 'a', '1; import os']]],
    ['a choice that there is none', [[1, 'b', 'z']]],
  ])('%s finds no place', async (_what, values) => {
    const {state} = await sent([{written: inputs, source: 'x'}])
    const key = state.cells[0]?.key
    const decoded = await decodeState(await encode({c: [[key, values]]}))
    expect(applyState(decoded, [inputs])).toEqual({texts: new Map(), lost: 1})
  })
})
