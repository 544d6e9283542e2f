import {use, type ReactNode} from 'react'
import {Live as LiveBlock} from 'd2lbook-live/react'
import {LiveIslands} from 'docusaurus-theme-d2lbook/client/live-islands'
import {client} from 'docusaurus-theme-d2lbook/client/settings'
import type {Props} from '@theme/Live'
import 'd2lbook-live/live.css'

/** A live component of a page, told which language it speaks. It asks nothing of Docusaurus: it may be an island. */
export default function Live(props: Props): ReactNode {
  const drawIsland = use(LiveIslands)
  return drawIsland ? drawIsland(props) : <LiveBlock locale={client.locale} {...props} />
}
