// A number on a slider.
import {useId, type ReactNode} from 'react'
import type {Labelled} from './labelled.ts'

export function RangeControl(
  props: Labelled & {
    value: number
    min: number
    max: number
    step?: number
    /** @default the number itself */
    shown?: string
    onChange: (value: number) => void
  },
): ReactNode {
  const {label, value, min, max, step = 1, shown = String(value), onChange, disabled} = props
  const id = useId()
  return (
    <div className="d2l-live-control d2l-live-range">
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{shown}</output>
      <input
        id={id}
        type="range"
        {...{min, max, step, value, disabled}}
        aria-valuetext={shown}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </div>
  )
}
