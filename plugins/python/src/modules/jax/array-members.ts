// Attributes and methods of `jax.Array` that are no operations.
import {copy, type Tensor} from 'd2lbook-tensor'
import {addMembers} from '../../objects/builtin.ts'
import {call} from '../../objects/call.ts'
import {raise} from '../../objects/exceptions.ts'
import {floatType, intType, type Value} from '../../objects/object.ts'
import {PySet} from '../../objects/set.ts'
import {Tuple} from '../../objects/tuple.ts'
import {numberToValue, transfer} from '../../engine/convert.ts'
import {isFloating} from '../../engine/dtype.ts'
import {dtype as dtypeParameter} from '../../engine/parameters.ts'
import {TensorObject} from '../../engine/tensor-object.ts'
import {numpy} from '../numpy/framework.ts'
import {IndexHelper} from './at.ts'
import {arrayType, immutable, jax} from './framework.ts'
import {cpu, dtypes} from './types.ts'

const bytes = ({dtype}: Tensor): number => (dtype === 'bool' ? 1 : Number(/\d+$/.exec(dtype)?.[0] ?? 32) / 8)

/** The same array: there is one device, and nothing is late. */
const same = (self: TensorObject): Value => self

const toNumpy = ({tensor}: TensorObject): Value => new TensorObject(numpy, transfer(tensor.detach(), numpy))

/** Keeps whether it gives way. */
function like(from: Tensor, made: Tensor): Value {
  made.weak = from.weak
  return jax.wrap(made)
}

function transposed({tensor}: TensorObject): Value {
  return like(tensor, tensor.permute(tensor.shape.map((_, axis) => tensor.rank - 1 - axis)))
}

export function astype(tensor: Tensor, dtype: Value): Value {
  const place = {framework: jax, name: 'astype', parameter: 'dtype', position: 1}
  const wanted = dtypeParameter.read(dtype, place) ?? tensor.dtype
  const cast = tensor.to(wanted)
  return jax.wrap(cast === tensor && tensor.weak ? tensor.reshape(tensor.shape) : cast)
}

export function addJaxMembers(): void {
  addMembers<TensorObject>(arrayType, {
    getters: {
      shape: ({tensor}) => new Tuple(tensor.shape),
      dtype: ({tensor}) => dtypes.get(tensor.dtype) ?? null,
      ndim: ({tensor}) => tensor.rank,
      size: ({tensor}) => tensor.size,
      itemsize: ({tensor}) => bytes(tensor),
      nbytes: ({tensor}) => bytes(tensor) * tensor.size,
      weak_type: ({tensor}) => tensor.weak !== undefined,
      T: transposed,
      mT: ({tensor}) => {
        const axes = tensor.shape.map((_, axis) => axis)
        if (axes.length < 2)
          throw raise(
            'ValueError',
            `x must be at least two-dimensional for matrix_transpose; got ndim=${axes.length}`,
          )
        return like(tensor, tensor.permute([...axes.slice(0, -2), axes.length - 1, axes.length - 2]))
      },
      at: (self) => new IndexHelper(self),
      real: same,
      device: () => cpu,
      committed: () => false,
      is_fully_addressable: () => true,
    },
    methods: {
      'astype(self, dtype, copy=False, device=None)': ({tensor}, dtype: Value) => astype(tensor, dtype),
      'devices(self)': () => PySet.from([cpu]),
      'block_until_ready(self)': same,
      'copy_to_host_async(self)': () => null,
      'is_deleted(self)': () => false,
      'is_ready(self)': () => true,
      'delete(self)': () => null,
      'to_device(self, device, *, stream=None)': same,
      'copy(self)': ({tensor}) => like(tensor, copy(tensor)),
      '__array__(self, dtype=None, copy=None)': toNumpy,
      '__jax_array__(self)': same,
      '__deepcopy__(self, memo)': ({tensor}) => like(tensor, copy(tensor)),
      '__copy__(self)': same,
      '__round__(self, ndigits=None)': ({tensor}, places: Value) => {
        const factor = 10 ** Number(places ?? 0)
        const rounded = tensor.mul(factor).round().div(factor)
        return places === null ? jax.wrap(rounded.to('int32')) : like(tensor, rounded)
      },
      '__bool__(self, /)': ({tensor}) => {
        if (tensor.size === 1) return tensor.item() !== 0
        throw jax.errors.truth(tensor.size)
      },
      '__float__(self, /)': (self) => call(floatType, [single(self)]),
      '__int__(self, /)': (self) => call(intType, [single(self)]),
      '__index__(self, /)': ({tensor}) => {
        if (tensor.rank > 0 || isFloating(tensor.dtype)) throw jax.errors.noIndex()
        return tensor.item()
      },
      '__setitem__(self, key, value, /)': () => {
        throw raise('TypeError', immutable)
      },
      '__hash__(self, /)': () => {
        throw raise('TypeError', `unhashable type: 'jaxlib._jax.ArrayImpl'`)
      },
      '__getattr__(self, name, /)': (self, name: string) => {
        const raised = raise('AttributeError', `'jaxlib._jax.ArrayImpl' object has no attribute '${name}'`)
        raised.exception.missing = {name, object: self}
        throw raised
      },
    },
  })
}

function single({tensor}: TensorObject): Value {
  if (tensor.rank === 0) return numberToValue(tensor.item(), tensor.dtype)
  throw raise(
    'TypeError',
    `Only scalar arrays can be converted to Python scalars; got arr.ndim=${tensor.rank}`,
  )
}
