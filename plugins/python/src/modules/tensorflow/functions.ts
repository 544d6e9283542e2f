// Functions of TensorFlow that no other framework has in its like.
import type {Dtype} from 'd2lbook-tensor'
import {Builtin} from '../../objects/builtin.ts'
import type {Value} from '../../objects/object.ts'
import {dtype as dtypeParameter, tensor as tensorParameter} from '../../engine/parameters.ts'
import {room} from '../../engine/room.ts'
import {tensorflow} from './framework.ts'

const place = (name: string, parameter: string) => ({framework: tensorflow, name, parameter, position: 1})

function typeOr(name: string, value: Value, fallback: Dtype): Dtype {
  return (value === null ? undefined : dtypeParameter.read(value, place(name, 'out_type'))) ?? fallback
}

/** A whole number, or several, about an array. */
function about(name: string, of: (shape: readonly number[]) => readonly number[] | number): Builtin {
  return new Builtin(`${name}(input, out_type=None, name=None)`, (input: Value, type: Value) => {
    const {shape} = tensorParameter.read(input, place(name, 'input'))
    const told = of(shape)
    const numbers = typeof told === 'number' ? [told] : told
    const sizes = typeof told === 'number' ? [] : [numbers.length]
    return tensorflow.wrap(
      room(tensorflow).tensor(Float64Array.from(numbers), sizes, typeOr(name, type, 'int32')),
    )
  })
}

export const functions: readonly (readonly [string, Value])[] = [
  ['size', about('size', (shape) => shape.reduce((size, length) => size * length, 1))],
  ['rank', about('rank', ({length}) => length)],
  ['shape', about('shape', (shape) => shape)],
  [
    'stop_gradient',
    new Builtin('stop_gradient(input, name=None)', (input: Value) =>
      tensorflow.wrap(tensorParameter.read(input, place('stop_gradient', 'input')).detach()),
    ),
  ],
]
