// What is timed of Python: each program defines `work(n)`, which does the same thing n times.

export interface TimedProgram {
  name: string
  source: string
  turns: number
  /** Microseconds for one turn, or how many times a plain call. */
  most?: {microseconds: number} | {calls: number}
}

export const timedPrograms: readonly TimedProgram[] = [
  {
    name: 'int loop',
    source:
      'def work(n):\n    s = 0\n    i = 0\n    while i < n:\n        s += i\n        i += 1\n    return s',
    turns: 1_000_000,
    most: {microseconds: 0.2},
  },
  {
    name: 'for loop over a range',
    source: 'def work(n):\n    s = 0\n    for i in range(n):\n        s = s + i * 2\n    return s',
    turns: 1_000_000,
  },
  {
    name: 'float loop',
    source: 'def work(n):\n    x = 0.0\n    for i in range(n):\n        x = x * 0.5 + 1.5\n    return x',
    turns: 1_000_000,
  },
  {
    name: 'class a + b',
    source: [
      'class V:',
      '    def __init__(self, a):',
      '        self.a = a',
      '    def __add__(self, other):',
      '        return V(self.a + other.a)',
      'def work(n):',
      '    a = V(1)',
      '    b = V(2)',
      '    for i in range(n):',
      '        c = a + b',
      '    return c',
    ].join('\n'),
    turns: 300_000,
    most: {microseconds: 0.4},
  },
  {
    name: 'call',
    source: 'def f(x):\n    return x\ndef work(n):\n    for i in range(n):\n        f(i)',
    turns: 300_000,
  },
  {
    name: 'method call',
    source: [
      'class V:',
      '    def get(self):',
      '        return self',
      'def work(n):',
      '    v = V()',
      '    for i in range(n):',
      '        v.get()',
    ].join('\n'),
    turns: 300_000,
  },
  {
    name: 'generator',
    source:
      'def g(n):\n    for i in range(n):\n        yield i\ndef work(n):\n    for x in g(n):\n        pass',
    turns: 300_000,
    most: {calls: 5},
  },
  {
    name: 'generator expression',
    source: 'def work(n):\n    for x in (i for i in range(n)):\n        pass',
    turns: 300_000,
    most: {calls: 5},
  },
  {
    name: 'list comprehension',
    source: 'def work(n):\n    return [i * i for i in range(n)]',
    turns: 300_000,
  },
  {
    name: 'list items',
    source:
      'def work(n):\n    l = [1, 2, 3]\n    for i in range(n):\n        l[1] = l[0] + l[2]\n    return l',
    turns: 300_000,
  },
  {
    name: 'fib(20), for one call',
    source:
      'def fib(n):\n    if n < 2:\n        return n\n    return fib(n - 1) + fib(n - 2)\ndef work(n):\n    return fib(20)',
    turns: 21_891,
  },
]

/** Each defines `deep(n)`, which calls itself n times: how deep it gets in the stack of a worker. */
export const deepPrograms: Readonly<Record<string, string>> = {
  'return 1 + deep(n - 1)': 'def deep(n):\n    if n == 0:\n        return 0\n    return 1 + deep(n - 1)',
  'a loop in a condition': [
    'def deep(n):',
    '    total = 0',
    '    if n > 0:',
    '        for child in [n - 1]:',
    '            if child >= 0:',
    '                total += deep(child)',
    '    return total',
  ].join('\n'),
  'a method, with try': [
    'class Node:',
    '    def deep(self, n):',
    '        try:',
    '            return 0 if n == 0 else 1 + self.deep(n - 1)',
    '        finally:',
    '            n = None',
    'def deep(n):',
    '    return Node().deep(n)',
  ].join('\n'),
  'nested generators':
    'def g(n):\n    if n > 0:\n        yield n\n        yield from g(n - 1)\ndef deep(n):\n    return sum(g(n))',
}
