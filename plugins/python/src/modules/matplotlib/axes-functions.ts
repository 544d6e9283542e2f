// What axes can do, as methods of `Axes` and, under names of its own, in `pyplot`.
import type {LegendPlace, Ticks} from 'd2lbook-picture'
import {raise} from '../../objects/exceptions.ts'
import type {Kwargs, Value} from '../../objects/object.ts'
import {List} from '../../objects/list.ts'
import {repr, str} from '../../objects/text.ts'
import {isTrue} from '../../objects/truth.ts'
import {Tuple} from '../../objects/tuple.ts'
import {asInteger} from '../../objects/index-of.ts'
import {Artist, errorBarType, legendType, textHandle} from './artists.ts'
import type {AxesObject} from './axes-object.ts'
import {float, isIterable, toItems, toLimits, toNumbers} from './numbers.ts'
import {fillBetween} from './plots/area.ts'
import {bars, histogram} from './plots/bars.ts'
import {filledContour} from './plots/contour-fill.ts'
import {contour} from './plots/contour.ts'
import {showImage} from './plots/image.ts'
import {errorBar, plot} from './plots/line.ts'
import {scatter} from './plots/scatter.ts'
import {acrossAxes, lines, stems} from './plots/spans.ts'
import {annotate, writeText} from './plots/text.ts'

export interface AxesFunction {
  /** As a method, without `self`. */
  signature: string
  /** In `pyplot`. @default that of the method; null where it has none */
  pyplot?: string | null
  // the signature says what comes
  // oxlint-disable-next-line typescript/no-explicit-any
  run: (axes: AxesObject, ...args: any[]) => Value
}

const plots: AxesFunction[] = [
  {signature: 'plot(*args, **kwargs)', run: plot},
  {
    signature: 'scatter(x, y, s=None, c=None, **kwargs)',
    run: (axes, x, y, s: Value, c: Value, kwargs: Kwargs) =>
      scatter(axes, x as Value, y as Value, withGiven(kwargs, {s, c})),
  },
  {
    signature: 'bar(x, height, width=0.8, bottom=None, *, align="center", **kwargs)',
    run: (axes, places: Value, lengths: Value, thickness: Value, foot: Value, align: Value, kwargs: Kwargs) =>
      bars(axes, {places, lengths, thickness, foot, align: str(align), isHorizontal: false}, kwargs),
  },
  {
    signature: 'barh(y, width, height=0.8, left=None, *, align="center", **kwargs)',
    run: (axes, places: Value, lengths: Value, thickness: Value, foot: Value, align: Value, kwargs: Kwargs) =>
      bars(axes, {places, lengths, thickness, foot, align: str(align), isHorizontal: true}, kwargs),
  },
  {
    signature: 'hist(x, bins=None, range=None, density=False, **kwargs)',
    run: (axes, data: Value, bins: Value, range: Value, density: Value, kwargs: Kwargs) =>
      histogram(axes, data, bins ?? 10, withGiven(kwargs, {range, density})),
  },
  {
    signature: 'imshow(X, cmap=None, **kwargs)',
    run: (axes, image: Value, cmap: Value, kwargs: Kwargs) =>
      showImage(axes, image, withGiven(kwargs, {cmap})),
  },
  {
    signature: 'fill_between(x, y1, y2=0, where=None, **kwargs)',
    run: fillBetween,
  },
  {
    signature: 'errorbar(x, y, yerr=None, **kwargs)',
    run: (axes, x: Value, y: Value, yerr: Value, kwargs: Kwargs) => {
      const marks = errorBar(axes, x, y, yerr, kwargs)
      axes.marks.push(...marks)
      return new Artist(errorBarType, marks)
    },
  },
  {signature: 'stem(*args, label=None, use_line_collection=True)', run: stems},
  {
    signature: 'axhline(y=0, **kwargs)',
    run: (axes, y: Value, kwargs: Kwargs) => acrossAxes(axes, 'horizontal', y, kwargs),
  },
  {
    signature: 'axvline(x=0, **kwargs)',
    run: (axes, x: Value, kwargs: Kwargs) => acrossAxes(axes, 'vertical', x, kwargs),
  },
  {
    signature: 'hlines(y, xmin, xmax, colors=None, linestyles="solid", label="", **kwargs)',
    run: (
      axes,
      at: Value,
      from: Value,
      to: Value,
      colors: Value,
      dashes: Value,
      label: Value,
      kwargs: Kwargs,
    ) => lines(axes, 'horizontal', {at, from, to, colors, dashes, label}, kwargs),
  },
  {
    signature: 'vlines(x, ymin, ymax, colors=None, linestyles="solid", label="", **kwargs)',
    run: (
      axes,
      at: Value,
      from: Value,
      to: Value,
      colors: Value,
      dashes: Value,
      label: Value,
      kwargs: Kwargs,
    ) => lines(axes, 'vertical', {at, from, to, colors, dashes, label}, kwargs),
  },
  {signature: 'contour(*args, **kwargs)', run: contour},
  {signature: 'contourf(*args, **kwargs)', run: filledContour},
  {signature: 'text(x, y, s, **kwargs)', run: writeText},
  {signature: 'annotate(text, xy, xytext=None, **kwargs)', run: annotate},
]

