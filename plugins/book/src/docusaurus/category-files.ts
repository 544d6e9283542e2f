// The docs plugin reads `_category_` files by itself, and ends the build for one with a mistake in it. It is shown none:
// the book reads them, and hands over what is sound.

import {createRequire} from 'node:module'
import type {SidebarItemsGeneratorOption} from '@docusaurus/plugin-content-docs/lib/sidebars/types.js'
import {readCategories} from '../config/categories.ts'

type GeneratorArgs = Parameters<SidebarItemsGeneratorOption>[0]
type Globby = (patterns: string | string[], options?: object) => Promise<string[]>

const require = createRequire(import.meta.url)
const asked = '**/_category_.{json,yml,yaml}'

/** From now on the docs plugin finds no such files. */
export function hideCategoryFiles(): void {
  const ofDocs = createRequire(require.resolve('@docusaurus/plugin-content-docs'))
  const globs = ofDocs('@docusaurus/utils/lib/globUtils.js') as {Globby: Globby & {isPatched?: true}}
  const own = globs.Globby
  if (own.isPatched) return
  const patched: Globby = async (patterns, options) => (patterns === asked ? [] : own(patterns, options))
  globs.Globby = Object.assign(patched, own, {isPatched: true as const})
}

/** What is said of the folders of a version, as far as it is sound. */
export async function categoriesOf(
  {version, docs}: Pick<GeneratorArgs, 'version' | 'docs'>,
  exclude: readonly string[],
): Promise<GeneratorArgs['categoriesMetadata']> {
  const ids = new Set(docs.map(({id}) => id))
  const {categories} = await readCategories(version.contentPath, {exclude, isPage: (id) => ids.has(id)})
  return categories
}
