// One unit of a network: how it is written, and what it answers over the plane.
import type {MlpSpec} from 'd2lbook-tensor'
import {features, type FeatureName} from '../data/features.ts'

/** Layer 0 are the inputs; units count from 0. */
export interface Unit {
  layer: number
  unit: number
}

/** `1.3` is unit 3 of layer 1; undefined for what is no unit. */
export function parseUnit(text: string): Unit | undefined {
  const [, layer, unit] = /^(\d)\.([1-9]\d?)$/.exec(text) ?? []
  return layer && unit ? {layer: Number(layer), unit: Number(unit) - 1} : undefined
}

export function formatUnit({layer, unit}: Unit): string {
  return `${layer}.${unit + 1}`
}

/** The unit that is written, if the network has it. */
export function unitIn(text: string, sizes: readonly number[]): Unit | undefined {
  const unit = parseUnit(text)
  return unit && unit.unit < (sizes[unit.layer] ?? 0) ? unit : undefined
}

export function sameUnit(a: Unit | undefined, b: Unit): boolean {
  return a?.layer === b.layer && a.unit === b.unit
}

export function outputOf(sizes: readonly number[]): Unit {
  return {layer: sizes.length - 1, unit: 0}
}

export function isOutput({layer}: Unit, sizes: readonly number[]): boolean {
  return layer === sizes.length - 1
}

/** What a network is given and answers at places of the plane, `[rows, size]` of each layer. */
export interface NetworkAnswers {
  inputs: Float32Array
  outputs: Float32Array
  neurons: readonly Float32Array[]
}

/** One column of answers, and what brings it to -1…1. */
export interface UnitAnswers {
  values: Float32Array
  stride: number
  offset: number
  toUnit: (value: number) => number
}

/** What must be known of a network to read its answers. */
export interface Network {
  sizes: readonly number[]
  features: readonly FeatureName[]
  loss: MlpSpec['loss']
  /** Only the side of zero. */
  discrete: boolean
}

/** Inputs by what they can be, hidden units by their largest value, the output by how sure it is. */
export function unitAnswers({layer, unit}: Unit, network: Network, seen: NetworkAnswers): UnitAnswers {
  const {sizes, discrete} = network
  const values = layer === 0 ? seen.inputs : (seen.neurons[layer - 1] ?? seen.outputs)
  const scaled = scaleFor({layer, unit}, network, values)
  const toUnit = discrete ? (value: number): number => sideOf(scaled(value)) : scaled
  return {values, stride: sizes[layer]!, offset: unit, toUnit}
}

/** From an output to -1…1: a number as it is, a logit by how sure it is. */
function squashFor(loss: MlpSpec['loss']): (value: number) => number {
  return loss === 'squared' ? (value) => value : (logit) => Math.tanh(logit / 2)
}

function scaleFor(unit: Unit, {sizes, features: chosen, loss}: Network, values: Float32Array) {
  if (isOutput(unit, sizes)) return squashFor(loss)
  const most =
    unit.layer === 0 ? features[chosen[unit.unit]!].reach : largest(values, sizes[unit.layer]!, unit.unit)
  return (value: number): number => value / most
}

/** As of a class: zero is on the lower side. */
function sideOf(value: number): number {
  return Number.isNaN(value) ? value : value > 0 ? 1 : -1
}

function largest(values: Float32Array, stride: number, offset: number): number {
  let most = 0.001
  for (let index = offset; index < values.length; index += stride)
    if (Number.isFinite(values[index])) most = Math.max(most, Math.abs(values[index]!))
  return most
}
