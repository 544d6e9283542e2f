// The form of a cell as HTML: the controls that its comments ask for. They are there without a script, and wait for one.

import {inputValue, type Form, type FormInput} from 'd2lbook-python/form'
import {attributes, formParts} from 'docusaurus-theme-d2lbook/page-parts'
import {markdownHtml} from '../outputs/markdown-output.ts'
import {escapeHtml} from '../text/escape-html.ts'

export function titleHtmlOf({title}: Form): string {
  return title ? `<p class="${formParts.title}">${escapeHtml(title)}</p>` : ''
}

/** @param cell its number among those of the page */
export function formHtml({items}: Form, cell: number): string {
  if (items.length === 0) return ''
  let count = 0
  const shown = items.map((item) =>
    item.kind === 'markdown'
      ? `<div class="${formParts.text}">${withoutHeadings(markdownHtml(item.text))}</div>`
      : fieldHtml(item, count++, cell),
  )
  return `<div class="${formParts.form}">${shown.join('')}</div>`
}

function fieldHtml(input: FormInput, index: number, cell: number): string {
  const id = `input-${cell}-${index + 1}`
  const value = inputValue(input)
  const output = input.kind === 'slider' ? `<output for="${id}">${escapeHtml(String(value))}</output>` : ''
  return (
    `<div class="${formParts.field}" ${attributes.input}="${index}" data-kind="${input.kind}">` +
    `<label for="${id}">${escapeHtml(input.name)}</label>${controlHtml(input, id, value)}${output}</div>`
  )
}

function controlHtml(input: FormInput, id: string, value: string | boolean): string {
  const {kind, choices = [], takesOther, placeholder} = input
  // what a browser remembers of a page that was left is not what its code says
  const common = {id, disabled: true, autocomplete: 'off'}
  if (kind === 'choice' && !takesOther) {
    const texts = choices.map(({text}) => text)
    const all = texts.includes(String(value)) ? texts : [String(value), ...texts]
    const options = all.map(
      (text) => tag('option', {value: text, selected: text === value}) + `${escapeHtml(text)}</option>`,
    )
    return `${tag('select', common)}${options.join('')}</select>`
  }
  if (kind === 'boolean') return tag('input', {...common, type: 'checkbox', checked: value === true})
  const text = {...common, value: String(value), placeholder}
  switch (kind) {
    case 'slider':
      return tag('input', {...common, type: 'range', ...input.range, value: String(value)})
    case 'number':
      return tag('input', {...text, type: 'number', step: 'any', dir: 'ltr'})
    case 'integer':
      return tag('input', {...text, type: 'number', step: '1', dir: 'ltr'})
    case 'date':
      return tag('input', {...text, type: 'date'})
    case 'string':
      return tag('input', {...text, type: 'text', dir: 'auto'})
    case 'raw':
      return tag('input', {...text, type: 'text', dir: 'ltr', spellcheck: 'false'})
    case 'choice': {
      const list = choices.map((choice) => tag('option', {value: choice.text}))
      return `${tag('input', {...text, type: 'text', dir: 'auto', list: `${id}-list`})}<datalist id="${id}-list">${list.join('')}</datalist>`
    }
  }
}

function tag(name: string, properties: Record<string, string | number | boolean | undefined>): string {
  const written = Object.entries(properties).flatMap(([key, value]) => {
    if (value === undefined || value === false) return []
    return value === true ? [` ${key}`] : [` ${key}="${escapeHtml(String(value))}"`]
  })
  return `<${name}${written.join('')}>`
}

/** Headings are the book's. */
function withoutHeadings(html: string): string {
  return html.replaceAll(/<h[1-6]\b[^>]*>/g, '<p><strong>').replaceAll(/<\/h[1-6]>/g, '</strong></p>')
}
