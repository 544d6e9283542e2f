import type {ReactNode} from 'react'
import Translate, {translate} from '@docusaurus/Translate'
import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import StaticHtml from '@theme/StaticHtml'
import inEnglish from './example.en.json'
import inVietnamese from './example.vi.json'
import styles from './home.module.css'
import SourceText from './source-text'

const examples: Readonly<Record<string, typeof inEnglish>> = {en: inEnglish, vi: inVietnamese}

/** A piece of a book as it is written, and beside it as it is read: a test makes the one of the other. */
export default function Example(): ReactNode {
  const {currentLocale} = useDocusaurusContext().i18n
  const {source, html} = examples[currentLocale] ?? inEnglish
  return (
    <section
      className={styles.example}
      aria-label={translate({id: 'home.example', message: 'An example, as it is written and as it is read'})}
    >
      <div className={styles.written}>
        <p className={styles.side}>
          <Translate id="home.written">You write</Translate>
        </p>
        <SourceText>{source}</SourceText>
      </div>
      <div className={styles.shown}>
        <p className={styles.side}>
          <Translate id="home.shown">Your readers see</Translate>
        </p>
        <StaticHtml part={0} page={{html: [html], links: [], ids: idsOf(html)}} />
      </div>
    </section>
  )
}

function idsOf(html: string): string[] {
  return [...html.matchAll(/\sid="([^"]+)"/g)].flatMap(([, id]) => id ?? [])
}
