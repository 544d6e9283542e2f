// What the Python part of `jax` makes its transformations of.
import {Builtin} from '../../../objects/builtin.ts'
import {toArray} from '../../../objects/iterate.ts'
import {Dict} from '../../../objects/dict.ts'
import type {Kwargs, Value} from '../../../objects/object.ts'
import {str} from '../../../objects/text.ts'
import {Tuple} from '../../../objects/tuple.ts'
import {raise} from '../../../objects/exceptions.ts'
import {isTrue} from '../../../objects/truth.ts'
import {isArray, jax} from '../framework.ts'
import {mapTree} from '../tree.ts'
import {arrayed, detached, tensorOf} from './arrays.ts'
import {customGradient} from './custom.ts'
import {valueAndGradient} from './grad.ts'
import {mapped, stacked, taken} from './vmap.ts'
import {jvp, vjp} from './vjp.ts'

function named(kwargs: Value): Kwargs | undefined {
  if (!(kwargs instanceof Dict) || kwargs.size === 0) return undefined
  return new Map([...kwargs.entries()].map(([key, value]) => [str(key), value]))
}

function stopGradient(value: Value): Value {
  return mapTree((leaf) => {
    const tensor = tensorOf(leaf)
    return tensor ? jax.wrap(detached(tensor)) : leaf
  }, value)
}

export const transformMembers: readonly (readonly [string, Value])[] = [
  [
    '_value_and_grad',
    new Builtin(
      '_value_and_grad(fun, args, kwargs, argnums, has_aux, allow_int, name)',
      (
        fun: Value,
        args: Value,
        kwargs: Value,
        argnums: Value,
        hasAux: Value,
        allowsInt: Value,
        name: Value,
      ) => {
        const {value, aux, gradient} = valueAndGradient(fun, toArray(args), named(kwargs), {
          argnums,
          hasAux: isTrue(hasAux),
          allowsInt: isTrue(allowsInt),
          name: name === 'grad' ? 'grad' : 'value_and_grad',
        })
        return new Tuple([value, aux ?? null, gradient])
      },
    ),
  ],
  [
    '_vmap',
    new Builtin(
      '_vmap(fun, args, kwargs, in_axes, out_axes, size)',
      (fun: Value, args: Value, kwargs: Value, inAxes: Value, outAxes: Value, size: Value) =>
        mapped(fun, toArray(args), named(kwargs), {
          in: inAxes,
          out: outAxes,
          size: typeof size === 'number' ? size : undefined,
        }),
    ),
  ],
  [
    '_vjp',
    new Builtin('_vjp(fun, primals, has_aux)', (fun: Value, primals: Value, hasAux: Value) =>
      vjp(fun, toArray(primals), isTrue(hasAux)),
    ),
  ],
  [
    '_jvp',
    new Builtin(
      '_jvp(fun, primals, tangents, has_aux)',
      (fun: Value, primals: Value, tangents: Value, hasAux: Value) => {
        const [given, moved] = [toArray(primals), toArray(tangents)]
        if (given.length !== moved.length)
          throw raise(
            'TypeError',
            'primal and tangent arguments to jax.jvp must have the same tree structure',
          )
        return jvp(fun, given, moved, isTrue(hasAux))
      },
    ),
  ],
  ['_custom_gradient', new Builtin('_custom_gradient(out, args, back)', customGradient)],
  ['_stop_gradient', new Builtin('_stop_gradient(x)', stopGradient)],
  ['_arrayed', new Builtin('_arrayed(x)', (value: Value) => mapTree(arrayed, value))],
  [
    '_stack',
    new Builtin('_stack(values, axis)', (values: Value, axis: number) => stacked(toArray(values), axis)),
  ],
  [
    '_take',
    new Builtin('_take(x, axis, place)', (x: Value, axis: number, place: number) =>
      taken(arrayed(x), axis, place),
    ),
  ],
  [
    '_is_traced',
    new Builtin('_is_traced(x)', (value: Value) => isArray(value) && value.tensor.node !== undefined),
  ],
]
