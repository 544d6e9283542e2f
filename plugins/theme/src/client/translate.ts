// Words of the interface, as the site has them in the language of the page. What Docusaurus has for this comes with React.

import {words} from './settings.ts'

/** The text of a message: the site's own, or that of the theme; `{count}` stands for `values.count`. */
export function translate(
  {id, message}: {id: string; message: string},
  values: Readonly<Record<string, string>> = {},
): string {
  return (words[id] ?? message).replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)
}
