// The form controls of all components. Each is a native element with a visible label.
import {useId, useState, type ReactNode} from 'react'
import {Icon} from '../icons.tsx'

interface Labelled {
  label: string
  disabled?: boolean
}

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

/** A line of text that takes effect with Enter or on leaving, if nothing is wrong with it. */
export function TextControl(
  props: Labelled & {
    value: string
    check: (text: string) => string | undefined
    onChange: (value: string) => void
  },
): ReactNode {
  const {label, value, check, onChange} = props
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const wrong = typed === undefined ? undefined : check(typed)
  const finish = (): void => {
    if (typed === undefined || wrong) return
    onChange(typed)
    setTyped(undefined)
  }
  return (
    <div className="d2l-live-control">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        spellCheck={false}
        value={typed ?? value}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={finish}
        onKeyDown={(event) => event.key === 'Enter' && finish()}
      />
      {wrong ? (
        <span id={`${id}-wrong`} className="d2l-live-wrong">
          {wrong}
        </span>
      ) : null}
    </div>
  )
}

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
