import type {ReactNode} from 'react'
import Head from '@docusaurus/Head'
import Link from '@docusaurus/Link'
import Translate, {translate} from '@docusaurus/Translate'
import HtmlPage from '@theme/HtmlPage'
import type {Props} from '@theme/NotFound/Content'

/** What a reader sees whose address leads nowhere, with a way on. */
export default function NotFoundContent({className}: Props): ReactNode {
  const lost = translate({
    id: 'theme.NotFound.p1',
    message: 'We could not find what you were looking for.',
  })
  return (
    <HtmlPage>
      <Head>
        <meta name="description" content={lost} />
        <meta property="og:description" content={lost} />
      </Head>
      <main className={['container margin-vert--xl', className].filter(Boolean).join(' ')}>
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
    </HtmlPage>
  )
}
