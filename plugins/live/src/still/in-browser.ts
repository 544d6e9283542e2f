// `#still` in a browser: what the server has drawn stands in the page already.
import type {Still, StillBlock} from './draw-still.ts'

export const stillNow: (block: StillBlock) => Still = () => {
  return {panels: '', caption: ''}
}
