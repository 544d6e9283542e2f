// Live figures and inputs: pictures and controls in the page, islands of React from their first use on.

import {parts} from '../page-parts.ts'

const islands = `.${parts.island}`

export function listenForFigures(page: Document): void {
  const all = [...page.querySelectorAll<HTMLElement>(islands)]
  if (all.length === 0) return
  let awake: Promise<void> | undefined
  const wake = () => {
    awake ??= import('./awake-figures.tsx').then(({awakeFigures}) => awakeFigures(all))
    awake.catch(() => (awake = undefined))
    return awake
  }
  for (const waiting of page.querySelectorAll('.d2l-live-waiting'))
    waiting.classList.remove('d2l-live-waiting')
  for (const island of all) {
    for (const type of ['pointerover', 'focusin'])
      island.addEventListener(type, () => void wake(), {once: true, passive: true})
    island.addEventListener('click', replay, {capture: true})
    island.addEventListener('input', replay, {capture: true})
  }
  // a link that holds the state of a figure, an input that a cell has, too
  if (isLinked(page, all)) void wake()

  /** What the reader does before React is there happens when it is. */
  function replay(event: Event): void {
    const island = event.currentTarget as HTMLElement
    if (island.dataset['awake'] !== undefined || !(event.target instanceof HTMLElement)) return
    event.stopPropagation()
    const {target, type} = event
    void wake()?.then(() => {
      if (type === 'click') target.click()
      else target.dispatchEvent(new Event(type, {bubbles: true}))
    })
  }
}

function isLinked({location}: Document, all: readonly HTMLElement[]): boolean {
  const query = new URLSearchParams(location.search)
  return all.some((island) => {
    const id = island.firstElementChild?.id
    return id !== undefined && query.has(id)
  })
}
