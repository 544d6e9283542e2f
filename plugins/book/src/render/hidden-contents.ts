// The contents beside a page list all its headings; those that stand in the tabs of other frameworks are left out there
// as they are in the article: by style rules, so that it is right at the first paint.

import {choices} from 'docusaurus-theme-d2lbook/page-parts'

/** A heading that only some frameworks show. */
export interface HeadingInTabs {
  id: string
  /** The frameworks of its panel. */
  names: readonly string[]
  /** The frameworks of the group that the panel belongs to. */
  group: readonly string[]
}

/** Rules for a page; `''` where no heading is in a tab. */
export function hiddenContents(headings: readonly HeadingInTabs[], bookTabs: readonly string[]): string {
  return headings
    .flatMap((heading) => {
      const without = ['', ...bookTabs].filter((tab) => !isShown(heading, tab))
      if (without.length === 0) return []
      const readers = without.map((tab) => `[${choices.tab}="${cssText(tab)}"]`).join()
      return [`html:is(${readers}) .table-of-contents [href="#${cssText(heading.id)}"]{display:none}`]
    })
    .join('\n')
}

/** A group that lacks the chosen framework shows its first. */
function isShown({names, group}: HeadingInTabs, chosen: string): boolean {
  const tab = group.includes(chosen) ? chosen : group[0]
  return tab !== undefined && names.includes(tab)
}

/** The inside of a string in a style sheet within HTML. */
function cssText(text: string): string {
  return text.replace(/["\\<>\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)
}
