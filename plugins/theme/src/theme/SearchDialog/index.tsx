import {type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef, useState} from 'react'
import Link from '@docusaurus/Link'
import {translate} from '@docusaurus/Translate'
import type {Props} from '@theme/SearchDialog'
import {searchParts} from 'docusaurus-theme-d2lbook/page-parts'
import {useSearch} from 'docusaurus-theme-d2lbook/search/use-search'
import type {SearchHit} from 'docusaurus-theme-d2lbook/search/open-search'

/** The search itself: a field and what it finds, for pointer, keyboard and ear alike. */
export default function SearchDialog({isOpen, onClose}: Props): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const listId = useId()
  // the query that is to be searched as it was typed, typing errors or not
  const [literal, setLiteral] = useState<string | null>(null)
  const {hits, status, framework, instead} = useSearch(query, isOpen, literal === query)
  // new hits begin at their first again
  const [choice, setChoice] = useState({hits, place: 0})
  const active = choice.hits === hits ? choice.place : 0
  useModal(dialog, field, isOpen)

  function choose(place: number): void {
    setChoice({hits, place})
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing || hits.length === 0) return
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key]
    if (step === undefined && event.key !== 'Enter') return
    event.preventDefault()
    const place = (active + (step ?? 0) + hits.length) % hits.length
    const option = document.getElementById(optionId(listId, place))
    if (step === undefined) option?.click()
    else {
      choose(place)
      option?.scrollIntoView({block: 'nearest'})
    }
  }

  return (
    // a click on what is around the dialog closes it, as Escape does
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={searchParts.dialog}
      aria-label={words().search}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className={searchParts.head}>
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label={words().search}
          aria-expanded={hits.length > 0}
          aria-controls={listId}
          aria-activedescendant={hits.length > 0 ? optionId(listId, active) : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          inputMode="search"
          enterKeyHint="go"
          placeholder={words().placeholder}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button type="button" className={searchParts.close} onClick={onClose}>
          {words().close}
        </button>
      </div>
      <div className={searchParts.status} role="status">
        {status}
        {framework && <span className={searchParts.scope}>{scopeWords(framework)}</span>}
        {instead !== undefined && <span className={searchParts.instead}>{insteadWords(instead)}</span>}
      </div>
      {instead !== undefined && (
        <button
          type="button"
          className={searchParts.asTyped}
          onClick={() => {
            setLiteral(query)
            field.current?.focus()
          }}
        >
          {asTypedWords(query.trim())}
        </button>
      )}
      {/* links as options: one may be opened in a new tab */}
      <div id={listId} className={searchParts.hits} role="listbox" aria-label={words().search}>
        {hits.map((hit, place) => (
          <Hit
            key={`${hit.kind} ${hit.url}`}
            id={optionId(listId, place)}
            hit={hit}
            isActive={place === active}
            onPoint={() => choose(place)}
            onFollow={onClose}
          />
        ))}
      </div>
    </dialog>
  )
}

interface HitProps {
  id: string
  hit: SearchHit
  isActive: boolean
  onPoint: () => void
  onFollow: () => void
}

function Hit({id, hit, isActive, onPoint, onFollow}: HitProps): ReactNode {
  return (
    <Link
      to={hit.url}
      autoAddBaseUrl={false}
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      className={searchParts.hit}
      data-kind={hit.kind}
      onMouseMove={isActive ? undefined : onPoint}
      onClick={onFollow}
    >
      <span className={searchParts.title}>{hit.title}</span>
      {hit.place && <span className={searchParts.place}>{hit.place}</span>}
      {hit.excerpt.length > 0 && (
        <span className={searchParts.excerpt}>
          {/* parts of one text, which has no ids for them */}
          {hit.excerpt.map(({text, isHit}, n) => (isHit ? <mark key={n}>{text}</mark> : text))}
        </span>
      )}
    </Link>
  )
}

/** The dialog is modal: the browser keeps the focus inside, and gives it back. */
function useModal(
  dialog: RefObject<HTMLDialogElement | null>,
  field: RefObject<HTMLInputElement | null>,
  isOpen: boolean,
): void {
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (isOpen && !element.open) {
      element.showModal()
      field.current?.select()
    } else if (!isOpen && element.open) element.close()
  }, [dialog, field, isOpen])
}

function optionId(listId: string, place: number): string {
  return `${listId}-${place}`
}

function scopeWords(framework: string): string {
  return translate({id: 'theme.d2lbook.search.scope', message: 'as read with {framework}'}, {framework})
}

function insteadWords(query: string): string {
  return translate({id: 'theme.d2lbook.search.instead', message: 'Showing results for “{query}”'}, {query})
}

function asTypedWords(query: string): string {
  return translate({id: 'theme.d2lbook.search.asTyped', message: 'Search for “{query}” as typed'}, {query})
}

function words() {
  return {
    search: translate({id: 'theme.d2lbook.search.search', message: 'Search'}),
    placeholder: translate({
      id: 'theme.d2lbook.search.placeholder',
      message: 'Words, numbers (Fig. 4.1.1) or labels',
    }),
    close: translate({id: 'theme.d2lbook.search.close', message: 'Close'}),
  }
}
