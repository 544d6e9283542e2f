// A drawing made as text, in the page.
import {memo, type ReactNode} from 'react'

/** `svg` comes from the picture functions, which escape every text. */
export const Drawing = memo(function Drawing({svg, className}: {svg: string; className?: string}): ReactNode {
  return <div className={className ?? 'd2l-live-panel'} dangerouslySetInnerHTML={{__html: svg}} />
})
