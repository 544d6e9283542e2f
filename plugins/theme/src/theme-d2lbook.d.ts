// The components of this theme as a site or a replaced component sees them.

declare module '@theme/StaticHtml' {
  import type {ReactNode} from 'react'

  /** What the compile step writes once into a page's module. */
  export interface StaticPage {
    /** The static runs of the article, in order. */
    readonly html: readonly string[]
    /** Every link of them, for the check of broken links. */
    readonly links: readonly string[]
    /** Every id of them, for the check of broken anchors. */
    readonly ids: readonly string[]
  }

  export interface Props {
    /** Which of `page.html`; part 0 reports the page's links and ids. */
    readonly part: number
    readonly page: StaticPage
  }

  export default function StaticHtml(props: Props): ReactNode
}

declare module '@theme/Live' {
  import type {ReactNode} from 'react'
  import type {LiveProps} from 'd2lbook-live/react'

  /** As the compile step writes them, or by hand: `<Live component="mlp" attributes={{hidden: '5'}} />`. */
  export type Props = LiveProps

  export default function Live(props: Props): ReactNode
}
