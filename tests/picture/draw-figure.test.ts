// Figures as drawings.
import {readFile} from 'node:fs/promises'
import {inflateSync} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import {describeFigure, drawFigure, figureTable, type Figure, type Mark} from 'd2lbook-picture'
import {shades} from '../../plugins/picture/src/color/colors.ts'
import {figureOf, line, markPlaces} from './figures.ts'

test('a small figure', () => {
  const figure = figureOf([line([0, 1, 2], [0, 1, 4], {label: '$x^2$'})], {
    xLabel: 'x',
    hasLegend: true,
    hasGrid: true,
  })
  expect(drawFigure(figure)).toMatchSnapshot()
})

const anything: Mark[] = [
  line([], []),
  line([1], [1]),
  line([0, 1, 2], [5, 5, 5]),
  line([0, 1, 2, 3], [1, NaN, Infinity, 2]),
  line([NaN], [NaN]),
  line([1e308, -1e308], [-1e308, 1e308]),
  line([5, 5 + 1e-16], [1e-320, 0]),
  {kind: 'scatter', x: [1, NaN], y: [2, 3], sizes: [4], colors: ['C1', 'none']},
  {kind: 'bar', x: [0, NaN], width: [1, 1], base: [0, 0], height: [Infinity, -2]},
  {kind: 'area', x: [0, 1], lower: [0, NaN], upper: [1, 2], opacity: 0.2},
  {kind: 'image', rows: 0, columns: 3, values: []},
  {kind: 'image', rows: 2, columns: 2, values: [NaN, 1, 2, Infinity]},
  {kind: 'text', x: NaN, y: 0, text: 'a < b', arrowTo: [0, 0]},
  {kind: 'span', direction: 'vertical', at: Infinity, style: {}},
]

describe.each(['linear', 'log'] as const)('on %s axes', (scale) => {
  test.each(anything)('%o draws, with numbers alone', (mark) => {
    const figure = figureOf([mark], {xScale: scale, yScale: scale, hasLegend: true})
    const svg = drawFigure(figure)
    expect(svg).not.toMatch(/="[^"]*(?:NaN|Infinity|undefined)/)
    expect(svg.match(/<svg/g)?.length).toBe(svg.match(/<\/svg>|<svg[^>]*\/>/g)?.length)
    expect(describeFigure(figure)).not.toBe('')
    expect(() => figureTable(figure)).not.toThrow()
  })
})

test('marks lie within their axes, whatever the numbers', () => {
  let seed = 7
  const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647
  for (let round = 0; round < 100; round++) {
    const size = 10 ** (random() * 20 - 10)
    const values = (): number[] => Array.from({length: 20}, () => (random() - 0.3) * size)
    const {width, height, places} = markPlaces(drawFigure(figureOf([line(values(), values())])))
    expect(places.length).toBe(20)
    for (const [x, y] of places) {
      expect(x >= 0 && x <= width).toBe(true)
      expect(y >= 0 && y <= height).toBe(true)
    }
  }
})

test('a line of 100,000 points has no more than can be seen, and keeps its peaks', () => {
  const x = Array.from({length: 100_000}, (_, index) => index)
  const y = x.map((at) => (at === 77_777 ? 50 : Math.sin(at / 500)))
  const svg = drawFigure(figureOf([line(x, y)]))
  const {places} = markPlaces(svg)
  expect(places.length).toBeLessThan(3000)
  const peak = Math.min(...places.map(([, up]) => up))
  expect(places.filter(([, up]) => up === peak)).toHaveLength(1)
})

test('a gap breaks a line', () => {
  const svg = drawFigure(figureOf([line([0, 1, 2, 3], [1, 2, NaN, 3])]))
  expect(/<g class="d2l-plot-c0"[^>]*><path d="M[^M]*M[^M]*"/.test(svg)).toBe(true)
})

