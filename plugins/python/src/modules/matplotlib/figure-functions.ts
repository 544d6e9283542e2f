// Methods of `Figure` and of `Axes`.
import {isColorMap} from 'd2lbook-picture'
import {addMembers, Builtin} from '../../objects/builtin.ts'
import {raise} from '../../objects/exceptions.ts'
import {asInteger} from '../../objects/index-of.ts'
import {List} from '../../objects/list.ts'
import {objectType, PyObject, PyType, type Kwargs, type Value} from '../../objects/object.ts'
import {Dict} from '../../objects/dict.ts'
import {repr, str} from '../../objects/text.ts'
import {isTrue} from '../../objects/truth.ts'
import {Unavailable} from '../../objects/unavailable.ts'
import {Artist, type ColorMapping} from './artists.ts'
import {axesFunctions} from './axes-functions.ts'
import {AxesObject, axesType} from './axes-object.ts'
import {ObjectArray} from '../../engine/object-array.ts'
import {figureType, type AxesMaker, type FigureObject} from './figure-object.ts'
import {Keywords} from './keywords.ts'
import {toItems, toNumbers} from './numbers.ts'
import {showFigure} from './open-figures.ts'
import {toSize} from './settings.ts'
import {Axes3D} from './space/axes3d.ts'
import {missing, noFile} from './unsupported.ts'

export interface Grid {
  rows: Value
  columns: Value
  sharesX: Value
  sharesY: Value
  squeezes: Value
  /** `subplot_kw` */
  options: Value
}

/** `fig.subplots(...)` @returns one set of axes, or an array of them */
export function makeSubplots(figure: FigureObject, grid: Grid): Value {
  const {rows, columns, sharesX, sharesY, squeezes, options} = grid
  const make = makerOf(options instanceof Dict ? (options.get('projection') ?? null) : null)
  const [down, across] = [countOf(rows, 'rows'), countOf(columns, 'columns')]
  figure.sharesX = isShared(sharesX)
  figure.sharesY = isShared(sharesY)
  const axes = Array.from({length: down * across}, (_, index) =>
    figure.axesAt(
      {rows: down, columns: across, row: Math.floor(index / across), column: index % across},
      make,
    ),
  )
  figure.current = axes.at(-1)
  if (!isTrue(squeezes)) return new ObjectArray(axes, [down, across])
  if (axes.length === 1) return axes[0] ?? null
  return new ObjectArray(axes, down > 1 && across > 1 ? [down, across] : [axes.length])
}

function countOf(value: Value, what: string): number {
  const count = Number(asInteger(value) ?? NaN)
  if (count > 0) return count
  throw raise('ValueError', `Number of ${what} must be a positive integer, not ${str(value)}`)
}

function isShared(value: Value): boolean {
  return value === true || value === 'all' || value === 'row' || value === 'col'
}

/** `subplot(2, 3, 1)`, `subplot(231)` */
export function subplotAt(figure: FigureObject, args: readonly Value[], kwargs: Kwargs): AxesObject {
  const make = makerOf(kwargs.get('projection') ?? null)
  const numbers = args.flatMap(toNumbers)
  const [rows = 1, columns = 1, index = 1] =
    numbers.length === 1 ? Array.from(String(numbers[0]), Number) : numbers
  if (!(index >= 1 && index <= rows * columns))
    throw raise('ValueError', `num must be an integer with 1 <= num <= ${rows * columns}, not ${index}`)
  const place = {rows, columns, row: Math.floor((index - 1) / columns), column: (index - 1) % columns}
  return figure.axesAt(place, make)
}

/** Those that are current, or new ones in space where these are asked for. */
export function currentAxes(figure: FigureObject, kwargs: Kwargs): AxesObject {
  return kwargs.has('projection') ? subplotAt(figure, [], kwargs) : figure.currentAxes()
}

/** Of axes with this projection. */
function makerOf(projection: Value): AxesMaker {
  if (projection === '3d') return Axes3D
  if (projection === null || projection === 'rectilinear') return AxesObject
  const name = str(projection)
  if (['aitoff', 'hammer', 'lambert', 'mollweide', 'polar'].includes(name))
    throw new Unavailable(
      'unsupported',
      'NotImplementedError',
      `projection='${name}' is not part of the plots of this page`,
    )
  throw raise('ValueError', `${repr(projection)} is not a valid value for projection`)
}

/** Of what shows numbers as colours. */
export function mappingOf(shown: Value): ColorMapping | undefined {
  return shown instanceof Artist ? shown.mapped : undefined
}

