import {type ComponentType, type ReactNode, Suspense} from 'react'
import ErrorBoundary from '@docusaurus/ErrorBoundary'
import {useMDXComponents} from '@mdx-js/react'
import type {Props, ProvidedProps} from '@theme/MdxPart'
import {addedParts} from 'docusaurus-theme-d2lbook/page-parts'
import {enterPart, tellOfPart} from 'docusaurus-theme-d2lbook/client/mdx-parts'

/**
 * A part of an article that its author has programmed. Where it fails, its source is shown and the rest of the page is
 * as it should be. What fails on the server alone, because it needs a browser, is shown by the browser.
 */
export default function MdxPart(props: Props): ReactNode {
  const instead = <code className={addedParts.mdxSource}>{props.source}</code>
  return (
    <ErrorBoundary fallback={() => instead}>
      <Suspense fallback={instead}>
        <MdxPartBody {...props} />
      </Suspense>
    </ErrorBoundary>
  )
}

function MdxPartBody({place, render}: Props): ReactNode {
  enterPart(place)
  return render()
}

/** A component that the page does not define: that of the site, or what it holds. */
export function Provided({d2lName, d2lSource, children, ...props}: ProvidedProps): ReactNode {
  const Component = useMDXComponents()[d2lName] as ComponentType<Record<string, unknown>> | undefined
  if (Component) return <Component {...props}>{children}</Component>
  const isEmpty = children === undefined || children === null || children === ''
  return isEmpty ? <code className={addedParts.mdxSource}>{d2lSource}</code> : children
}

/** A value that a page defines; none where that fails. */
export function attempt<T>(define: () => T, place: string): T | undefined {
  try {
    return define()
  } catch (error) {
    tellOfPart(place, error)
    return undefined
  }
}

/** What a page puts around itself; nothing where that fails. */
export function layout(define: () => unknown, place: string): ComponentType<{children?: ReactNode}> {
  const Around = attempt(define, place) as ComponentType<{children?: ReactNode}> | undefined
  return function Layout(props) {
    const instead = <>{props.children}</>
    if (!Around) return instead
    return (
      <ErrorBoundary fallback={() => instead}>
        <Suspense fallback={instead}>
          <MdxPartBody place={place} source="" render={() => <Around {...props} />} />
        </Suspense>
      </ErrorBoundary>
    )
  }
}
