import {expect, test} from 'vitest'
import {checkLiveGraph, type LiveBlock} from '../../plugins/live/src/index.ts'
import {readLiveGraph} from '../../plugins/live/src/graph.ts'
import {firstVariables, prepareLiveBlocks} from '../../plugins/live/src/prepare.ts'

const block = (component: string, attributes: Record<string, string> = {}, source = ''): LiveBlock => ({
  component,
  attributes,
  source,
})
const slider = (name: string, more: Record<string, string> = {}): LiveBlock =>
  block('slider', {name, ...more})
const said = (blocks: LiveBlock[]) =>
  checkLiveGraph(blocks).map(({rule, block: index, message}) => [index, rule, message])

test('a page without faults has no problems', () => {
  const blocks = [
    slider('noise', {min: '0', max: '50', step: '1'}),
    block('let', {name: 'half'}, '$noise / 2'),
    block('select', {name: 'act', options: 'relu, tanh'}),
    block('mlp', {name: 'net', noise: '$noise', activation: '$act'}),
    block('let', {name: 'progress'}, '$net.step + $half'),
  ]
  expect(said(blocks)).toEqual([])
})

test.each([
  [
    'an unknown component',
    [block('mpl')],
    [[0, 'live-unknown-component', 'unknown live component `mpl`; did you mean `mlp`?']],
  ],
  [
    'an unknown option',
    [block('mlp', {hiden: '4'})],
    [[0, 'live-option', 'unknown option `hiden`; did you mean `hidden`?']],
  ],
  [
    'an unknown variable',
    [slider('alpha'), block('mlp', {slope: '$alpa'})],
    [[1, 'live-unknown-name', 'nothing on this page is called `$alpa`; did you mean `$alpha`?']],
  ],
  [
    'a variable where there are none',
    [block('mlp', {slope: '$a'})],
    [[0, 'live-unknown-name', 'nothing on this page is called `$a`; no block of this page has a name']],
  ],
  [
    'a name defined twice',
    [slider('a'), slider('a')],
    [[1, 'live-twice-defined', 'the name `a` is already taken on this page']],
  ],
  [
    'two formulas that wait for each other',
    [block('let', {name: 'a'}, '$b + 1'), block('let', {name: 'b'}, '$a - 1')],
    [[0, 'live-cycle', 'these values wait for one another: `a` → `b` → `a`']],
  ],
  [
    'a formula of itself',
    [block('let', {name: 'a'}, '$a + 1')],
    [[0, 'live-cycle', 'these values wait for one another: `a` → `a`']],
  ],
  [
    'a figure that follows what it publishes, by way of a formula',
    [block('let', {name: 'n'}, '$net.step / 100'), block('mlp', {name: 'net', noise: '$n'})],
    [[0, 'live-cycle', 'these values wait for one another: `n` → `net` → `n`']],
  ],
  [
    'an input without a name',
    [block('slider')],
    [[0, 'live-body', 'a name is needed, so that others can use the value: `name=alpha`']],
  ],
  [
    'a slider with its ends swapped',
    [slider('a', {min: '2', max: '1', value: '1.5'})],
    [
      [0, 'live-body', 'min: 2 is not below max 1'],
      [0, 'live-body', 'value: 1.5 is not between 2 and 1'],
    ],
  ],
  [
    'a slider that goes farther than the option',
    [slider('a', {min: '0', max: '80', step: '1'}), block('mlp', {noise: '$a'})],
    [
      [
        1,
        'live-option',
        'noise: `$a` can be what the option cannot: expected a whole number from 0 to 50, got `80`',
      ],
    ],
  ],
  [
    'two figures of one name that say different things',
    [block('mlp', {name: 'net', hidden: '4'}), block('mlp', {name: 'net', hidden: '5'})],
    [[1, 'live-conflict', 'hidden: `5` here, but `4` in the first block called `net`; leave it out here']],
  ],
  [
    'points that are too few',
    [block('mlp', {data: 'points'}, '1,1,a')],
    [[0, 'live-body', 'data=points needs at least two lines `x1,x2,class` in the body, from -3 to 3']],
  ],
] as const)('%s is reported', (_, blocks, expected) => {
  expect(said([...blocks])).toEqual(expected)
})

test('problems carry the place that came with the block', () => {
  const [problem] = checkLiveGraph([{component: 'mpl', attributes: {}, place: {line: 12}}])
  expect(problem!.place).toEqual({line: 12})
})

test('values are computed after what they use, wherever they stand in the page', () => {
  const graph = readLiveGraph([
    block('let', {name: 'c'}, '$b * 10'),
    block('let', {name: 'b'}, '$a + 1'),
    slider('a', {min: '2', max: '3'}),
  ])
  expect(graph.order).toEqual([2, 1, 0])
  expect(Object.fromEntries(firstVariables(graph))).toEqual({a: 2, b: 3, c: 30})
})

test('a prepared block knows the first values of its variables and draws with them', async () => {
  const {blocks, problems} = await prepareLiveBlocks([
    block('select', {name: 'set', options: 'moons,xor'}),
    block('mlp', {data: '$set'}),
    block('mlp', {name: 'net'}),
  ])
  expect(problems).toEqual([])
  expect(blocks[1]!.initial).toEqual({set: 'moons'})
  expect(blocks[1]!.description).toContain('Moons')
  expect(blocks.map((each) => each!.id)).toEqual(['live-set', 'live-2', 'live-net'])
  expect(JSON.parse(JSON.stringify(blocks))).toEqual(blocks)
})

test('a diagram called like a playground shows its network from the start', async () => {
  const {blocks} = await prepareLiveBlocks([
    block('mlp', {name: 'net', hidden: '4,3', activation: 'tanh'}),
    block('mlp-diagram', {name: 'net'}),
  ])
  expect(blocks[1]!.attributes).toEqual({name: 'net', sizes: '2,4,3,1', activation: 'tanh'})
  expect(blocks[1]!.description).toContain('2, 4, 3, 1')
})

test('a block that cannot be read is left out, the others are prepared', async () => {
  const {blocks, problems} = await prepareLiveBlocks([block('nothing'), block('mlp', {rate: 'x'})])
  expect(blocks[0]).toBeUndefined()
  expect(blocks[1]!.picture).toHaveLength(2)
  expect(problems.map(({rule}) => rule)).toEqual(['live-unknown-component', 'live-option'])
})