/** Arguments that may come by place are looked at with those by name. */
function withGiven(kwargs: Kwargs, given: Readonly<Record<string, Value>>): Kwargs {
  const all = new Map(kwargs)
  for (const [name, value] of Object.entries(given)) if (value !== null) all.set(name, value)
  return all
}

const labels: AxesFunction[] = [
  {
    signature: 'set_xlabel(xlabel, **kwargs)',
    pyplot: 'xlabel',
    run: (axes, text: Value) => setLabel(axes, 'xLabel', text),
  },
  {
    signature: 'set_ylabel(ylabel, **kwargs)',
    pyplot: 'ylabel',
    run: (axes, text: Value) => setLabel(axes, 'yLabel', text),
  },
  {
    signature: 'set_title(label, **kwargs)',
    pyplot: 'title',
    run: (axes, text: Value) => setLabel(axes, 'title', text),
  },
  {signature: 'get_xlabel()', pyplot: null, run: ({settings}) => settings.xLabel ?? ''},
  {signature: 'get_ylabel()', pyplot: null, run: ({settings}) => settings.yLabel ?? ''},
  {signature: 'get_title()', pyplot: null, run: ({settings}) => settings.title ?? ''},
  {signature: 'legend(*args, loc=None, **kwargs)', run: legend},
  {
    signature: 'grid(visible=None, **kwargs)',
    run: (axes, visible: Value, kwargs: Kwargs) => {
      const isMeant = visible === null ? kwargs.size > 0 || !axes.settings.hasGrid : isTrue(visible)
      axes.settings.hasGrid = isMeant
      return null
    },
  },
]

/** None is no label. */
function setLabel({settings}: AxesObject, name: 'xLabel' | 'yLabel' | 'title', text: Value): Value {
  if (text === null || text === '') delete settings[name]
  else settings[name] = str(text)
  return textHandle(0.5, name === 'title' ? 1 : 0, text === null ? '' : str(text))
}

const legendPlaces: readonly LegendPlace[] = [
  'best',
  'upper right',
  'upper left',
  'lower left',
  'lower right',
  'center right',
  'center left',
  'center right',
  'lower center',
  'upper center',
  'center',
]

/** `legend()`, `legend(labels)`, `legend(handles, labels)` */
function legend(axes: AxesObject, args: readonly Value[], loc: Value, kwargs: Kwargs): Value {
  const labelsGiven = args.length > 1 ? args[1] : (kwargs.get('labels') ?? args[0])
  const handles = args.length > 1 ? args[0] : kwargs.get('handles')
  if (labelsGiven !== undefined) nameMarks(axes, toItems(labelsGiven).map(str), handles)
  axes.showLegend(loc === null ? 'best' : legendPlace(loc))
  return new Artist(legendType, [])
}

