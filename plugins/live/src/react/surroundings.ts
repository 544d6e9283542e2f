// What a block sees of its page.
import {useEffect, useMemo, useSyncExternalStore} from 'react'
import {holdPageScope, pageScope, type PageScope} from '../page-scope.ts'

const never = (): (() => void) => () => {}

/** False on the server and while hydrating, so that both render the same. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}

/** The given locale, else the document's. */
export function useLocale(given: string | undefined): string {
  const own = useSyncExternalStore(
    never,
    () => document.documentElement.lang || 'en',
    () => 'en',
  )
  return given ?? own
}

/** The variables that the blocks of one page share; undefined before hydration. */
export function usePageScope(page: string | undefined): PageScope | undefined {
  const isHydrated = useHydrated()
  const address = page ?? (isHydrated ? location.pathname : '')
  const scope = useMemo(() => (isHydrated ? pageScope(address) : undefined), [isHydrated, address])
  useEffect(() => scope && holdPageScope(address, scope), [address, scope])
  return scope
}
