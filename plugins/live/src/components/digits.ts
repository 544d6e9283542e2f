// Reading digits: a softmax classifier on small images, what it misreads, and the reader's own hand.
import {type Svg, element, short} from 'd2lbook-picture'
import type {Stroke} from '../data/digits.ts'
import {hasDiverged} from '../model/divergence.ts'
import {parameterCount} from '../model/network.ts'
import {digitProblem, digitSizes, misreadDigits, splitDigits, type Misread} from '../model/digit-problem.ts'
import {percent} from '../model/number-text.ts'
import type {Say} from '../words/say.ts'
import {withControl} from '../control.ts'
import {sizesOption} from '../list-options.ts'
import {numberOption, type OptionValues} from '../options.ts'
import {galleryCell} from '../picture/boxes.ts'
import {label, panel} from '../picture/panel.ts'
import {
  activationOption,
  backendOption,
  commonOptions,
  speedOption,
  trainingOptions,
} from './common-options.ts'
import {defineComponent} from './definition.ts'

export const digitsOptions = {
  ...commonOptions,
  hidden: sizesOption(
    [],
    {min: 1, max: 128, maxLayers: 3},
    {
      doc: 'Units of hidden layers; `none` is softmax regression.',
      key: 'h',
      control: {
        label: 'hiddenLayers',
        set: 'network',
        usual: [[], [16], [32], [64], [32, 16]],
        text: (sizes, say) => sizes.join(' + ') || say('none'),
      },
    },
  ),
  activation: withControl(activationOption, {
    when: ({hidden}) => Array.isArray(hidden) && hidden.length > 0,
  }),
  samples: numberOption(
    800,
    {min: 100, max: 3000},
    {
      doc: 'Images; four in five are for training.',
      key: 'c',
      control: {label: 'images', set: 'data', step: 100},
    },
  ),
  optimizer: trainingOptions.optimizer,
  rate: {...trainingOptions.rate, default: 0.2},
  batch: {...trainingOptions.batch, default: 32},
  seed: withControl(trainingOptions.seed, {set: 'data'}),
  steps: numberOption(
    300,
    {min: 0, max: 10_000},
    {doc: 'Training steps done at build for the still picture.'},
  ),
  speed: speedOption,
  backend: backendOption,
}

/** What the classifier can do after the steps done at build. */
export interface DigitsRehearsal {
  steps: number
  rows: number
  misread: Misread[]
  /** On the training images. */
  loss: number
}

export const digits = defineComponent<typeof digitsOptions, DigitsRehearsal>({
  name: 'digits',
  doc: 'A classifier of small handwritten digits, with its mistakes and a pad to write on.',
  options: digitsOptions,
  publishes: ['step', 'trainLoss', 'testLoss', 'accuracy'],
  panels: (values, _source, say, seen) => {
    const {train} = splitDigits({...values, samples: 100})
    const sorted = train.digits.toSorted((a, b) => a.label - b.label)
    const shown = Array.from({length: 10}, (_, digit) =>
      sorted.filter(({label: each}) => each === digit).slice(0, 4),
    )
    const samples = drawGallery(
      Array.from({length: 4}, (_, row) => shown.map((column) => column[row]!))
        .flat()
        .map(({strokes}) => ({strokes})),
      {label: say('digitsLabel')},
    )
    if (!seen || hasDiverged(seen.loss)) return [samples]
    const wrong = seen.misread.slice(0, 20).map(({digit, as}) => ({strokes: digit.strokes, note: `${as}`}))
    return [samples, drawGallery(wrong, {label: say('misreadLabel', {count: seen.misread.length})})]
  },
  describe: (values, _source, say, seen) =>
    describeDigits(values, say, seen && {...seen, wrong: seen.misread.length}),
  rehearse: async (values, _source, engine) => {
    const split = splitDigits(values)
    const {spec, training, train, test} = digitProblem(values, split)
    const trainer = await engine.createTrainer(spec, training, train, 'plain')
    try {
      if (values.steps > 0) await trainer.train(values.steps)
      const misread = misreadDigits(await trainer.predict(test.x, test.rows), split.test.digits)
      return {steps: values.steps, rows: test.rows, misread, loss: await trainer.loss(train)}
    } finally {
      trainer.dispose()
    }
  },
})

/** The figure in words, with what training has come to. */
export function describeDigits(
  values: OptionValues<typeof digitsOptions>,
  say: Say,
  seen?: {steps: number; rows: number; wrong: number; loss: number},
): string {
  const sizes = digitSizes(values)
  const first = say('digitsDescription', {
    samples: values.samples,
    sizes: sizes.join(', '),
    parameters: parameterCount(sizes),
  })
  if (!seen) return first
  const {steps, rows, wrong, loss} = seen
  if (hasDiverged(loss)) return `${first} ${say('divergedText', {steps})}`
  return `${first} ${say('digitsResult', {steps, accuracy: percent(1 - wrong / rows), count: wrong, rows})}`
}

export interface Exhibit {
  strokes: readonly Stroke[]
  /** Written small beside the digit: what it was read as. */
  note?: string
}

/** Digits in rows of ten, drawn by their strokes. */
export function drawGallery(exhibits: readonly Exhibit[], said: {label: string}): Svg {
  const hasNotes = exhibits.some(({note}) => note !== undefined)
  const {width, height, note: below} = galleryCell
  const pitch = hasNotes ? height + below : height
  const rows = Math.max(1, Math.ceil(exhibits.length / 10))
  const drawn = exhibits.map(({strokes, note}, index) => {
    const [left, top] = [(index % 10) * width, Math.floor(index / 10) * pitch]
    const ink = element('path', {
      d: strokes.map((stroke) => strokePath(stroke, left, top)).join(''),
      class: 'd2l-live-ink',
      fill: 'none',
    })
    return note === undefined
      ? ink
      : ink + label(left + width / 2, top + height + 9, note, {anchor: 'middle', class: 'd2l-live-misread'})
  })
  return panel({width: 10 * width, height: rows * pitch}, {...said, class: 'd2l-live-gallery'}, ...drawn)
}

function strokePath(stroke: Stroke, left: number, top: number): string {
  const {width, height} = galleryCell
  return stroke
    .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${short(left + x * width)} ${short(top + y * height)}`)
    .join('')
}
