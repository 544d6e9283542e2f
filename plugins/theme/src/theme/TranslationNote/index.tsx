import {type ReactNode, useEffect, useRef, useState, useSyncExternalStore} from 'react'
import Head from '@docusaurus/Head'
import {translate} from '@docusaurus/Translate'
import type {Props} from '@theme/TranslationNote'
import {
  chooseMode,
  chosenMode,
  listenForChoice,
  modes,
  type OriginalsMode,
} from 'docusaurus-theme-d2lbook/client/originals-choice'
import {
  translationParts,
  type FallbackNote as FallbackProps,
  type OriginalNote,
} from 'docusaurus-theme-d2lbook/page-parts'
import 'docusaurus-theme-d2lbook/languages.css'

/** What stands over a page in a site of several languages: that it is not translated, or what it was translated from. */
export default function TranslationNote(props: Props): ReactNode {
  return props.kind === 'fallback' ? <FallbackNote {...props} /> : <OriginalBar {...props} />
}

function FallbackNote({language, canonical}: FallbackProps): ReactNode {
  const text = translate(
    {
      id: 'theme.d2lbook.translation.fallback',
      message: 'This page is not translated yet; it is shown in its original language: {language}.',
    },
    {language},
  )
  return (
    <aside className={translationParts.note} data-kind="fallback" role="note">
      {canonical !== null && (
        <Head>
          <link rel="canonical" href={canonical} />
        </Head>
      )}
      {text}
    </aside>
  )
}

function OriginalBar({language, drift, originals}: OriginalNote): ReactNode {
  const mode = useSyncExternalStore(listenForChoice, chosenMode, () => 'hidden' as const)
  const [hasFailed, setFailed] = useState(false)
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    const article = bar.current?.closest<HTMLElement>('.theme-doc-markdown')
    if (!article || mode === 'hidden') return undefined
    return showLater(article, {mode, address: originals, swapWord: words().swap}, setFailed)
  }, [mode, originals])

  function choose(next: OriginalsMode): void {
    setFailed(false)
    chooseMode(next)
  }

  return (
    <aside className={translationParts.note} data-kind="translation" data-originals={originals} ref={bar}>
      <span className={translationParts.from}>{fromWords(language)}</span>
      {drift !== null && <Badge drift={drift} />}
      <fieldset className={translationParts.originalsChoice} aria-label={words().original}>
        <span aria-hidden="true">{words().original}</span>
        {modes.map((name) => (
          <button key={name} type="button" aria-pressed={mode === name} onClick={() => choose(name)}>
            {words()[name]}
          </button>
        ))}
      </fieldset>
      <output>{hasFailed ? words().failed : ''}</output>
    </aside>
  )
}

function Badge({drift}: {drift: number}): ReactNode {
  // a page that is a little behind is not at 0
  const percent = String(Math.ceil(drift))
  return (
    <span className={`badge ${translationParts.drift}`} data-state={drift > 0 ? 'behind' : 'current'}>
      {drift > 0
        ? translate(
            {id: 'theme.d2lbook.translation.behind', message: '{percent}% behind the original'},
            {percent},
          )
        : translate({id: 'theme.d2lbook.translation.current', message: 'Up to date'})}
    </span>
  )
}

/** Loads what shows originals when they are first wanted. */
function showLater(
  article: HTMLElement,
  request: {mode: OriginalsMode; address: string; swapWord: string},
  setFailed: (hasFailed: boolean) => void,
): () => void {
  let hide = (): void => {}
  let isOver = false
  import('docusaurus-theme-d2lbook/client/originals')
    .then(({showOriginals}) => showOriginals(article, request))
    .then((undo) => {
      if (isOver) undo()
      else hide = undo
    })
    .catch(() => setFailed(!isOver))
  return () => {
    isOver = true
    hide()
  }
}

function fromWords(language: string): string {
  return translate({id: 'theme.d2lbook.translation.from', message: 'Translated from: {language}'}, {language})
}

function words() {
  return {
    original: translate({id: 'theme.d2lbook.translation.original', message: 'Original text'}),
    hidden: translate({id: 'theme.d2lbook.translation.hidden', message: 'Hidden'}),
    beside: translate({id: 'theme.d2lbook.translation.beside', message: 'Beside'}),
    onTap: translate({id: 'theme.d2lbook.translation.onTap', message: 'On tap'}),
    swap: translate({
      id: 'theme.d2lbook.translation.swap',
      message: 'Change the language of this paragraph',
    }),
    failed: translate({
      id: 'theme.d2lbook.translation.failed',
      message: 'The original could not be loaded',
    }),
  }
}
