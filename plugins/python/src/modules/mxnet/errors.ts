// What MXNet says where something does not fit.
import {ExceptionObject, exceptionType, Raised} from '../../objects/exceptions.ts'
import {PyType} from '../../objects/object.ts'
import {numpyErrors, shapeText} from '../numpy/errors.ts'
import type {FrameworkErrors} from '../../engine/framework.ts'

export const mxnetErrorType = new PyType('MXNetError', [exceptionType('RuntimeError')])
mxnetErrorType.module = 'mxnet.error'

export function mxnetError(text: string): Raised {
  return new Raised(new ExceptionObject(mxnetErrorType, [text]))
}

export const mxnetErrors: FrameworkErrors = {
  ...numpyErrors,
  broadcast: (_operation, x, y) =>
    numpyErrors.other(`operands could not be broadcast together with shapes ${shapeText(x)} ${shapeText(y)}`),
  truth: () => numpyErrors.other('The truth value of an ndarray with multiple elements is ambiguous.'),
}

/** Gradients were asked for where none can be. */
export const notRecorded =
  'Cannot differentiate node because it is not in a computational graph. You need to set is_recording to true or use ' +
  'autograd.record() to save computational graphs for backward. If you want to differentiate the same graph twice, you need to ' +
  'pass retain_graph=True to backward.'
