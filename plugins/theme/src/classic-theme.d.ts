// Components of the classic theme, as far as this theme uses or replaces them. A site gets them from the theme itself.

declare module '@theme/TOCCollapsible' {
  export interface Props {
    readonly toc: readonly object[]
    readonly className?: string
    readonly minHeadingLevel?: number
    readonly maxHeadingLevel?: number
  }
}

declare module '@theme/TOCItems' {
  import type {ReactNode} from 'react'
  import type {Props as CollapsibleProps} from '@theme/TOCCollapsible'

  export default function TOCItems(props: Omit<CollapsibleProps, 'className'>): ReactNode
}
