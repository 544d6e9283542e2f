import type {ReactNode} from 'react'
import {translate} from '@docusaurus/Translate'
import HtmlPage from '@theme/HtmlPage'
import Layout from '@theme/Layout'
import Example from '../home/example'
import Figures from '../home/figures'
import Opening from '../home/opening'
import Playground from '../home/playground'
import Start from '../home/start'

export default function Home(): ReactNode {
  return (
    <Layout
      title={translate({id: 'home.title', message: 'Textbooks that compute'})}
      description={translate({
        id: 'home.description',
        message: 'Textbooks in the d2lbook dialect of Markdown as fast static sites with live computations.',
      })}
    >
      <HtmlPage>
        <main>
          <Opening />
          <Example />
          <Playground />
          <Figures />
          <Start />
        </main>
      </HtmlPage>
    </Layout>
  )
}