/** Beside one set of axes, or beside all of them. */
export function addColorBar(figure: FigureObject, mapping: ColorMapping | undefined, kwargs: Kwargs): Value {
  if (!mapping)
    throw raise(
      'RuntimeError',
      'No mappable was found to use for colorbar creation. First define a mappable such as an image (with imshow) or a contour set (with contourf).',
    )
  const keywords = new Keywords(kwargs)
  const [label, around] = [keywords.text('label'), keywords.take('ax')]
  const {colorMap, range} = mapping
  const bar = {
    colorMap: isColorMap(colorMap) ? colorMap : 'viridis',
    range,
    ...(label !== undefined && {label}),
  }
  if (around instanceof ObjectArray || (around !== undefined && toItems(around).length > 1))
    figure.colorBar = bar
  else mapping.axes.settings.colorBar = bar
  return null
}

addMembers<FigureObject>(figureType, {
  getters: {axes: ({axes}) => new List([...axes]), number: ({number}) => number},
  methods: {
    '__repr__(self, /)': ({size, axes}) =>
      `<Figure size ${Math.round(size.width * 100)}x${Math.round(size.height * 100)} with ${axes.length} Axes>`,
    '_ipython_display_(self)': (self) => {
      showFigure(self)
      self.isShown = true
      return null
    },
    'subplots(self, nrows=1, ncols=1, *, sharex=False, sharey=False, squeeze=True, subplot_kw=None, **kwargs)':
      (self, rows: Value, columns: Value, sharesX: Value, sharesY: Value, squeezes: Value, options: Value) =>
        makeSubplots(self, {rows, columns, sharesX, sharesY, squeezes, options}),
    'add_subplot(self, *args, **kwargs)': subplotAt,
    // the keywords are those of matplotlib before 3.7
    'gca(self, **kwargs)': currentAxes,
    'suptitle(self, t, **kwargs)': (self, title: Value) => {
      self.title = str(title)
      return null
    },
    'colorbar(self, mappable, **kwargs)': (self, shown: Value, kwargs: Kwargs) =>
      addColorBar(self, mappingOf(shown), kwargs),
    'set_size_inches(self, w, h=None)': (self, width: Value, height: Value) => {
      self.size = toSize(height === null ? width : new List([width, height])) ?? self.size
      return null
    },
    'clf(self)': clear,
    'clear(self)': clear,
    // frames find their room by themselves
    'tight_layout(self, **kwargs)': () => null,
    'subplots_adjust(self, **kwargs)': () => null,
    'autofmt_xdate(self, **kwargs)': () => null,
    'savefig(self, *args, **kwargs)': noFile,
  },
})

function clear(self: FigureObject): Value {
  self.clear()
  return null
}

/** `axes.get_xaxis()`: one of two axes, which can be hidden. */
class AxisObject extends PyObject {
  override readonly type = axisType
  readonly axes: AxesObject
  readonly side: 'x' | 'y'

  constructor(axes: AxesObject, side: 'x' | 'y') {
    super()
    this.axes = axes
    this.side = side
  }
}

const axisType = new PyType('Axis', [objectType])
axisType.module = 'matplotlib.axis'

addMembers<AxisObject>(axisType, {
  methods: {
    'set_visible(self, b)': ({axes, side}, isVisible: Value) => {
      axes.settings[side === 'x' ? 'isXHidden' : 'isYHidden'] = !isTrue(isVisible)
      return null
    },
    'grid(self, visible=None, **kwargs)': ({axes}, visible: Value) => {
      axes.settings.hasGrid = visible === null || isTrue(visible)
      return null
    },
  },
})

addMembers<AxesObject>(axesType, {
  getters: {
    figure: ({figure}) => figure,
    axes: (self) => self,
    xaxis: (self) => new AxisObject(self, 'x'),
    yaxis: (self) => new AxisObject(self, 'y'),
  },
  methods: {
    '__repr__(self, /)': ({type, settings: {title, xLabel, yLabel, zLabel}}) => {
      const said = [
        ...(title ? [`title={'center': '${title}'}`] : []),
        ...(xLabel ? [`xlabel='${xLabel}'`] : []),
        ...(yLabel ? [`ylabel='${yLabel}'`] : []),
        ...(zLabel ? [`zlabel='${zLabel}'`] : []),
      ]
      return `<${type.name}: ${said.join(', ')}>`
    },
    'get_xaxis(self)': (self) => new AxisObject(self, 'x'),
    'get_yaxis(self)': (self) => new AxisObject(self, 'y'),
    'get_figure(self)': ({figure}) => figure,
    'set_visible(self, b)': ({settings}, isVisible: Value) => {
      settings.isBare = !isTrue(isVisible)
      return null
    },
  },
})

for (const {signature, run} of axesFunctions) {
  const open = signature.indexOf('(')
  const rest = signature.slice(open + 1)
  const text = `${signature.slice(0, open)}(self${rest === ')' ? '' : ', '}${rest}`
  axesType.setMember(signature.slice(0, open), new Builtin(text, run, true))
}
for (const [name, value] of missing('axes')) axesType.setMember(name, value)
