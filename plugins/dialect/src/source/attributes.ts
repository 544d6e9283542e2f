// What pandoc has in braces behind a heading, an image, a link or a caption: `{#id .class key=value}`. kramdown has a
// colon behind the first brace.

import {readFenceInfo} from '../cell/fence-info.ts'

const name = String.raw`[\p{L}\p{N}_][\p{L}\p{N}_:.\/-]*`
const quoted = String.raw`"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'`
const part = String.raw`(?:#${name}|\.[\p{L}_-][\p{L}\p{N}_:.\/-]*|-|[\p{L}_][\p{L}\p{N}_:.-]*=(?:${quoted}|[^\s"'{}]*))`
const space = String.raw`(?:[ \t]+|[ \t]*\r?\n[ \t>]*)`

/** Attributes with their braces, as a source of regular expressions of Unicode; they may take several lines. */
export const braces = String.raw`\{:?${space}?${part}(?:${space}${part})*${space}?\}`

/** How Docusaurus writes the id of a heading in MDX, which has no other comments. */
export const idComment = String.raw`\{\/\*[ \t]*#[^\s}]+[ \t]*\*\/\}`

export interface Attributes {
  id?: string
  classes: string[]
  /** `key=value`. */
  values: Record<string, string>
  isUnnumbered: boolean
}

/** Attributes, with the offsets of their braces. */
export interface PlacedAttributes extends Attributes {
  start: number
  end: number
}

/** Read attributes with their braces. */
export function readAttributes(written: string): Attributes {
  const body = written.replace(/^\{(?:\/\*|:)?/, '').replace(/(?:\*\/)?\}$/, '')
  const {classes, words, attributes} = readFenceInfo(`{${body.replaceAll(/(\n[ \t]*)>+/g, '$1')}`)
  const {id, ...values} = attributes
  const isUnnumbered = words.includes('-') || classes.includes('unnumbered')
  return {...(id !== undefined && {id}), classes, values, isUnnumbered}
}
