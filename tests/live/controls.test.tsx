// Controls are what the tables of options say: limits, steps, words and which of them are there.
import {load} from 'cheerio'
import {createElement} from 'react'
import {renderToStaticMarkup} from 'react-dom/server'
import {describe, expect, test} from 'vitest'
import {parseAttributes} from '../../plugins/live/src/attributes.ts'
import {liveComponents} from '../../plugins/live/src/components.ts'
import {sayIn} from '../../plugins/live/src/words/all.ts'
import type {AnyOption} from '../../plugins/live/src/options.ts'
import {ControlSets, OptionControls} from '../../plugins/live/src/react/controls/option-controls.tsx'

const say = sayIn('en')
const options = [...liveComponents.values()].flatMap(({name: component, options: table}) =>
  Object.entries(table).map(([name, option]) => [`${component} ${name}`, option] as const),
)
const numbers = options.flatMap(([name, option]) =>
  option.kind === 'number' ? [[name, option] as const] : [],
)

interface Drawing {
  /** Names of the controls, in their order. */
  labels: string[]
  html: string
  find: ReturnType<typeof load>
}

function draw(component: string, written: Record<string, string>, bound: string[] = []): Drawing {
  const table = liveComponents.get(component)!.options
  const {values} = parseAttributes(table, written)
  const props = {options: table, values, bound: new Set(bound), change: () => {}, say}
  const html = renderToStaticMarkup(createElement(OptionControls, props))
  const find = load(html)
  const labels = find('.d2l-live-control > :is(label, span:first-child)').toArray()
  return {html, find, labels: labels.map((label) => find(label).text())}
}

describe('what a control offers, its option takes', () => {
  const offered = (option: AnyOption): string[] =>
    (option.control && 'usual' in option.control ? (option.control.usual ?? []) : []).map((value) =>
      option.format(value),
    )

  test.each(options)('%s', (_, option) => {
    for (const text of offered(option)) expect(option.format(option.parse(text))).toBe(text)
  })

  test.each(numbers)('steps of %s are steps of the option', (_, {step, control}) => {
    expect((control?.step ?? step) % step).toBe(0)
  })
})

test('a slider has the limits of its option and a step that its control may make coarser', () => {
  const {find} = draw('approximation', {units: '70'})
  const slider = find('input[type=range]').first()
  expect(slider.attr()).toMatchObject({min: '1', max: '100', step: '1', value: '70', 'aria-valuetext': '70'})
  const samples = draw('digits', {}).find('input[type=range]').first()
  expect(samples.attr()).toMatchObject({min: '100', max: '3000', step: '100', value: '800'})
})

test.each([
  [{}, ['Data set', 'Noise', 'Points', 'For training']],
  [{data: 'function'}, ['Data set', 'Function of x1 and x2', 'Noise', 'Points', 'For training']],
  [{data: 'points'}, ['Data set']],
])('of the data of a playground with %j a reader may change %j', (written, labels) => {
  expect(draw('mlp', written).labels.slice(0, labels.length + 1)).toEqual([...labels, 'Hidden layers'])
})

test.each([
  ['mlp', {activation: 'prelu'}, 'Slope α', true],
  ['mlp', {activation: 'relu'}, 'Slope α', false],
  ['mlp', {regularization: 'l2'}, 'Penalty', true],
  ['mlp', {}, 'Penalty', false],
  ['activation', {functions: 'relu,leakyRelu'}, 'Slope α', true],
  ['activation', {functions: 'relu'}, 'Slope α', false],
  ['digits', {hidden: '16'}, 'Activation', true],
  ['digits', {}, 'Activation', false],
  ['mlp-diagram', {weights: 'true'}, 'Seed', true],
  ['mlp-diagram', {}, 'Seed', false],
])('%s with %j: is there a control %j? %j', (component, written, label, isThere) => {
  expect(draw(component, written).labels.includes(label)).toBe(isThere)
})

test('an option that follows a variable has no control', () => {
  expect(draw('mlp', {}, ['noise', 'hidden']).labels).not.toContain('Noise')
  expect(draw('mlp', {}, ['noise', 'hidden']).labels).not.toContain('Hidden layers')
})

test('a list of usual values holds what the author has written, in its place', () => {
  const choices = (component: string, written: Record<string, string>, label: string): string[] => {
    const {find} = draw(component, written)
    const control = find('.d2l-live-control').filter(
      (_, each) => find(each).children('label').text() === label,
    )
    return control
      .find('option')
      .toArray()
      .map((each) => find(each).text())
  }
  expect(choices('mlp', {rate: '0.05'}, 'Learning rate')).toEqual(
    '0.0003 0.001 0.003 0.01 0.03 0.05 0.1 0.3 1 3'.split(' '),
  )
  expect(choices('digits', {hidden: '40,20,10'}, 'Hidden layers')).toEqual([
    'none',
    '16',
    '32',
    '64',
    '32 + 16',
    '40 + 20 + 10',
  ])
})

test('sets of controls stand under their names, and an author may leave some out', () => {
  const {options: table} = liveComponents.get('mlp')!
  const {values} = parseAttributes(table, {})
  const props = {options: table, values, bound: new Set<string>(), change: () => {}, say}
  const legends = (sets?: string[]): string[] => {
    const find = load(renderToStaticMarkup(createElement(ControlSets, {...props, sets})))
    return find('legend')
      .toArray()
      .map((each) => find(each).text())
  }
  expect(legends()).toEqual(['Data', 'Network', 'Training', 'View'])
  expect(legends(['training', 'code'])).toEqual(['Training'])
})

test('the last of the inputs cannot be taken away', () => {
  const boxes = (features: string) =>
    draw('mlp', {features})
      .find('input[type=checkbox]')
      .toArray()
      .filter(({attribs}) => 'checked' in attribs && 'disabled' in attribs).length
  expect([boxes('x1*x2'), boxes('x1,sin(x1)')]).toEqual([1, 0])
  expect(draw('activation', {functions: 'relu'}).find('[disabled]')).toHaveLength(0)
})
