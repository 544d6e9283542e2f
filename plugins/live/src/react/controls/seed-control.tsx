// The seed of the random numbers.
import type {ReactNode} from 'react'
import type {Say} from '../../words/say.ts'
import {Icon} from '../icons.tsx'
import {NumberControl} from './number-control.tsx'

interface Props {
  label: string
  value: number
  min: number
  max: number
  onChange: (seed: number) => void
  say: Say
}

/** The seed as a number, and a die that throws the next: always the same next, so that a class sees the same. */
export function SeedControl({say, ...field}: Props): ReactNode {
  const {value, max, onChange} = field
  return (
    <NumberControl {...field}>
      <button
        type="button"
        className="d2l-live-quiet"
        aria-label={say('newSeed')}
        title={say('newSeed')}
        onClick={() => onChange((value * 7919 + 104_729) % (max + 1))}
      >
        <Icon name="dice" />
      </button>
    </NumberControl>
  )
}
