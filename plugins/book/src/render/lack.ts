// What a page says at a cell of which the build knows that it does not run there: why, and where it does.

import {cellParts, parts} from 'docusaurus-theme-d2lbook/page-parts'
import {lackText, type Lacking} from 'docusaurus-theme-d2lbook/outputs/lack-text'
import type {PageActions} from '../downloads/page-actions.ts'
import {escapeHtml} from '../text/escape-html.ts'
import {wordsIn} from '../words/index.ts'
import {panelOfLinks, notebookLinks} from './actions.ts'
import type {RenderState} from './render-state.ts'

/** @param names of the frameworks that it is said for; `null`: all of the page */
export function lackHtml(lack: Lacking, names: readonly string[] | null, {data, words}: RenderState): string {
  const links = data?.actions ? linksTo(data.actions, names, data.refs.lang) : ''
  return `<div class="${cellParts.lack}"><p>${escapeHtml(lackText(lack, words.outputs.lack))}</p>${links}</div>`
}

function linksTo({notebooks}: PageActions, names: readonly string[] | null, lang: string): string {
  const words = wordsIn(lang).actions
  const fitting = notebooks.filter(({tab}) => tab === null || names === null || names.includes(tab))
  const [only] = fitting
  if (only && fitting.length === 1) return notebookLinks(only, words)
  const tabs = fitting.flatMap(({tab}) => tab ?? [])
  const panels = fitting.map((notebook) => panelOfLinks(notebook, words))
  return `<div class="${parts.tabs}" data-names="${escapeHtml(tabs.join(' '))}">${panels.join('')}</div>`
}
