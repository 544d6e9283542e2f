import {useId, useState, type ReactNode} from 'react'
import type {Labelled} from './labelled.ts'

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
