// Which names a piece of JavaScript takes from outside.

import type {JSXIdentifier, JSXMemberExpression, Node, Pattern} from 'estree-jsx'
import {walkProgram} from './walk-program.ts'

export interface FreeName {
  name: string
  /** Used as `<Name>`. */
  isComponent: boolean
  /** Used as `<Name.part>`. */
  isObject?: true
  node: Node
}

/** The names that `node` uses without defining them, each once. A name that it defines anywhere counts as its own. */
export function freeNames(node: Node): FreeName[] {
  const own = new Set<string>()
  const used = new Map<string, FreeName>()
  walkProgram(node, (child, parent, key) => {
    for (const name of definedBy(child)) own.add(name)
    const use = useOf(child, parent, key)
    if (use && !used.has(use.name)) used.set(use.name, use)
  })
  return [...used.values()].filter(({name}) => !own.has(name))
}

/** Whether running it would have to wait. */
export function waits(node: Node): boolean {
  let found = false
  walkProgram(node, (child) => {
    if (/Function/.test(child.type)) return false
    found ||= child.type === 'AwaitExpression' || (child.type === 'ForOfStatement' && child.await)
    return !found
  })
  return found
}

/** The names that a node gives to something. */
export function definedBy(node: Node): string[] {
  switch (node.type) {
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      return [node.local.name]
    case 'VariableDeclarator':
      return namesIn(node.id)
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return [
        'arguments',
        ...('id' in node && node.id ? [node.id.name] : []),
        ...node.params.flatMap(namesIn),
      ]
    case 'ClassDeclaration':
    case 'ClassExpression':
      return node.id ? [node.id.name] : []
    case 'CatchClause':
      return node.param ? namesIn(node.param) : []
    default:
      return []
  }
}

function namesIn(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name]
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? namesIn(element) : []))
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        namesIn(property.type === 'RestElement' ? property.argument : property.value),
      )
    case 'AssignmentPattern':
      return namesIn(pattern.left)
    case 'RestElement':
      return namesIn(pattern.argument)
    default:
      return []
  }
}

function useOf(node: Node, parent: Node | null, key: string): FreeName | null {
  if (node.type === 'JSXOpeningElement') return componentOf(node.name)
  if (node.type !== 'Identifier' || (parent && isNoUse(parent, key))) return null
  return {name: node.name, isComponent: false, node}
}

function componentOf(
  name: JSXIdentifier | JSXMemberExpression | {type: 'JSXNamespacedName'},
): FreeName | null {
  if (name.type === 'JSXMemberExpression') return rootOf(name)
  if (name.type !== 'JSXIdentifier' || isTagName(name.name)) return null
  return {name: name.name, isComponent: true, node: name}
}

/** `<nobody.x>` is a name whatever letter it begins with. */
function rootOf({object}: JSXMemberExpression): FreeName | null {
  if (object.type === 'JSXMemberExpression') return rootOf(object)
  return object.name === 'this' ? null : {name: object.name, isComponent: true, isObject: true, node: object}
}

/** `<b>` and `<my-element>` are no names of JavaScript. */
export function isTagName(name: string): boolean {
  return !name.includes('.') && (/^[a-z]/.test(name) || name.includes('-') || name === 'this')
}

/** Places where a word is no name of something outside; of what is not there, `typeof` may be asked. */
function isNoUse(parent: Node, key: string): boolean {
  switch (parent.type) {
    case 'MemberExpression':
      return key === 'property' && !parent.computed
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return key === 'key' && !parent.computed
    case 'UnaryExpression':
      return parent.operator === 'typeof'
    case 'ExportSpecifier':
      return key === 'exported'
    case 'ImportSpecifier':
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'MetaProperty':
      return true
    default: {
      // of a kind that the types do not know yet
      const type: string = parent.type
      return type === 'ImportAttribute'
    }
  }
}
