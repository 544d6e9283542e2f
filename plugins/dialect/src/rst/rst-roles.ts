// Roles of Sphinx, as what the dialect has for them.

import type {PhrasingContent} from 'mdast'

import type {Citation} from '../nodes.ts'

const citations: Record<string, Citation['role']> = {
  cite: 'cite',
  citep: 'citep',
  citet: 'citet',
  'cite:p': 'citep',
  'cite:t': 'citet',
  'cite:ps': 'citep',
  'cite:ts': 'citet',
  footcite: 'cite',
  'footcite:p': 'citep',
  'footcite:t': 'citet',
}

const python: Record<string, 'class' | 'func' | 'mod'> = {
  class: 'class',
  'py:class': 'class',
  func: 'func',
  'py:func': 'func',
  mod: 'mod',
  'py:mod': 'mod',
}

/** The phrases of a role; of one that nobody knows, its text. */
export function phrasesOfRole(name: string, content: string): PhrasingContent[] {
  const value = content.trim().replace(/\s+/g, ' ')
  const {words, target} = titled(value)
  if (name === 'ref' || name === 'numref') return referenceOf(name, words, target)
  if (name === 'eq' || name === 'eqref') return [{type: 'reference', role: 'eqref', label: value}]
  const cite = citations[name]
  if (cite) return [{type: 'citation', role: cite, keys: value.split(/\s*,\s*/).filter(Boolean)}]
  const api = python[name]
  if (api) return [{type: 'apiReference', role: api, value: target.replace(/^~/, '')}]
  if (name === 'math') return [{type: 'inlineMath', value: content.trim()}]
  if (name === 'doc' || name === 'download') return [pageLink(name, words, target)]
  return [asText(name, words ?? value)]
}

function asText(name: string, value: string): PhrasingContent {
  const text = {type: 'text' as const, value}
  if (name === 'sub' || name === 'subscript')
    return {type: 'emphasis', data: {hName: 'sub'}, children: [text]}
  if (name === 'sup' || name === 'superscript')
    return {type: 'emphasis', data: {hName: 'sup'}, children: [text]}
  if (name === 'emphasis' || name === 'title' || name === 'dfn') return {type: 'emphasis', children: [text]}
  if (name === 'strong' || name === 'guilabel') return {type: 'strong', children: [text]}
  if (name === 'abbr' || name === 'term' || name === 'index') return text
  return {type: 'inlineCode', value}
}

/** Words of the author's own stand before what the book calls the target. */
function referenceOf(role: 'ref' | 'numref', words: string | undefined, label: string): PhrasingContent[] {
  const reference: PhrasingContent = {type: 'reference', role, label}
  if (words === undefined || role === 'numref') return [reference]
  return [{type: 'text', value: `${words} (`}, reference, {type: 'text', value: ')'}]
}

function pageLink(role: 'doc' | 'download', words: string | undefined, target: string): PhrasingContent {
  const url = role === 'doc' && !/\.\w+$/.test(target) ? `${target}.md` : target
  const text = words ?? target.replace(/^.*\//, '')
  return {type: 'link', url, children: [{type: 'text', value: text}]}
}

/** `words <target>`. */
function titled(value: string): {words?: string; target: string} {
  if (!value.endsWith('>')) return {target: value}
  const open = value.lastIndexOf('<')
  if (open < 0) return {target: value}
  const words = value.slice(0, open).trim()
  return {...(words && {words}), target: value.slice(open + 1, -1).trim()}
}
