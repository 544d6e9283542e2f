import {cjkFriendlyExtension} from 'micromark-extension-cjk-friendly'
import {directive} from 'micromark-extension-directive'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough'
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item'
import {mdxjs} from 'micromark-extension-mdxjs'
import {codes} from 'micromark-util-symbol'
import type {Construct, Extension, TokenizeContext} from 'micromark-util-types'

import {spanName} from '../source/spans.ts'
import {definitionListsOf} from './definition-lists.ts'
import {keepEditsShort} from './edit-map.ts'
import {formulaSyntax} from './formulas.ts'
import {bareLinksOf} from './links.ts'
import {markLine} from './mark-line.ts'
import {rolesOf} from './role.ts'
import {subscript, superscript} from './scripts.ts'
import {tablesOf} from './tables.ts'

keepEditsShort()

/** The dialect's own syntax: which character begins what. */
const dialect: Extension = {
  flow: {[codes.colon]: markLine},
  text: {[codes.tilde]: subscript, [codes.caret]: superscript},
}

/** `:::note` of Docusaurus; its `:x` and `::x` would clash with roles. */
const containers: Extension = {
  flow: {[codes.colon]: (directive().flow![codes.colon] as Construct[])[0]!},
}

/** Spans of pandoc, under a name that no role has. */
function spansOf(text: string): Extension | undefined {
  const opening = `:${spanName}[`
  if (!text.includes(opening)) return undefined
  const construct = [directive().text![codes.colon]].flat()[0]!
  const guarded: Construct = {
    ...construct,
    previous(code) {
      return construct.previous!.call(this, code) && text.startsWith(opening, this.now().offset)
    },
    tokenize(effects, ok, nok) {
      return text.startsWith(opening, this.now().offset)
        ? construct.tokenize.call(behindColon(this), effects, ok, nok)
        : nok
    },
  }
  return {text: {[codes.colon]: guarded}}
}

/** A span may stand right behind a colon; no directive may. */
function behindColon(context: TokenizeContext): TokenizeContext {
  const previous = () => (context.previous === codes.colon ? null : context.previous)
  return Object.create(context, {previous: {get: previous}}) as TokenizeContext
}

const common = [
  dialect,
  ...formulaSyntax,
  gfmFootnote(),
  gfmStrikethrough({singleTilde: false}),
  gfmTaskListItem(),
]

// Where no spaces stand between words, `**so（x）。**` must close all the same.
const eastAsian = /[\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/

/** The micromark extensions for one text. */
export function extensionsFor(text: string, isMdx: boolean): Extension[] {
  const extensions = [
    ...common,
    rolesOf(text),
    spansOf(text),
    tablesOf(text),
    definitionListsOf(text),
    bareLinksOf(text),
  ]
  if (text.includes(':::')) extensions.push(containers)
  if (eastAsian.test(text)) extensions.push(cjkFriendlyExtension())
  // `import ... with {type: 'json'}` is younger than what is read otherwise
  if (isMdx) extensions.push(mdxjs({acornOptions: {ecmaVersion: 'latest', sourceType: 'module'}}))
  return extensions.filter((extension) => extension !== undefined)
}
