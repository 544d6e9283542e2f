// What stands in the head of every page so that the reader's tab is right at the first paint.
//
// A page carries the panels of every tab. The script names the chosen tab on `<html>`, the rules hide the
// other panels. Where the script did not run there is no attribute, and every panel can be read.

import {allTabs, attributes, choices, parts} from './page-parts.ts'

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
  root.setAttribute('${choices.tab}', names.indexOf(tab) < 0 ? '' : tab)
  root.setAttribute('${choices.tabs}', names.join(' '))
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

const group = `.${parts.tabs}`
const panel = `.${parts.panel}`
const tab = `.${parts.tablist}>`

/** `[data-tab="pytorch"]`; with `~` where the attribute lists names, with `^` where it begins so. */
function has(name: keyof typeof attributes, value: string, how: '' | '~' | '^' = ''): string {
  return `[${attributes[name]}${how}="${value}"]`
}

/** As strong as the rules for first names, which they take back. */
const allNames = `html[${choices.tab}="${allTabs}"] ${group}[${attributes.names}]`
const allNamesRules = [
  `${allNames}>${panel}[${attributes.tabs}]{display:block}`,
  `${allNames}>.${parts.tablist}:has(>${has('tab', allTabs)})>:not(${has('tab', allTabs)}){${otherTab}}`,
  `${allNames}>${tab}${has('tab', allTabs)}{${chosenTab}}`,
]

function firstNameRules(name: string): string {
  const own = `html[${choices.tab}] ${group}:is(${has('names', name)},${has('names', `${name} `, '^')})`
  return [
    `${own}>${panel}:not(${has('tabs', name, '~')}){display:none}`,
    `${own}>${tab}${has('tab', name)}{${chosenTab}}`,
  ].join('\n')
}

function chosenNameRules(name: string): string {
  const own = `html[${choices.tab}="${name}"] ${group}${has('names', name, '~')}`
  return [
    `${own}>${panel}:not(${has('tabs', name, '~')}){display:none}`,
    `${own}>${panel}${has('tabs', name, '~')}{display:block}`,
    `${own}>${tab}:not(${has('tab', name)}){${otherTab}}`,
    `${own}>${tab}${has('tab', name)}{${chosenTab}}`,
  ].join('\n')
}

function lackingRule(name: string, isFirst: boolean): string {
  const readers = (isFirst ? [name, ''] : [name]).map((chosen) => `[${choices.tab}="${chosen}"]`)
  return `html:is(${readers.join()}) .${parts.lacks}${has('lacks', name)}{display:block}`
}

/** One page goes over into the next. It stands in the page: by the time a style sheet is there, it may have been drawn. */
export const pageTransitions =
  '@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}'

/**
 * A reader who goes on before the pages have gone over into each other ends that, which is no error of a page. It
 * stands in the head, since a page is revealed before scripts that wait for it run.
 * @see https://drafts.csswg.org/css-view-transitions-2/#cross-document-view-transitions
 */
export const endedTransitions = `(function () {
  function hear(event) {
    var transition = event.viewTransition
    if (transition) [transition.ready, transition.finished].forEach(function (promise) { promise.catch(function () {}) })
  }
  addEventListener('pageswap', hear)
  addEventListener('pagereveal', hear)
})()`

/**
 * The rules by which a browser makes the page ready that a reader is about to open.
 * @see https://developer.mozilla.org/docs/Web/API/Speculation_Rules_API
 */
export function speculationRules(baseUrl: string): string {
  const inSite = {href_matches: `${baseUrl}*`}
  const isPage = {not: {selector_matches: '[download], [target="_blank"], [href^="#"]'}}
  return JSON.stringify({prefetch: [{where: {and: [inSite, isPage]}, eagerness: 'moderate'}]})
}
