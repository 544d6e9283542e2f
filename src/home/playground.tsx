import type {ReactNode} from 'react'
import Translate from '@docusaurus/Translate'
import Live from '@theme/Live'
import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import styles from './home.module.css'
import inEnglish from './playground.en.json'
import {playgroundOptions} from './playground-options'
import inVietnamese from './playground.vi.json'
import SourceText from './source-text'

const drawn: Readonly<Record<string, typeof inEnglish>> = {en: inEnglish, vi: inVietnamese}

const written = Object.entries(playgroundOptions).map(([name, value]) => `${name}=${value}`)
const fence = `\`\`\`{.live mlp ${written.join(' ')}}\n\`\`\``

/** A network that the reader trains; until then its picture. */
export default function Playground(): ReactNode {
  const {currentLocale} = useDocusaurusContext().i18n
  return (
    <section className={styles.playground} aria-labelledby="train">
      <h2 id="train">
        <Translate id="home.live">Train a network, here and now</Translate>
      </h2>
      <p>
        <Translate id="home.live.text">
          A live figure is a block of Markdown, too. It computes on your own machine, and loads what it needs
          when you press its button.
        </Translate>
      </p>
      <div className={styles.figure}>
        <SourceText>{fence}</SourceText>
        <Live
          id="playground"
          component="mlp"
          attributes={playgroundOptions}
          source=""
          {...(drawn[currentLocale] ?? inEnglish)}
        />
      </div>
    </section>
  )
}
