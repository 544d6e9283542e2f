import {
  createElement,
  type MouseEvent,
  type ReactNode,
  type SyntheticEvent,
  useEffect,
  useMemo,
  useRef,
} from 'react'
import Head from '@docusaurus/Head'
import routes from '@generated/routes'
import isInternalUrl from '@docusaurus/isInternalUrl'
import {matchPath, useHistory} from '@docusaurus/router'
import useBaseUrl from '@docusaurus/useBaseUrl'
import useBrokenLinks from '@docusaurus/useBrokenLinks'
import type {Props, StaticPage} from '@theme/StaticHtml'
import {isPlainClick, siteAddress} from 'docusaurus-theme-d2lbook/client/page-links'
import {clientAttribute, parts, type PageHead} from 'docusaurus-theme-d2lbook/page-parts'
import {tellStaticPart} from 'docusaurus-theme-d2lbook/client/static-part'

/** One run of an article that needs no React: its HTML as a string, with links that stay within the site. */
export default function StaticHtml({part, page, client}: Props): ReactNode {
  useLinkCheck(part, page)
  const history = useHistory()
  const baseUrl = useBaseUrl('/')
  const element = useRef<HTMLDivElement>(null)
  // React writes the HTML again whenever this object is a new one, and would wipe what scripts have added.
  const html = useMemo(() => ({__html: page.html[part] ?? ''}), [page, part])
  useEffect(() => {
    // told anew for each new HTML
    if (html && element.current) tellStaticPart(element.current)
  }, [html])

  function follow(event: MouseEvent): void {
    const address = isPlainClick(event) ? siteAddress(event.target, baseUrl) : undefined
    if (!address || !isRoute(address)) return
    event.preventDefault()
    history.push(address)
  }

  function prepare(event: SyntheticEvent): void {
    const address = siteAddress(event.target, baseUrl)
    if (address && isRoute(address)) void window.docusaurus.preload(pathOf(address))
  }

  return (
    <>
      {client ? (
        <Head>{createElement('html', {[clientAttribute]: client})}</Head>
      ) : (
        part === 0 && page.address !== undefined && <FetchEarly address={page.address} />
      )}
      {part === 0 && page.head && <HeadOfPage head={page.head} />}
      {/* The links inside are what one clicks; the element only hears of it. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div
        ref={element}
        className={`markdown ${parts.static}`}
        onClick={follow}
        onMouseOver={prepare}
        onFocus={prepare}
        onTouchStart={prepare}
        dangerouslySetInnerHTML={html}
      />
    </>
  )
}

/** The browser need not wait for the script that wants it. */
function FetchEarly({address}: {address: string}): ReactNode {
  return (
    <Head>
      <link rel="preload" as="fetch" href={address} crossOrigin="anonymous" />
    </Head>
  )
}

/** What programs look for: those that read the page for somebody, and those that show a link to it. */
function HeadOfPage({head: {markdown, preview}}: {head: PageHead}): ReactNode {
  return (
    <Head>
      {markdown !== undefined && <link rel="alternate" type="text/markdown" href={markdown} />}
      {preview && <meta property="og:image" content={preview.url} />}
      {preview && <meta property="og:image:width" content={String(preview.width)} />}
      {preview && <meta property="og:image:height" content={String(preview.height)} />}
      {preview?.alt !== undefined && <meta property="og:image:alt" content={preview.alt} />}
      {preview && <meta name="twitter:image" content={preview.url} />}
    </Head>
  )
}

/** The first part speaks for the whole page: which links it has, and which places others may link to. */
function useLinkCheck(part: number, page: StaticPage): void {
  const brokenLinks = useBrokenLinks()
  if (part !== 0) return
  for (const link of page.links) if (isInternalUrl(link)) brokenLinks.collectLink(link)
  for (const id of page.ids) brokenLinks.collectAnchor(id)
}

type Route = (typeof routes)[number]

/** Whether this build has a page there; a file or another language's site is for the browser to load. */
function isRoute(address: string, among: Route[] = routes): boolean {
  return among.some((route) => {
    if (route.path === '*' || !matchPath(pathOf(address), route)) return false
    return !route.routes || isRoute(address, route.routes as Route[])
  })
}

/** As routes have it: letters beyond ASCII are written out. */
function pathOf(address: string): string {
  const path = address.replace(/[?#].*$/s, '')
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
