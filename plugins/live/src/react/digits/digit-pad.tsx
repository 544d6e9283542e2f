// A pad to write a digit on, with a pen or with the arrow keys.
import {element, short} from 'd2lbook-picture'
import {useEffect, useRef, type KeyboardEvent, type PointerEvent, type ReactNode} from 'react'
import type {Stroke} from '../../data/digits.ts'
import type {Say} from '../../words/say.ts'
import {digitPad} from '../../picture/boxes.ts'
import {panel} from '../../picture/panel.ts'
import {Drawing} from '../drawing.tsx'

interface Props {
  strokes: readonly Stroke[]
  onStrokes: (strokes: Stroke[]) => void
  say: Say
}

const keySteps: Record<string, [number, number]> = {
  ArrowLeft: [-0.05, 0],
  ArrowRight: [0.05, 0],
  ArrowUp: [0, -0.05],
  ArrowDown: [0, 0.05],
}

export function DigitPad({strokes, onStrokes, say}: Props): ReactNode {
  const isDown = useRef(false)
  const cross = useRef<[number, number]>([0.5, 0.2])
  const latest = useRef(strokes)
  useEffect(() => {
    latest.current = strokes
  }, [strokes])

  const begin = (place: [number, number]): void => onStrokes([...latest.current, [place]])
  const go = (place: [number, number]): void => {
    const [last = [], ...others] = latest.current.toReversed()
    onStrokes([...others.toReversed(), [...last, place]])
  }
  const move = (event: KeyboardEvent): void => {
    const step = keySteps[event.key]
    if (!step) return
    event.preventDefault()
    const [x, y] = cross.current
    cross.current = [limit(x + step[0]), limit(y + step[1])]
    if (isDown.current) go(cross.current)
  }
  const toggle = (): void => {
    isDown.current = !isDown.current
    if (isDown.current) begin(cross.current)
  }
  return (
    <div className="d2l-live-pad">
      <Drawing svg={drawPad(strokes)} className="d2l-live-layer" />
      {strokes.length === 0 ? <span className="d2l-live-hint">{say('padHint')}</span> : null}
      <button
        type="button"
        className="d2l-live-pad-pen"
        aria-label={say('padHelp')}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          isDown.current = true
          begin(placeOf(event))
        }}
        onPointerMove={(event) => isDown.current && event.buttons > 0 && go(placeOf(event))}
        onPointerUp={() => (isDown.current = false)}
        onClick={(event) => event.detail === 0 && toggle()}
        onKeyDown={move}
      />
      <button type="button" className="d2l-live-button" onClick={() => onStrokes([])}>
        {say('clear')}
      </button>
    </div>
  )
}

function drawPad(strokes: readonly Stroke[]): string {
  const d = strokes
    .map((stroke) =>
      [...stroke, ...stroke.slice(0, stroke.length === 1 ? 1 : 0)]
        .map(
          ([x, y], index) =>
            `${index === 0 ? 'M' : 'L'}${short(x * digitPad.width)} ${short(y * digitPad.height)}`,
        )
        .join(''),
    )
    .join('')
  return panel(
    digitPad,
    {class: 'd2l-live-pad-drawing'},
    element('path', {d, class: 'd2l-live-ink', fill: 'none'}),
  )
}

function placeOf({clientX, clientY, currentTarget}: PointerEvent<HTMLElement>): [number, number] {
  const {left, top, width, height} = currentTarget.getBoundingClientRect()
  return [limit((clientX - left) / width), limit((clientY - top) / height)]
}

function limit(value: number): number {
  return Math.max(0, Math.min(1, value))
}
