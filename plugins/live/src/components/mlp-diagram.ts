// A network drawn as in a textbook, of any size, with what it costs.
import type {Svg} from 'd2lbook-picture'
import {activationTitles, multiplyAdds, parameterCount} from '../model/network.ts'
import {grouped} from '../model/number-text.ts'
import {createRandom} from '../data/random.ts'
import {withControl} from '../control.ts'
import {sizesOption} from '../list-options.ts'
import {flagOption, type OptionValues} from '../options.ts'
import {diagramBox} from '../picture/boxes.ts'
import {layoutNetwork} from '../picture/network-layout.ts'
import {drawEdges, drawUnits, unitName, type Weights} from '../picture/network.ts'
import {label, panel} from '../picture/panel.ts'
import type {Say} from '../words/say.ts'
import {activationOption, commonOptions, seedOption} from './common-options.ts'
import {defineComponent} from './definition.ts'

export const diagramOptions = {
  ...commonOptions,
  sizes: sizesOption(
    [4, 5, 3],
    {min: 1, max: 2048, maxLayers: 8, minLayers: 2},
    {doc: 'Units of every layer: inputs, hidden layers, outputs.', key: 'z'},
  ),
  activation: activationOption,
  weights: flagOption(false, {
    doc: 'Whether connections are coloured by (random) weights.',
    key: 'w',
    control: {label: 'showWeights'},
  }),
  seed: withControl(seedOption, {when: ({weights}) => weights === true}),
}

export type DiagramValues = OptionValues<typeof diagramOptions>

export const mlpDiagram = defineComponent({
  name: 'mlp-diagram',
  doc: 'A network of any size as a textbook figure, with its parameters and its cost.',
  options: diagramOptions,
  publishes: ['parameters', 'cost'],
  panels: (values, _source, say) => [drawDiagram(values, randomWeights(values), say)],
  describe: (values, _source, say) => describeDiagram(values, say),
})

/** Sizes and what they cost, in words. */
export function describeDiagram(
  {sizes, activation}: Pick<DiagramValues, 'sizes' | 'activation'>,
  say: Say,
): string {
  return say('diagramDescription', {
    sizes: sizes.join(', '),
    activation: activationTitles[activation],
    parameters: grouped(parameterCount(sizes)),
    cost: grouped(multiplyAdds(sizes)),
  })
}

export function drawDiagram(
  {sizes, activation}: Pick<DiagramValues, 'sizes' | 'activation'>,
  weights: Weights | undefined,
  say: Say,
): Svg {
  const box = diagramBox(sizes)
  const layout = layoutNetwork(sizes, box)
  const names = layout.layers.map(({places}, layer) => {
    const {x} = places[0]!
    const text =
      layer === 0 ? say('inputLayer') : layer === sizes.length - 1 ? say('outputLayer') : say('hiddenLayer')
    const count = label(x, box.height - 6, `${sizes[layer]}`, {
      anchor: 'middle',
      class: 'd2l-live-tick-label',
    })
    return label(x, box.height - 22, text, {anchor: 'middle', class: 'd2l-live-axis-label'}) + count
  })
  return panel(
    box,
    {
      label: say('networkLabel', {sizes: sizes.join(', '), activation: activationTitles[activation]}),
      class: 'd2l-live-network',
    },
    drawEdges(layout, weights),
    drawUnits(layout, (layer, unit) => unitName(layer, unit, sizes.length)),
    ...names,
  )
}

/** Weights to look at where nothing was learned; undefined where they shall not be shown. */
export function randomWeights({sizes, weights, seed}: DiagramValues): Float32Array[] | undefined {
  if (!weights) return undefined
  const random = createRandom(seed, 'diagram')
  return sizes
    .slice(1)
    .map((size, layer) => Float32Array.from({length: sizes[layer]! * size}, () => random.normal()))
}
