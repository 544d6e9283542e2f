// Between the arrays of PyTorch and those of NumPy.
import {raise} from '../../objects/exceptions.ts'
import {typeOf, type Value} from '../../objects/object.ts'
import {transfer} from '../../engine/convert.ts'
import {TensorObject} from '../../engine/tensor-object.ts'
import {numpy} from '../numpy/framework.ts'
import {torch} from './framework.ts'

/** `x.numpy()` */
export function toNumpy({tensor}: TensorObject): Value {
  if (tensor.isDifferentiable)
    throw raise(
      'RuntimeError',
      "Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.",
    )
  return new TensorObject(numpy, transfer(tensor, numpy))
}

/** `torch.from_numpy(array)` */
export function fromNumpy(array: Value): Value {
  if (!(array instanceof TensorObject) || array.framework !== numpy)
    throw raise('TypeError', `expected np.ndarray (got ${typeOf(array).name})`)
  return new TensorObject(torch, transfer(array.tensor, torch))
}
