// Modules that are partly written in Python.
import {expect, test} from 'vitest'
import {addPython, fillModule} from '../../../plugins/python/src/engine/module.ts'
import type {FrameworkModule} from '../../../plugins/python/src/engine/framework-module.ts'
import {getAttribute} from '../../../plugins/python/src/objects/attributes.ts'
import {withRuntime} from '../../../plugins/python/src/objects/runtime.ts'
import {repr, str} from '../../../plugins/python/src/objects/text.ts'
import {Raised} from '../../../plugins/python/src/objects/exceptions.ts'
import {aRuntime} from '../support/a-runtime.ts'

function shop(): FrameworkModule {
  const modules = new Map<string, FrameworkModule>()
  fillModule(modules, 'shop.optim', [['start', 2]])
  addPython(modules, 'shop.optim', [
    {name: 'shop.optim.sgd', source: 'class SGD:\n    rate = start + 1'},
    {name: 'shop.optim.adam', source: 'class Adam(SGD):\n    pass'},
  ])
  const module = modules.get('shop.optim')
  if (!module) throw new Error('shop.optim is not there')
  return module
}

test('compiled when a name is asked for, in the names that are there, file after file', () => {
  withRuntime(aRuntime(), () => {
    const module = shop()
    expect(module.attributes.has('SGD')).toBe(false)
    expect(repr(getAttribute(module, 'Adam'))).toBe("<class 'shop.optim.adam.Adam'>")
    expect(getAttribute(getAttribute(module, 'Adam'), 'rate')).toBe(3)
    expect(module.attributes.get('__name__')).toBe('shop.optim')
  })
})

test('a name that is not there: which are, and the nearest', () => {
  withRuntime(aRuntime(), () => {
    const text =
      "module 'shop.optim' has no attribute 'Adamax': shop.optim.Adamax is not part of this page's shop. " +
      'Of shop.optim there are Adam, SGD, start; the nearest is Adam'
    expect(errorOf(() => getAttribute(shop(), 'Adamax'))).toBe(text)
  })
})

function errorOf(work: () => void): string {
  try {
    work()
  } catch (error) {
    if (error instanceof Raised) return str(error.exception)
  }
  return 'no error of Python'
}
