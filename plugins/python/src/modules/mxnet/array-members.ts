// Attributes and methods of `mxnet.np.ndarray` that are no operations.
import {copy, type Dtype} from 'd2lbook-tensor'
import {addMembers} from '../../objects/builtin.ts'
import {callMethod} from '../../objects/call.ts'
import type {Value} from '../../objects/object.ts'
import {Tuple} from '../../objects/tuple.ts'
import {numberToValue, transfer} from '../../engine/convert.ts'
import {TensorObject} from '../../engine/tensor-object.ts'
import {numpy} from '../numpy/framework.ts'
import {scalarTypes} from '../numpy/types.ts'
import {tensorsOf} from './autograd.ts'
import {arrayType, mxnet} from './framework.ts'
import {attachGradient, backward, isFresh, setFresh} from './gradients.ts'
import {Device} from './types.ts'

export const cpu = new Device('cpu', 0)

const toItself = (self: TensorObject): Value => self
const toNumpy = ({tensor}: TensorObject): Value => new TensorObject(numpy, transfer(tensor, numpy))

function itemSize(dtype: Dtype): number {
  return dtype === 'bool' ? 1 : Number(/\d+$/.exec(dtype)?.[0] ?? 8) / 8
}

export function addMxnetMembers(): void {
  addMembers<TensorObject>(arrayType, {
    getters: {
      shape: ({tensor}) => new Tuple(tensor.shape),
      dtype: ({tensor}) => scalarTypes.get(tensor.dtype) ?? null,
      ndim: ({tensor}) => tensor.rank,
      size: ({tensor}) => tensor.size,
      T: ({tensor}) => mxnet.wrap(tensor.transpose()),
      grad: (self) => self.gradient ?? null,
      ctx: () => cpu,
      context: () => cpu,
      device: () => cpu,
      stype: () => 'default',
      itemsize: ({tensor}) => itemSize(tensor.dtype),
      nbytes: ({tensor}) => itemSize(tensor.dtype) * tensor.size,
      _fresh_grad: ({tensor}) => isFresh(tensor),
    },
    setters: {
      _fresh_grad: ({tensor}, isNew) => setFresh(tensor, isNew === true),
    },
    methods: {
      'attach_grad(self, grad_req="write", stype=None)': (self, request: Value) => {
        attachGradient(self, request)
        return null
      },
      'backward(self, out_grad=None, retain_graph=False, train_mode=True)': (
        {tensor},
        given: Value,
        retain: Value,
      ) => {
        backward([tensor], given === null ? [] : tensorsOf(given), retain === true)
        return null
      },
      'detach(self)': ({tensor}) => mxnet.wrap(tensor.detach()),
      'asnumpy(self)': toNumpy,
      '__array__(self, dtype=None)': toNumpy,
      'asscalar(self)': ({tensor}) => numberToValue(tensor.item(), tensor.dtype),
      'wait_to_read(self)': () => null,
      'as_in_ctx(self, ctx)': toItself,
      'as_in_context(self, ctx)': toItself,
      'to_device(self, device)': toItself,
      'copyto(self, other)': ({tensor}, other: Value) => {
        if (other instanceof TensorObject) other.tensor.assign(tensor.detach())
        return other instanceof TensorObject ? other : mxnet.wrap(copy(tensor.detach()))
      },
      'as_np_ndarray(self)': toItself,
      'as_nd_ndarray(self)': toItself,
      // of the older NDArray, which is the same here
      'abs(self)': (self) => callMethod(self, '__abs__', []),
    },
  })
}
