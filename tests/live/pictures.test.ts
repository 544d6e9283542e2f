// Still pictures: pure text, the same everywhere.
import {expect, test} from 'vitest'
import * as engine from '../../plugins/tensor/src/index.ts'
import {parseAttributes} from '../../plugins/live/src/attributes.ts'
import {liveComponents} from '../../plugins/live/src/components.ts'
import {sayIn} from '../../plugins/live/src/words/all.ts'
import {drawEdges} from '../../plugins/live/src/picture/network.ts'
import {layoutNetwork} from '../../plugins/live/src/picture/network-layout.ts'
import {prepareLiveBlocks} from '../../plugins/live/src/prepare.ts'

const english = sayIn('en')
const figures = [...liveComponents.values()].filter(({role}) => role === 'component')

test.each(figures.map((component) => [component.name, component] as const))(
  'the picture of %s is well-formed, the same each time, and needs nothing but its options',
  async (_, component) => {
    const {values} = parseAttributes(component.options, {})
    const rehearsal = await component.rehearse?.(values, '', engine)
    for (const seen of [undefined, rehearsal]) {
      const panels = component.panels(values, '', english, seen)
      expect(panels.length).toBeGreaterThan(0)
      expect(component.panels(values, '', english, seen)).toEqual(panels)
      for (const svg of panels) expect(openElements(svg)).toEqual([])
      for (const svg of panels) expect(svg).not.toMatch(/NaN|undefined|Infinity|style=|on\w+=/)
      expect(component.describe(values, '', english, seen)).toMatch(/^[^{}]{20,}\.$/)
    }
  },
)

