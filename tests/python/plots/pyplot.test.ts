// Programs with matplotlib, and the figures that they make. What matplotlib itself draws for them is the measure.
import {describe, expect, test} from 'vitest'
import {axesOf, errorOf, figuresOf, runCells} from './run-plots.ts'

describe('plot', () => {
  test.each<[source: string, marks: unknown[]]>([
    ['plt.plot([4, 5])', [{x: [0, 1], y: [4, 5], style: {color: 'C0'}}]],
    ['plt.plot([1, 2], [4, 5])', [{x: [1, 2], y: [4, 5]}]],
    ['plt.plot(range(2), (4, 5), "m--")', [{x: [0, 1], style: {color: '#bf00bf', dash: 'dashed'}}]],
    ['plt.plot([1], [2], "ro")', [{style: {color: '#ff0000', dash: 'none', marker: 'o'}}]],
    ['plt.plot([1], [2], "-o", color="#ff7f0e")', [{style: {color: 'C1', dash: 'solid', marker: 'o'}}]],
    ['plt.plot([1], "r", [2], "b")', [{style: {color: '#ff0000'}}, {style: {color: '#0000ff'}}]],
    ['plt.plot([1]); plt.plot([2])', [{style: {color: 'C0'}}, {style: {color: 'C1'}}]],
    ['plt.plot([[1, 2], [3, 4]])', [{y: [1, 3]}, {y: [2, 4]}]],
    ['plt.plot([1, 2], [[1, 2], [3, 4]], label=["a", "b"])', [{label: 'a'}, {label: 'b'}]],
    ['plt.plot([1, None, 3])', [{y: [1, NaN, 3]}]],
    [
      'plt.plot([1], lw=3, alpha=0.5, ls=":", marker="^", ms=2)',
      [{style: {width: 3, opacity: 0.5, dash: 'dotted', marker: '^', markerSize: 2}}],
    ],
    ['plt.plot(*zip(*[(1, 2), (3, 4)]), "-o")', [{x: [1, 3], y: [2, 4]}]],
    ['plt.plot(["a", "b"], [1, 2])', [{x: [0, 1], y: [1, 2]}]],
  ])('%s', async (source, marks) => {
    const [axes] = await axesOf(source)
    expect(axes?.marks).toHaveLength(marks.length)
    expect(axes?.marks).toMatchObject(marks.map((mark) => ({kind: 'line', ...(mark as object)})))
  })
})

describe('contourf, as matplotlib 3.11 colours and bounds it', () => {
  const heights = '[[0, 1, 0], [2, 5, 1], [0, 0, 3.0]]'
  test.each<[source: string, levels: number[], colors: string[]]>([
    [
      `plt.contourf(${heights})`,
      [0, 0.8, 1.6, 2.4, 3.2, 4, 4.8, 5.6],
      ['#481b6d', '#3f4788', '#2e6e8e', '#21918c', '#2db27d', '#73d056', '#d0e11c'],
    ],
    [`plt.contourf(${heights}, 3)`, [0, 1.5, 3, 4.5, 6], ['#472d7b', '#2c728e', '#28ae80', '#addc30']],
    [`plt.contourf(${heights}, [1, 2, 4], colors=['r', 'g'])`, [1, 2, 4], ['#ff0000', '#008000']],
  ])('%s', async (source, levels, colors) => {
    const [axes] = await axesOf(source)
    const bands = axes?.marks.flatMap((mark) => (mark.kind === 'faces' ? [mark] : [])) ?? []
    expect(bands.map(({range}) => range)).toEqual(levels.slice(1).map((top, index) => [levels[index], top]))
    // colour maps are drawn between a few of their colours
    bands.forEach((band, index) =>
      expect(distance(band.colors[0] ?? '', colors[index] ?? '')).toBeLessThan(20),
    )
  })

  test('the bands fill the grid once', async () => {
    const [axes] = await axesOf(`plt.contourf(${heights})`)
    const areas = axes?.marks.map((mark) => (mark.kind === 'faces' ? areaOf(mark.x, mark.y) : 0)) ?? []
    expect(areas.reduce((sum, area) => sum + area, 0)).toBeCloseTo(4)
  })

  test('a bar of colours says what they mean', async () => {
    const [axes] = await axesOf(`plt.contourf(${heights}, cmap='gray'); plt.colorbar()`)
    expect(axes?.colorBar).toEqual({colorMap: 'gray', range: [0, 5.6]})
  })
})

