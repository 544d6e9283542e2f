// Functions of `jax.numpy` that the table has not, or has otherwise.
import {copy, isFloating, type Dtype, type Tensor} from 'd2lbook-tensor'
import {Builtin} from '../../objects/builtin.ts'
import {raise} from '../../objects/exceptions.ts'
import {List} from '../../objects/list.ts'
import {Float, PyType, typeOf, type Value} from '../../objects/object.ts'
import {repr} from '../../objects/text.ts'
import {runtime} from '../../objects/runtime.ts'
import {Tuple} from '../../objects/tuple.ts'
import {tensorFromValue} from '../../engine/convert.ts'
import {DtypeObject} from '../../engine/dtype.ts'
import {dtype as dtypeParameter, dtypeOf, shape as shapeParameter} from '../../engine/parameters.ts'
import {room} from '../../engine/room.ts'
import {TensorObject} from '../../engine/tensor-object.ts'
import {floatingType, genericType, integerType, scalarTypes as numpyScalarTypes} from '../numpy/types.ts'
import {astype} from './array-members.ts'
import {abstractArrayType, isArray, jax} from './framework.ts'
import {stackedTensors} from './transforms/vmap.ts'
import {dtypes, kept, scalarTypes} from './types.ts'

const place = (name: string, parameter: string) => ({framework: jax, name, parameter, position: 1})

function wanted(dtype: Value, name: string): Dtype | undefined {
  if (dtype === null) return undefined
  warnOfWidth(dtype, name)
  return dtypeParameter.read(dtype, place(name, 'dtype'))
}

/** 64-bit types are asked for, and not had. */
function warnOfWidth(dtype: Value, name: string): void {
  const given =
    typeof dtype === 'string'
      ? dtype
      : dtype instanceof DtypeObject
        ? dtype.dtype
        : dtype instanceof PyType
          ? classDtype(dtype)
          : undefined
  if (given !== 'float64' && given !== 'int64') return
  runtime().write(
    'stderr',
    `UserWarning: Explicitly requested dtype ${given} requested in ${name} is not available, and will be truncated to dtype ${kept(given)}. To enable more dtypes, set the jax_enable_x64 configuration option or the JAX_ENABLE_X64 shell environment variable. See https://github.com/jax-ml/jax#current-gotchas for more.\n`,
  )
}

function classDtype(type: PyType): Dtype | undefined {
  for (const types of [numpyScalarTypes, scalarTypes])
    for (const [dtype, one] of types) if (one === type) return dtype
  return undefined
}

/** Arrays in lists stay part of the computation. */
function stackedList(value: Value): Tensor | undefined {
  if (isArray(value)) return value.tensor
  if (!(value instanceof List || value instanceof Tuple) || !holdsArrays(value))
    return tensorFromValue(value, jax)
  const parts = value.items.map(stackedList)
  const all = parts.flatMap((part) => part ?? [])
  const [first] = all
  if (all.length < parts.length || !first) return undefined
  if (all.some(({shape}) => shape.join() !== first.shape.join())) return tensorFromValue(value, jax)
  return stackedTensors(
    all.map((part) => (part.weak && all.some(({weak}) => !weak) ? part.to(part.dtype) : part)),
  )
}

function holdsArrays(value: Value): boolean {
  return (
    isArray(value) || ((value instanceof List || value instanceof Tuple) && value.items.some(holdsArrays))
  )
}

function arrayOf(value: Value, dtype: Value, name: string): Tensor {
  const type = wanted(dtype, name)
  const made = stackedList(value)
  if (!made) throw noArray(value)
  if (type === undefined) {
    const isListed = value instanceof List || value instanceof Tuple
    if (isListed || made.dtype === 'bool') made.weak = undefined
    return made
  }
  const cast = made.to(type)
  if (cast === made && made.weak) return made.reshape(made.shape)
  return cast
}

function noArray(value: Value): Error {
  const text = firstText(value)
  if (text !== undefined)
    return raise(
      'TypeError',
      `Value '${text}' with dtype <U${text.length} is not a valid JAX array type. Only arrays of numeric types are supported by JAX.`,
    )
  return raise(
    'TypeError',
    `Value ${repr(value)} with type <class '${typeOf(value).name}'> is not a valid JAX array type`,
  )
}

function firstText(value: Value): string | undefined {
  if (typeof value === 'string') return value
  if (!(value instanceof List || value instanceof Tuple)) return undefined
  return value.items.map(firstText).find((text) => text !== undefined)
}

