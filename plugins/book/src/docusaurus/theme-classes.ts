// Which classes of a style sheet are those of the classic theme and of formulas: nobody but their own components gives them
// to elements. An author's may be given by a script of hers.

import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'

const require = createRequire(import.meta.url)

/** `name_x1Y2`: the class of a component, as the bundler writes it. */
const ofModule = /_[\w+-]{4}$/

/** Tells them from others. */
export async function themeClasses(): Promise<(name: string) => boolean> {
  const theme = createRequire(require.resolve('@docusaurus/theme-classic'))
  const sheets = await Promise.all(
    [theme.resolve('infima/dist/css/default/default.css'), require.resolve('katex/dist/katex.min.css')].map(
      (file) => readFile(file, 'utf8'),
    ),
  )
  const names = new Set(sheets.join('\n').match(/(?<=\.)[a-z][\w-]*/gi))
  return (name) => names.has(name) || ofModule.test(name)
}
