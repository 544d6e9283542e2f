// A live block in a page: first a picture that needs nothing, then, when the reader asks, the interactive part.
import {useId, useMemo, type ReactNode} from 'react'
import type {Attributes} from '../attributes.ts'
import {attributeTexts, optionProps, writtenBlock} from '../block-names.ts'
import {shellWords} from '../words/shell.ts'
import type {LiveProps} from './block-props.ts'
import {Drawing} from './drawing.tsx'
import {Icon, type IconName} from './icons.tsx'
import {implementations, type Implementation, type StartButton} from './implementations.ts'
import {isInput, LiveInput} from './inputs/live-input.tsx'
import {StillPicture} from './still-picture.tsx'
import {useHydrated, useLocale, usePageScope} from './surroundings.ts'
import {useStart, type Starter} from './use-start.ts'

/**
 * A live component of a page.
 *
 * On a server it is a figure of drawings with their description. Nothing else is downloaded before the reader presses
 * one of its buttons, changes a variable that it follows, or comes by a link that holds its state.
 */
export function Live(props: LiveProps & Readonly<Record<string, unknown>>): ReactNode {
  const written = JSON.stringify(props.attributes ?? optionProps(props))
  const attributes = useMemo(() => JSON.parse(written) as Attributes, [written])
  const Block = isInput(props.component) ? LiveInput : isFigure(props) ? LiveFigure : UnknownBlock
  return <Block {...props} attributes={attributes} />
}

function isFigure({component, implementations: own = implementations}: LiveProps): boolean {
  return Object.hasOwn(own, component)
}

/** Nothing that somebody wrote is lost: an unknown block stands in the page as it was written. */
function UnknownBlock({component, attributes, source = ''}: LiveProps & {attributes: Attributes}): ReactNode {
  return (
    <pre className="d2l-live-unknown">
      <code>{writtenBlock(component, attributes, source)}</code>
    </pre>
  )
}

function LiveFigure(props: LiveProps & {attributes: Attributes}): ReactNode {
  const {component, attributes, source = '', initial} = props
  const id = useBlockId(props)
  const locale = useLocale(props.locale)
  const scope = usePageScope(props.page)
  const implementation = (props.implementations ?? implementations)[component]
  const starter = useStart({id, component, attributes, locale, scope, implementation})
  const {started} = starter
  const title = attributes['title']
  return (
    <figure
      id={id}
      className={`d2l-live d2l-live-${component}`}
      aria-labelledby={title ? `${id}-title` : undefined}
      aria-busy={starter.state === 'loading'}
    >
      {title ? (
        <div id={`${id}-title`} className="d2l-live-title">
          {String(title)}
        </div>
      ) : null}
      {started && scope ? (
        <started.Frame {...started} {...{attributes, source, initial, id, scope}} />
      ) : (
        <StillFigure {...props} {...{locale, starter, implementation}} />
      )}
    </figure>
  )
}

interface StillFigureProps extends LiveProps {
  attributes: Attributes
  locale: string
  starter: Starter
  implementation: Implementation | undefined
}

/** The picture, its buttons and its description; without JavaScript this is all there is, without the buttons. */
function StillFigure(props: StillFigureProps): ReactNode {
  const {locale, starter, implementation} = props
  const {starts = ['explore']} = implementation ?? {}
  const isHydrated = useHydrated()
  const texts = shellWords(locale)
  return (
    <>
      <Still {...props} />
      <div className={`d2l-live-bar${isHydrated ? '' : ' d2l-live-waiting'}`}>
        {starts.map((start, index) => (
          <button
            key={start}
            type="button"
            className={`d2l-live-button${index === 0 ? ' d2l-live-primary' : ''}`}
            disabled={starter.state === 'loading'}
            onClick={() => starter.start(start === 'explore' ? 'settings' : start)}
          >
            <Icon name={startIcons[start]} />
            {starter.state === 'loading' && index === 0 ? texts.loading : texts[start]}
          </button>
        ))}
        {starter.state === 'failed' ? <span role="alert">{texts.failed}</span> : null}
      </div>
    </>
  )
}

/** What a site shows of its own component, else what the build has drawn, else what can be drawn now. */
function Still(props: StillFigureProps): ReactNode {
  const {component, attributes, source = '', picture, locale, implementation} = props
  const isOwn = !Object.hasOwn(implementations, component)
  const description = isOwn ? String(attributes['description'] ?? '') : props.description
  const Own = implementation?.Still
  if (!Own && !isOwn && !picture) return <StillPicture {...{component, attributes, source, locale}} />
  if (!Own && isOwn && !description) return <UnknownBlock {...props} />
  return (
    <>
      <div className="d2l-live-panels">
        {Own ? (
          <Own {...{attributes: attributeTexts(attributes), source, locale}} />
        ) : (
          picture?.map((svg, i) => <Drawing key={i} svg={svg} />)
        )}
      </div>
      {description ? <figcaption className="d2l-live-caption">{description}</figcaption> : null}
    </>
  )
}

const startIcons: Record<StartButton, IconName> = {run: 'play', settings: 'settings', explore: 'settings'}

/** For the anchor and the link of a block: given by the build, else from its name, else from its place in the page. */
function useBlockId({id, component, attributes}: LiveProps): string {
  const place = useId().replace(/\W/g, '')
  const name = attributes?.['name']
  return id ?? (name ? `live-${String(name)}` : `live-${component}-${place}`)
}
