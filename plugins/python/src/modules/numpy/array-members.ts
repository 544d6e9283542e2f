// Attributes of `numpy.ndarray` and of NumPy's numbers that are no operations.
import {permuted, sortAlong} from 'd2lbook-tensor'
import {addMembers, type Members} from '../../objects/builtin.ts'
import {raise} from '../../objects/exceptions.ts'
import {Tuple} from '../../objects/tuple.ts'
import type {Value} from '../../objects/object.ts'
import {sizeOf} from '../../engine/broadcast.ts'
import {operandOf, tensorFromValue} from '../../engine/convert.ts'
import {integer, shape} from '../../engine/parameters.ts'
import {TensorObject} from '../../engine/tensor-object.ts'
import {arrayType, numpy} from './framework.ts'
import {dtypes, genericType} from './types.ts'

const bytes = ({tensor}: TensorObject): number =>
  tensor.dtype === 'bool' ? 1 : Number(/\d+$/.exec(tensor.dtype)?.[0] ?? 8) / 8

/** Of arrays and numbers alike. */
const shared: Members<TensorObject> = {
  getters: {
    shape: ({tensor}) => new Tuple(tensor.shape),
    dtype: ({tensor}) => dtypes.get(tensor.dtype) ?? null,
    ndim: ({tensor}) => tensor.rank,
    size: ({tensor}) => tensor.size,
    itemsize: bytes,
    nbytes: (self) => bytes(self) * self.tensor.size,
    T: (self) => {
      const {tensor} = self
      if (tensor.rank < 2) return self
      return numpy.wrap(
        permuted(
          tensor,
          tensor.shape.map((_, axis) => tensor.rank - 1 - axis),
        ),
      )
    },
  },
}

const own: Members<TensorObject> = {
  setters: {
    shape: (self, value) => {
      const place = {framework: numpy, name: 'shape', parameter: 'shape', position: 1}
      const wanted = shape.read(value, place)
      if (sizeOf(wanted) !== self.tensor.size) throw numpy.errors.reshape(wanted, self.tensor.size)
      self.tensor = self.tensor.reshape(wanted)
    },
  },
  getters: {
    shape: ({tensor}) => new Tuple(tensor.shape),
    flat: ({tensor}) => numpy.wrap(tensor.reshape([-1])),
  },
  methods: {
    'fill(self, value, /)': ({tensor}, value: Value) => {
      const filling = operandOf(value, numpy)
      if (!filling) throw raise('TypeError', 'fill() takes a number')
      tensor.assign(filling.to(tensor.dtype).expandTo(tensor.shape))
      return null
    },
    'sort(self, axis=-1)': ({tensor}, axis: Value) => {
      const place = {framework: numpy, name: 'sort', parameter: 'axis', position: 1}
      const at = integer.read(axis, place)
      tensor.assign(sortAlong(tensor, at).values)
      return null
    },
  },
}

export function addNumpyMembers(): void {
  for (const type of [arrayType, genericType]) addMembers(type, shared)
  addMembers(arrayType, own)
}

/** `np.float32(3)`: a number, or an array where several are given. */
export function construct(dtype: Parameters<typeof tensorFromValue>[2], value: Value): Value {
  const tensor = tensorFromValue(value ?? 0, numpy, dtype)
  if (!tensor) throw raise('TypeError', `float() argument must be a string or a real number`)
  return numpy.wrap(tensor)
}
