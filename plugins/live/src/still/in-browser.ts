// `#still` in a browser: what the server has drawn stands in the page already.
import type {Still, StillBlock} from './draw-still.ts'

export function stillNow(_: StillBlock): Still {
  return {panels: '', caption: ''}
}
