// Where the interactive part of each component is loaded from, and what starts it.
import type {ComponentType} from 'react'
import type {OptionTable} from '../options.ts'
import type {InteractiveProps} from './block-props.ts'

export interface Implementation {
  load(): Promise<ComponentType<InteractiveProps>>
  /** The table of its options. @default the options of this package's component of the same name */
  options?: () => Promise<OptionTable>
  /** What the figure shows before it is started, without JavaScript and in print. @default the picture of the build */
  Still?: ComponentType<StillProps>
  /** Buttons of the still figure. @default explore */
  starts?: readonly StartButton[]
}

/** A block as it is written, its options as texts. */
export interface StillProps {
  attributes: Readonly<Record<string, string>>
  source: string
  locale: string
}

export type StartButton = 'run' | 'settings' | 'explore'

/** By component name. A site may give its own: `<Live implementations={{mlp: {load: …}}}>`. */
export const implementations: Readonly<Record<string, Implementation>> = {
  mlp: {
    load: async () => (await import('./playground/playground.tsx')).Playground,
    starts: ['run', 'settings'],
  },
  activation: {load: async () => (await import('./activation/activation-explorer.tsx')).ActivationExplorer},
  'mlp-diagram': {load: async () => (await import('./diagram/diagram.tsx')).Diagram},
  'affine-collapse': {load: async () => (await import('./collapse/collapse.tsx')).Collapse},
  approximation: {
    load: async () => (await import('./approximation/approximation-view.tsx')).ApproximationView,
    starts: ['run', 'settings'],
  },
  digits: {
    load: async () => (await import('./digits/digits-view.tsx')).DigitsView,
    starts: ['run', 'settings'],
  },
}
