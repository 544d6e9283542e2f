// `autograd.Function`: a step whose gradient a cell computes.
import {applyOp, type Tensor} from 'd2lbook-tensor'
import {Builtin} from '../../objects/builtin.ts'
import {raise} from '../../objects/exceptions.ts'
import {toArray} from '../../objects/iterate.ts'
import {type Callable, typeOf, type Value} from '../../objects/object.ts'
import {List} from '../../objects/list.ts'
import {Tuple} from '../../objects/tuple.ts'
import {TensorObject} from '../../engine/tensor-object.ts'
import {mxnet} from './framework.ts'

function tensorsIn(value: Value): Tensor[] {
  const items = value instanceof List || value instanceof Tuple ? value.items : [value]
  return items.map((item) => {
    if (item instanceof TensorObject) return item.tensor
    throw raise(
      'AssertionError',
      `autograd.Function.backward must return NDArrays, not <class '${typeOf(item).name}'>`,
    )
  })
}

/** The outputs of a function once more, now with their way back: each alone goes through all inputs. */
function record(outputs: Value, inputs: Value, backward: Callable, name: string): Value {
  const given = toArray(inputs).flatMap((input) => (input instanceof TensorObject ? [input.tensor] : []))
  const results = tensorsIn(outputs)
  const recorded = results.map((result, place) =>
    mxnet.wrap(
      applyOp(
        name,
        {
          forward: () => result.detach(),
          needs: 'nothing',
          gradient: ({dy}) => {
            const heads = results.map((other, i) =>
              mxnet.wrap(i === place ? dy : other.zerosLike(other.shape)),
            )
            const found = tensorsIn(backward.call(heads))
            if (found.length === given.length) return found
            throw raise(
              'AssertionError',
              `${name}.backward must return exactly the same number of NDArrays as the number of NDArrays arguments to forward.Expecting ${given.length} got ${found.length}`,
            )
          },
        },
        given,
        undefined,
      ),
    ),
  )
  const [single = null] = recorded
  return outputs instanceof TensorObject ? single : new List(recorded)
}

export const recorded = new Builtin('_recorded(outputs, inputs, backward, name)', record)