test('images are pictures of their own within the drawing', () => {
  const svg = drawFigure(
    figureOf([{kind: 'image', rows: 2, columns: 2, values: [0, 1, 2, 4], colorMap: 'gray'}]),
  )
  const [, data = ''] = /href="data:image\/png;base64,([^"]*)"/.exec(svg) ?? []
  const bytes = Buffer.from(data, 'base64')
  const start = bytes.indexOf('IDAT')
  const pixels = inflateSync(bytes.subarray(start + 4, start + 4 + bytes.readUInt32BE(start - 4)))
  // a filter before each row, then numbers of shades
  expect([...pixels]).toEqual([0, 0, 64, 0, 127, 254])
})

test('the legend stands where it covers least', () => {
  const legendAt = (y: number[]): number[] => {
    const svg = drawFigure(figureOf([line([0, 1, 2], y, {label: 'a'})], {hasLegend: true}))
    return (/d2l-plot-legend" transform="translate\(([\d.]+) ([\d.]+)\)/.exec(svg) ?? []).slice(1).map(Number)
  }
  const [rising, falling] = [legendAt([0, 1, 2]), legendAt([2, 1, 0])]
  expect(rising[0]).toBeLessThan(falling[0] ?? 0)
})

test('numbers of an axis do not run into each other', () => {
  const figure: Figure = {
    size: {width: 12, height: 3},
    rows: 1,
    columns: 4,
    axes: [0, 1, 2, 3].map((column) => ({row: 0, column, marks: [line([-3.123, 3.5], [0, 1])]})),
  }
  const texts = [
    ...drawFigure(figure).matchAll(/<text x="([\d.]+)" y="[\d.]+" text-anchor="middle"[^>]*>([^<]*)/g),
  ]
  const [first, second] = texts.slice(0, 2).map(([, x]) => Number(x))
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(20)
})

test('every colour with a name has a shade for dark pages; without a style sheet it is there as well', async () => {
  const css = await readFile(new URL('../../plugins/picture/src/figure.css', import.meta.url), 'utf8')
  const named = [...css.matchAll(/\.d2l-plot-(c\d|blue|green|red|cyan|magenta|yellow|black)\b/g)].map(
    ([, name = '']) => name,
  )
  expect(named.toSorted()).toEqual(Object.keys(shades).toSorted())
  expect(drawFigure(figureOf([line([0], [0])]))).toContain('<g class="d2l-plot-c0" color="#1f77b4">')
})

test('texts cannot become markup', () => {
  const svg = drawFigure(
    figureOf([line([0, 1], [0, 1], {label: '<script>'})], {title: '"><img>', hasLegend: true}),
  )
  expect(svg).not.toMatch(/<script|<img/)
})

describe('in words', () => {
  const figure = figureOf(
    [line([0, 1, 2], [0, 1, 4], {label: '$x^2$'}), line([0, 1, 2], [0, 2, 4], {label: 'tangent'})],
    {
      xLabel: 'x',
      yLabel: 'f(x)',
    },
  )

  test('a sentence', () => {
    expect(describeFigure(figure)).toBe(
      'Plot. Horizontal axis: x from −0.1 to 2.1. Vertical axis: f(x) from −0.2 to 4.2. x2: line, points: 3, values from 0 to 4. tangent: line, points: 3, values from 0 to 4.',
    )
  })

  test('a table', () => {
    expect(figureTable(figure)).toEqual([
      {
        caption: '',
        columns: ['x', 'x2', 'tangent'],
        rows: [
          ['0', '0', '0'],
          ['1', '1', '2'],
          ['2', '4', '4'],
        ],
        total: 3,
      },
    ])
  })

  test('a long table is told in part', () => {
    const many = Array.from({length: 1000}, (_, index) => index)
    const [table] = figureTable(figureOf([line(many, many)]))
    expect(table?.total).toBe(1000)
    expect(table?.rows).toHaveLength(100)
    expect(table?.rows.at(-1)).toEqual(['999', '999'])
  })
})
