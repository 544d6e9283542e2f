// `memoryview`: its name and type; what it does is written in Python and comes with the library, for the few programs that use it.
import {defineType} from './builtin.ts'
import {getAttribute} from './attributes.ts'
import {call} from './invoke.ts'
import {Instance, objectType, type PyType, type Value} from './object.ts'
import {runtime} from './runtime.ts'

export const memoryViewType: PyType = defineType('memoryview', [objectType], {
  construct: {
    signature: 'memoryview(type, object)',
    run: (type: PyType, object: Value) => {
      if (type !== memoryViewType) return new Instance(type)
      return call(getAttribute(runtime().importModule('_memoryview'), 'View'), [object])
    },
  },
})
