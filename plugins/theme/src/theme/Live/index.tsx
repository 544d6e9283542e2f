import type {ReactNode} from 'react'
import {Live as LiveBlock} from 'd2lbook-live/react'
import {client} from 'docusaurus-theme-d2lbook/client/settings'
import type {Props} from '@theme/Live'
import 'd2lbook-live/live.css'

/** A live component of an article, told which language it speaks. It asks nothing of Docusaurus: it may be an island. */
export default function Live(props: Props): ReactNode {
  return <LiveBlock locale={client.locale} {...props} />
}
