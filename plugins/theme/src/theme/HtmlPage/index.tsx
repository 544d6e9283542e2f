import {createElement, type ReactNode} from 'react'
import Head from '@docusaurus/Head'
import LiveIsland, {type Props as LiveProps} from '@theme/LiveIsland'
import type {Props} from '@theme/HtmlPage'
import {LiveIslands} from 'docusaurus-theme-d2lbook/client/live-islands'
import {client} from 'docusaurus-theme-d2lbook/client/settings'
import {clientAttribute} from 'docusaurus-theme-d2lbook/page-parts'

/**
 * Around the content of a page in React that needs no React in the browser: the built page is its HTML, with the scripts
 * that pages of the book have. Live components within it are islands.
 */
export default function HtmlPage({children}: Props): ReactNode {
  if (client.kind === 'docusaurus') return children
  return (
    <LiveIslands value={drawIsland}>
      <Head>{createElement('html', {[clientAttribute]: client.kind})}</Head>
      {children}
    </LiveIslands>
  )
}

function drawIsland(props: LiveProps): ReactNode {
  return <LiveIsland {...props} />
}