function nameMarks(axes: AxesObject, names: readonly string[], handles: Value | undefined): void {
  const drawn =
    handles === undefined
      ? undefined
      : toItems(handles).flatMap((handle) => (handle instanceof Artist ? [handle] : []))
  const marks = drawn ? drawn.flatMap((artist) => artist.marks.slice(0, 1)) : axes.marks
  // only those that the handles name stand in the legend
  if (drawn) for (const mark of axes.marks) if ('label' in mark) delete mark.label
  const named = marks.filter((mark) => mark.kind !== 'image' && mark.kind !== 'text')
  names.forEach((name, index) => {
    const mark = named[index]
    if (mark) mark.label = name
  })
}

function legendPlace(loc: Value): LegendPlace {
  const number = asInteger(loc)
  if (number !== undefined) return legendPlaces[Number(number)] ?? 'best'
  const name = str(loc) === 'right' ? 'center right' : str(loc)
  const place = legendPlaces.find((one) => one === name)
  if (!place) throw raise('ValueError', `${repr(loc)} is not a valid value for loc.`)
  return place
}

const scales: AxesFunction[] = [
  {
    signature: 'set_xscale(value, **kwargs)',
    pyplot: 'xscale',
    run: (axes, value: Value) => setScale(axes, 'xScale', value),
  },
  {
    signature: 'set_yscale(value, **kwargs)',
    pyplot: 'yscale',
    run: (axes, value: Value) => setScale(axes, 'yScale', value),
  },
  {
    signature: 'set_xlim(left=None, right=None)',
    pyplot: 'xlim',
    run: (axes, low: Value, high: Value) => setLimits(axes, 'x', low, high),
  },
  {
    signature: 'set_ylim(bottom=None, top=None)',
    pyplot: 'ylim',
    run: (axes, low: Value, high: Value) => setLimits(axes, 'y', low, high),
  },
  {signature: 'get_xlim()', pyplot: null, run: (axes) => setLimits(axes, 'x', null, null)},
  {signature: 'get_ylim()', pyplot: null, run: (axes) => setLimits(axes, 'y', null, null)},
  {
    signature: 'set_xticks(ticks, labels=None, **kwargs)',
    pyplot: 'xticks',
    run: (axes, at: Value, names: Value) => setTicks(axes, 'xTicks', at, names),
  },
  {
    signature: 'set_yticks(ticks, labels=None, **kwargs)',
    pyplot: 'yticks',
    run: (axes, at: Value, names: Value) => setTicks(axes, 'yTicks', at, names),
  },
  {
    signature: 'set_xticklabels(labels, **kwargs)',
    pyplot: null,
    run: (axes, names: Value) => setTickLabels(axes, 'xTicks', names),
  },
  {
    signature: 'set_yticklabels(labels, **kwargs)',
    pyplot: null,
    run: (axes, names: Value) => setTickLabels(axes, 'yTicks', names),
  },
  {signature: 'tick_params(*args, **kwargs)', run: () => null},
  {signature: 'axis(arg=None, /)', run: setAxis},
  {
    signature: 'set_aspect(aspect, **kwargs)',
    pyplot: null,
    run: ({settings}, aspect: Value) => {
      settings.hasEqualAspect = aspect === 'equal'
      return null
    },
  },
  {
    signature: 'invert_yaxis()',
    pyplot: null,
    run: (axes) => {
      const [low, high] = axes.limits('y')
      axes.settings.yLimits = [high, low]
      return null
    },
  },
]

function setScale({settings}: AxesObject, name: 'xScale' | 'yScale', value: Value): Value {
  if (value === 'linear' || value === 'log') settings[name] = value
  else throw raise('ValueError', `${repr(value)} is not a valid value for scale.`)
  return null
}

