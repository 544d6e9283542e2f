// The options of each component.
import type {Attributes} from '../attributes.ts'
import type {OptionTable} from '../options.ts'
import {openOptions} from '../own-components.ts'
import type {Implementation} from './implementations.ts'

// each with its own file: one figure must not fetch the drawings of the others
const ownOptions: Readonly<Record<string, () => Promise<OptionTable>>> = {
  mlp: async () => (await import('../components/mlp-options.ts')).mlpOptions,
  activation: async () => (await import('../components/activation.ts')).activationOptions,
  'mlp-diagram': async () => (await import('../components/mlp-diagram.ts')).diagramOptions,
  'affine-collapse': async () => (await import('../components/affine-collapse.ts')).collapseOptions,
  approximation: async () => (await import('../components/approximation.ts')).approximationOptions,
  digits: async () => (await import('../components/digits.ts')).digitsOptions,
}

/** Options of a component, whoever implements it; a site's own that tells none takes whatever is written. */
export async function loadOptions(
  component: string,
  implementation: Implementation,
  attributes: Attributes,
): Promise<OptionTable> {
  const options = await (implementation.options?.() ?? ownOptions[component]?.())
  return options ?? openOptions(Object.keys(attributes))
}
