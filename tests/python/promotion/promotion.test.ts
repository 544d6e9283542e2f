// Which type two operands meet in: arrays of all types, with axes and without, and numbers of Python, as PyTorch 2.13,
// NumPy 2.4 and JAX 0.10 have it.
import {readFileSync} from 'node:fs'
import {testPrograms} from '../support/test-programs.ts'

const pairs = readFileSync(new URL('pairs.py', import.meta.url), 'utf8')

testPrograms(new URL('programs/', import.meta.url), pairs)
