// Still pictures: pure text, the same everywhere.
import {expect, test} from 'vitest'
import * as engine from '../../plugins/tensor/src/index.ts'
import {parseAttributes} from '../../plugins/live/src/attributes.ts'
import {liveComponents} from '../../plugins/live/src/components.ts'
import {sayIn} from '../../plugins/live/src/messages/all.ts'
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
