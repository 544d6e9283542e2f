// The still picture of a block that no build has drawn, as in plain MDX: drawn while the server renders.
import {use, useMemo, type ReactNode} from 'react'
import {parseAttributes, type Attributes} from '../attributes.ts'
import {liveComponents} from '../components.ts'
import {loadSay, type Say} from '../messages/say.ts'
import type {LiveProps} from './block-props.ts'
import {Drawing} from './drawing.tsx'

export default function StillPicture(
  props: LiveProps & {attributes?: Attributes; locale: string},
): ReactNode {
  const {component: name, attributes = {}, source = '', locale} = props
  const say = use(saying(locale))
  const drawn = useMemo(() => {
    const component = liveComponents.get(name)
    if (!component) return undefined
    const {values} = parseAttributes(component.options, attributes)
    return {
      panels: component.panels(values, source, say),
      description: component.describe(values, source, say),
    }
  }, [name, attributes, source, say])
  // a site's own component has no picture here
  if (!drawn) return null
  return (
    <>
      <div className="d2l-live-panels">
        {drawn.panels.map((svg, index) => (
          <Drawing key={index} svg={svg} />
        ))}
      </div>
      <figcaption className="d2l-live-caption">{drawn.description}</figcaption>
    </>
  )
}

const promises = new Map<string, Promise<Say>>()

/** The same promise for the same locale: `use` needs that. */
function saying(locale: string): Promise<Say> {
  const known = promises.get(locale) ?? loadSay(locale)
  promises.set(locale, known)
  return known
}
