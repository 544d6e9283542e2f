// The components of this theme as a site or a replaced component sees them.
// It is published as it is, which is why it names a script.

declare module '@theme/StaticHtml' {
  import type {ReactNode} from 'react'

  export type StaticPage = import('./page-parts.js').StaticPage
  export type Props = import('./page-parts.js').StaticHtmlProps

  export default function StaticHtml(props: Props): ReactNode
}

declare module '@theme/Live' {
  import type {ReactNode} from 'react'
  import type {LiveProps} from 'd2lbook-live/react'

  /** As the compile step writes them, or by hand: `<Live component="mlp" attributes={{hidden: '5'}} />`. */
  export type Props = LiveProps

  export default function Live(props: Props): ReactNode
}

declare module '@theme/LiveIsland' {
  import type {ReactNode} from 'react'
  import type {LiveProps} from 'd2lbook-live/react'

  export type Props = LiveProps

  export default function LiveIsland(props: Props): ReactNode
}

declare module '@theme/HtmlPage' {
  import type {ReactNode} from 'react'

  export interface Props {
    readonly children: ReactNode
  }

  /** `<HtmlPage>` around the content of a page: it needs no React in the browser. */
  export default function HtmlPage(props: Props): ReactNode
}

declare module '@theme/TranslationNote' {
  import type {ReactNode} from 'react'

  export type Props = import('./page-parts.js').TranslationNoteProps

  export default function TranslationNote(props: Props): ReactNode
}

declare module '@theme/NotFound/Content' {
  export interface Props {
    readonly className?: string
  }
}

declare module '@theme/MdxPart' {
  import type {ComponentType, ReactNode} from 'react'

  export type Props = import('./page-parts.js').MdxPartProps & {
    readonly render: () => ReactNode
  }

  export type ProvidedProps = import('./page-parts.js').ProvidedProps & {
    readonly children?: ReactNode
    readonly [name: string]: unknown
  }

  export default function MdxPart(props: Props): ReactNode
  export function Provided(props: ProvidedProps): ReactNode
  export function attempt<T>(define: () => T, place: string): T | undefined
  export function layout(define: () => unknown, place: string): ComponentType<{children?: ReactNode}>
}
