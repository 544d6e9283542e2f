// Curves and values as the engine finds them; until it answers, in closed form.
import {useEffect, useRef, useState} from 'react'
import {
  activationGrid,
  closedCurves,
  type ActivationCurve,
  type ActivationValues,
} from '../../components/activation.ts'
import {activations, hasSlope} from '../../data/activations.ts'
import type {CurveAnswer} from '../../worker/activation-curve.ts'
import {pageClient} from '../../worker/start-worker.ts'

export type ActivationName = ActivationValues['functions'][number]

/** What the engine has found: on the grid, and last at the reader's x. */
interface Computed extends CurveAnswer {
  name: ActivationName
  /** Of which question this is the answer. */
  slope: number
  x: number
}

/** A function read at x. */
export interface Reading {
  name: ActivationName
  read: {value: number; derivative: number}
}

/** Ask the worker for every function shown; an older answer never replaces a newer one. */
export function useComputedCurves({functions, alpha, x}: ActivationValues): {
  computed: Computed[]
  trouble: string | undefined
} {
  const [computed, setComputed] = useState<Computed[]>([])
  const [trouble, setTrouble] = useState<string>()
  const newest = useRef(0)
  const names = functions.join()
  useEffect(() => {
    const run = ++newest.current
    const asked = names.split(',').filter(Boolean) as ActivationName[]
    const inputs = Float32Array.from([...activationGrid, x])
    const answers = asked.map(async (name) => {
      const answer = await pageClient().ask({kind: 'activation', activation: name, slope: alpha, x: inputs})
      return {...answer, name, slope: alpha, x}
    })
    Promise.all(answers).then(
      (found) => {
        if (run !== newest.current) return
        setComputed(found)
        setTrouble(undefined)
      },
      (error: Error) => run === newest.current && setTrouble(error.message),
    )
  }, [names, alpha, x])
  return {computed, trouble}
}

/** The engine's curves; until they come, closed forms. */
export function curvesOf(values: ActivationValues, computed: readonly Computed[]): ActivationCurve[] {
  return closedCurves(values).map((closed) => {
    const found = computed.find(
      ({name, slope}) => name === closed.name && (slope === values.alpha || !hasSlope(name)),
    )
    return found ? {...closed, value: found.value, derivative: found.derivative} : closed
  })
}

/** Every function shown, at x. */
export function readingsOf(values: ActivationValues, computed: readonly Computed[]): Reading[] {
  return values.functions.map((name) => ({name, read: readAt(name, values, computed)}))
}

function readAt(
  name: ActivationName,
  {x, alpha}: ActivationValues,
  computed: readonly Computed[],
): Reading['read'] {
  const found = computed.find(
    (each) => each.name === name && each.x === x && (each.slope === alpha || !hasSlope(name)),
  )
  if (found) return {value: found.value.at(-1)!, derivative: found.derivative.at(-1)!}
  const {value, derivative} = activations[name]
  return {value: value(x, alpha), derivative: derivative(x, alpha)}
}
