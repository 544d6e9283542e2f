// When the interactive part of a block is loaded: by a button, by a variable that it follows, by a link.
import {effect, untracked} from '@preact/signals-core'
import {useCallback, useEffect, useRef, useState, type ComponentType} from 'react'
import type {Attributes} from '../attributes.ts'
import {followedNames} from '../block-names.ts'
import type {Say} from '../words/say.ts'
import type {OptionTable} from '../options.ts'
import {activate, newGroup, type Group, type PageScope} from '../page-scope.ts'
import type {openLink as OpenLink} from '../share/open-link.ts'
import type {InteractiveProps, SharedLink, Start} from './block-props.ts'
import type {Implementation} from './implementations.ts'

/** What was loaded, ready to be rendered. */
interface Started {
  start: Start
  link: SharedLink
  say: Say
  group: Group
  Part: ComponentType<InteractiveProps>
  options: OptionTable
  Frame: typeof import('./interactive.tsx').Interactive
}

export interface Starter {
  started: Started | undefined
  state: 'still' | 'loading' | 'failed'
  start: (start: Start) => void
}

interface Block {
  id: string
  component: string
  attributes: Attributes
  locale: string
  scope: PageScope | undefined
  implementation: Implementation | undefined
}

export function useStart(block: Block): Starter {
  const {id, component, attributes, locale, scope, implementation} = block
  const [started, setStarted] = useState<Started>()
  const [state, setState] = useState<Starter['state']>('still')
  const isAsked = useRef(false)
  const start = useCallback(
    (reason: Start) => {
      if (isAsked.current || !scope || !implementation) return
      isAsked.current = true
      setState('loading')
      load({component, attributes, locale, implementation}).then(
        ({openLink, ...parts}) => {
          const group = attributes['name'] ? scope.group(String(attributes['name'])) : newGroup()
          const link = openLink({id, options: parts.options, attributes, scope, group})
          activate(group)
          setStarted({...parts, link, start: reason, group})
          setState('still')
        },
        () => {
          isAsked.current = false
          setState('failed')
        },
      )
    },
    [id, component, scope, implementation, locale, attributes],
  )
  useEffect(() => {
    if (new URLSearchParams(location.search).has(id)) start('link')
  }, [id, start])
  useEffect(() => scope && onFollowed(scope, attributes, () => start('follow')), [scope, attributes, start])
  return {started, state, start}
}

async function load({
  component,
  attributes,
  locale,
  implementation,
}: Pick<Block, 'component' | 'attributes' | 'locale'> & {implementation: Implementation}): Promise<
  Pick<Started, 'Part' | 'Frame' | 'say' | 'options'> & {openLink: typeof OpenLink}
> {
  const interactive = import('./interactive.tsx')
  const [Part, options, {Interactive, openLink}, say] = await Promise.all([
    implementation.load(),
    interactive.then(({loadOptions}) => loadOptions(component, implementation, attributes)),
    interactive,
    import('../words/say.ts').then(({loadSay}) => loadSay(locale)),
  ])
  return {Part, options, Frame: Interactive, say, openLink}
}

/** Call back when a variable that the block follows changes, or a block of its name is started. */
function onFollowed(scope: PageScope, attributes: Attributes, callBack: () => void): () => void {
  const followed = followedNames(attributes).map((name) => scope.variable(name))
  const group = attributes['name'] ? scope.group(String(attributes['name'])) : undefined
  let before: string | undefined
  return effect(() => {
    const values = followed.map(({value}) => value)
    const isComplete = values.every((value) => value !== undefined)
    const now = JSON.stringify(values)
    const hasChanged = isComplete && before !== undefined && before !== now
    if (isComplete) before = now
    if (hasChanged || group?.isActive.value) untracked(callBack)
  })
}
