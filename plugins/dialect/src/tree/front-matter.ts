// The settings at the head of a page as a node; their title is the heading of a page that has none.

import type {Heading, Root, RootContent, Yaml} from 'mdast'
import {toString} from 'mdast-util-to-string'

import {titleOfFields} from '../front-matter/read-front-matter.ts'
import {positionOf, type Page} from './page.ts'
import {textWithFormulas} from './text-with-formulas.ts'

/** Put the front matter before the page, with the page's title where the text has none. */
export function addFrontMatter(page: Page, tree: Root): void {
  const {frontMatter} = page.safe
  if (frontMatter.end === frontMatter.start) return
  const title = titleOfFields(frontMatter)
  if (title !== undefined && !tree.children.some(isTitle) && !begins(tree, title))
    tree.children.unshift(headingOf(page, title))
  const source = page.safe.source.slice(frontMatter.start, frontMatter.end)
  const end = frontMatter.start + source.replace(/[\r\n]+$/, '').length
  const position = positionOf(page, frontMatter.start, end)
  const node: Yaml = {type: 'yaml', value: frontMatter.value.replace(/[\r\n]+$/, ''), position}
  tree.children.unshift(node)
  if (tree.position) tree.position.start = position.start
}

/** Whether the first heading, of whatever level, says the title already. */
function begins({children}: Root, title: string): boolean {
  const first = children.find((node) => node.type === 'heading')
  return first !== undefined && toString(first).trim() === title.trim()
}

/** A heading of the first level, also one in HTML or within a tab's marks. */
function isTitle(node: RootContent): boolean {
  if (node.type === 'heading') return node.depth === 1
  if (node.type === 'html') return /<h1[\s>]/i.test(node.value)
  if (node.type === 'containerDirective') return node.children.some(isTitle)
  return node.type === 'mdxJsxFlowElement' && node.name === 'h1'
}

function headingOf(page: Page, title: string): Heading {
  const {start, end} = page.safe.frontMatter.fields.get('title')!
  const position = positionOf(page, start, end)
  const children = textWithFormulas(title).map((phrase) => ({...phrase, position}))
  return {type: 'heading', depth: 1, children, position}
}
