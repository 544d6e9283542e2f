import type {ReactNode} from 'react'
import Live from '@theme/Live'
import type {Props} from '@theme/LiveIsland'
import {LiveIslands} from 'docusaurus-theme-d2lbook/client/live-islands'
import {client} from 'docusaurus-theme-d2lbook/client/settings'
import {parts} from 'docusaurus-theme-d2lbook/page-parts'

/** A live component where the build has put it; on a page that is HTML, with what React needs to take it over. */
export default function LiveIsland(props: Props): ReactNode {
  if (client.kind === 'docusaurus') return <Live {...props} />
  // the picture stands in the page, and programs cannot
  const kept = {...props, picture: undefined, implementations: undefined}
  return (
    <div className={parts.island} data-props={JSON.stringify(kept)}>
      <LiveIslands value={null}>
        <Live {...props} />
      </LiveIslands>
    </div>
  )
}
