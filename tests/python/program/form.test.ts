// Comments of forms as authors write them for Colab.

import {inputsOf, inputValue, literalFor, readForm, withLiteral, type InputValue} from 'd2lbook-python/form'
import {describe, expect, test} from 'vitest'

/** A line, the kind and the value of its input, a value that a reader sets, the line then. */
type Case = [line: string, kind: string, shown: InputValue, set: InputValue, written: string]

const cases: Case[] = [
  [
    'a = 0.25 #@param {type:"slider", min:0, max:1, step:0.05}',
    'slider',
    '0.25',
    '0.3',
    'a = 0.3 #@param {type:"slider", min:0, max:1, step:0.05}',
  ],
  // a float stays one, a whole number too
  [
    'a = 0.5 #@param {type:"slider", min:0, max:1, step:0.5}',
    'slider',
    '0.5',
    '1',
    'a = 1.0 #@param {type:"slider", min:0, max:1, step:0.5}',
  ],
  [
    'a = 5  # @param {"type":"slider","min":1,"max":9,"step":1}',
    'slider',
    '5',
    '6',
    'a = 6  # @param {"type":"slider","min":1,"max":9,"step":1}',
  ],
  [
    '  a = -3 #@param {type:"slider", min:-5, max:5}',
    'slider',
    '-3',
    '-4',
    '  a = -4 #@param {type:"slider", min:-5, max:5}',
  ],
  ['rate = 1e-3 #@param {type:"number"}', 'number', '0.001', '0.01', 'rate = 0.01 #@param {type:"number"}'],
  ['n = 1_000 #@param {type:"integer"}', 'integer', '1000', '20', 'n = 20 #@param {type:"integer"}'],
  ["n: int = 7#@param {type: 'integer'}", 'integer', '7', '-8', "n: int = -8#@param {type: 'integer'}"],
  [
    's = "a" #@param {type:"string"}',
    'string',
    'a',
    'say "b" \\',
    's = "say \\"b\\" \\\\" #@param {type:"string"}',
  ],
  [
    's = \'it\\\'s\' #@param {type:"string", placeholder:"a name"}',
    'string',
    "it's",
    "that's",
    's = \'that\\\'s\' #@param {type:"string", placeholder:"a name"}',
  ],
  [
    'color = "#ff0000" #@param {type:"string"}',
    'string',
    '#ff0000',
    '#00ff00',
    'color = "#00ff00" #@param {type:"string"}',
  ],
  ['b = True #@param {type:"boolean"}', 'boolean', true, false, 'b = False #@param {type:"boolean"}'],
  [
    'd = \'2018-03-22\' #@param {type:"date"}',
    'date',
    '2018-03-22',
    '2020-01-02',
    'd = \'2020-01-02\' #@param {type:"date"}',
  ],
  ['r = None #@param {type:"raw"}', 'raw', 'None', '[1, 2]', 'r = [1, 2] #@param {type:"raw"}'],
  ['c = "one" #@param ["one", "two"]', 'choice', 'one', 'two', 'c = "two" #@param ["one", "two"]'],
  ["c = 'one' #@param ['one', \"two\",]", 'choice', 'one', 'two', "c = 'two' #@param ['one', \"two\",]"],
  [
    'c = "x" #@param ["a"] {allow-input: true}',
    'choice',
    'x',
    'y',
    'c = "y" #@param ["a"] {allow-input: true}',
  ],
  [
    'n = 32 #@param [16, 32, 64] {type:"raw"}',
    'choice',
    '32',
    '64',
    'n = 64 #@param [16, 32, 64] {type:"raw"}',
  ],
  ['n = 32 #@param [16, 32, 64]', 'choice', '32', '16', 'n = 16 #@param [16, 32, 64]'],
  [
    'r = other #@param [1, "other", "False", "\'s\'"] {type:"raw"}',
    'choice',
    'other',
    "'s'",
    'r = \'s\' #@param [1, "other", "False", "\'s\'"] {type:"raw"}',
  ],
  [
    'b = False #@param ["False", "True"] {type:"raw"}',
    'choice',
    'False',
    'True',
    'b = True #@param ["False", "True"] {type:"raw"}',
  ],
  // an argument of a call that stands on its own line
  [
    '    size = 256, #@param [128, 256] {type:"raw"}',
    'choice',
    '256',
    '128',
    '    size = 128, #@param [128, 256] {type:"raw"}',
  ],
  // what has been tried before
  [
    'n = 1 #250 #@param {type:"slider", min:0, max:1000}',
    'slider',
    '1',
    '2',
    'n = 2 #250 #@param {type:"slider", min:0, max:1000}',
  ],
  // without a type the value tells
  ['n = 3 #@param', 'number', '3', '4.5', 'n = 4.5 #@param'],
  ['b = False #@param', 'boolean', false, true, 'b = True #@param'],
  ['s = "t" #@param {}', 'string', 't', 'ü', 's = "ü" #@param {}'],
  ['t = 1, 2 #@param', 'raw', '1, 2', '3', 't = 3 #@param'],
]

