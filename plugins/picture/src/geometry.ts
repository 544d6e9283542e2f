// Sizes of drawings and of the frames in them, in units of their view boxes.

/** Of a whole drawing. */
export interface PanelSize {
  width: number
  height: number
}

/** A plot with room for its axes. */
export interface PlotBox extends PanelSize {
  margin: {left: number; top: number; right: number; bottom: number}
}

/** The rectangle between the axes of a plot. */
export interface Frame extends PanelSize {
  left: number
  top: number
  right: number
  bottom: number
}

export function frameOf({width, height, margin}: PlotBox): Frame {
  const {left, top} = margin
  const [right, bottom] = [width - margin.right, height - margin.bottom]
  return {left, top, right, bottom, width: right - left, height: bottom - top}
}

/** From shares of a whole drawing to shares of the rectangle between its axes, from its left and from its top. */
export function sharesOfFrame(box: PlotBox, across: number, down: number): [across: number, down: number] {
  const {left, top, width, height} = frameOf(box)
  return [(across * box.width - left) / width, (down * box.height - top) / height]
}
