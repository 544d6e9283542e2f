// `#still` on a server: everything is at hand and nothing may wait, or readers without JavaScript would see nothing.
import {sayIn} from '../words/all.ts'
import {drawStill, type Still, type StillBlock} from './draw-still.ts'

export function stillNow(block: StillBlock): Still {
  return drawStill(block, sayIn(block.locale))
}
