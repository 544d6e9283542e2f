// The plots are where one points to choose x; a slider does the same for keys.
import {sharesOfFrame} from 'd2lbook-picture'
import type {PointerEvent, ReactNode} from 'react'
import {activationReach} from '../../components/activation.ts'
import {activationBox} from '../../picture/boxes.ts'

export function PlotPointer({
  onPoint,
  children,
}: {
  /** Absent where x follows a variable. */
  onPoint: ((x: number) => void) | undefined
  children: ReactNode
}): ReactNode {
  if (!onPoint) return children
  return (
    <div
      className="d2l-live-panel d2l-live-pointed"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        onPoint(placeOf(event))
      }}
      onPointerMove={(event) => event.buttons > 0 && onPoint(placeOf(event))}
    >
      {children}
    </div>
  )
}

function placeOf({clientX, currentTarget}: PointerEvent<HTMLElement>): number {
  const {left, width} = currentTarget.getBoundingClientRect()
  const [share] = sharesOfFrame(activationBox, (clientX - left) / width, 0)
  const x = (2 * share - 1) * activationReach
  return Math.round(Math.max(-activationReach, Math.min(activationReach, x)) * 100) / 100
}
