// What axes in space can do otherwise than those of the plane, and what they cannot.
import type {LineMark, ScatterMark, SpacePlaces, TextMark, Ticks} from 'd2lbook-picture'
import {addMembers} from '../../../objects/builtin.ts'
import {raise} from '../../../objects/exceptions.ts'
import {List} from '../../../objects/list.ts'
import type {Kwargs, PyType, Value} from '../../../objects/object.ts'
import {asNumber} from '../../../objects/numbers.ts'
import {str} from '../../../objects/text.ts'
import {typeNameOf} from '../../../objects/text-argument.ts'
import {Tuple} from '../../../objects/tuple.ts'
import {Artist, textHandle} from '../artists.ts'
import {nameTicks, setLimits} from '../axes-functions.ts'
import type {AxesObject} from '../axes-object.ts'
import {FigureObject} from '../figure-object.ts'
import {toColor} from '../colors.ts'
import {parseFormat} from '../format-string.ts'
import {Keywords} from '../keywords.ts'
import {float, spread, toNumbers} from '../numbers.ts'
import {lineStyleOf} from '../plots/line.ts'
import {scatterStyleOf} from '../plots/scatter.ts'
import {refuse} from '../unsupported.ts'
import {line3dType, points3dType, text3dType} from './artists3d.ts'
import {Axes3D, axes3dType} from './axes3d.ts'
import {surface, wireframe} from './surfaces.ts'

/** `plot(x, y)`, `plot(x, y, z, 'r-')` */
function plot(axes: Axes3D, args: readonly Value[], kwargs: Kwargs): Value {
  const [xs, ys, ...rest] = args
  if (xs === undefined || ys === undefined || typeof ys === 'string')
    throw raise('TypeError', "Axes3D.plot() missing 1 required positional argument: 'ys'")
  const given = new Map(kwargs)
  const zs = given.get('zs') ?? (typeof rest[0] === 'string' ? 0n : (rest.shift() ?? 0n))
  given.delete('zs')
  const keywords = new Keywords(given)
  const label = keywords.text('label')
  const format = typeof rest[0] === 'string' ? parseFormat(rest[0]) : {}
  const style = {...format, ...lineStyleOf(keywords)}
  keywords.end('Line3D')
  const mark: LineMark = {
    kind: 'line',
    x: [],
    y: [],
    space: placesOf(xs, ys, zs),
    style: {...style, color: style.color ?? axes.nextLineColor()},
    ...(label !== undefined && {label}),
  }
  axes.marks.push(mark)
  return new List([new Artist(line3dType, [mark])])
}

/** Depths may be one number for all. */
function placesOf(xs: Value, ys: Value, zs: Value): SpacePlaces {
  const [x, y] = [toNumbers(xs), toNumbers(ys)]
  const z = spread(toNumbers(zs), Math.max(x.length, y.length))
  const length = Math.max(x.length, y.length, z.length)
  const places = {x: spread(x, length), y: spread(y, length), z}
  if (Object.values(places).some((values) => values.length !== length))
    throw raise('ValueError', 'shape mismatch: objects cannot be broadcast to a single shape.')
  return places
}

function scatter(axes: Axes3D, xs: Value, ys: Value, zs: Value, s: Value, c: Value, kwargs: Kwargs): Value {
  const all = new Map(kwargs)
  if (s !== null) all.set('s', s)
  if (c !== null) all.set('c', c)
  // nearer points are not stronger here
  all.delete('depthshade')
  const space = placesOf(xs, ys, zs)
  const mark: ScatterMark = {
    kind: 'scatter',
    x: [],
    y: [],
    space,
    ...scatterStyleOf(axes, space.x.length, new Keywords(all)),
  }
  axes.zMargin = 0.05
  axes.marks.push(mark)
  return new Artist(points3dType, [mark])
}

function text(axes: Axes3D, x: Value, y: Value, z: Value, s: Value, kwargs: Kwargs): Value {
  const color = new Keywords(kwargs).take('color')
  const mark: TextMark = {
    kind: 'text',
    x: toNumbers(x)[0] ?? NaN,
    y: toNumbers(y)[0] ?? NaN,
    text: str(s),
    space: {x: toNumbers(x), y: toNumbers(y), z: toNumbers(z)},
    ...(color !== undefined && {color: toColor(color)}),
  }
  axes.marks.push(mark)
  return new Artist(text3dType, [mark])
}

function degrees(angle: number): Value {
  return Number.isInteger(angle) ? angle : float(angle)
}

