// The place of a plot's axes within its drawing, for what lies over the drawing.
import {type PlotBox, frameOf} from 'd2lbook-picture'
import type {CSSProperties} from 'react'

/** As custom properties of a style sheet: there is no second place that knows the sizes of a drawing. */
export function frameStyle(box: PlotBox): CSSProperties {
  const {left, top, right, width, height} = frameOf(box)
  const across = (size: number): string => `calc(100% * ${size} / ${box.width})`
  const down = (size: number): string => `calc(100% * ${size} / ${box.height})`
  const places: Record<`--${string}`, string> = {
    '--d2l-live-frame-left': across(left),
    '--d2l-live-frame-top': down(top),
    '--d2l-live-frame-right': across(box.width - right),
    '--d2l-live-frame-width': across(width),
    '--d2l-live-frame-height': down(height),
  }
  return places
}
