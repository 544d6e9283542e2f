// The picture of a block that no build has drawn: by the server, else, on a page that the browser makes, when it is needed.
import {useEffect, useRef, useState, type ReactNode} from 'react'
import {stillNow} from '#still'
import type {Still, StillBlock} from '../still/draw-still.ts'

export function StillPicture({component, attributes, source, locale}: StillBlock): ReactNode {
  const panels = useRef<HTMLDivElement>(null)
  const isFirst = useRef(true)
  const [still, setStill] = useState(() => stillNow({component, attributes, source, locale}))
  useEffect(() => {
    const isDrawn = isFirst.current && panels.current?.firstChild !== null
    isFirst.current = false
    if (isDrawn) return undefined
    let isCurrent = true
    void drawLater({component, attributes, source, locale}).then((drawn) => isCurrent && setStill(drawn))
    return () => {
      isCurrent = false
    }
  }, [component, attributes, source, locale])
  // what the server wrote stays: React does not compare markup that it was told not to
  return (
    <>
      <div
        ref={panels}
        className="d2l-live-panels"
        suppressHydrationWarning
        dangerouslySetInnerHTML={{__html: still.panels}}
      />
      <figcaption
        className="d2l-live-caption"
        suppressHydrationWarning
        dangerouslySetInnerHTML={{__html: still.caption}}
      />
    </>
  )
}

async function drawLater(block: StillBlock): Promise<Still> {
  const [{drawStill}, {loadSay}] = await Promise.all([
    import('../still/draw-still.ts'),
    import('../words/say.ts'),
  ])
  return drawStill(block, await loadSay(block.locale))
}
