// What scripts make when a reader wants it has a style sheet of its own, which a page without React names but does not load.

import {laterAttribute} from '../page-parts.ts'

let held: Promise<void> | undefined

/** Resolves when it holds, or cannot be had; at once where a page has all in one. */
export function laterStyles(page: Document): Promise<void> {
  held ??= load(page.querySelector<HTMLLinkElement>(`link[${laterAttribute}]`))
  return held
}

async function load(link: HTMLLinkElement | null): Promise<void> {
  if (!link) return
  await new Promise((resolve) => {
    for (const type of ['load', 'error']) link.addEventListener(type, resolve)
    link.rel = 'stylesheet'
  })
}

/** A part that is loaded when it is first used, when its styles hold, too. */
export async function styled<Part>(page: Document, part: Promise<Part>): Promise<Part> {
  const [loaded] = await Promise.all([part, laterStyles(page)])
  return loaded
}

/** Who does anything may be about to use such a part. */
export function listenForLater(page: Document): void {
  const life = new AbortController()
  const {signal} = life
  for (const type of ['pointermove', 'pointerdown', 'keydown', 'focusin'])
    page.addEventListener(
      type,
      (event) => {
        if (isAtRest(event)) return
        life.abort()
        void laterStyles(page)
      },
      {signal, passive: true},
    )
}

/** Some browsers tell of a move when it was the page that moved. */
function isAtRest(event: Event): boolean {
  return event instanceof PointerEvent && event.type === 'pointermove' && !event.movementX && !event.movementY
}
