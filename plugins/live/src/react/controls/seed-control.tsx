import type {ReactNode} from 'react'
import type {Say} from '../../messages/say.ts'
import {Icon} from '../icons.tsx'
import {NumberControl} from './controls.tsx'

const most = 999_999

/** The seed as a number, and a die that throws the next: always the same next, so that a class sees the same. */
export function SeedControl({
  seed,
  onChange,
  say,
}: {
  seed: number
  onChange: (seed: number) => void
  say: Say
}): ReactNode {
  return (
    <NumberControl label={say('seed')} value={seed} min={0} max={most} onChange={onChange}>
      <button
        type="button"
        className="d2l-live-quiet"
        aria-label={say('newSeed')}
        title={say('newSeed')}
        onClick={() => onChange((seed * 7919 + 104_729) % (most + 1))}
      >
        <Icon name="dice" />
      </button>
    </NumberControl>
  )
}
