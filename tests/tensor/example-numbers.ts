// Inputs of examples, and how the references walk through them.

import type {Tensor} from '../../plugins/tensor/src/tensor/tensor.ts'
import type {Tensors} from '../../plugins/tensor/src/tensor/tensors.ts'

export interface ExampleInput {
  shape: number[]
  values: number[]
  /** Whole numbers that say where, and have no gradient. */
  isIndex?: boolean
}

export interface OpExample {
  title: string
  inputs: ExampleInput[]
  run: (inputs: Tensor[], tensors: Tensors) => Tensor
  shape: number[]
  reference: (...inputs: number[][]) => number[]
  /** Not looked at, or there is none. */
  hasNoGradient?: boolean
  /** At once, which WebGPU cannot. */
  readsNumbers?: boolean
}

/** Numbers that look random, keep off the places where functions bend, and are the same everywhere. */
export function numbers(shape: number[], seed = 1, low = -2, high = 2): ExampleInput {
  const size = shape.reduce((product, length) => product * length, 1)
  const values = Array.from({length: size}, (_, i) => {
    const wave = Math.sin((i + 1) * 12.9898 + seed * 78.233) * 43758.5453
    return Math.fround(low + (high - low) * (wave - Math.floor(wave)))
  })
  return {shape, values}
}

export const positive = (shape: number[], seed = 1): ExampleInput => numbers(shape, seed, 0.3, 3)
export const index = (shape: number[], values: number[]): ExampleInput => ({shape, values, isIndex: true})

export function everyIndex(shape: number[]): number[][] {
  return shape.reduce<number[][]>(
    (all, length) => all.flatMap((at) => Array.from({length}, (_, i) => [...at, i])),
    [[]],
  )
}

export function flat(at: number[], shape: number[]): number {
  return at.reduce((place, i, axis) => place * shape[axis]! + i, 0)
}

export const total = (group: number[]): number => group.reduce((sum, x) => sum + x, 0)

/** `combine` over the numbers of each group; a group has the same index once the axes are taken out. */
export function grouped(shape: number[], axes: number[], combine: (group: number[]) => number) {
  return (x: number[]): number[] => {
    const groups = new Map<string, number[]>()
    for (const at of everyIndex(shape)) {
      const key = at.filter((_, axis) => !axes.includes(axis)).join()
      groups.set(key, [...(groups.get(key) ?? []), x[flat(at, shape)]!])
    }
    return [...groups.values()].map(combine)
  }
}

export function exampleOf(
  title: string,
  inputs: ExampleInput[],
  run: OpExample['run'],
  shape: number[],
  reference: OpExample['reference'],
  more: Partial<OpExample> = {},
): OpExample {
  return {title, inputs, run, shape, reference, ...more}
}
