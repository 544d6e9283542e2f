// What the components of the theme are called in the module of a page.

import type {PageComponent} from 'docusaurus-theme-d2lbook/page-parts'

type ThemeName = PageComponent | 'Provided'

/** Names that begin so are ours: authors may have all others. */
const prefix = 'D2l'

export function isThemeName(name: string): boolean {
  return name.startsWith(prefix)
}

export function themeName<Name extends ThemeName>(component: Name): `D2l${Name}` {
  return `${prefix}${component}`
}

/** The module that a site's own component of this name stands in for. */
export function themeModule(component: PageComponent): string {
  return `@theme/${component}`
}

/** What a page calls its static parts, and what it takes of `@theme/MdxPart` beside the components. */
export const localNames = {page: 'd2lPage', attempt: 'd2lAttempt', layout: 'd2lLayout'} as const
