// Arrays of objects, as NumPy has them for what is no number: the axes of `plt.subplots`, a dict read from a file.
import {addMembers} from '../objects/builtin.ts'
import {callMethod} from '../objects/call.ts'
import {raise} from '../objects/exceptions.ts'
import {List} from '../objects/list.ts'
import {objectType, PyObject, PyType, type Value} from '../objects/object.ts'
import {containerText, repr} from '../objects/text.ts'
import {Slice, itemsAt, placesOf} from '../objects/slice.ts'
import {toIndex} from '../objects/index-of.ts'
import {Tuple} from '../objects/tuple.ts'
import {toArray} from '../objects/iterate.ts'

const arrayType = new PyType('ndarray', [objectType])
arrayType.module = 'numpy'

export class ObjectArray extends PyObject {
  override readonly type = arrayType
  readonly items: readonly Value[]
  readonly shape: readonly number[]

  constructor(items: readonly Value[], shape: readonly number[]) {
    super()
    this.items = items
    this.shape = shape
  }

  /** Along the first axis: axes, or arrays of them. */
  get parts(): Value[] {
    const [length = 0, ...inner] = this.shape
    if (inner.length === 0) return [...this.items]
    const size = inner.reduce((product, one) => product * one, 1)
    return Array.from(
      {length},
      (_, index) => new ObjectArray(this.items.slice(index * size, (index + 1) * size), inner),
    )
  }
}

function flat(self: ObjectArray): ObjectArray {
  return new ObjectArray(self.items, [self.items.length])
}

function reshape(self: ObjectArray, args: readonly Value[]): ObjectArray {
  const given = args
    .flatMap((size) => (typeof size === 'number' ? [size] : toArray(size)))
    .map((size) => Number(toIndex(size)))
  const known = given.filter((size) => size >= 0).reduce((product, size) => product * size, 1)
  const shape = given.map((size) => (size < 0 ? self.items.length / known : size))
  if (shape.reduce((product, size) => product * size, 1) !== self.items.length)
    throw raise(
      'ValueError',
      `cannot reshape array of size ${self.items.length} into shape (${given.join(',')})`,
    )
  return new ObjectArray(self.items, shape)
}

function getPart(self: ObjectArray, key: Value): Value {
  if (key instanceof Tuple) {
    const [first, ...rest] = key.items
    if (first === undefined) return self.shape.length === 0 ? (self.items[0] ?? null) : self
    if (self.shape.length === 0) throw tooMany(self, key)
    const part = getPart(self, first)
    if (rest.length === 0) return part
    if (!(part instanceof ObjectArray)) throw tooMany(self, key)
    if (first instanceof Slice)
      return joined(
        part.parts.map((one) => (one instanceof ObjectArray ? getPart(one, new Tuple(rest)) : one)),
      )
    return getPart(part, rest.length === 1 ? (rest[0] ?? null) : new Tuple(rest))
  }
  if (self.shape.length === 0) throw tooMany(self, new Tuple([key]))
  const {parts} = self
  if (key instanceof Slice) return joined(itemsAt(parts, placesOf(key, parts.length)), self.shape.slice(1))
  const index = Number(toIndex(key))
  const part = parts[index < 0 ? index + parts.length : index]
  if (part === undefined)
    throw raise('IndexError', `index ${index} is out of bounds for axis 0 with size ${parts.length}`)
  return part
}

function tooMany({shape}: ObjectArray, key: Tuple): Error {
  return raise(
    'IndexError',
    `too many indices for array: array is ${shape.length}-dimensional, but ${key.items.length} were indexed`,
  )
}

function joined(parts: readonly Value[], inner?: readonly number[]): ObjectArray {
  const first = parts[0]
  const shape = first instanceof ObjectArray ? first.shape : (inner ?? [])
  return new ObjectArray(
    parts.flatMap((part) => (part instanceof ObjectArray ? part.items : [part])),
    [parts.length, ...shape],
  )
}

function nested({parts, shape, items}: ObjectArray): Value {
  if (shape.length === 0) return items[0] ?? null
  return new List(parts.map((part) => (part instanceof ObjectArray ? nested(part) : part)))
}

function item(self: ObjectArray): Value {
  if (self.items.length !== 1)
    throw raise('ValueError', 'can only convert an array of size 1 to a Python scalar')
  return self.items[0] ?? null
}

addMembers<ObjectArray>(arrayType, {
  getters: {
    shape: ({shape}) => new Tuple([...shape]),
    ndim: ({shape}) => shape.length,
    size: ({items}) => items.length,
    flat: (self) => callMethod(nested(flat(self)), '__iter__', []),
    T: (self) => {
      const [rows = 0, columns = 1] = self.shape
      if (self.shape.length < 2) return self
      const items = Array.from(
        {length: rows * columns},
        (_, at) => self.items[(at % rows) * columns + Math.floor(at / rows)] ?? null,
      )
      return new ObjectArray(items, [columns, rows])
    },
  },
  methods: {
    'flatten(self, order=None)': flat,
    'ravel(self, order=None)': flat,
    'reshape(self, *shape)': reshape,
    'tolist(self)': nested,
    'item(self)': item,
    '__len__(self, /)': ({shape}) => {
      if (shape[0] === undefined) throw raise('TypeError', 'len() of unsized object')
      return shape[0]
    },
    '__iter__(self, /)': (self) => callMethod(new List(self.parts), '__iter__', []),
    '__getitem__(self, key, /)': getPart,
    '__repr__(self, /)': (self) =>
      containerText(self, '...', () => `array(${repr(nested(self))}, dtype=object)`),
  },
})
