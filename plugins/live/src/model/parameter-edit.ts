// Weights and biases that a reader sets by hand.
import type {TrainingState} from 'd2lbook-tensor'

/** One number: of `weights[layer]` or `biases[layer]`, at `index`. */
export interface ParameterEdit {
  part: 'weights' | 'biases'
  layer: number
  index: number
  value: number
}

/** The state with other numbers in some places; places that it does not have are left out. */
export function withEdits(state: TrainingState, edits: readonly ParameterEdit[]): TrainingState {
  const copy = {
    ...state,
    weights: state.weights.map((array) => array.slice()),
    biases: state.biases.map((array) => array.slice()),
  }
  for (const {part, layer, index, value} of edits) {
    const array = copy[part][layer]
    if (array && index < array.length) array[index] = value
  }
  return copy
}

/** One more edit; of two for the same number the later holds. */
export function mergedEdits(
  before: readonly ParameterEdit[],
  edits: readonly ParameterEdit[],
): readonly ParameterEdit[] {
  const isNew = (old: ParameterEdit): boolean => !edits.some((edit) => samePlace(edit, old))
  return [...before.filter(isNew), ...edits]
}

function samePlace(a: ParameterEdit, b: ParameterEdit): boolean {
  return a.part === b.part && a.layer === b.layer && a.index === b.index
}
