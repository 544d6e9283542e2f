// The bridge from signals to React: nothing else is needed, no compiler plugin.
import {effect, untracked, type ReadonlySignal} from '@preact/signals-core'
import {useMemo, useSyncExternalStore} from 'react'

/** The value of a signal; the component renders again when it changes. */
export function useSignalValue<T>(source: ReadonlySignal<T>): T {
  const {subscribe, read} = useMemo(() => storeOf(source), [source])
  return useSyncExternalStore(subscribe, read, read)
}

function storeOf<T>(source: ReadonlySignal<T>) {
  const subscribe = (onChange: () => void): (() => void) =>
    effect(() => {
      void source.value
      untracked(onChange)
    })
  return {subscribe, read: () => source.peek()}
}
