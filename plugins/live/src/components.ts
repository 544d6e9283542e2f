// The table of live components. A new one is a definition and a line here; its React part stands in react/implementations.ts.
import type {LiveComponent} from './components/definition.ts'
import {activation} from './components/activation.ts'
import {affineCollapse} from './components/affine-collapse.ts'
import {approximation} from './components/approximation.ts'
import {digits} from './components/digits.ts'
import {inputComponents} from './components/inputs.ts'
import {mlpDiagram} from './components/mlp-diagram.ts'
import {mlp} from './components/mlp.ts'

const table: LiveComponent[] = [
  mlp,
  activation,
  mlpDiagram,
  affineCollapse,
  approximation,
  digits,
  ...inputComponents,
]

/** Every component by its name in a fence. */
export const liveComponents: ReadonlyMap<string, LiveComponent> = new Map(
  table.map((component) => [component.name, component]),
)
