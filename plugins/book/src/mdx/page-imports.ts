// The modules that a page of MDX names.

import type {Literal, Node, Program, SimpleLiteral} from 'estree-jsx'
import type {Nodes, Root} from 'mdast'
import type {Position} from 'unist'
import {visit} from 'unist-util-visit'
import {walkProgram} from './walk-program.ts'

export interface ModuleImport {
  /** As written: `./box.jsx`, `@theme/Tabs`. */
  source: string
  literal: SimpleLiteral
}

/** The module that a node of a program itself names. */
export function importedBy(node: Node): ModuleImport[] {
  const literal = sourceOf(node)
  return literal?.type === 'Literal' && isSimple(literal) && typeof literal.value === 'string'
    ? [{source: literal.value, literal}]
    : []
}

function isSimple(literal: Literal): literal is SimpleLiteral {
  return !('regex' in literal || 'bigint' in literal)
}

function sourceOf(node: Node): Node | null | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ImportExpression':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return node.source
    case 'CallExpression':
      return node.callee.type === 'Identifier' && node.callee.name === 'require' ? node.arguments[0] : null
    default:
      return null
  }
}

/** All modules that a page names, with the place of each name. */
export function importsOfPage(tree: Root): {source: string; position: Position | undefined}[] {
  return programsOf(tree).flatMap((program) => {
    const found: {source: string; position: Position | undefined}[] = []
    walkProgram(program, (node) => {
      for (const {source, literal} of importedBy(node))
        found.push({source, position: placeOfProgram(literal)})
    })
    return found
  })
}

/** Every piece of JavaScript on a page: its modules, its expressions, those of its attributes. */
export function programsOf(tree: Root): Program[] {
  const programs: Program[] = []
  visit(tree, (node: Nodes) => {
    for (const program of programsOfNode(node)) if (program) programs.push(program)
  })
  return programs
}

function programsOfNode(node: Nodes): (Program | null | undefined)[] {
  switch (node.type) {
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [node.data?.estree]
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return node.attributes.map((attribute) => {
        if (attribute.type === 'mdxJsxExpressionAttribute') return attribute.data?.estree
        return typeof attribute.value === 'object' ? attribute.value?.data?.estree : undefined
      })
    default:
      return []
  }
}

/** Where a part of a program stands in the page. */
export function placeOfProgram({loc, range}: Node): Position | undefined {
  if (!loc || !range) return undefined
  return {
    start: {line: loc.start.line, column: loc.start.column + 1, offset: range[0]},
    end: {line: loc.end.line, column: loc.end.column + 1, offset: range[1]},
  }
}
