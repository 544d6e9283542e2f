// Which type two operands meet in: arrays of all types, with axes and without, and numbers of Python, as PyTorch 2.13,
// NumPy 2.4 and JAX 0.10 have it.
import {testPrograms} from '../support/test-programs.ts'

testPrograms(new URL('programs/', import.meta.url))
