// The bar below a page's title, with what a reader can take away.

import {tabLabel} from 'remark-d2lbook'
import {parts, attributes, type PageAction} from 'docusaurus-theme-d2lbook/page-parts'
import type {PageActions} from '../downloads/page-actions.ts'
import {escapeHtml} from '../text/escape-html.ts'
import type {ActionWords} from '../words/words.ts'

/**
 * The inside of the bar below a page's title: plain links; the one of the chosen framework is shown like its panels.
 * Behind them stand buttons, which a script answers: they are in the page, so that nothing moves when it comes.
 */
export function actionsHtml({markdown, notebooks}: PageActions, words: ActionWords): string {
  const tabs = notebooks.flatMap(({tab}) => (tab === null ? [] : [tab]))
  const panels = notebooks.map((notebook) => panelOfLinks(notebook, words))
  const group =
    tabs.length > 0
      ? `<div class="${parts.tabs}" ${attributes.names}="${escapeHtml(tabs.join(' '))}">${panels.join('')}</div>`
      : panels.join('')
  return [
    group,
    link('markdown', words.markdown, markdown, ' type="text/markdown"'),
    button('copy-markdown', words.copy),
    button('print', words.print),
    ...(tabs.length > 1 ? [button('print-all', words.printAll)] : []),
  ].join('')
}

/** The links of one framework, shown like its panels. */
export function panelOfLinks(notebook: PageActions['notebooks'][number], words: ActionWords): string {
  const links = notebookLinks(notebook, words)
  return notebook.tab === null ? links : panelOf(notebook.tab, links)
}

function panelOf(tab: string, links: string): string {
  return `<div class="${parts.panel}" ${attributes.tabs}="${escapeHtml(tab)}" ${attributes.label}="${escapeHtml(tabLabel(tab))}">${links}</div>`
}

export function notebookLinks(
  {tab, url, colab}: PageActions['notebooks'][number],
  words: ActionWords,
): string {
  const title = `${words.download}${tab === null ? '' : ` (${tabLabel(tab)})`}`
  const download = link('notebook', words.notebook, url, ` download title="${escapeHtml(title)}"`)
  const open = colab && link('colab', words.colab, colab, ' target="_blank" rel="noopener noreferrer"')
  return download + (open ?? '')
}

function link(action: PageAction, text: string, url: string, more: string): string {
  return `<a class="${parts.action}" ${attributes.action}="${action}" href="${escapeHtml(url)}"${more}>${escapeHtml(text)}</a>`
}

function button(action: PageAction, text: string): string {
  return `<button type="button" class="${parts.action}" ${attributes.action}="${action}">${escapeHtml(text)}</button>`
}
