// `d2l` where the book saves no helpers of its own: what it draws with is there all the same.
import {expect, test} from 'vitest'
import type {Figure} from 'd2lbook-picture'
import {runCells} from './run-plots.ts'

async function figureOf(source: string): Promise<Figure> {
  const [result] = await runCells(`from d2l import torch as d2l\n${source}`)
  const [output, ...others] = result?.outputs ?? []
  if (output?.kind !== 'figure' || others.length > 0) throw new Error(JSON.stringify(result))
  return output.data
}

test.each<[source: string, axes: object]>([
  [
    'd2l.plot([0, 1], [2, 3], "x", "f")',
    {xLabel: 'x', yLabel: 'f', hasGrid: true, marks: [{x: [0, 1], y: [2, 3]}]},
  ],
  ['d2l.plot([2, 3])', {marks: [{x: [0, 1], y: [2, 3]}]}],
  [
    'd2l.plot([0, 1], [[2, 3], [4, 5]], legend=["a", "b"])',
    {
      hasLegend: true,
      marks: [
        {x: [0, 1], y: [2, 3], label: 'a', style: {dash: 'solid'}},
        {x: [0, 1], y: [4, 5], label: 'b', style: {dash: 'dashed', color: '#bf00bf'}},
      ],
    },
  ],
  ['d2l.plot([[0, 1], [0, 2]], [[2, 3], [4, 5]])', {marks: [{x: [0, 1]}, {x: [0, 2]}]}],
  ['d2l.plot([1, 2], [1, 2], xscale="log", xlim=[1, 5])', {xScale: 'log', xLimits: [1, 5]}],
])('%s', async (source, axes) => {
  const figure = await figureOf(source)
  expect(figure.size).toEqual({width: 3.5, height: 2.5})
  expect(figure.axes).toMatchObject([axes])
})

test('an animator grows one figure, with gaps for what is not known yet', async () => {
  const figure = await figureOf(
    [
      'a = d2l.Animator(xlabel="epoch", xlim=[1, 3], legend=["loss", "accuracy"])',
      'for epoch in range(3):',
      '    a.add(epoch + 1, (1 / (epoch + 1), None))',
      'a.add(3, (None, 0.5))',
    ].join('\n'),
  )
  expect(figure.axes).toMatchObject([
    {
      xLabel: 'epoch',
      xLimits: [1, 3],
      marks: [
        {x: [1, 2, 3], y: [1, 0.5, 1 / 3], label: 'loss'},
        {x: [3], y: [0.5], label: 'accuracy'},
      ],
    },
  ])
})

test('images stand in rows under their titles', async () => {
  const figure = await figureOf('d2l.show_images([[[0, 1]], [[1, 0]]], 1, 2, titles=["a", "b"]);')
  expect(figure).toMatchObject({
    size: {width: 3, height: 1.5},
    axes: [
      {title: 'a', isXHidden: true, isYHidden: true, marks: [{kind: 'image', values: [0, 1]}]},
      {title: 'b', column: 1},
    ],
  })
})

test('of many steps the last one is what is shown', async () => {
  const [result] = await runCells(
    'from d2l import torch as d2l\na = d2l.Animator()\nfor step in range(300):\n    a.add(step, step)',
  )
  expect(result?.outputs).toHaveLength(1)
  expect(result?.outputs[0]).toHaveProperty('svg', expect.stringContaining('<svg'))
})

test('where data lie is one table for all cells of a page, and another for the next', async () => {
  const cells = [
    'from d2l import torch as d2l\nd2l.DATA_HUB',
    "d2l.DATA_HUB['tiny'] = (d2l.DATA_URL + 'tiny.zip', '00')",
    'd2l.DATA_HUB',
  ]
  const shown = "{'tiny': ('http://d2l-data.s3-accelerate.amazonaws.com/tiny.zip', '00')}"
  for (const page of ['first', 'second'])
    expect(
      (await runCells(...cells)).map(({outputs}) => outputs),
      page,
    ).toMatchObject([[{text: '{}'}], [], [{text: shown}]])
})
