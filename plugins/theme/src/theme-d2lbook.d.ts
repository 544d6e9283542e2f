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
    /** Where a browser will fetch all this, while the page is drawn on the server. */
    readonly address?: string
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

declare module '@theme/SearchDialog' {
  import type {ReactNode} from 'react'

  export interface Props {
    readonly isOpen: boolean
    readonly onClose: () => void
  }

  export default function SearchDialog(props: Props): ReactNode
}

declare module '@theme/TranslationNote' {
  import type {ReactNode} from 'react'

  /** `lang` and `dir` are those of the text that is not in the reader's language, `language` is its name for her. */
  interface Foreign {
    readonly lang: string
    readonly dir: 'ltr' | 'rtl'
    readonly language: string
  }

  export type Props =
    | (Foreign & {
        /** The page is not translated. */
        readonly kind: 'fallback'
        /** Address of the page in the language of its text; `null` where the site has none. */
        readonly canonical: string | null
      })
    | (Foreign & {
        /** The page is a translation. */
        readonly kind: 'translation'
        /** Percent of the original that has changed since; `null` where that is not known. */
        readonly drift: number | null
        /** Address of the originals of the page's blocks. */
        readonly originals: string
      })

  export default function TranslationNote(props: Props): ReactNode
}

declare module '@theme/NotFound/Content' {
  export interface Props {
    readonly className?: string
  }
}

declare module '@theme/MdxPart' {
  import type {ComponentType, ReactNode} from 'react'

  export interface Props {
    /** `page.mdx:5:3` */
    readonly place: string
    /** What the author has written, to be shown where it fails. */
    readonly source: string
    readonly render: () => ReactNode
  }

  /** The attributes as written, and beside them: */
  export interface ProvidedProps {
    readonly d2lName: string
    readonly d2lSource: string
    readonly children?: ReactNode
    readonly [name: string]: unknown
  }

  export default function MdxPart(props: Props): ReactNode
  export function Provided(props: ProvidedProps): ReactNode
  export function attempt<T>(define: () => T, place: string): T | undefined
  export function layout(define: () => unknown, place: string): ComponentType<{children?: ReactNode}>
}
