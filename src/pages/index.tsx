import type {ReactNode} from 'react'
import Link from '@docusaurus/Link'
import Translate, {translate} from '@docusaurus/Translate'
import Layout from '@theme/Layout'
import Live from '@theme/Live'
import styles from './index.module.css'

export default function Home(): ReactNode {
  return (
    <Layout
      title={translate({id: 'home.title', message: 'Textbooks that compute'})}
      description={translate({
        id: 'home.description',
        message: 'Textbooks in the d2lbook dialect of Markdown as fast static sites with live computations.',
      })}
    >
      <main className={styles.page}>
        <Opening />
        <section
          className={styles.live}
          aria-label={translate({id: 'home.live', message: 'A network to train'})}
        >
          <Live component="mlp" attributes={playground} source="" />
        </section>
        <Promises />
      </main>
    </Layout>
  )
}

const playground = {
  data: 'spiral',
  hidden: '8,8',
  activation: 'tanh',
  optimizer: 'adam',
  rate: '0.02',
  noise: '2',
}

function Opening(): ReactNode {
  return (
    <header className={styles.opening}>
      <h1>
        <Translate id="home.heading">A textbook that computes</Translate>
      </h1>
      <p>
        <Translate id="home.opening">
          Write a book in plain Markdown. Readers get numbered sections, figures and equations, references
          that find their target, code in the framework of their choice, and figures that they can train
          themselves.
        </Translate>
      </p>
      <p className={styles.links}>
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

function Promises(): ReactNode {
  return (
    <ul className={styles.promises}>
      <Promised title={translate({id: 'home.numbers.title', message: 'Numbers that are right'})}>
        <Translate id="home.numbers.text">
          One index of the whole book gives every section, figure, table and equation its number. A label that
          is missing, doubled or misspelt is found before a reader finds it.
        </Translate>
      </Promised>
      <Promised title={translate({id: 'home.tabs.title', message: 'One book, every framework'})}>
        <Translate id="home.tabs.text">
          Choose PyTorch, TensorFlow, MXNet or JAX once: the whole book follows, without a flicker, and a
          shared address keeps the choice.
        </Translate>
      </Promised>
      <Promised title={translate({id: 'home.plain.title', message: 'Static, and still alive'})}>
        <Translate id="home.plain.text">
          Pages are complete without a single script: for search, for print, for slow lines. Where a
          computation is alive it runs on the reader’s own machine, and only once it is wanted.
        </Translate>
      </Promised>
    </ul>
  )
}

function Promised({title, children}: {title: string; children: ReactNode}): ReactNode {
  return (
    <li>
      <h2>{title}</h2>
      <p>{children}</p>
    </li>
  )
}
