// Programs print what JAX, Flax and Optax print.
import {testPrograms} from '../support/test-programs.ts'

testPrograms(new URL('programs/', import.meta.url))
