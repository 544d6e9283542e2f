// One unit of the network: its map, to be looked at by hover or focus and chosen by a press.
import {useEffect, useRef, type ReactNode} from 'react'
import {describeUnit} from '../../components/mlp-words.ts'
import {rounded} from '../../model/number-text.ts'
import {isOutput, type Unit} from '../../model/unit.ts'
import type {NetworkLayout, Point} from '../../picture/network-layout.ts'
import {paintUnit, type Shown} from './shown.ts'

interface Props extends Shown {
  unit: Unit
  isSelected: boolean
  place: Point
  layout: NetworkLayout
  onSelect: (unit: Unit | undefined) => void
  onPeek: (unit: Unit | undefined) => void
}

export function UnitButton(props: Props): ReactNode {
  const {unit, isSelected, place, layout, onSelect, onPeek} = props
  const label = unitLabel(props)
  const choose = (): void => {
    onSelect(isSelected ? undefined : unit)
    onPeek(undefined)
  }
  return (
    <button
      type="button"
      className={`d2l-live-map d2l-live-map-${kindOf(props)}`}
      style={placed(place, layout)}
      aria-pressed={isSelected}
      aria-label={label}
      title={label}
      onClick={choose}
      // a finger that touches chooses, it does not hover
      onPointerEnter={({pointerType}) => pointerType === 'mouse' && onPeek(unit)}
      onPointerLeave={() => onPeek(undefined)}
      onFocus={({target}) => target.matches(':focus-visible') && onPeek(unit)}
      onBlur={() => onPeek(undefined)}
    >
      <UnitMap {...props} />
    </button>
  )
}

function UnitMap({unit: {layer, unit}, network, answers, palette}: Props): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(
    () => paintUnit(canvas.current, {layer, unit}, {network, answers, palette}),
    [layer, unit, network, answers, palette],
  )
  return <canvas ref={canvas} width={1} height={1} />
}

function kindOf({unit, network}: Pick<Props, 'unit' | 'network'>): 'input' | 'hidden' | 'output' {
  if (unit.layer === 0) return 'input'
  return isOutput(unit, network.sizes) ? 'output' : 'hidden'
}

function unitLabel({unit, values, frame, say}: Props): string {
  const name = describeUnit(unit, values, say)
  const bias = unit.layer === 0 ? undefined : frame?.state.biases[unit.layer - 1]?.[unit.unit]
  if (bias === undefined) return name
  const text = Number.isFinite(bias) ? bias.toFixed(2).replace('-', '−') : rounded(bias)
  return `${name}, ${say('bias')} ${text}`
}

/** The middle of the button; a finger needs a certain size, however small the drawing is. */
function placed({x, y}: Point, {radius, width, height}: NetworkLayout) {
  return {
    left: `${(x / width) * 100}%`,
    top: `${(y / height) * 100}%`,
    width: `max(24px, ${((2 * radius) / width) * 100}%)`,
  }
}
