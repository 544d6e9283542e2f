// Programs print what PyTorch 2.13 prints on a processor.
import {testPrograms} from '../support/test-programs.ts'

testPrograms(new URL('programs/', import.meta.url))
