// What plots return: handles of what they drew.
import type {Mark} from 'd2lbook-picture'
import {callMethod} from '../../objects/call.ts'
import {defineType} from '../../objects/builtin.ts'
import {raise} from '../../objects/exceptions.ts'
import {getItem} from '../../objects/items.ts'
import {List} from '../../objects/list.ts'
import {objectType, PyObject, type PyType, type Value} from '../../objects/object.ts'
import {repr, str} from '../../objects/text.ts'
import type {AxesObject} from './axes-object.ts'
import {toColor} from './colors.ts'
import {float, toNumbers} from './numbers.ts'

/** Numbers shown as colours, in some axes. */
export interface ColorMapping {
  axes: AxesObject
  colorMap: string
  range: [number, number]
}

/** Something drawn: one mark, or several that go together. */
export class Artist extends PyObject {
  override readonly type: PyType
  override attributes = new Map<string, Value>()
  readonly marks: readonly Mark[]
  /** What a bar of colours says of it. */
  mapped: ColorMapping | undefined

  constructor(type: PyType, marks: readonly Mark[]) {
    super()
    this.type = type
    this.marks = marks
  }

  get label(): string | undefined {
    const [mark] = this.marks
    return mark && 'label' in mark ? mark.label : undefined
  }

  /** In legends. */
  set label(label: string | undefined) {
    const [mark] = this.marks
    if (mark && mark.kind !== 'image' && mark.kind !== 'text') mark.label = label
  }
}

const artistType = defineType<Artist>('Artist', [objectType], {
  methods: {
    'get_label(self)': (self) => self.label ?? '',
    'set_label(self, s)': (self, label: Value) => {
      self.label = str(label)
      return null
    },
    // patterns within bars: told apart by their colours already
    'set_hatch(self, hatch)': () => null,
    'set_zorder(self, level)': () => null,
  },
})

function lineOf({marks: [mark]}: Artist): Extract<Mark, {kind: 'line'}> {
  if (mark?.kind === 'line') return mark
  throw raise('AttributeError', 'no line of its own')
}

export const lineType = defineType<Artist>('Line2D', [artistType], {
  methods: {
    'get_xdata(self, orig=True)': (self) => new List(lineOf(self).x.map(float)),
    'get_ydata(self, orig=True)': (self) => new List(lineOf(self).y.map(float)),
    'get_color(self)': (self) => lineOf(self).style.color ?? 'C0',
    'set_color(self, color)': (self, color: Value) => {
      lineOf(self).style = {...lineOf(self).style, color: toColor(color)}
      return null
    },
    'set_xdata(self, x)': (self, x: Value) => {
      lineOf(self).x = toNumbers(x)
      return null
    },
    'set_ydata(self, y)': (self, y: Value) => {
      lineOf(self).y = toNumbers(y)
      return null
    },
    'set_data(self, x, y)': (self, x: Value, y: Value) => {
      Object.assign(lineOf(self), {x: toNumbers(x), y: toNumbers(y)})
      return null
    },
  },
})

export const pathsType = defineType<Artist>('PathCollection', [artistType], {})
export const areaType = defineType<Artist>('FillBetweenPolyCollection', [artistType], {})

const rectangleType = defineType<Artist>('Rectangle', [artistType], {})

/** Bars that go together: as many handles as bars. */
export const barsType = defineType<Artist>('BarContainer', [artistType], {
  getters: {patches: barPatches},
  methods: {
    '__repr__(self, /)': (self) => `<BarContainer object of ${countBars(self)} artists>`,
    '__len__(self, /)': countBars,
    '__iter__(self, /)': (self) => callMethod(barPatches(self), '__iter__', []),
    '__getitem__(self, key, /)': (self, key: Value) => getItem(barPatches(self), key),
  },
})

function countBars({marks}: Artist): number {
  return marks.reduce((sum, mark) => sum + (mark.kind === 'bar' ? mark.x.length : 0), 0)
}

function barPatches(self: Artist): List {
  return new List(Array.from({length: countBars(self)}, () => new Artist(rectangleType, self.marks)))
}

export const stemType = defineType<Artist>('StemContainer', [artistType], {})
export const errorBarType = defineType<Artist>('ErrorbarContainer', [artistType], {})
export const contourType = defineType<Artist>('QuadContourSet', [artistType], {
  methods: {
    // the table of a figure's numbers tells the levels apart
    'clabel(self, *args, **kwargs)': () => new List([]),
  },
})
export const legendType = defineType<Artist>('Legend', [artistType], {})

export const textType = defineType<Artist>('Text', [artistType], {
  methods: {
    '__repr__(self, /)': ({marks: [mark]}) =>
      mark?.kind === 'text' ? `Text(${mark.x}, ${mark.y}, ${repr(mark.text)})` : 'Text()',
    'get_text(self)': ({marks: [mark]}) => (mark?.kind === 'text' ? mark.text : ''),
  },
})

for (const [type, module] of [
  [lineType, 'lines'],
  [pathsType, 'collections'],
  [areaType, 'collections'],
  [rectangleType, 'patches'],
  [barsType, 'container'],
  [legendType, 'legend'],
  [textType, 'text'],
] as const)
  type.module = `matplotlib.${module}`

/** Of titles and labels, which belong to the axes. */
export function textHandle(x: number, y: number, text: string): Artist {
  return new Artist(textType, [{kind: 'text', x, y, text}])
}
