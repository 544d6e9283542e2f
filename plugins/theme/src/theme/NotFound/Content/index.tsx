import type {ReactNode} from 'react'
import Link from '@docusaurus/Link'
import Translate from '@docusaurus/Translate'
import type {Props} from '@theme/NotFound/Content'

/** What a reader sees whose address leads nowhere, with a way on. */
export default function NotFoundContent({className}: Props): ReactNode {
  return (
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
  )
}
