// How a live component within a page that is HTML is drawn: the page says so, since only it knows that it is one.

import {createContext, type ComponentType} from 'react'
import type {LiveProps} from 'd2lbook-live/react'

/** What draws live components in the place of their own; `null` where they stand as they are. */
export const LiveIslands = createContext<ComponentType<LiveProps> | null>(null)