test.each(cases)('%s', (line, kind, shown, set, written) => {
  const source = `import x\n${line}\nprint(x)`
  const [input, ...more] = inputsOf(source)
  if (!input) throw new Error('no input')
  expect(more).toEqual([])
  expect(readForm(source).problems).toEqual([])
  expect([input.kind, inputValue(input)]).toEqual([kind, shown])
  const literal = literalFor(input, set)
  expect(withLiteral(source, input, literal ?? '?')).toBe(`import x\n${written}\nprint(x)`)
})

describe('values that an input cannot have', () => {
  test.each<[string, InputValue]>([
    ['n = 1 #@param {type:"integer"}', '1.5'],
    ['n = 1 #@param {type:"number"}', 'one'],
    ['n = 1 #@param {type:"number"}', ''],
    ['c = "a" #@param ["a", "b"]', 'c'],
    ['d = "" #@param {type:"date"}', 'tomorrow'],
    ['b = True #@param {type:"boolean"}', 'yes'],
    ['r = 1 #@param {type:"raw"}', ' '],
    ['r = 1 #@param {type:"raw"}', '1\nimport os'],
  ])('%s: %s', (line, value) => {
    const [input] = inputsOf(line)
    expect(input && literalFor(input, value)).toBeUndefined()
  })
})

describe('what is wrong is told, and breaks nothing', () => {
  test.each<[line: string, message: string, marked: string, kind: string | undefined]>([
    ['a = 1 #@param {type:"slidr"}', 'there is no type `slidr`', 'slidr', 'number'],
    ['a = 1 #@param {typ:"slider"}', 'there is no setting `typ`', 'typ', 'number'],
    [
      'a = 1 #@param {type:"slider", min:2, max:0}',
      '`min` 2 is not below `max` 0',
      '{type:"slider", min:2, max:0}',
      'number',
    ],
    [
      'a = 7 #@param {type:"slider", min:0, max:5}',
      '7 is not between `min` 0 and `max` 5',
      '{type:"slider", min:0, max:5}',
      'slider',
    ],
    ['a = 1 #@param {type:"slider", min:"x", max:5}', '`min` is not a number', 'min', 'slider'],
    [
      'a = 1 #@param {type:"slider", max:5, step:0}',
      '`step` 0 is not above 0',
      '{type:"slider", max:5, step:0}',
      'slider',
    ],
    ['a = 1 #@param {type:"slider"', '`,` or `}` is missing', '"', 'number'],
    ['a = 1 #@param {type "slider"}', '`:` is missing after `type`', '"slider"}', 'number'],
    ['a = 1 #@param ["a", "b', 'a quote is not closed', ' "b', 'number'],
    ['a = 1 #@param type', '`type` is not expected here: settings stand in `{}`', 'type', 'number'],
    [
      'a = f(1) #@param {type:"number"}',
      '`f(1)` is not a number; a line of text stands for the input',
      '{type:"number"}',
      'raw',
    ],
    [
      'a = 1 #@param {type:"boolean"}',
      '`1` is not `True` or `False`; a line of text stands for the input',
      '{type:"boolean"}',
      'raw',
    ],
    [
      'print(a) #@param {type:"number"}',
      '`@param` is for a line `name = value`',
      '#@param {type:"number"}',
      undefined,
    ],
    [
      'a == 1 #@param {type:"number"}',
      '`@param` is for a line `name = value`',
      '#@param {type:"number"}',
      undefined,
    ],
  ])('%s', (line, message, marked, kind) => {
    const {items, problems} = readForm(`#\n${line}`)
    expect(problems.map((problem) => problem.message)).toEqual([message])
    const [{line: at, start, end} = {line: 0, start: 0, end: 0}] = problems
    expect([at, `#\n${line}`.slice(start, end)]).toEqual([1, marked])
    expect(items.map((item) => item.kind)).toEqual(kind === undefined ? [] : [kind])
  })
})

test('comments in strings, and of other tools, are none', () => {
  const form = readForm(`"""
a = 1 #@param {type:"number"}
"""
b = '#@param {type:"number"}'
# @param x the first number
# @params y
def f(x): return x  # plain`)
  expect(form).toEqual({title: undefined, hidesCode: false, items: [], problems: []})
})

test('titles, text and inputs keep their order', () => {
  const form = readForm(`#@title A line { run: "auto", display-mode: "form" }
#@markdown Its **slope**
#@markdown and more
w = 2 #@param {type:"integer"}
# @markdown ---
b = 1 #@param {type:"integer"}
#@title Another`)
  expect([form.title, form.hidesCode, form.problems]).toEqual(['A line', true, []])
  expect(form.items.map((item) => (item.kind === 'markdown' ? item.text : item.name))).toEqual([
    'Its **slope**\nand more',
    'w',
    '---',
    'b',
  ])
})
