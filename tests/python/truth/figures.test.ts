// The arrays behind the plots of the page on multilayer perceptrons, as the frameworks computed them.
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {createSession, type Output} from 'd2lbook-python'
import {hashOf, tabsThatRun, truthFolder, truthPages, type Tab} from './truth-pages.ts'

interface Figures {
  page: string
  tolerance: {x: number; y: number}
  /** Points where several values are right. */
  except: {series: string; index: number; allowed: number[]}[]
  x: number[]
  series: Record<string, number[]>
  cells: {book: string; tab: Tab; code_sha256: string; series: string; xlabel: string; ylabel: string}[]
}

const figures =
  truthFolder === undefined
    ? undefined
    : (JSON.parse(readFileSync(join(truthFolder, 'mlp-figures.json'), 'utf8')) as Figures)

const runs = figures
  ? [...new Set(figures.cells.map(({book}) => book))].flatMap((book) =>
      tabsThatRun.map((tab) => ({book, tab, known: figures})),
    )
  : []

test.skipIf(runs.length > 0)('skipped: D2LBOOK_BOOKS does not say where the books are', () => {})

test.each(runs)('plots of $book in $tab', async ({book, tab, known: {page: name, ...truth}}) => {
  const page = truthPages(tab).find((one) => one.name === `${book}/${name}`)
  const cells = (page?.cells ?? []).map(({source}, i) => ({id: String(i), source}))
  const session = createSession({cells, onEvent: () => {}})
  const recorded = truth.cells.filter((one) => one.book === book && one.tab === tab)
  const seen: string[] = []
  for (const {id, source} of cells) {
    const {outputs} = await session.run(id)
    const cell = recorded.find(({code_sha256}) => code_sha256 === hashOf(source))
    if (!cell) continue
    seen.push(cell.series)
    const {xLabel, yLabel, x, y} = plotted(outputs)
    expect({xLabel, yLabel}, source).toEqual({xLabel: cell.xlabel, yLabel: cell.ylabel})
    expectAlike(x, truth.x, truth.tolerance.x)
    const exceptions = truth.except.filter(({series}) => series === cell.series)
    const wanted = (truth.series[cell.series] ?? []).map((value, i) => {
      const allowed = exceptions.find(({index}) => index === i)?.allowed ?? []
      return allowed.find((other) => other === y[i]) ?? value
    })
    expectAlike(y, wanted, truth.tolerance.y)
  }
  expect(seen).toEqual(recorded.map(({series}) => series))
  expect(seen).toHaveLength(6)
})

function plotted(outputs: readonly Output[]) {
  const figure = outputs.find((output) => output.kind === 'figure')
  const axes = figure?.data.axes[0]
  const mark = axes?.marks[0]
  if (mark?.kind !== 'line') throw new Error(`a line was to be plotted: ${JSON.stringify(outputs)}`)
  return {xLabel: axes?.xLabel, yLabel: axes?.yLabel, x: mark.x, y: mark.y}
}

function expectAlike(values: readonly number[], wanted: readonly number[], tolerance: number): void {
  expect(values).toHaveLength(wanted.length)
  const deviations = values.map((value, i) => Math.abs(value - (wanted[i] ?? NaN)))
  expect(Math.max(...deviations)).toBeLessThanOrEqual(tolerance)
}
