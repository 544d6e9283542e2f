// What stands in the head of every page so that the reader's tab is right at the first paint.
//
// A page carries the panels of every tab. The script names the chosen tab on `<html>`, the rules hide the
// other panels. Where the script did not run there is no attribute, and every panel can be read.

/** The attribute of `<html>` that names the chosen tab; empty where the reader has not chosen. */
export const tabAttribute = 'data-d2l-tab'

/** The choice to see every tab, side by side: the dialect's own word, so no tab has this name. */
export const allTabs = 'all'

/** The attribute of `<html>` that lists the names that can be chosen. */
export const knownTabsAttribute = 'data-d2l-tabs'

/** Where the choice is remembered, and the name it has in an address. */
export const tabStorageKey = 'd2l-tab'
export const tabQueryKey = 'tab'

/** A name that can stand in a selector, an address and an attribute that lists names as it is. */
export const tabName = /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.+-]{0,63}$/u

/** The script for the head: `?tab=` wins over the remembered choice, and a name that no book has is ignored. */
export function tabScript(names: readonly string[]): string {
  return `(function (names) {
  var root = document.documentElement
  var tab = ''
  try { tab = new URLSearchParams(location.search).get('${tabQueryKey}') || '' } catch (e) {}
  if (names.indexOf(tab) < 0) try { tab = localStorage.getItem('${tabStorageKey}') || '' } catch (e) {}
  root.setAttribute('${tabAttribute}', names.indexOf(tab) < 0 ? '' : tab)
  root.setAttribute('${knownTabsAttribute}', names.join(' '))
})(${JSON.stringify([...names, allTabs]).replaceAll('<', '\\u003c')})`
}

/**
 * The rules for the head. A group whose names hold the chosen tab shows its panels of that tab; any other
 * group shows those of its first name. A group whose first name is unknown here hides nothing. A page without the
 * chosen tab says so; a reader who has not chosen reads the book's first.
 */
export function tabStyles(names: readonly string[]): string {
  return [
    ...names.map(firstNameRules),
    ...names.map(chosenNameRules),
    ...allNamesRules,
    ...names.map((name, i) => lackingRule(name, i === 0)),
  ].join('\n')
}

const chosenTab = 'color:var(--d2l-tab-chosen);border-color:currentColor'
const otherTab = 'color:var(--d2l-tab-other);border-color:transparent'

/** As strong as the rules for first names, which they take back. */
const allNames = `html[${tabAttribute}="${allTabs}"] .d2l-tabs[data-names]`
const allNamesRules = [
  `${allNames}>.d2l-panel[data-tabs]{display:block}`,
  `${allNames}>.d2l-tablist:has(>[data-tab="${allTabs}"])>:not([data-tab="${allTabs}"]){${otherTab}}`,
  `${allNames}>.d2l-tablist>[data-tab="${allTabs}"]{${chosenTab}}`,
]

function firstNameRules(name: string): string {
  const group = `html[${tabAttribute}] .d2l-tabs:is([data-names="${name}"],[data-names^="${name} "])`
  return [
    `${group}>.d2l-panel:not([data-tabs~="${name}"]){display:none}`,
    `${group}>.d2l-tablist>[data-tab="${name}"]{${chosenTab}}`,
  ].join('\n')
}

function chosenNameRules(name: string): string {
  const group = `html[${tabAttribute}="${name}"] .d2l-tabs[data-names~="${name}"]`
  return [
    `${group}>.d2l-panel:not([data-tabs~="${name}"]){display:none}`,
    `${group}>.d2l-panel[data-tabs~="${name}"]{display:block}`,
    `${group}>.d2l-tablist>:not([data-tab="${name}"]){${otherTab}}`,
    `${group}>.d2l-tablist>[data-tab="${name}"]{${chosenTab}}`,
  ].join('\n')
}

function lackingRule(name: string, isFirst: boolean): string {
  const readers = (isFirst ? [name, ''] : [name]).map((chosen) => `[${tabAttribute}="${chosen}"]`)
  return `html:is(${readers.join()}) .d2l-lacks[data-lacks="${name}"]{display:block}`
}
