// Where the interactive part of each component is loaded from, and what starts it.
import type {ComponentType} from 'react'
import type {InteractiveProps} from './block-props.ts'

export interface Implementation {
  load(): Promise<ComponentType<InteractiveProps>>
  /** Buttons of the still figure. @default explore */
  starts?: readonly StartButton[]
}

export type StartButton = 'run' | 'settings' | 'explore'

/** By component name. A site may give its own: `<Live implementations={{mlp: {load: …}}}>`. */
export const implementations: Readonly<Record<string, Implementation>> = {
  mlp: {
    load: async () => (await import('./playground/playground.tsx')).Playground,
    starts: ['run', 'settings'],
  },
}