/** Angles that are not given are the usual ones. */
function viewInit(axes: Axes3D, elevation: Value, azimuth: Value, roll: Value): Value {
  axes.view = {
    ...axes.view,
    elevation: asNumber(elevation) ?? 30,
    azimuth: asNumber(azimuth) ?? -60,
    roll: asNumber(roll) ?? 0,
  }
  return null
}

function setZTicks(axes: Axes3D, at: Value, names: Value): Value {
  const ticks: Ticks = {at: at === null ? [] : toNumbers(at)}
  if (names !== null) nameTicks(ticks, names)
  axes.zTicks = ticks
  return null
}

function setZTickLabels(axes: Axes3D, names: Value): Value {
  if (axes.zTicks) nameTicks(axes.zTicks, names)
  return null
}

function setZLabel({settings}: Axes3D, label: Value): Value {
  if (label === null || label === '') delete settings.zLabel
  else settings.zLabel = str(label)
  return textHandle(0.5, 0, label === null ? '' : str(label))
}

function setProjection(axes: Axes3D, kind: Value, focalLength: Value): Value {
  if (kind !== 'persp' && kind !== 'ortho')
    throw raise(
      'ValueError',
      `'${str(kind)}' is not a valid value for proj_type; supported values are 'persp', 'ortho'`,
    )
  axes.view = {...axes.view, focalLength: kind === 'ortho' ? Infinity : (asNumber(focalLength) ?? 1)}
  return null
}

function setBoxAspect(axes: Axes3D, aspect: Value): Value {
  const [x = 4, y = 4, z = 3] = aspect === null ? [] : toNumbers(aspect)
  axes.view = {...axes.view, aspect: [x, y, z]}
  return null
}

function setZLimits(axes: Axes3D, low: Value, high: Value): Value {
  return setLimits(axes, 'z', low, high)
}

/** Of the plane alone, or not drawn in space on this page. */
const absent =
  'bar barh hist imshow fill_between errorbar stem axhline axvline hlines vlines contour contourf annotate bar3d plot_trisurf quiver contour3D voxels'.split(
    ' ',
  )

addMembers<Axes3D>(axes3dType, {
  construct: {signature: '__new__(cls, fig, rect=None, **kwargs)', run: makeInFigure},
  getters: {
    elev: ({view}) => degrees(view.elevation),
    azim: ({view}) => degrees(view.azimuth),
    roll: ({view}) => degrees(view.roll),
    name: () => '3d',
  },
  methods: {
    'plot(self, *args, **kwargs)': plot,
    'plot3D(self, *args, **kwargs)': plot,
    'scatter(self, xs, ys, zs=0, s=None, c=None, **kwargs)': scatter,
    'scatter3D(self, xs, ys, zs=0, s=None, c=None, **kwargs)': scatter,
    'plot_wireframe(self, X, Y, Z, **kwargs)': wireframe,
    'plot_surface(self, X, Y, Z, **kwargs)': surface,
    'text(self, x, y, z, s, **kwargs)': text,
    'view_init(self, elev=None, azim=None, roll=None)': viewInit,
    'set_zlabel(self, zlabel, **kwargs)': setZLabel,
    'get_zlabel(self)': ({settings}) => settings.zLabel ?? '',
    'set_zlim(self, bottom=None, top=None)': setZLimits,
    'set_zlim3d(self, bottom=None, top=None)': setZLimits,
    'get_zlim(self)': (axes) => new Tuple(axes.limits('z').map(float)),
    'set_zticks(self, ticks, labels=None, **kwargs)': setZTicks,
    'set_zticklabels(self, labels, **kwargs)': setZTickLabels,
    'set_box_aspect(self, aspect)': setBoxAspect,
    'set_proj_type(self, proj_type, focal_length=None)': setProjection,
  },
})
addMembers<Axes3D>(axes3dType, {
  methods: Object.fromEntries(
    absent.map((name) => [`${name}(self, *args, **kwargs)`, () => refuseInSpace(name)]),
  ),
})

/** `Axes3D(fig)` */
function makeInFigure(_: PyType, figure: Value): Value {
  if (figure instanceof FigureObject) return figure.axesAt({rows: 1, columns: 1, row: 0, column: 0}, Axes3D)
  throw raise('TypeError', `Axes3D() takes a figure, not ${typeNameOf(figure)}`)
}

function refuseInSpace(name: string): never {
  return refuse(`Axes3D.${name}`)
}

/** `plt.plot` draws into axes in space as they do themselves. */
Axes3D.ownFunctions = new Map<string, (axes: AxesObject, ...args: never[]) => Value>([
  ['plot', (axes, ...args: [Value[], Kwargs]) => (axes instanceof Axes3D ? plot(axes, ...args) : null)],
  ...absent.map((name) => [name, () => refuseInSpace(name)] as const),
])
