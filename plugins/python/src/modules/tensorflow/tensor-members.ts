// Attributes and methods of tensors and variables that are no operations.
import {addMembers, type Members} from '../../objects/builtin.ts'
import {raise} from '../../objects/exceptions.ts'
import type {Value} from '../../objects/object.ts'
import {transfer} from '../../engine/convert.ts'
import {TensorObject} from '../../engine/tensor-object.ts'
import {numpy} from '../numpy/framework.ts'
import {tensorType, variableType} from './framework.ts'
import {kerasVariableType} from './keras/variable.ts'
import {dtypes, TensorShape} from './types.ts'

/** Of one number, a number of NumPy. */
const toNumpy = ({tensor}: TensorObject): Value => {
  const copied = transfer(tensor.detach(), numpy)
  return tensor.rank === 0 ? numpy.wrap(copied) : new TensorObject(numpy, copied)
}

const members: Members<TensorObject> = {
  getters: {
    shape: ({tensor}) => new TensorShape(tensor.shape),
    dtype: ({tensor}) => dtypes.get(tensor.dtype) ?? null,
    ndim: ({tensor}) => tensor.rank,
    device: () => '/job:localhost/replica:0/task:0/device:CPU:0',
  },
  methods: {
    'numpy(self)': toNumpy,
    '__array__(self, dtype=None)': toNumpy,
    'get_shape(self)': ({tensor}) => new TensorShape(tensor.shape),
  },
}

export function addTensorMembers(): void {
  addMembers(tensorType, members)
  addMembers(variableType, members)
  addMembers(kerasVariableType, members)
  addMembers<TensorObject>(tensorType, {
    methods: {
      '__setitem__(self, key, value, /)': () => {
        throw raise(
          'TypeError',
          "'tensorflow.python.framework.ops.EagerTensor' object does not support item assignment",
        )
      },
      '__getattr__(self, name, /)': (self, name: string) => {
        const raised = raise(
          'AttributeError',
          `'tensorflow.python.framework.ops.EagerTensor' object has no attribute '${name}'`,
        )
        raised.exception.missing = {name, object: self}
        throw raised
      },
    },
  })
  addMembers<TensorObject>(variableType, {
    methods: {
      '__setitem__(self, key, value, /)': () => {
        throw raise('TypeError', "'ResourceVariable' object does not support item assignment")
      },
    },
  })
}
