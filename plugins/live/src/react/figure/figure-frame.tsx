// What stands around the picture of every figure at work: the bar of its training above; link, program and words below.
import type {ReactNode} from 'react'
import {TrainingBar} from '../training/training-bar.tsx'
import {InWords} from './in-words.tsx'
import {ShareBar} from './share-bar.tsx'
import type {Figure} from './use-figure.ts'

/** What an author may leave out: the computing backend, the link, the program. */
export const frameParts = ['backend', 'share', 'code'] as const

export type FramePart = (typeof frameParts)[number]

interface Props {
  figure: Figure
  className: string
  hides?: readonly FramePart[]
  children: ReactNode
}

export function FigureFrame({figure, className, hides = [], children}: Props): ReactNode {
  const {training, controls, describe, say} = figure
  return (
    <div ref={training?.root} className={className}>
      {training ? (
        <TrainingBar {...{training, say}} change={controls.change} hidesBackend={hides.includes('backend')} />
      ) : null}
      {children}
      <ShareBar {...{figure, hides}} />
      <InWords {...{describe, say}} />
    </div>
  )
}
