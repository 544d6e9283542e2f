// Linear algebra with matrices, computed with 64-bit floats on every backend.
export {MatrixError} from './batches.ts'
export {cholesky} from './cholesky.ts'
export {matrixRank, pseudoInverse, svd, symmetricEigenvalues} from './eigen.ts'
export {determinant, inverse, logDeterminant, matrixPower, solve} from './elimination.ts'
export {generalEigen, type GeneralEigen} from './general-eigen.ts'
export {qr} from './qr.ts'
