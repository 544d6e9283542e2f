// Types of iterators, each with a name of its own as in Python.
import {addMembers} from '../builtin.ts'
import {raise} from '../exceptions.ts'
import {type IteratorObject} from '../iterate.ts'
import {objectType, PyType} from '../object.ts'

export function iteratorTypeNamed(name: string): PyType {
  const type = new PyType(name, [objectType])
  fillIteratorType(type)
  return type
}

/** `__iter__` and `__next__` of objects that are an `IteratorObject`. */
export function fillIteratorType(type: PyType): void {
  addMembers<IteratorObject>(type, {
    methods: {
      '__iter__(self, /)': (self) => self,
      '__next__(self, /)': (self) => {
        const item = self.next()
        if (item === undefined) throw raise('StopIteration')
        return item
      },
    },
  })
}
