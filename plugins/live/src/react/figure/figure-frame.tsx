// What stands around the picture of every figure at work: the bar of its training above; link, program and words below.
import type {ReactNode} from 'react'
import type {FramePart} from '../../control.ts'
import {TrainingBar} from '../training/training-bar.tsx'
import {InWords} from './in-words.tsx'
import {ShareBar} from './share-bar.tsx'
import type {Figure} from './use-figure.ts'

interface Props {
  figure: Figure
  className: string
  /** What an author leaves out. */
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
