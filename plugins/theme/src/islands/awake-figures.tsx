// Gives the figures of a page to React, which takes over what stands there.

import {useEffect, useSyncExternalStore, type ReactNode} from 'react'
import {hydrateRoot} from 'react-dom/client'
import Live from '@theme/Live'
import type {LiveProps} from 'd2lbook-live/react'

/** Resolves when they answer. */
export async function awakeFigures(all: readonly HTMLElement[]): Promise<void> {
  await Promise.all(all.map(awake))
  for (const island of all) island.dataset['awake'] = ''
}

function awake(island: HTMLElement): Promise<void> {
  const props = JSON.parse(island.dataset['props'] ?? '{}') as LiveProps
  const picture = [...island.querySelectorAll('.d2l-live-panels > *')].map(({innerHTML}) => innerHTML)
  return new Promise((resolve) => {
    hydrateRoot(
      island,
      <>
        <Live {...props} picture={picture} />
        <Ready onReady={resolve} />
      </>,
    )
  })
}

const never = () => () => {}

/** Components that differ in a browser are what they are there by now. */
function Ready({onReady}: {onReady: () => void}): ReactNode {
  const isHydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  useEffect(() => {
    if (isHydrated) onReady()
  }, [isHydrated, onReady])
  return null
}
