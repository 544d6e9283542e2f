// Reading a page, and what the parser that all is built on does of it.

import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {mathFromMarkdown} from 'mdast-util-math'
import {gfm} from 'micromark-extension-gfm'
import {math} from 'micromark-extension-math'

import {parseText} from './parse-text.ts'

const extensions = [gfm(), math()]
const mdastExtensions = [gfmFromMarkdown(), mathFromMarkdown()]

export function readAsMarkdown(text: string): void {
  fromMarkdown(text, {extensions, mdastExtensions})
}

export function readAsPage(text: string): void {
  parseText(text, {tabs: ['mxnet', 'pytorch']})
}
