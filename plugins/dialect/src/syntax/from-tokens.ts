import type {
  ApiReference,
  Bibliography,
  Citation,
  DefList,
  DefListDescription,
  DefListTerm,
  Reference,
} from '../nodes.ts'
import type {Emphasis, PhrasingContent} from 'mdast'
import type {CompileContext, Extension, Token} from 'mdast-util-from-markdown'
import {directiveFromMarkdown} from 'mdast-util-directive'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {mdxFromMarkdown} from 'mdast-util-mdx'

import {roles, type RoleName} from '../roles.ts'
import {formulaNodes} from './formulas.ts'
import type {Mark} from '../tree/marks.ts'

declare module 'mdast-util-from-markdown' {
  interface CompileData {
    role?: {name: string; value: string[]} | undefined
  }
}

declare module 'mdast' {
  interface ImageData {
    /** The caption as nodes; `alt` is its plain text. */
    caption?: PhrasingContent[]
  }
  interface ImageReferenceData {
    caption?: PhrasingContent[]
  }
}

type RoleNode = Reference | Citation | ApiReference | Bibliography | Mark

/** Tokens of the dialect to nodes. */
const dialect: Extension = {
  enter: {
    subscript: enterScript('sub'),
    superscript: enterScript('sup'),
    role() {
      this.data.role = {name: '', value: []}
    },
  },
  exit: {
    label: exitLabel,
    roleName(token) {
      this.data.role!.name = this.sliceSerialize(token)
    },
    roleValue(token) {
      this.data.role!.value.push(this.sliceSerialize(token))
    },
    role(token) {
      const {name, value} = this.data.role!
      addLeaf(this, token, nodeOfRole(name as RoleName, withoutEscapes(value.join(' ').trim())))
    },
    scriptText(token) {
      addLeaf(this, token, {type: 'text', value: this.sliceSerialize(token)})
    },
    subscript(token) {
      this.exit(token)
    },
    superscript(token) {
      this.exit(token)
    },
  },
}

const definitionLists: Extension = {
  enter: {
    defList: enterDefinition('defList', 'dl'),
    defListTerm: enterDefinition('defListTerm', 'dt'),
    defListDescription: enterDefinition('defListDescription', 'dd'),
  },
  exit: {
    defList: exitNode,
    defListTerm: exitNode,
    defListDescription(token) {
      const node = this.stack.at(-1) as DefListDescription
      if (Reflect.get(token, '_loose') !== true && isOneParagraph(node))
        node.children = node.children.flatMap((child) =>
          child.type === 'paragraph' ? child.children : [child],
        )
      this.exit(token)
    },
  },
}

function isOneParagraph({children}: DefListDescription): boolean {
  return children.filter(({type}) => type === 'paragraph').length === 1
}

function enterDefinition(type: (DefList | DefListTerm | DefListDescription)['type'], hName: string) {
  return function (this: CompileContext, token: Token): void {
    this.enter({type, data: {hName}, children: []} as DefList, token)
  }
}

function exitNode(this: CompileContext, token: Token): void {
  this.exit(token)
}

/** The mdast extensions; what they would look for in finished text has been found by the tokenizer. */
export function fromTokens(isMdx: boolean): Extension[] {
  return isMdx ? [...common, mdxFromMarkdown()].flat() : common
}

const common: Extension[] = [
  ...gfmFromMarkdown().map((extension) => ({...extension, transforms: []})),
  ...formulaNodes,
  directiveFromMarkdown(),
  definitionLists,
  dialect,
]

function nodeOfRole(name: RoleName, value: string): RoleNode {
  const {node} = roles[name]
  if (node === 'reference') return {type: node, role: name as Reference['role'], label: value}
  if (node === 'citation') return {type: node, role: name as Citation['role'], keys: splitKeys(value)}
  if (node === 'apiReference') return {type: node, role: name as ApiReference['role'], value}
  if (node === 'bibliography') return {type: node, path: value}
  return {type: 'mark', role: name as Mark['role'], value}
}

/** Who writes for TeX has a backslash before some signs: `ros2\_graph` and `ros2_graph` are one name. */
function withoutEscapes(value: string): string {
  return value.includes('\\') ? value.replaceAll(/\\(?=[_*.#&%$~^-])/g, '') : value
}

function splitKeys(value: string): string[] {
  return value
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '')
}

function addLeaf(
  context: CompileContext,
  token: Token,
  node: RoleNode | {type: 'text'; value: string},
): void {
  context.enter(node as Parameters<CompileContext['enter']>[0], token)
  context.exit(token)
}

function enterScript(hName: 'sub' | 'sup') {
  return function (this: CompileContext, token: Token): void {
    const node: Emphasis = {type: 'emphasis', data: {hName}, children: []}
    this.enter(node, token)
  }
}

/** As in mdast-util-from-markdown, which flattens an image's label to its text; a caption is more than that. */
function exitLabel(this: CompileContext): void {
  const fragment = this.stack.at(-1) as {children: PhrasingContent[]}
  const text = this.resume()
  const node = this.stack.at(-1)!
  this.data.inReference = true
  if (node.type === 'link') node.children = fragment.children
  else if (node.type === 'image') {
    node.alt = text
    node.data = {...node.data, caption: fragment.children}
  }
}