/** Between colours, in steps of their channels. */
function distance(first: string, second: string): number {
  const channels = (color: string): number[] =>
    [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
  return Math.hypot(...channels(first).map((channel, index) => channel - (channels(second)[index] ?? NaN)))
}

/** Of polygons with gaps after them. */
function areaOf(x: readonly number[], y: readonly number[]): number {
  let [sum, start] = [0, 0]
  x.forEach((value, index) => {
    if (Number.isFinite(value)) {
      const next = Number.isFinite(x[index + 1]) ? index + 1 : start
      sum += (value * (y[next] ?? 0) - (x[next] ?? 0) * (y[index] ?? 0)) / 2
    } else start = index + 1
  })
  return sum
}

describe('other marks', () => {
  test.each<[source: string, mark: object]>([
    ['plt.scatter([1, 2], [3, 4], 5)', {kind: 'scatter', sizes: [5], colors: ['C0']}],
    ['plt.scatter([1, 2], [3, 4], c=["r", "C3"])', {colors: ['#ff0000', 'C3']}],
    ['plt.scatter([1, 2], [3, 4], c=[0, 1], cmap="gray")', {colors: ['#000000', '#ffffff']}],
    [
      'plt.bar([1, 2], [3, 4])',
      {kind: 'bar', x: [0.6, 1.6], width: [0.8, 0.8], base: [0, 0], height: [3, 4]},
    ],
    ['plt.bar([1], [3], width=0.5, align="edge")', {x: [1], width: [0.5]}],
    ['plt.barh([1], [3])', {isHorizontal: true, x: [0.6], height: [3]}],
    [
      'plt.hist([1, 1, 2, 5], bins=4)',
      {kind: 'bar', x: [1, 2, 3, 4], width: [1, 1, 1, 1], height: [2, 1, 0, 1]},
    ],
    ['plt.hist([1, 1, 2, 5], bins=[0, 2, 6], density=True)', {height: [0.25, 0.125]}],
    ['plt.hist([3, 3])', {height: [0, 0, 0, 0, 0, 2, 0, 0, 0, 0]}],
    [
      'plt.imshow([[1, 2], [3, 4]], cmap="Reds")',
      {kind: 'image', rows: 2, columns: 2, range: [1, 4], colorMap: 'Reds'},
    ],
    ['plt.imshow([[[0, 0.5, 1]]])', {rgb: [0, 128, 255]}],
    ['plt.imshow([[1, 2]], vmin=0, vmax=9)', {range: [0, 9]}],
    ['plt.axhline(2, color="black", linestyle="dashed")', {kind: 'span', direction: 'horizontal', at: 2}],
    ['plt.hlines(0.5, 1, 2, "black", lw=3)', {style: {color: '#000000', dash: 'solid', width: 3}}],
    ['plt.vlines(1, 0, 5, ls=":", alpha=0.5)', {style: {color: 'C0', dash: 'dotted', opacity: 0.5}}],
    ['import numpy as np; plt.plot([1.0, np.array([2]), np.float32(3)])', {y: [1, 2, 3]}],
    ['plt.bar([1], [3], fc="r", ec="k", lw=2)', {color: '#ff0000', edge: '#000000'}],
    ['plt.axvline(x=2)', {kind: 'span', direction: 'vertical', at: 2}],
    ['plt.vlines([1, 2], 0, 5)', {kind: 'line', x: [1, 1, NaN, 2, 2, NaN], y: [0, 5, NaN, 0, 5, NaN]}],
    [
      'plt.fill_between([1, 2], [3, 4], alpha=0.2)',
      {kind: 'area', upper: [3, 4], lower: [0, 0], opacity: 0.2},
    ],
    // a plane: one straight line
    [
      'plt.contour([0, 1], [0, 2], [[0, 1], [0, 1]], levels=[0.25], colors="C1")',
      {kind: 'line', x: [0.25, 0.25], y: [0, 2], style: {color: 'C1', width: 1.5}},
    ],
    ['plt.text(1, 2, "a", ha="center")', {kind: 'text', x: 1, y: 2, text: 'a', anchor: 'middle'}],
    [
      'plt.annotate("a", xy=(1, 2), xytext=(3, 4), arrowprops=dict(arrowstyle="->"))',
      {kind: 'text', x: 3, y: 4, arrowTo: [1, 2]},
    ],
  ])('%s', async (source, mark) => {
    const [axes] = await axesOf(source)
    expect(axes?.marks[0]).toMatchObject(mark)
  })

  test('histograms of several sets stand side by side', async () => {
    const [axes] = await axesOf('plt.hist([[0, 8], [0, 8]], bins=1, rwidth=0.5)')
    expect(axes?.marks).toMatchObject([
      {x: [2], width: [2], color: 'C0'},
      {x: [4], width: [2], color: 'C1'},
    ])
  })
})

describe('axes', () => {
  test.each<[source: string, settings: object]>([
    ['plt.xlabel("x"); plt.ylabel("f(x)"); plt.title("T")', {xLabel: 'x', yLabel: 'f(x)', title: 'T'}],
    ['plt.xlim([0, 5]); plt.ylim(1, 2)', {xLimits: [0, 5], yLimits: [1, 2]}],
    ['plt.xlim(left=0)', {xLimits: [0, 1]}],
    ['plt.xscale("log"); plt.yscale("linear")', {xScale: 'log', yScale: 'linear'}],
    ['plt.grid()', {hasGrid: true}],
    ['plt.grid(); plt.grid()', {hasGrid: false}],
    ['plt.xticks([1, 2], ["a", "b"])', {xTicks: {at: [1, 2], labels: ['a', 'b']}}],
    ['plt.axis("off")', {isBare: true}],
    ['plt.axis([0, 1, 2, 3])', {xLimits: [0, 1], yLimits: [2, 3]}],
    ['plt.gca().get_xaxis().set_visible(False)', {isXHidden: true}],
    ['plt.plot([1]); plt.legend(["a"], loc="upper left")', {hasLegend: true, legendPlace: 'upper left'}],
    ['plt.gca().set(xlabel="x", ylim=(0, 1))', {xLabel: 'x', yLimits: [0, 1]}],
    ['plt.bar(["a", "b"], [1, 2])', {xTicks: {at: [0, 1], labels: ['a', 'b']}}],
    ['plt.plot([1]); plt.cla()', {marks: []}],
  ])('%s', async (source, settings) => {
    const [axes] = await axesOf(`plt.gca()\n${source}`)
    expect(axes).toMatchObject(settings)
  })

  test('legends name marks in their order, or those that are given', async () => {
    const [named] = await axesOf('plt.plot([1]); plt.plot([2]); plt.legend(["a", "b"])')
    expect(named?.marks).toMatchObject([{label: 'a'}, {label: 'b'}])
    const [given] = await axesOf('a, = plt.plot([1])\nb, = plt.plot([2])\nplt.legend([b], ["only b"])')
    expect(given?.marks[0]).not.toHaveProperty('label')
    expect(given?.marks[1]).toMatchObject({label: 'only b'})
  })
})

describe('figures', () => {
  test('have the size of the settings, or their own', async () => {
    expect(await figuresOf('plt.plot([1])')).toMatchObject([{size: {width: 6.4, height: 4.8}}])
    expect(await figuresOf('plt.rcParams["figure.figsize"] = (3.5, 2.5)\nplt.plot([1])')).toMatchObject([
      {size: {width: 3.5, height: 2.5}},
    ])
    expect(await figuresOf('plt.figure(figsize=(2, 1))\nplt.plot([1])')).toMatchObject([
      {size: {width: 2, height: 1}},
    ])
  })

  test.each([
    ['fig, axes = plt.subplots(2, 3)', '(2, 3)'],
    ['fig, axes = plt.subplots(1, 3)', '(3,)'],
    ['fig, axes = plt.subplots(1, 1, squeeze=False)', '(1, 1)'],
    ['fig, axes = plt.subplots(2, 2)\naxes = axes.flatten()', '(4,)'],
    ['fig, axes = plt.subplots(2, 2)\naxes = axes.reshape(-1)', '(4,)'],
    ['fig, axes = plt.subplots(2, 3)\naxes = axes[:, 0]', '(2,)'],
    ['fig, axes = plt.subplots(2, 3)\naxes = axes[1]', '(3,)'],
  ])('%s has the shape %s', async (source, shape) => {
    const [result] = await runCells(
      `import matplotlib.pyplot as plt\n${source}\nprint(axes.shape, len(axes) == axes.shape[0])`,
    )
    expect(result?.outputs[0]).toMatchObject({text: `${shape} True\n`})
  })

  test('axes keep their places', async () => {
    const axes = await axesOf(
      'fig, axes = plt.subplots(2, 2)\nfor i, ax in enumerate(axes.flat):\n    ax.set_title(i)',
    )
    expect(axes.map(({row, column, title}) => [row, column, title])).toEqual([
      [0, 0, '0'],
      [0, 1, '1'],
      [1, 0, '2'],
      [1, 1, '3'],
    ])
    const others = await axesOf('for i in range(3):\n    plt.subplot(1, 3, i + 1)\n    plt.title(i)')
    expect(others.map(({column, title}) => [column, title])).toEqual([
      [0, '0'],
      [1, '1'],
      [2, '2'],
    ])
  })

  test('are shown when the cell ends, once, and by show() before', async () => {
    expect(await figuresOf('plt.plot([1])\nplt.show()\nplt.plot([2])')).toHaveLength(2)
    expect(await figuresOf('plt.plot([1])\nplt.close()')).toHaveLength(0)
    const [, second] = await runCells('import matplotlib.pyplot as plt\nplt.plot([1]);', 'plt.plot([2]);')
    expect(second?.outputs).toMatchObject([{kind: 'figure', data: {axes: [{marks: [{y: [2]}]}]}}])
  })

  test('that are the value of a cell are shown once, also later', async () => {
    const results = await runCells(
      'import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nfig',
      'ax.plot([1])\nfig',
    )
    expect(results.map(({outputs}) => outputs.map(({kind}) => kind))).toEqual([
      ['figure'],
      ['text', 'figure'].slice(1),
    ])
  })

  test('grow in place of the last one while a loop runs', async () => {
    const [result] = await runCells(
      [
        'import matplotlib.pyplot as plt',
        'from IPython import display',
        'fig, ax = plt.subplots()',
        'for n in range(1, 4):',
        '    ax.cla()',
        '    ax.plot(range(n))',
        '    display.display(fig)',
        '    display.clear_output(wait=True)',
      ].join('\n'),
    )
    expect(result?.outputs).toMatchObject([{kind: 'figure', data: {axes: [{marks: [{y: [0, 1, 2]}]}]}}])
  })

  test('leave out steps of a curve that a later one covers', async () => {
    const [axes] = await axesOf('for n in range(1, 5):\n    plt.plot(range(n), color="C0")')
    expect(axes?.marks).toMatchObject([{y: [0, 1, 2, 3]}])
  })
})

describe('errors are those of matplotlib', () => {
  test.each([
    [
      'plt.plot([1, 2, 3], [1, 2, 3, 4])',
      'ValueError: x and y must have same first dimension, but have shapes (3,) and (4,)',
    ],
    ['plt.plot([1], "abc")', "ValueError: 'abc' is not a valid format string (unrecognized character 'a')"],
    ['plt.plot([1], "r--g")', "ValueError: 'r--g' is not a valid format string (two color symbols)"],
    ['plt.plot([1], "--:")', "ValueError: '--:' is not a valid format string (two linestyle symbols)"],
    ['plt.plot([1], "ox")', "ValueError: 'ox' is not a valid format string (two marker symbols)"],
    ['plt.plot([1], foo=1)', "AttributeError: Line2D.set() got an unexpected keyword argument 'foo'"],
    [
      'plt.plot([1], c="r", color="b")',
      "TypeError: Got both 'c' and 'color', which are aliases of one another",
    ],
    ['plt.plot([1], marker="foo")', "ValueError: Unrecognized marker style 'foo'"],
    ['plt.scatter([1, 2], [1])', 'ValueError: x and y must be the same size'],
    [
      'plt.scatter([1, 2], [1, 2], c=[1, 2, 3])',
      "ValueError: 'c' argument has 3 elements, which is inconsistent with 'x' and 'y' with size 2.",
    ],
    [
      'plt.bar([1, 2], [1, 2, 3])',
      "ValueError: shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between 'x' with shape (2,) and 'height' with shape (3,).",
    ],
    ['plt.imshow([1, 2, 3])', 'TypeError: Invalid shape (3,) for image data'],
    ['plt.xscale("foo")', "ValueError: 'foo' is not a valid value for scale."],
    ['plt.subplots(0, 1)', 'ValueError: Number of rows must be a positive integer, not 0'],
    ['plt.subplot(2, 2, 5)', 'ValueError: num must be an integer with 1 <= num <= 4, not 5'],
    ['plt.legend(loc="foo")', "ValueError: 'foo' is not a valid value for loc."],
    ['plt.fill_between([1, 2], [1, 2, 3])', "ValueError: 'x' has size 2, but 'y1' has an unequal size of 3"],
    [
      'plt.xticks([1, 2], ["a"])',
      'ValueError: The number of FixedLocator locations (2), usually from a call to set_ticks, does not match the number of labels (1).',
    ],
  ])('%s', async (source, error) => {
    expect(await errorOf(source)).toBe(error)
  })

  test('what is missing says so by name', async () => {
    expect(await errorOf('plt.pcolormesh([1], [2], [3])')).toBe(
      'NotImplementedError: pcolormesh is not part of the plots of this page',
    )
    expect(await errorOf('plt.savefig("a.png")')).toContain('savefig: a page has no files')
  })
})

describe('contour', () => {
  test('levels are those that matplotlib chooses, and curves close', async () => {
    const [axes] = await axesOf(`import numpy as np
x, y = np.meshgrid(np.arange(-2, 2.1, 0.5), np.arange(-2, 2.1, 0.5))
plt.contour(x, y, x ** 2 + 2 * y ** 2)`)
    // matplotlib 3.10: 0, 1.5, 3, ... 12
    expect(axes?.marks).toHaveLength(9)
    const circle = axes?.marks[1]
    expect(circle).toMatchObject({kind: 'line'})
    if (circle?.kind !== 'line') return
    expect([circle.x.at(0), circle.y.at(0)]).toEqual([circle.x.at(-1), circle.y.at(-1)])
    expect(circle.x.some(Number.isNaN)).toBe(false)
  })

  test.each([
    ['plt.contour([1, 2])', 'TypeError: Input z must be 2D, not 1D'],
    ['plt.contour([[1]])', 'TypeError: Input z must be at least a (2, 2) shaped array, but has shape (1, 1)'],
    [
      'plt.contour([1], [1, 2], [[1, 2], [3, 4]])',
      'TypeError: Length of x (1) must match number of columns in z (2)',
    ],
  ])('%s', async (source, error) => {
    expect(await errorOf(source)).toBe(error)
  })
})
