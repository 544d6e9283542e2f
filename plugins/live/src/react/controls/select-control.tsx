// One of several values, from a list.
import {useId, type ReactNode} from 'react'
import type {Labelled} from './labelled.ts'

export interface Choice<T extends string | number> {
  value: T
  text: string
}

export function SelectControl<T extends string | number>(
  props: Labelled & {value: T; choices: readonly Choice<T>[]; onChange: (value: T) => void},
): ReactNode {
  const {label, value, choices, onChange, disabled} = props
  const id = useId()
  return (
    <div className="d2l-live-control">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={String(value)}
        disabled={disabled}
        onChange={(event) => {
          const chosen = choices.find((choice) => String(choice.value) === event.target.value)
          if (chosen) onChange(chosen.value)
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={String(choice.value)}>
            {choice.text}
          </option>
        ))}
      </select>
    </div>
  )
}
