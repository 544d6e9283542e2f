import {expect, test} from 'vitest'
import {parseAttributes} from '../../plugins/live/src/attributes.ts'
import {readBlock} from '../../plugins/live/src/block.ts'
import {liveComponents} from '../../plugins/live/src/components.ts'
import {mlpOptions} from '../../plugins/live/src/components/mlp-options.ts'

const messages = (attributes: Record<string, string>): string[] =>
  parseAttributes(mlpOptions, attributes).problems.map(({message}) => message)

test('options left out have their defaults, written ones their values', () => {
  const {values, problems} = parseAttributes(mlpOptions, {hidden: '8,4', data: 'xor', rate: '0.3'})
  expect(problems).toEqual([])
  expect(values).toMatchObject({hidden: [8, 4], data: 'xor', rate: 0.3, activation: 'relu', batch: 16})
})

test('values of MDX are read like those of a fence', () => {
  const {values, problems} = parseAttributes(mlpOptions, {
    hidden: [8, 4],
    noise: 10,
    controls: ['data', 'network'],
  })
  expect(problems).toEqual([])
  expect(values).toMatchObject({hidden: [8, 4], noise: 10, controls: ['data', 'network']})
})

test.each([
  [{hiden: '5'}, 'unknown option `hiden`; did you mean `hidden`?'],
  [{data: 'circle'}, /^data: expected one of `circles`.*got `circle`; did you mean `circles`\?$/],
  [{hidden: '0'}, 'hidden: expected up to 5 whole numbers from 1 to 16, separated by commas, got `0`'],
  [{hidden: '1,2,3,4,5,6'}, /^hidden: expected up to 5/],
  [{rate: 'fast'}, 'rate: expected a number from 0.0001 to 3, got `fast`'],
  [{batch: '2.5'}, 'batch: expected a whole number from 1 to 512, got `2.5`'],
  [{noise: ''}, 'noise: expected a whole number from 0 to 50, got ``'],
  [{controls: 'data,netwrok'}, /did you mean `network`\?$/],
  [{function: 'sin(x1'}, 'function: the formula ends too early (at 7 in `sin(x1`)'],
  [{function: 'x1 + y'}, 'function: unknown name `y` (at 6 in `x1 + y`)'],
  [{features: 'x1,x1^3'}, /^features: expected some of `x1`.*got `x1\^3`; did you mean `x1\^2`\?$/],
  [{features: 'none'}, /^features: expected some of `x1`, .*got `none`/],
  [{features: ''}, /^features: expected some of/],
  [{feature: 'x1'}, 'unknown option `feature`; did you mean `features`?'],
  [{discrete: 'maybe'}, 'discrete: expected `true` or `false`, got `maybe`'],
  [{data: 'bump'}, /did you mean `bumps`\?$/],
  [{unit: '1'}, 'unit: expected `output`, or a layer and a unit, as in `1.3`, got `1`'],
  [{unit: '1.0'}, /^unit: expected `output`/],
  [{name: 'my net'}, 'name: expected a name of letters, digits and `_`, got `my net`'],
])('%j is reported in words', (attributes, message) => {
  const said = messages(attributes)
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(message)
})

test('a wrong value keeps the default and does not hide the others', () => {
  const {values, problems} = parseAttributes(mlpOptions, {rate: '-1', batch: '32', nonsense: 'x'})
  expect(values).toMatchObject({rate: 0.1, batch: 32})
  expect(problems.map(({option}) => option)).toEqual(['rate', 'nonsense'])
})

test('a dollar binds an option to a variable', () => {
  const {values, bindings, problems} = parseAttributes(mlpOptions, {rate: '$speed', noise: '$net.step'})
  expect(problems).toEqual([])
  expect(bindings).toEqual({rate: 'speed', noise: 'net.step'})
  expect(values).toMatchObject({rate: 0.1, noise: 5})
})

const figures = [...liveComponents.values()].filter(({role}) => role === 'component')

test.each(figures.map(({name, options}) => [name, options] as const))(
  'every option of %s formats its default into a text that it parses back',
  (_, options) => {
    for (const [name, option] of Object.entries(options)) {
      // a name has no default text
      if (name !== 'name') expect(option.parse(option.format(option.default))).toEqual(option.default)
    }
  },
)

test.each([
  [{unit: '1.5'}, undefined],
  [{unit: '0.2'}, undefined],
  [{unit: '2.1'}, undefined],
  [{unit: '1.6'}, 'unit: got `1.6`, but layer 1 has units up to 5'],
  [{unit: '0.3'}, 'unit: got `0.3`, but layer 0 has units up to 2'],
  [{unit: '0.3', features: 'x1,x2,x1*x2'}, undefined],
  [{unit: '3.1'}, 'unit: got `3.1`, but the last layer is 2'],
  [{unit: '1.9', hidden: '$units'}, undefined],
] as const)('whether the network has the unit: %j', (attributes, message) => {
  const said: string[] = []
  readBlock({component: 'mlp', attributes}, (_, text) => said.push(text))
  expect(said).toEqual(message ? [message] : [])
})
