// How a live component within a page that is HTML is drawn: the page says so, since only it knows that it is one.

import {createContext, type ReactNode} from 'react'
import type {LiveProps} from 'd2lbook-live/react'

/** Draws a live component as an island; `null` where it stands as it is. */
export const LiveIslands = createContext<((props: LiveProps) => ReactNode) | null>(null)
