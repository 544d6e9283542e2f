// Axes in space. Recorded from matplotlib 3.11.
import {describe, expect, test} from 'vitest'
import {describeFigure, figureTable, type Mark} from 'd2lbook-picture'
import {makeProjection, usualView} from '../../../plugins/python/src/modules/matplotlib/space/projection.ts'
import {axesOf, errorOf, figuresOf, runCells} from './run-plots.ts'

const setUp = `
import numpy as np
x, y = np.meshgrid(np.linspace(-2, 2, 31), np.linspace(-2, 2, 101))
ax = plt.figure().add_subplot(111, projection='3d')
`

async function marksOf(source: string): Promise<Mark[]> {
  const [axes] = await axesOf(setUp + source)
  return axes?.marks.filter((mark) => !('isFrame' in mark)) ?? []
}

async function printed(source: string): Promise<string> {
  const [result] = await runCells(`import matplotlib.pyplot as plt${setUp}${source}`)
  return result?.outputs.map((output) => ('text' in output ? output.text : '')).join('') ?? ''
}

test.each([
  [[1, 1, 1], usualView, [0.07131620835208649, 0.04685500834234765]],
  [[-1, -1, -1], usualView, [-0.07061200331297486, -0.04639234306968772]],
  [[1, -1, -1], usualView, [0.01980711903858498, -0.07562350842916883]],
] as const)('%o is seen from the usual place where matplotlib sees it', (point, view, seen) => {
  const side = [-1.1458333333333335, 1.1458333333333335] as const
  const project = makeProjection([side, side, [-1.0416666666666667, 1.0416666666666667]], view)
  const [x, y] = project(point)
  expect(x).toBeCloseTo(seen[0], 10)
  expect(y).toBeCloseTo(seen[1], 10)
})

describe('grids', () => {
  test.each([
    ['', 66],
    ['rstride=10, cstride=10', 15],
    ['rcount=5', 37],
    ['rstride=0', 31],
    ['rstride=4', 57],
  ])('plot_wireframe(%s)', async (options, lines) => {
    const [mark] = await marksOf(`ax.plot_wireframe(x, y, x**2 - y**2, ${options})`)
    expect(mark).toMatchObject({kind: 'line', style: {color: 'C0'}})
    expect(mark?.kind === 'line' && mark.x.filter(Number.isNaN).length).toBe(lines)
  })

  test.each([
    ['', 1020],
    ['rstride=10, cstride=10', 30],
    ['rcount=5', 150],
    ['cmap="viridis"', 1020],
  ])('plot_surface(%s)', async (options, faces) => {
    const [mark] = await marksOf(`ax.plot_surface(x, y, x**2 - y**2, ${options})`)
    expect(mark?.kind === 'faces' && mark.colors.length).toBe(faces)
  })

  test('what is nearer covers what is farther', async () => {
    const [mark] = await marksOf(
      'ax.plot_surface(np.array([[0, 1]]), np.array([[0], [1], [2]]), np.zeros((3, 2)), cmap="gray")',
    )
    const first = mark?.kind === 'faces' ? mark.y.slice(0, 4) : []
    const second = mark?.kind === 'faces' ? mark.y.slice(5, 9) : []
    expect(Math.max(...first)).toBeGreaterThan(Math.max(...second))
  })
})

test.each([
  ['print(ax, ax.name, ax.elev, ax.azim)', '<Axes3D: > 3d 30 -60\n'],
  ['print(ax.get_xlim())', '(-0.020833333333333332, 1.0208333333333333)\n'],
  ['_ = ax.plot_wireframe(x / 2, y, x); print(ax.get_xlim())', '(-1.1458333333333335, 1.1458333333333335)\n'],
  ['_ = ax.plot_wireframe(x, y, x / 2); print(ax.get_zlim())', '(-1.0416666666666667, 1.0416666666666667)\n'],
  ['print(ax.set_zlim(-1, 1), plt.xlim(-2, 2), ax.get_xlim())', '(-1.0, 1.0) (-2.0, 2.0) (-2.0, 2.0)\n'],
  ['print(ax.set_zlabel("z"), ax.get_zlabel(), ax)', "Text(0.5, 0, 'z') z <Axes3D: zlabel='z'>\n"],
  ['ax.view_init(10, 20); print(ax.elev, ax.azim, ax.roll)', '10 20 0\n'],
  [
    'from mpl_toolkits import mplot3d\nfrom mpl_toolkits.mplot3d import Axes3D\nprint(isinstance(ax, Axes3D), mplot3d.Axes3D is Axes3D)',
    'True True\n',
  ],
  ['print(plt.gca() is ax, plt.gcf().gca(projection="3d") is not None)', 'True True\n'],
  ['print(plt.subplots(1, 2, subplot_kw={"projection": "3d"})[1][1])', '<Axes3D: >\n'],
  ['print(plt.axes(projection="3d"))', '<Axes3D: >\n'],
])('%s', async (source, text) => {
  expect(await printed(source)).toContain(text)
})

test.each([
  ['ax.plot([1, 2])', "TypeError: Axes3D.plot() missing 1 required positional argument: 'ys'"],
  [
    'ax.plot_wireframe(x, y, x, rstride=1, rcount=2)',
    'ValueError: Cannot specify both stride and count arguments',
  ],
  ['ax.plot_surface(x, y, [1])', 'ValueError: Argument Z must be 2-dimensional.'],
  ['plt.subplot(projection="4d")', "ValueError: '4d' is not a valid value for projection"],
  ['ax.bar3d()', 'NotImplementedError: Axes3D.bar3d is not part of the plots of this page'],
  ['plt.hist([1])', 'NotImplementedError: Axes3D.hist is not part of the plots of this page'],
])('%s refuses', async (source, message) => {
  expect(await errorOf(setUp + source)).toBe(message)
})

test('words and tables tell the numbers in space, not those of the picture', async () => {
  const [figure] = await figuresOf(
    `${setUp}ax.plot([1, 2], [3, 4], [5, 6], 'r--', lw=2); ax.set_xlabel('t'); ax.set_zlabel('height')`,
  )
  if (!figure) throw new Error('nothing is shown')
  expect(describeFigure(figure)).toBe('Plot. Series 1: line, points: 2, values from 5 to 6.')
  expect(figureTable(figure)).toEqual([
    {
      caption: '',
      columns: ['t', 'y', 'height'],
      rows: [
        ['1', '3', '5'],
        ['2', '4', '6'],
      ],
      total: 2,
    },
  ])
})

test('the frame says ticks and labels', async () => {
  const [axes] = await axesOf(
    `${setUp}ax.set_xticks([0, 1]); ax.set_zticks([0.5], ['half']); plt.ylabel('up')`,
  )
  const texts = axes?.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
  expect(texts).toEqual(expect.arrayContaining(['0', '1', 'half', 'up']))
})
