import type {ReactNode} from 'react'
import {Icon} from '../icons.tsx'

/** A number changed by one, between two buttons. */
export function StepperControl(props: {
  label: string
  value: number
  min: number
  max: number
  fewer: string
  more: string
  onChange: (value: number) => void
}): ReactNode {
  const {label, value, min, max, fewer, more, onChange} = props
  return (
    <fieldset className="d2l-live-stepper" aria-label={label}>
      <button type="button" aria-label={fewer} disabled={value <= min} onClick={() => onChange(value - 1)}>
        <Icon name="minus" />
      </button>
      <output>{value}</output>
      <button type="button" aria-label={more} disabled={value >= max} onClick={() => onChange(value + 1)}>
        <Icon name="plus" />
      </button>
    </fieldset>
  )
}
