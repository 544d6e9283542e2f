import type {ReactNode} from 'react'
import Translate from '@docusaurus/Translate'
import type {Props} from '@theme/TOCCollapsible'
import TOCItems from '@theme/TOCItems'
import {addedParts} from 'docusaurus-theme-d2lbook/page-parts'

/** The contents of a page on small screens: they open without a script. */
export default function TOCCollapsible({toc, className, minHeadingLevel, maxHeadingLevel}: Props): ReactNode {
  return (
    <details className={[addedParts.contents, className].filter(Boolean).join(' ')}>
      <summary>
        <Translate id="theme.TOCCollapsible.toggleButtonLabel">On this page</Translate>
      </summary>
      <TOCItems toc={toc} minHeadingLevel={minHeadingLevel} maxHeadingLevel={maxHeadingLevel} />
    </details>
  )
}
