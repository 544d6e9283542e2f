// A build in several processes loads the site in each of them: what there is to say about it is said once.

import {shared} from '../files/shared.ts'

type Voice = 'error' | 'info' | 'log' | 'warn'

const voices = ['error', 'info', 'log', 'warn'] as const satisfies Voice[]
const nothing = () => {}
const quiet = () => shared('quiet loading', () => ({end: nothing}))

/** Prints nothing from now on until the site is loaded. */
export function loadQuietly(): void {
  const before = Object.fromEntries(voices.map((voice) => [voice, console[voice]]))
  for (const voice of voices) console[voice] = nothing
  quiet().end = () => {
    Object.assign(console, before)
    quiet().end = nothing
  }
}

/** The site is loaded, or will not be: what comes now is new. */
export function endQuietLoading(): void {
  quiet().end()
}
