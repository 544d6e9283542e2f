// Long lines get no more points than can be seen: of those that fall into one column the first, lowest, highest and last.

export type Point = readonly [x: number, y: number]

/** In units of the drawing: finer than a screen. */
const columnWidth = 0.4

/** Points that are not finite stay: they break the line. */
export function thinned(points: readonly Point[]): readonly Point[] {
  if (points.length < 500) return points
  const kept: Point[] = []
  let column: Point[] = []
  const close = (): void => {
    kept.push(...corners(column))
    column = []
  }
  for (const point of points) {
    const isFinite = Number.isFinite(point[0]) && Number.isFinite(point[1])
    const last = column[0]
    if (!isFinite || (last && Math.floor(last[0] / columnWidth) !== Math.floor(point[0] / columnWidth)))
      close()
    if (isFinite) column.push(point)
    else if (kept.length > 0 && Number.isFinite(kept.at(-1)![1])) kept.push([NaN, NaN])
  }
  close()
  return kept
}

function corners(column: readonly Point[]): readonly Point[] {
  if (column.length <= 4) return column
  let [lowest, highest] = [0, 0]
  column.forEach(([, y], index) => {
    if (y < column[lowest]![1]) lowest = index
    if (y > column[highest]![1]) highest = index
  })
  const places = new Set([0, lowest, highest, column.length - 1])
  return [...places].toSorted((a, b) => a - b).map((index) => column[index]!)
}
