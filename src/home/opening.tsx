import type {ReactNode} from 'react'
import Link from '@docusaurus/Link'
import Translate from '@docusaurus/Translate'
import styles from './home.module.css'

/** What this is, and the two ways on. */
export default function Opening(): ReactNode {
  return (
    <header className={styles.opening}>
      <h1>
        <Translate id="home.heading">Textbooks that compute</Translate>
      </h1>
      <p>
        <Translate id="home.opening">
          Write plain Markdown. Your readers get right numbers everywhere, code in their own framework, and
          programs and networks that run in the page, on nothing but static files.
        </Translate>
      </p>
      <p className={styles.ways}>
        <Link className="button button--primary button--lg" to="/book/chapter_mlp/mlp">
          <Translate id="home.read">Read a chapter</Translate>
        </Link>
        <Link className="button button--secondary button--lg" to="/book/guide/">
          <Translate id="home.write">Write your own</Translate>
        </Link>
      </p>
    </header>
  )
}
