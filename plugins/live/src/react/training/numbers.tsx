// The numbers of the moment.
import type {ReactNode} from 'react'

/** A number under its name, with a smaller one below. */
export type NamedNumber = readonly [name: string, value: string, note?: string]

export function Numbers({items, isRow = false}: {items: readonly NamedNumber[]; isRow?: boolean}): ReactNode {
  return (
    <dl className={`d2l-live-numbers${isRow ? ' d2l-live-row' : ''}`}>
      {items.map(([name, value, note]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            {note ? <small>{note}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
