// Single keys for a whole figure.
import {useEffect, useRef, type RefObject} from 'react'

/** Keys work anywhere in the element, but not where something is typed, nor where a button wants the key itself. */
export function useKeys(
  root: RefObject<HTMLElement | null>,
  actions: Readonly<Record<string, () => void>>,
): void {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    const element = root.current
    const onKey = (event: KeyboardEvent): void => {
      const action = latest.current[event.key]
      if (!action || isTaken(event)) return
      event.preventDefault()
      action()
    }
    element?.addEventListener('keydown', onKey)
    return () => element?.removeEventListener('keydown', onKey)
  }, [root])
}

function isTaken(event: KeyboardEvent): boolean {
  const {target} = event
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true
  if (!(target instanceof Element)) return false
  return (
    target.closest(
      event.key === ' ' ? 'input, select, textarea, pre, button, summary' : 'input, select, textarea',
    ) !== null
  )
}