/** Elements left open, or closed too often; attributes must be quoted. */
function openElements(svg: string): string[] {
  const open: string[] = []
  for (const [, slash, name, , selfClosing] of svg.matchAll(/<(\/?)([\w]+)((?: [\w:-]+="[^"<]*")*)(\/?)>/g)) {
    if (slash) {
      if (open.pop() !== name) open.push(`/${name}`)
    } else if (!selfClosing) open.push(name!)
  }
  const signs = svg.replace(/<(\/?)([\w]+)((?: [\w:-]+="[^"<]*")*)(\/?)>/g, '')
  return signs.includes('<') ? [...open, signs] : open
}

test('pictures grow with what they show, not beyond a page', async () => {
  const written = figures.map(({name}) => ({component: name, attributes: {}}))
  const {blocks} = await prepareLiveBlocks(written, {engine})
  const sizes = Object.fromEntries(blocks.map((block) => [block!.component, block!.picture.join('').length]))
  for (const [name, size] of Object.entries(sizes)) expect([name, size < 26_000]).toEqual([name, true])
})

test('words of an author cannot break out of a picture', async () => {
  const {blocks} = await prepareLiveBlocks([
    {component: 'approximation', attributes: {function: 'x < 1', title: '<script>'}},
    {component: 'slider', attributes: {name: 'a', label: '"><img onerror=x>'}},
  ])
  for (const svg of blocks[0]!.picture) expect(openElements(svg)).toEqual([])
})

test('the small network of the textbook looks like this', async () => {
  const component = liveComponents.get('mlp-diagram')!
  const {values} = parseAttributes(component.options, {sizes: '2,3,1'})
  await expect(component.panels(values, '', english).join('\n')).toMatchFileSnapshot(
    'fixtures/network-2-3-1.svg',
  )
})

test('a trained network draws the plane in bands of both classes', async () => {
  const component = liveComponents.get('mlp')!
  const {values} = parseAttributes(component.options, {
    data: 'xor',
    hidden: '4',
    activation: 'tanh',
    rate: '0.3',
    steps: '300',
  })
  const [network, plane] = component.panels(
    values,
    '',
    english,
    await component.rehearse!(values, '', engine),
  )
  expect(network!.match(/d2l-live-edge d2l-live-(plus|minus)/g)).toHaveLength(12)
  expect(plane!.match(/d2l-live-band d2l-live-plus/g)).toHaveLength(4)
  expect(plane!.match(/d2l-live-band d2l-live-minus/g)).toHaveLength(4)
})

async function drawn(attributes: Record<string, string>) {
  const {blocks, problems} = await prepareLiveBlocks([{component: 'mlp', attributes}], {engine})
  expect(problems).toEqual([])
  const {picture, description} = blocks[0]!
  for (const svg of picture) expect(openElements(svg)).toEqual([])
  for (const svg of picture) expect(svg).not.toMatch(/NaN|undefined|Infinity|style=/)
  return {network: picture[0]!, plane: picture[1]!, description}
}

const count = (svg: string, pattern: RegExp): number => svg.match(pattern)?.length ?? 0
const few = {steps: '100', samples: '60'}

test('inputs stand left of the network by their formulas, unless they are the coordinates', async () => {
  const {network, description} = await drawn({...few, features: 'x1,x2^2,x1*x2,sin(x2)'})
  const texts = [...network.matchAll(/<text[^>]*text-anchor="end">(.*?)<\/text>/g)].map(([, text]) =>
    text!.replaceAll(/<[^>]*>/g, ''),
  )
  expect(texts).toEqual(['x1', 'x22', 'x1x2', 'sin x2'])
  expect(count(network, /d2l-live-unit-input/g)).toBe(4)
  expect(description).toMatch(/^A network with the inputs x₁, x₂², x₁x₂, sin x₂, one hidden layer/)
  const {description: one} = await drawn({...few, features: 'x1*x2'})
  expect(one).toMatch(/^A network with the input x₁x₂, one/)
})

test('the sides alone are two areas of full colour', async () => {
  const {plane, description} = await drawn({...few, discrete: 'true'})
  expect(plane.match(/d2l-live-band[^"]*/g)).toEqual([
    'd2l-live-band d2l-live-side d2l-live-minus',
    'd2l-live-band d2l-live-side d2l-live-plus',
  ])
  expect(description).toContain('The plane shows only on which side of zero each answer is.')
})

test('test points may be left out, and words say so', async () => {
  const [shown, hidden] = [await drawn(few), await drawn({...few, test: 'false'})]
  const dotsOf = ({plane}: typeof shown): number => count(plane.split('d2l-live-points')[1]!, /M[\d. ]+z/g)
  // two pens each, of 42 points for training and 18 for testing
  expect([dotsOf(shown), dotsOf(hidden)]).toEqual([2 * 60, 2 * 42])
  expect(hidden.description).toContain('Test points are not shown.')
  expect(hidden.plane).toContain('60 points, 42 for training. Test points are not shown.')
})

test('a unit is shown in place of the output', async () => {
  const seen = {hidden: '3', activation: 'relu', ...few} as const
  const [output, unit, input] = [
    await drawn(seen),
    await drawn({...seen, unit: '1.2'}),
    await drawn({...seen, unit: '0.1'}),
  ]
  const bands = ({plane}: typeof output): string => plane.slice(0, plane.indexOf('d2l-live-axes'))
  expect(new Set([output, unit, input].map(bands)).size).toBe(3)
  expect(unit.description).toContain('Shown in the plane: Layer 1, unit 2.')
  expect(input.description).toContain('Shown in the plane: Input x₁.')
  // a ReLU answers zero on half of the plane: no band lies there
  expect(bands(unit)).not.toMatch(/d2l-live-minus" d/)
  expect((await drawn({...seen, unit: '2.1'})).plane).toBe(output.plane)
})

test('colours and shapes are explained, numbers in shades', async () => {
  const classes = await drawn({...few, legend: 'true'})
  expect(classes.plane).toContain('A (square)')
  expect(classes.plane).toContain('>test<')
  expect(classes.plane).not.toContain('stroke-opacity')
  for (const [data, legend] of [
    ['bumps', 'false'],
    ['plane', 'true'],
  ] as const) {
    const {plane} = await drawn({...few, data, legend})
    expect(plane).not.toContain('A (square)')
    for (const opacity of ['0.25', '0.5', '0.75', '1']) expect(plane).toContain(`stroke-opacity="${opacity}"`)
    expect(count(plane, /<rect[^>]*d2l-live-band/g)).toBe(20)
  }
  expect((await drawn({...few, test: 'false', legend: 'true'})).plane).not.toContain('>test<')
})

test('what is looked at stands out: a unit with its connections, or one connection', () => {
  const layout = layoutNetwork([2, 2, 1], {width: 300, height: 200, radius: 16, margin: 30, head: 10})
  const weights = [Float32Array.of(1, 1, 1, 1), Float32Array.of(1, 1)]
  const strong = (focus?: Parameters<typeof drawEdges>[2]): number => {
    const opacities = [...drawEdges(layout, weights, focus).matchAll(/stroke-opacity="([\d.]+)"/g)]
    return opacities.filter(([, opacity]) => Number(opacity) > 0.5).length
  }
  expect([strong(), strong({layer: 1, unit: 0}), strong({layer: 1, from: 1, to: 0})]).toEqual([6, 3, 1])
})
