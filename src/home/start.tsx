import type {ReactNode} from 'react'
import Link from '@docusaurus/Link'
import Translate from '@docusaurus/Translate'
import StaticHtml from '@theme/StaticHtml'
import styles from './home.module.css'

const commands = [
  'npx d2lbook start my-book',
  'npx d2lbook check my-book',
  'npx d2lbook build my-book --out site',
]

const page = {html: ['', ...commands.map(listing)], links: [], ids: []}

function listing(command: string): string {
  return `<div class="d2l-listing" data-language="bash"><pre tabindex="0"><code class="hljs language-bash">${command}</code></pre></div>`
}

/** The commands of an author. */
export default function Start(): ReactNode {
  return (
    <section className={styles.start} aria-labelledby="start">
      <h2 id="start">
        <Translate id="home.start">A folder is a book</Translate>
      </h2>
      <p>
        <Translate id="home.start.text" values={{file: <code>index.md</code>}}>
          {'Put a list of pages into {file}; that is all it takes.'}
        </Translate>
      </p>
      <ol>
        <li>
          <Translate id="home.start.start">Read it while you write</Translate>
          <StaticHtml part={1} page={page} />
        </li>
        <li>
          <Translate id="home.start.check">Find every error, with its place</Translate>
          <StaticHtml part={2} page={page} />
        </li>
        <li>
          <Translate id="home.start.build">Put it on any web server</Translate>
          <StaticHtml part={3} page={page} />
        </li>
      </ol>
      <p>
        <Link to="/book/guide/deploying">
          <Translate id="home.start.install">
            Where the packages come from, and how a book is published
          </Translate>
        </Link>
      </p>
    </section>
  )
}
