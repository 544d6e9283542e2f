// Runs before each file of tests.

import {afterAll} from 'vitest'
import {endFile} from './at-end-of-file.ts'

afterAll(endFile)
