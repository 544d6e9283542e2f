// Without hidden layers the weights of a class are an image: what it looks for, and what it must not find.
import {useEffect, useRef, type ReactNode, type RefObject} from 'react'
import {digitSide} from '../../data/digits.ts'
import type {Say} from '../../words/say.ts'
import type {Frame} from '../../worker/protocol.ts'
import {paintMap, usePalette} from '../palette.ts'

interface Props {
  /** Of the figure: where its colours are. */
  root: RefObject<HTMLElement | null>
  frame: Frame
  say: Say
}

export function Templates({root, frame, say}: Props): ReactNode {
  const palette = usePalette(root)
  const images = useRef<HTMLDivElement>(null)
  const [weights] = frame.state.weights
  useEffect(() => {
    if (!palette || !weights) return
    const most = Math.max(0.01, ...weights.map(Math.abs).filter(Number.isFinite))
    images.current?.querySelectorAll('canvas').forEach((canvas, digit) => {
      const column = {side: digitSide, stride: 10, offset: digit}
      paintMap(canvas, weights, column, palette, (value) => value / most)
    })
  }, [weights, palette])
  return (
    <section>
      <p className="d2l-live-panel-title">{say('templatesTitle')}</p>
      <div ref={images} className="d2l-live-templates">
        {Array.from({length: 10}, (_, digit) => (
          <figure key={digit}>
            <canvas width={digitSide} height={digitSide} aria-hidden="true" />
            <figcaption>{digit}</figcaption>
          </figure>
        ))}
      </div>
      <p className="d2l-live-note">{say('templates')}</p>
    </section>
  )
}
