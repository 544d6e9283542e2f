import type {ReactNode} from 'react'
import Link from '@docusaurus/Link'
import Translate, {translate} from '@docusaurus/Translate'
import styles from './home.module.css'
import {equalOutputs, languages, scriptSize} from './measured'

/** What can be counted. */
export default function Figures(): ReactNode {
  return (
    <section className={styles.figures} aria-labelledby="in-figures">
      <h2 id="in-figures">
        <Translate id="home.figures">In figures</Translate>
      </h2>
      <ul>
        <Figure
          value={`${scriptSize} kB`}
          to="/book/guide/site#sec_client"
          more={translate({id: 'home.figures.client', message: 'Who runs a page'})}
        >
          <Translate id="home.figures.script">
            of script, at most, is what an article loads, compressed. There is no framework in it; what is
            larger waits until it is used.
          </Translate>
        </Figure>
        <Figure
          value={`${equalOutputs} / ${equalOutputs}`}
          to="/book/guide/coverage"
          more={translate({id: 'home.figures.coverage', message: 'How they are counted'})}
        >
          <Translate id="home.figures.equal">
            recorded outputs of Dive into Deep Learning come out as PyTorch, TensorFlow, MXNet and JAX
            themselves print them.
          </Translate>
        </Figure>
        <Figure
          value="0"
          to="/book/guide/python"
          more={translate({id: 'home.figures.python', message: 'What Python runs'})}
        >
          <Translate id="home.figures.servers">
            servers are needed. Python and networks run in the reader’s browser, from files that lie beside
            the page.
          </Translate>
        </Figure>
        <Figure
          value={String(languages)}
          to="/book/guide/translating"
          more={translate({id: 'home.figures.translating', message: 'How books are translated'})}
        >
          <Translate id="home.figures.languages">
            languages, also from right to left, for all that stands around the text; and a translation says
            when it is behind its original.
          </Translate>
        </Figure>
      </ul>
    </section>
  )
}

interface FigureProps {
  value: string
  /** Where it is explained. */
  to: string
  more: string
  children: ReactNode
}

function Figure({value, to, more, children}: FigureProps): ReactNode {
  return (
    <li>
      <strong>{value}</strong>
      <p>{children}</p>
      <p>
        <Link to={to}>{more}</Link>
      </p>
    </li>
  )
}
