// What the frameworks say of matrices that they cannot factorise.
import {MatrixError, type Tensor} from 'd2lbook-tensor'
import {ExceptionObject, exceptionType, raise, Raised} from '../../objects/exceptions.ts'
import {PyType} from '../../objects/object.ts'
import {dtypeWords, isFloating} from '../dtype.ts'
import type {Framework} from '../framework.ts'

export const numpyLinAlgError = new PyType('LinAlgError', [exceptionType('ValueError')])
numpyLinAlgError.module = 'numpy.linalg'

export const torchLinAlgError = new PyType('_LinAlgError', [exceptionType('RuntimeError')])
torchLinAlgError.module = 'torch._C'

function raiseOf(type: PyType, message: string): Raised {
  return new Raised(new ExceptionObject(type, [message]))
}

/** `(Batch element 1): ` where there are several. */
function batchText({batch}: MatrixError, x: Tensor): string {
  return x.rank > 2 ? `(Batch element ${batch}): ` : ''
}

function torchError(name: string, error: MatrixError, x: Tensor): Raised {
  switch (error.kind) {
    case 'singular':
      return raiseOf(
        torchLinAlgError,
        name === 'solve'
          ? `torch.linalg.solve: ${batchText(error, x)}The solver failed because the input matrix is singular.`
          : `linalg.${name}: ${batchText(error, x)}The diagonal element ${error.row} is zero, the inversion could not be completed because the input matrix is singular.`,
      )
    case 'not positive definite':
      return raiseOf(
        torchLinAlgError,
        `linalg.${name}: ${batchText(error, x)}The factorization could not be completed because the input is not positive-definite (the leading minor of order ${error.row} is not positive-definite).`,
      )
    case 'not square':
      return raise(
        'RuntimeError',
        `linalg.${name}: A must be batches of square matrices, but they are ${x.shape.at(-2)} by ${x.shape.at(-1)} matrices`,
      )
    case 'not converged':
      return raiseOf(torchLinAlgError, `linalg.${name}: The algorithm failed to converge.`)
  }
}

const numpyTexts: Readonly<Record<MatrixError['kind'], string>> = {
  singular: 'Singular matrix',
  'not positive definite': 'Matrix is not positive definite',
  'not square': 'Last 2 dimensions of the array must be square',
  'not converged': 'Eigenvalues did not converge',
}

const tensorflowTexts: Readonly<Record<MatrixError['kind'], string>> = {
  singular: 'Input matrix is not invertible.',
  'not positive definite': 'Cholesky decomposition was not successful. The input might not be valid.',
  'not square': 'Input matrix must be square.',
  'not converged': 'The algorithm did not converge.',
}

/** Work on matrices, its refusals in the framework's words. */
export function inWords<Type>(framework: Framework, name: string, x: Tensor, work: () => Type): Type {
  checkMatrix(framework, name, x)
  try {
    return work()
  } catch (error) {
    if (!(error instanceof MatrixError)) throw error
    if (framework.name === 'torch') throw torchError(name, error, x)
    if (framework.name === 'tensorflow') throw framework.errors.other(tensorflowTexts[error.kind])
    throw raiseOf(numpyLinAlgError, numpyTexts[error.kind])
  }
}

function checkMatrix(framework: Framework, name: string, x: Tensor): void {
  const {name: of} = framework
  if (x.rank < 2) {
    if (of === 'torch')
      throw raise('RuntimeError', `linalg.${name}: The input tensor A must have at least 2 dimensions.`)
    throw of === 'tensorflow'
      ? framework.errors.other(`Input tensor must have rank >= 2, got ${x.rank}`)
      : raiseOf(numpyLinAlgError, `${x.rank}-dimensional array given. Array must be at least two-dimensional`)
  }
  if (of === 'torch' && !isFloating(x.dtype))
    throw raise(
      'RuntimeError',
      `linalg.${name}: Expected a floating point or complex tensor as input. Got ${dtypeWords[x.dtype].word}`,
    )
}
