// Live figures and inputs: pictures and controls in the page, islands of React from their first use on.

import {awakeEvent} from '../client/awake.ts'
import {styled} from '../client/later-styles.ts'
import {parts} from '../page-parts.ts'
import {repeat} from './repeat.ts'

const islands = `.${parts.island}`

export function listenForFigures(page: Document): void {
  const all = [...page.querySelectorAll<HTMLElement>(islands)]
  if (all.length === 0) return
  let awake: Promise<void> | undefined
  const wake = () => {
    awake ??= styled(page, import('./awake-figures.tsx')).then(({awakeFigures}) => awakeFigures(all))
    awake.catch(() => (awake = undefined))
    return awake
  }
  for (const waiting of page.querySelectorAll('.d2l-live-waiting'))
    waiting.classList.remove('d2l-live-waiting')
  for (const island of all) {
    for (const type of ['pointerover', 'focusin'])
      island.addEventListener(type, () => void wake(), {once: true, passive: true})
    for (const type of ['click', 'input', 'change']) island.addEventListener(type, hold, {capture: true})
  }
  page.addEventListener(awakeEvent, (event) => (event as CustomEvent<Promise<void>[]>).detail.push(wake()))
  // a link that holds the state of a figure
  if (isLinked(page, all)) void wake()

  /** What the reader does before React is there happens when it is. */
  function hold(event: Event): void {
    const island = event.currentTarget as HTMLElement
    if (island.dataset['awake'] !== undefined || !(event.target instanceof Element)) return
    event.stopPropagation()
    const again = repeat(event.target, event)
    void wake().then(again)
  }
}

function isLinked({location}: Document, all: readonly HTMLElement[]): boolean {
  const query = new URLSearchParams(location.search)
  return all.some((island) => {
    const id = island.firstElementChild?.id
    return id !== undefined && query.has(id)
  })
}
