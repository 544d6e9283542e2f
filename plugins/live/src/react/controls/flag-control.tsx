// A box to tick.
import {useId, type ReactNode} from 'react'
import type {Labelled} from './labelled.ts'

export function FlagControl(
  props: Labelled & {
    value: boolean
    /** A class whose colour stands before the label. */
    mark?: string
    onChange: (value: boolean) => void
  },
): ReactNode {
  const {label, value, mark, onChange, disabled} = props
  const id = useId()
  return (
    <div className="d2l-live-flag">
      <input
        id={id}
        type="checkbox"
        checked={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>
        {mark ? <span className={`d2l-live-swatch ${mark}`} /> : null}
        {label}
      </label>
    </div>
  )
}
