// HTML within what React shows: elements of a page that stay elements, and what is a string all the same.

import type {Element, ElementContent, Nodes, RootContent} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {setChildren} from '../text/set-children.ts'
import {jsxElement, jsxTextElement} from './live.ts'

type Child = RootContent | ElementContent

/** The same elements for React: those that hold finished HTML get it as a string. */
export function withoutRaw(node: Child): Child {
  if (!('children' in node)) return node
  if (node.type === 'element') {
    if (node.children.some(isRaw)) return elementOfHtml(node)
    // the theme's heading brings a mark of its own
    if (/^h[1-6]$/.test(node.tagName)) node.children = node.children.filter((child) => !isHashLink(child))
  }
  setChildren(
    node,
    node.children.map((child) => withoutRaw(child)),
  )
  return node
}

function isRaw(node: Nodes): boolean {
  return node.type === 'raw'
}

function isHashLink(node: Child): boolean {
  return (
    node.type === 'element' &&
    node.tagName === 'a' &&
    [node.properties.className].flat().includes('hash-link')
  )
}

function elementOfHtml({tagName, properties, children}: Element): Child {
  const html = toHtml(children, {allowDangerousHtml: true})
  const props = Object.entries(properties).map(([name, value]) => propOf(name, value))
  const attributes = {...Object.fromEntries(props), dangerouslySetInnerHTML: {__html: html}}
  return tagName === 'div' ? jsxElement(tagName, attributes) : jsxTextElement(tagName, attributes)
}

/** React has names of its own for some attributes, and one text for a list of classes. */
function propOf(name: string, value: unknown): [string, unknown] {
  const text = Array.isArray(value) ? value.join(' ') : value
  return [
    /^(?:data|aria)[A-Z]/.test(name) ? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) : name,
    text,
  ]
}
