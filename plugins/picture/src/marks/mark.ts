// What each kind of mark says of itself: what it needs of the axes, how it is drawn, what stands for it in a legend.
import type {Extent, Scaling} from '../axis/limits.ts'
import type {Mark} from '../figure.ts'
import type {Svg} from '../svg.ts'
import type {Place} from './place.ts'
import type {Point} from './thin.ts'

export interface MarkKind<Kind extends Mark> {
  /** Undefined: it takes what there is. */
  xExtent(mark: Kind, scaling: Scaling): Extent | undefined
  yExtent(mark: Kind, scaling: Scaling): Extent | undefined
  draw(mark: Kind, place: Place): Svg
  /** In a box of this size whose upper left corner is at 0, 0. */
  drawHandle?(mark: Kind, width: number, height: number): Svg
  /** Points in the drawing that a legend should not cover. */
  obstacles?(mark: Kind, place: Place): readonly Point[]
}
