import {describe, expect, test} from 'vitest'
import {parse} from '../../../plugins/python/src/interpreter/parse.ts'
import {Dependencies} from '../../../plugins/python/src/program/dependencies.ts'
import {namesOf} from '../../../plugins/python/src/program/names.ts'

function dependencies(cells: readonly string[]): Dependencies {
  return new Dependencies(cells.map((cell) => namesOf(parse(cell, 'cell'))))
}

describe('a cell depends on', () => {
  test.each<[what: string, cells: string[], slice: number[]]>([
    ['those that define what it reads', ['import torch', 'x = torch.ones(2)', 'z = 3', 'x + 1'], [0, 1]],
    ['the last of several definitions', ['x = 1', 'x = 2', 'x'], [1]],
    ['an earlier one that the last builds on', ['x = 1', 'x = x + 1', 'x'], [0, 1]],
    ['all branches that may have bound a name', ['x = 1', 'if c:\n  x = 2', 'x'], [0, 1]],
    ['what is written in place', ['x = [0]', 'x[0] = 5', 'y = 1', 'x'], [0, 1]],
    ['no function of a module that reads it', ['import torch', 'x = []', 'torch.relu(x)', 'x'], [1]],
    ['what methods change', ['x = []', 'x.append(1)', 'x.copy()', 'x'], [0, 1]],
    ['what functions are given', ['x = []', 'def f(a): a.append(1)', 'f(x)', 'x'], [0, 1, 2]],
    ['what a function reads when it is called', ['def f(): return y', 'y = 3', 'z = 4', 'f()'], [0, 1]],
    [
      'what a function changes that an earlier one called',
      ['x = []', 'def f(): x.append(1)', 'f()', 'x'],
      [0, 1, 2],
    ],
    ['what a lambda reads', ['f = lambda: y', 'y = 3', 'f()'], [0, 1]],
    ['what shares data with what it reads', ['x = a()', 'y = x.reshape(2)', 'y[0] = 1', 'x'], [0, 1, 2]],
    [
      'gradients that were computed',
      ['import torch', 'x = torch.ones(2)', 'y = 2 * x', 'y.backward()', 'x.grad'],
      [0, 1, 2, 3],
    ],
    [
      'random numbers that were drawn before',
      ['import random', 'random.seed(1)', 'a = random.random()', 'b = 2', 'random.random()'],
      [0, 1, 2],
    ],
    [
      'how things are printed',
      ['import torch', 'torch.set_printoptions(precision=2)', 'x = 1', 'x'],
      [0, 1, 2],
    ],
    ['no variable of a comprehension', ['x = 1', '[x for x in range(3)]'], []],
    ['no parameter', ['x = 1', 'def f(x): return x\nf(2)'], []],
    [
      'what a class uses in its methods',
      ['def g(): return 1', 'class A:\n  def m(self): return g()', 'a = A()', 'a.m()'],
      [0, 1, 2],
    ],
    [
      'methods that a decorator adds',
      ['class A: pass', 'import d2l', '@d2l.add_to_class(A)\ndef m(self): return 1', 'A().m()'],
      [0, 1, 2],
    ],
    ['a global that a function sets', ['n = 0', 'def f():\n  global n\n  n += 1', 'f()', 'n'], [0, 1, 2]],
    [
      'what `with` binds',
      [
        'import tensorflow as tf',
        'x = tf.Variable(1.)',
        'with tf.GradientTape() as t:\n  y = x * x',
        't.gradient(y, x)',
      ],
      [0, 1, 2],
    ],
  ])('%s', (_, cells, slice) => {
    expect(dependencies(cells).sliceOf(cells.length - 1)).toEqual(slice)
  })
})

test('a change makes later cells stale that depend on it, and no other', () => {
  expect(dependencies(['x = 1', 'y = 2', 'x + y', 'y', 'x = 3', 'x']).dependentsOf(0)).toEqual([2])
})

test('modules are told in the order of their imports', () => {
  const {modules} = namesOf(
    parse('import os.path\nfrom d2l import torch as d2l\ndef f():\n  import math', 'cell'),
  )
  expect(modules).toEqual(['os.path', 'd2l', 'd2l.torch', 'math'])
})
