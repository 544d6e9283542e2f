// The table of live components. A new one is a definition and a line here; its React part stands in react/implementations.ts.
import type {LiveComponent} from './components/definition.ts'
import {inputComponents} from './components/inputs.ts'
import {mlp} from './components/mlp.ts'

const table: LiveComponent[] = [mlp, ...inputComponents]

/** Every component by its name in a fence. */
export const liveComponents: ReadonlyMap<string, LiveComponent> = new Map(
  table.map((component) => [component.name, component]),
)
