// `matplotlib.pyplot`: functions that draw into the current axes.
import {moduleOf, type PyModule} from '../../interpreter/module.ts'
import {Builtin, type Implementation} from '../../objects/builtin.ts'
import type {Dict} from '../../objects/dict.ts'
import {raise} from '../../objects/exceptions.ts'
import {asInteger} from '../../objects/index-of.ts'
import {List} from '../../objects/list.ts'
import type {Kwargs, Value} from '../../objects/object.ts'
import {str} from '../../objects/text.ts'
import {Tuple} from '../../objects/tuple.ts'
import {Artist} from './artists.ts'
import {axesFunctions} from './axes-functions.ts'
import {AxesObject} from './axes-object.ts'
import {addColorBar, currentAxes, makeSubplots, mappingOf, subplotAt} from './figure-functions.ts'
import {FigureObject} from './figure-object.ts'
import type {OpenFigures} from './open-figures.ts'
import {toSize} from './settings.ts'
import {missing, noFile, noPicture} from './unsupported.ts'

/** @param settings `rcParams` */
export function makePyplot(figures: OpenFigures, settings: Dict, style: Value): PyModule {
  const functions = [...ofFigures(figures), ...ofAxes(figures)].map(([signature, run]) => {
    return [signature.slice(0, signature.indexOf('(')), new Builtin(signature, run)] as const
  })
  return moduleOf('matplotlib.pyplot', {
    ...Object.fromEntries(missing('pyplot')),
    ...Object.fromEntries(functions),
    rcParams: settings,
    style,
  })
}

type Row = [signature: string, run: Implementation]

/** The functions of axes, in the current ones. */
function ofAxes(figures: OpenFigures): Row[] {
  return axesFunctions.flatMap(({signature, pyplot, run}): Row[] => {
    if (pyplot === null) return []
    const open = signature.indexOf('(')
    const name = pyplot ?? signature.slice(0, open)
    const parameters = signature.slice(open).replace(/^\((ticks), /, '($1=None, ')
    const draw = (...args: Value[]): Value => {
      const axes = figures.currentAxes()
      const own = axes.own.get(name) ?? run
      return remember(figures, own(axes, ...(args as never[])))
    }
    return [[name + parameters, draw]]
  })
}

/** The last image is what a bar of colours is about. */
function remember(figures: OpenFigures, result: Value): Value {
  if (result instanceof Artist && result.mapped) figures.lastMapping = result.mapped
  return result
}

function ofFigures(figures: OpenFigures): Row[] {
  return [
    [
      'figure(num=None, figsize=None, **kwargs)',
      (number: Value, size: Value) => openFigure(figures, number, size),
    ],
    [
      'subplots(nrows=1, ncols=1, *, sharex=False, sharey=False, squeeze=True, subplot_kw=None, figsize=None, **kwargs)',
      (
        rows: Value,
        columns: Value,
        sharesX: Value,
        sharesY: Value,
        squeezes: Value,
        options: Value,
        size: Value,
      ) => {
        const figure = openFigure(figures, null, size)
        return new Tuple([figure, makeSubplots(figure, {rows, columns, sharesX, sharesY, squeezes, options})])
      },
    ],
    [
      'subplot(*args, **kwargs)',
      (args: Value[], kwargs: Kwargs) => subplotAt(figures.current(), args, kwargs),
    ],
    ['axes(arg=None, **kwargs)', (_: Value, kwargs: Kwargs) => currentAxes(figures.current(), kwargs)],
    ['gca()', () => figures.currentAxes()],
    ['gcf()', () => figures.current()],
    [
      'sca(ax)',
      (axes: Value) => {
        if (axes instanceof AxesObject) figures.select(axes)
        return null
      },
    ],
    [
      'clf()',
      () => {
        figures.current().clear()
        return null
      },
    ],
    [
      'suptitle(t, **kwargs)',
      (title: Value) => {
        figures.current().title = str(title)
        return null
      },
    ],
    [
      'colorbar(mappable=None, **kwargs)',
      (image: Value, kwargs: Kwargs) =>
        addColorBar(figures.current(), image === null ? figures.lastMapping : mappingOf(image), kwargs),
    ],
    [
      'show(*args, **kwargs)',
      () => {
        figures.showAll()
        return null
      },
    ],
    ['close(fig=None, /)', (figure: Value) => closeFigure(figures, figure)],
    ['get_fignums()', () => new List(figures.numbers)],
    ['savefig(*args, **kwargs)', noFile],
    ['imsave(*args, **kwargs)', noFile],
    ['imread(fname, format=None)', noPicture],
    // frames find their room by themselves; cells show what they drew
    ...['tight_layout', 'subplots_adjust', 'ion', 'ioff', 'draw'].map((name): Row => [
      `${name}(**kwargs)`,
      () => null,
    ]),
  ]
}

function openFigure(figures: OpenFigures, number: Value, size: Value): FigureObject {
  if (number instanceof FigureObject) return figures.open(number.number)
  const inches = toSize(size)
  if (size !== null && !inches)
    throw raise('ValueError', `Invalid figsize format, expected (x, y) or (x, y, unit) but got ${str(size)}`)
  const named = asInteger(number)
  return figures.open(named === undefined ? undefined : Number(named), inches)
}

function closeFigure(figures: OpenFigures, figure: Value): Value {
  if (figure === 'all') figures.close()
  else if (figure instanceof FigureObject) figures.close(figure)
  else if (figures.numbers.length > 0) figures.close(figures.current())
  return null
}
