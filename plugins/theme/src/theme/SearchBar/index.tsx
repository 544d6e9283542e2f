import {lazy, Suspense, type ReactNode, useEffect, useState} from 'react'
import {translate} from '@docusaurus/Translate'
import {searchParts} from 'docusaurus-theme-d2lbook/page-parts'
import 'docusaurus-theme-d2lbook/search.css'

const SearchDialog = lazy(() => import('@theme/SearchDialog'))

/** The search button of the navigation bar. Everything else is loaded when it is first used. */
export default function SearchBar(): ReactNode {
  const [state, setState] = useState<'unused' | 'open' | 'closed'>('unused')
  // who points at the button is about to use it: the dialog is made ready, and loads what it needs
  const prepare = () => setState((now) => (now === 'unused' ? 'closed' : now))
  const label = translate({id: 'theme.d2lbook.search.search', message: 'Search'})

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isSearchKey(event)) return
      event.preventDefault()
      setState('open')
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  return (
    <>
      <button
        type="button"
        className={searchParts.button}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K /"
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={(event) => {
          // a click alone does not focus a button in every browser; the dialog gives the focus back to it
          event.currentTarget.focus()
          setState('open')
        }}
      >
        <span>{label}</span>
        {/* drawn by the style sheet: the name of the button is what it shows */}
        <kbd aria-hidden="true" data-keys="Ctrl K" />
      </button>
      {state !== 'unused' && (
        <Suspense fallback={null}>
          <SearchDialog isOpen={state === 'open'} onClose={() => setState('closed')} />
        </Suspense>
      )}
    </>
  )
}

/** Ctrl+K anywhere, `/` where nothing is being written. */
function isSearchKey({key, ctrlKey, metaKey, altKey, target}: KeyboardEvent): boolean {
  if (key.toLowerCase() === 'k') return (ctrlKey || metaKey) && !altKey
  const isWriting =
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  return key === '/' && !ctrlKey && !metaKey && !altKey && !isWriting
}
