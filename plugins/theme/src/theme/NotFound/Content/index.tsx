import {createElement, type ReactNode} from 'react'
import Head from '@docusaurus/Head'
import Link from '@docusaurus/Link'
import Translate, {translate} from '@docusaurus/Translate'
import {client} from 'docusaurus-theme-d2lbook/client/settings'
import {clientAttribute} from 'docusaurus-theme-d2lbook/page-parts'
import type {Props} from '@theme/NotFound/Content'

/** What a reader sees whose address leads nowhere, with a way on. */
export default function NotFoundContent({className}: Props): ReactNode {
  const lost = translate({
    id: 'theme.NotFound.p1',
    message: 'We could not find what you were looking for.',
  })
  return (
    <main className={['container margin-vert--xl', className].filter(Boolean).join(' ')}>
      <Head>
        {client.kind === 'islands' && createElement('html', {[clientAttribute]: client.kind})}
        <meta name="description" content={lost} />
        <meta property="og:description" content={lost} />
      </Head>
      <h1>
        <Translate id="theme.NotFound.title">Page Not Found</Translate>
      </h1>
      <p>
        <Translate id="theme.NotFound.p1">We could not find what you were looking for.</Translate>
      </p>
      <p>
        <Link className="button button--primary" to="/">
          <Translate id="theme.docs.breadcrumbs.home">Home page</Translate>
        </Link>
      </p>
    </main>
  )
}
