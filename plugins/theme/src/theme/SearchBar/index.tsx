import {useEffect, type ReactNode} from 'react'
import {useHistory, useLocation} from '@docusaurus/router'
import {translate} from '@docusaurus/Translate'
import useBaseUrl from '@docusaurus/useBaseUrl'
import useGlobalData from '@docusaurus/useGlobalData'
import {client} from 'docusaurus-theme-d2lbook/client/settings'
import {listenForSearch} from 'docusaurus-theme-d2lbook/client/search-button'
import {searchParts} from 'docusaurus-theme-d2lbook/page-parts'
import {searchFolderFor, type SearchableVersion} from 'docusaurus-theme-d2lbook/search/search-folder'
import 'docusaurus-theme-d2lbook/search.css'

/** The search button of the navigation bar. Everything else is loaded when it is first used. */
export default function SearchBar(): ReactNode {
  const base = useSearchFolder()
  const history = useHistory()
  useEffect(
    () =>
      listenForSearch(document, () => ({
        base,
        isPreview: process.env.NODE_ENV === 'development',
        follow(url, event) {
          event.preventDefault()
          if (client.kind === 'islands') location.assign(url)
          else history.push(url)
        },
      })),
    [base, history],
  )
  return (
    <button
      type="button"
      className={searchParts.button}
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K /"
      data-search={base}
    >
      <span>{translate({id: 'theme.d2lbook.search.search', message: 'Search'})}</span>
      {/* drawn by the style sheet: the name of the button is what it shows */}
      <kbd aria-hidden="true" data-keys="Ctrl K" />
    </button>
  )
}

/** Address of the search of the book and version that the reader is in. */
function useSearchFolder(): string {
  const docs = Object.values(useGlobalData()['docusaurus-plugin-content-docs'] ?? {})
  const {pathname} = useLocation()
  const versions = (docs as {versions: SearchableVersion[]}[]).flatMap((instance) => instance.versions)
  return useBaseUrl(searchFolderFor(pathname, versions))
}
