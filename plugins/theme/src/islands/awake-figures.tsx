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
  const props = propsOf(island)
  return new Promise((resolve) => {
    hydrateRoot(
      island,
      <>
        <Live {...props} />
        <Ready onReady={resolve} />
      </>,
    )
  })
}

/** What its author has written, and what stands in the page: a picture that was drawn with the page is nowhere else. */
function propsOf(island: HTMLElement): LiveProps {
  const written = JSON.parse(island.dataset['props'] ?? '{}') as LiveProps
  const id = island.querySelector('.d2l-live')?.id
  const description = island.querySelector('.d2l-live-caption')?.textContent
  return {
    ...(id !== undefined && {id}),
    ...(description !== undefined && {description}),
    ...written,
    picture: [...island.querySelectorAll('.d2l-live-panels > *')].map(({innerHTML}) => innerHTML),
  }
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
