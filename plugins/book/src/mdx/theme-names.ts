// What the components of the theme are called in the module of a page.

import type {PageComponent} from 'docusaurus-theme-d2lbook/page-parts'

type ThemeName = PageComponent | 'Provided'

/** Names that begin with `D2l` are ours, so that authors may have all others. */
export function themeName<Name extends ThemeName>(component: Name): `D2l${Name}` {
  return `D2l${component}`
}

/** The module that a site's own component of this name stands in for. */
export function themeModule(component: PageComponent): string {
  return `@theme/${component}`
}
