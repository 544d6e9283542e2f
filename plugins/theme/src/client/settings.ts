// What scripts must know of the site: written into them when they are bundled.

/** Who runs the pages. */
export type ClientKind = 'islands' | 'docusaurus'

export interface ClientSettings {
  kind: ClientKind
  /** Address of the site in its language: `/`, `/vi/`. */
  base: string
  locale: string
  /** Colours of a reader who has not chosen. */
  colours: 'light' | 'dark'
  /** Whether they are those of her system. */
  followsSystem: boolean
  /** Whether opening a chapter of the menu closes the others. */
  autoCollapse: boolean
  isMultilingual: boolean
  /** Where the choices of readers are kept, and what is put behind their names. */
  storage: {type: 'localStorage' | 'sessionStorage'; namespace: string}
}

declare const D2LBOOK_CLIENT: ClientSettings
declare const D2LBOOK_WORDS: Readonly<Record<string, string>>

export const client: ClientSettings = D2LBOOK_CLIENT

/** Words of the interface, as the site has them in its language; those that are missing are as they are written. */
export const words: Readonly<Record<string, string>> = D2LBOOK_WORDS