/** Both as numbers, as one pair, or one of them. @returns the limits as they are then */
export function setLimits(axes: AxesObject, side: 'x' | 'y' | 'z', low: Value, high: Value): Value {
  if (low !== null && high === null && isIterable(low)) {
    if (toItems(low).some((end) => end === null)) return setLimits(axes, side, ...pairOf(low))
    axes.setLimits(side, toLimits(low))
  } else if (low !== null || high !== null) {
    const [from, to] = axes.limits(side)
    axes.setLimits(side, [
      low === null ? from : (toNumbers(low)[0] ?? from),
      high === null ? to : (toNumbers(high)[0] ?? to),
    ])
  }
  return new Tuple(axes.limits(side).map(float))
}

function pairOf(value: Value): [Value, Value] {
  const [low = null, high = null] = toItems(value)
  return [low, high]
}

function setTicks({settings}: AxesObject, name: 'xTicks' | 'yTicks', at: Value, names: Value): Value {
  const ticks: Ticks = {at: at === null ? [] : toNumbers(at)}
  settings[name] = ticks
  if (names !== null) nameTicks(ticks, names)
  return null
}

function setTickLabels({settings}: AxesObject, name: 'xTicks' | 'yTicks', names: Value): Value {
  const {[name]: ticks} = settings
  const texts = toItems(names)
  if (ticks) nameTicks(ticks, names)
  else settings[name] = {at: texts.map((_, index) => index), labels: texts.map(str)}
  return null
}

export function nameTicks(ticks: Ticks, names: Value): void {
  const texts = toItems(names).map(str)
  if (texts.length !== ticks.at.length && texts.length > 0)
    throw raise(
      'ValueError',
      `The number of FixedLocator locations (${ticks.at.length}), usually from a call to set_ticks, does not match the number of labels (${texts.length}).`,
    )
  ticks.labels = texts
}

/** `axis('off')`, `axis('equal')`, `axis([0, 1, 0, 1])` */
function setAxis(axes: AxesObject, what: Value): Value {
  const {settings} = axes
  if (typeof what === 'string' || typeof what === 'boolean') nameAxis(axes, what)
  else if (what !== null) {
    const [left = 0, right = 1, bottom = 0, top = 1] = toNumbers(what)
    settings.xLimits = [left, right]
    settings.yLimits = [bottom, top]
  }
  return new Tuple([...axes.limits('x'), ...axes.limits('y')].map(float))
}

function nameAxis({settings}: AxesObject, what: string | boolean): void {
  if (what === 'off' || what === false) settings.isBare = true
  else if (what === 'on' || what === true) settings.isBare = false
  else if (what === 'equal' || what === 'scaled' || what === 'square' || what === 'image')
    settings.hasEqualAspect = true
  else if (what === 'auto' || what === 'tight') settings.hasEqualAspect = false
  else
    throw raise(
      'ValueError',
      `Unrecognized string ${repr(what)} to axis; try 'on', 'off', 'equal', 'tight', 'scaled', 'auto', 'image', or 'square'`,
    )
}

const others: AxesFunction[] = [
  {signature: 'cla()', run: clear},
  {signature: 'clear()', pyplot: null, run: clear},
  {
    signature: 'set_axis_off()',
    pyplot: null,
    run: (axes) => {
      axes.settings.isBare = true
      return null
    },
  },
  {
    signature: 'get_legend_handles_labels()',
    pyplot: null,
    run: (axes) => {
      const named = axes.marks.flatMap((mark) => ('label' in mark && mark.label ? [mark.label] : []))
      return new Tuple([new List([]), new List(named)])
    },
  },
  {signature: 'set(**kwargs)', pyplot: null, run: setMany},
]

function clear(axes: AxesObject): Value {
  axes.clear()
  return null
}

/** `axes.set(xlabel='x', ylim=(0, 1))` calls `set_xlabel('x')` and so on. */
function setMany(axes: AxesObject, kwargs: Kwargs): Value {
  for (const [name, value] of kwargs) {
    const setter = axesFunctions.find(({signature}) => signature.startsWith(`set_${name}(`))
    if (!setter) throw raise('AttributeError', `Axes.set() got an unexpected keyword argument '${name}'`)
    setter.run(axes, value, null)
  }
  return null
}

export const axesFunctions: readonly AxesFunction[] = [...plots, ...labels, ...scales, ...others]
