// The place of a plot's axes within its drawing, for what lies over the drawing.
import type {CSSProperties} from 'react'
import type {PlotBox} from '../picture/curves.ts'

/** As custom properties of a style sheet: there is no second place that knows the sizes of a drawing. */
export function frameStyle({width, height, margin}: PlotBox): CSSProperties {
  const across = (size: number): string => `calc(100% * ${size} / ${width})`
  const down = (size: number): string => `calc(100% * ${size} / ${height})`
  const places: Record<`--${string}`, string> = {
    '--d2l-live-frame-left': across(margin.left),
    '--d2l-live-frame-top': down(margin.top),
    '--d2l-live-frame-right': across(margin.right),
    '--d2l-live-frame-width': across(width - margin.left - margin.right),
    '--d2l-live-frame-height': down(height - margin.top - margin.bottom),
  }
  return places
}
