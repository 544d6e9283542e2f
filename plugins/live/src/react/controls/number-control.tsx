// A number that is typed.
import {useId, useState, type ReactNode} from 'react'
import type {Labelled} from './labelled.ts'

export function NumberControl(
  props: Labelled & {
    value: number
    min: number
    max: number
    step?: number | 'any'
    onChange: (value: number) => void
    children?: ReactNode
  },
): ReactNode {
  const {label, value, min, max, step = 1, onChange, children, disabled} = props
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const accept = (text: string): void => {
    setTyped(text)
    const number = Number(text)
    if (text.trim() !== '' && number >= min && number <= max) onChange(number)
  }
  return (
    <div className="d2l-live-control">
      <label htmlFor={id}>{label}</label>
      <span className="d2l-live-pair">
        <input
          id={id}
          type="number"
          {...{min, max, step, disabled}}
          value={typed ?? value}
          onChange={(event) => accept(event.target.value)}
          onBlur={() => setTyped(undefined)}
        />
        {children}
      </span>
    </div>
  )
}
