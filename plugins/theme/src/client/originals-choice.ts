// Whether and how a reader wants to see originals: one choice for all pages, kept between visits.

export const modes = ['hidden', 'beside', 'onTap'] as const

export type OriginalsMode = (typeof modes)[number]

const storageKey = 'd2l-originals'
const listeners = new Set<() => void>()

export function chosenMode(): OriginalsMode {
  return modes.find((mode) => mode === read()) ?? 'hidden'
}

export function chooseMode(mode: OriginalsMode): void {
  write(mode)
  for (const listener of listeners) listener()
}

/** For `useSyncExternalStore`. */
export function listenForChoice(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Where storage is forbidden the choice holds for this visit. */
let visit: string | null = null

function read(): string | null {
  try {
    return localStorage.getItem(storageKey) ?? visit
  } catch {
    return visit
  }
}

function write(mode: OriginalsMode): void {
  visit = mode
  try {
    localStorage.setItem(storageKey, mode)
  } catch {
    // see above
  }
}
