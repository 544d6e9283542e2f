// What scripts must know of the site: written into them when they are bundled.

export interface ClientSettings {
  /** Who runs the pages. */
  kind: 'islands' | 'docusaurus'
  locale: string
  /** Colours of a reader who has not chosen. */
  colours: 'light' | 'dark'
  /** Whether they are those of her system. */
  followsSystem: boolean
  /** Whether opening a chapter of the menu closes the others. */
  autoCollapse: boolean
  isMultilingual: boolean
}

declare const D2LBOOK_CLIENT: ClientSettings

export const client: ClientSettings = D2LBOOK_CLIENT