function full(shape: Value, fill: Value, dtype: Value): Value {
  const sizes = shapeParameter.read(shape, place('full', 'shape'))
  const type = wanted(dtype, 'full')
  const value = stackedList(fill)
  if (!value) throw noArray(fill)
  const made = copy((type ? value.to(type) : value).expandTo(sizes))
  if (type === undefined) made.weak = value.weak
  return jax.wrap(made)
}

/** `jnp.float32(3)` */
export function construct(dtype: Dtype, value: Value): Value {
  const type = kept(dtype)
  if (isArray(value)) return astype(value.tensor, dtypes.get(type) ?? null)
  const made = tensorFromValue(value, jax, type)
  if (!made) throw noArray(value)
  return jax.wrap(made)
}

function isSubtype(given: Value, above: Value): boolean {
  const dtype = dtypeOf(given, jax)
  if (dtype === undefined) return given === above
  if (above === floatingType || above === inexactType) return isFloating(dtype)
  if (above === integerType) return !isFloating(dtype) && dtype !== 'bool'
  if (above === genericType) return true
  return dtypeOf(above, jax) === dtype
}

/** NumPy's broken numbers are all there are. */
const inexactType = new PyType('inexact', [genericType])
inexactType.module = 'numpy'

function shapeOf(value: Value): readonly number[] {
  if (value instanceof TensorObject) return value.tensor.shape
  return tensorFromValue(value, jax)?.shape ?? []
}

export function* numpyMembers(): Iterable<readonly [string, Value]> {
  for (const [, type] of scalarTypes) yield [type.name, type]
  yield* [
    ['bool', scalarTypes.get('bool') ?? null],
    ['int_', scalarTypes.get('int64') ?? null],
    ['float_', scalarTypes.get('float64') ?? null],
    ['single', scalarTypes.get('float32') ?? null],
    ['double', scalarTypes.get('float64') ?? null],
    ['ndarray', abstractArrayType],
    ['newaxis', null],
    ['pi', new Float(Math.PI)],
    ['e', new Float(Math.E)],
    ['euler_gamma', new Float(0.5772156649015329)],
    ['inf', new Float(Infinity)],
    ['nan', new Float(NaN)],
    ['floating', floatingType],
    ['integer', integerType],
    ['inexact', inexactType],
    ['generic', genericType],
    [
      'array',
      new Builtin(
        'array(object, dtype=None, copy=True, order="K", ndmin=0, *, device=None, out_sharding=None)',
        (value: Value, dtype: Value, _copy: Value, _order: Value, ndmin: number) => {
          const made = arrayOf(value, dtype, 'array')
          const missing = Math.max(0, ndmin - made.rank)
          return jax.wrap(
            missing > 0 ? made.reshape([...Array.from({length: missing}, () => 1), ...made.shape]) : made,
          )
        },
      ),
    ],
    [
      'asarray',
      new Builtin(
        'asarray(a, dtype=None, order=None, *, copy=None, device=None, out_sharding=None)',
        (value: Value, dtype: Value) =>
          isArray(value) && dtype === null ? value : jax.wrap(arrayOf(value, dtype, 'asarray')),
      ),
    ],
    ['full', new Builtin('full(shape, fill_value, dtype=None, *, device=None)', full)],
    [
      'astype',
      new Builtin('astype(x, dtype, /, *, copy=False, device=None)', (x: Value, dtype: Value) =>
        astype(arrayOf(x, null, 'astype'), dtype),
      ),
    ],
    [
      'dtype',
      new Builtin('dtype(dtype, align=False, copy=False)', (given: Value) => {
        const found = dtypeOf(given, jax)
        if (found === undefined) throw raise('TypeError', `data type ${repr(given)} not understood`)
        return dtypes.get(found) ?? null
      }),
    ],
    ['issubdtype', new Builtin('issubdtype(arg1, arg2)', isSubtype)],
    ['shape', new Builtin('shape(a)', (value: Value) => new Tuple(shapeOf(value)))],
    ['ndim', new Builtin('ndim(a)', (value: Value) => shapeOf(value).length)],
    [
      'size',
      new Builtin('size(a, axis=None)', (value: Value, axis: Value) => {
        const shape = shapeOf(value)
        const lengths =
          axis === null
            ? shape
            : (axis instanceof Tuple ? axis.items : [axis]).map((at) => shape.at(Number(at)) ?? 1)
        return lengths.reduce((size, length) => size * length, 1)
      }),
    ],
    [
      '_result_type',
      new Builtin('_result_type(values)', (values: Value) => {
        const tensors =
          values instanceof Tuple ? values.items.flatMap((value) => stackedList(value) ?? []) : []
        const sum = tensors.reduce((total, tensor) => total.add(tensor), room(jax).constant(0, 'bool'))
        return dtypes.get(sum.dtype) ?? null
      }),
    ],
  ] satisfies [string, Value][]
}
