// What the module of a page runs while it is loaded: modules that it imports, values, classes and a layout that it
// defines. Each is tried by itself: where it fails there is nothing in its place, and the page is there.

import {fileURLToPath} from 'node:url'
import type {
  ClassDeclaration,
  Expression,
  ImportDeclaration,
  ModuleDeclaration,
  Node,
  Program,
  Statement,
  VariableDeclaration,
  VariableDeclarator,
  Directive,
  ExportDefaultDeclaration,
  ExportSpecifier,
  Literal,
} from 'estree-jsx'
import {valueToEstree} from 'estree-util-value-to-estree'
import type {Root} from 'hast'
import type {MdxjsEsm} from 'mdast-util-mdx'
import {localNames} from '../mdx/theme-names.ts'
import {definedBy, waits} from '../mdx/free-names.ts'

type Line = Directive | Statement | ModuleDeclaration

const moduleLoader = fileURLToPath(new URL('./module-loader.cjs', import.meta.url))

/** Guards the modules of `tree`; whether there is anything to guard. */
export function guardModules(tree: Root, file: string): boolean {
  const modules = tree.children.filter((node): node is MdxjsEsm => node.type === 'mdxjsEsm')
  const guards: Line[] = []
  let count = 0
  for (const {data, position} of modules) {
    // without a position it is no module of the author
    if (!position || !data?.estree) continue
    data.estree.body = data.estree.body.flatMap((line) => {
      const place = `${file}:${line.loc?.start.line ?? position.start.line}:${(line.loc?.start.column ?? 0) + 1}`
      if (line.type === 'ImportDeclaration' && mayFail(line)) {
        count += 1
        guards.push(...guardedImport(line, `d2lModule${count}`, place))
        return []
      }
      if ((line.type === 'ExportNamedDeclaration' || line.type === 'ExportAllDeclaration') && line.source) {
        count += 1
        const names = line.type === 'ExportNamedDeclaration' ? line.specifiers : []
        guards.push(...guardedImport(asImport(names, line.source), `d2lModule${count}`, place))
        return names.map((specifier) => passedOn(specifier, place))
      }
      const guarded = guardedLine(line, place)
      if (guarded !== line) count += 1
      return [guarded]
    })
  }
  // what an import gives is there for all lines, wherever it stands
  if (guards.length > 0) tree.children.unshift(esm(guards))
  return count > 0
}

/** Of the site, of React, a page or a picture: what runs there is not the author's, or is guarded itself. */
function mayFail({source, specifiers}: ImportDeclaration): boolean {
  const name = String(source.value).replace(/[?#].*$/, '')
  if (/^(?:@theme|@docusaurus|@generated|@mdx-js|react|react-dom)(?:$|[-/])/.test(name) || name.includes('!'))
    return false
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase()
  const isScript = extension === undefined || /^(?:[mc]?[jt]sx?|wasm)$/.test(extension)
  const isPackage = !/^(?:[./]|[a-z]:[\\/])/i.test(name)
  return isScript || (isPackage && (extension !== 'css' || specifiers.length > 0))
}

/** `import {x} from ...` for `export {x} from ...`. */
function asImport(names: readonly ExportSpecifier[], source: Literal): ImportDeclaration {
  const specifiers = names.map(({local, exported}) => ({
    type: 'ImportSpecifier' as const,
    imported: local,
    local: identifier(passedName(exported)),
  }))
  return {type: 'ImportDeclaration', attributes: [], source, specifiers}
}

/** A page cannot have its layout under its own name. */
function passedName(exported: ExportSpecifier['exported']): string {
  const name = nameOf(exported)
  return name === 'default' ? 'd2lGivenLayout' : name
}

function passedOn({exported}: ExportSpecifier, place: string): ModuleDeclaration {
  const local = identifier(passedName(exported))
  if (nameOf(exported) !== 'default')
    return {
      type: 'ExportNamedDeclaration',
      attributes: [],
      specifiers: [{type: 'ExportSpecifier', local, exported}],
    }
  return {
    type: 'ExportDefaultDeclaration',
    declaration: call(localNames.layout, [lazily(local), valueToEstree(place)]),
  }
}

/** `const X = d2lModule1.default`, from a module that is loaded in an attempt. */
function guardedImport({source, specifiers}: ImportDeclaration, name: string, place: string): Line[] {
  const load = identifier(`${name}Load`)
  const module = identifier(name)
  const taken = specifiers.map((specifier): [string, Expression] => {
    const {local} = specifier
    if (specifier.type === 'ImportNamespaceSpecifier') return [local.name, module]
    const imported = specifier.type === 'ImportDefaultSpecifier' ? 'default' : nameOf(specifier.imported)
    return [local.name, member(module, imported)]
  })
  // of a module that failed before, what it would give fails too
  const body: Statement[] = [
    constant([[name, call(load.name, [])]]),
    {type: 'ReturnStatement', argument: {type: 'ArrayExpression', elements: taken.map(([, value]) => value)}},
  ]
  return [
    {
      type: 'ImportDeclaration',
      attributes: [],
      // the name tells the bundler that what the loader gives is JavaScript of the old and of the new kind
      source: {type: 'Literal', value: `${moduleLoader}.jsx!=!${moduleLoader}!${String(source.value)}`},
      specifiers: [{type: 'ImportDefaultSpecifier', local: load}],
    },
    listConstant(
      taken.map(([local]) => local),
      attempt(inBlock(body), place),
    ),
  ]
}

function nameOf(node: {type: 'Identifier'; name: string} | {type: 'Literal'; value?: unknown}): string {
  return node.type === 'Identifier' ? node.name : String(node.value)
}

function guardedLine(line: Line, place: string): Line {
  if (line.type === 'ExportDefaultDeclaration') {
    const layout = lazily(asExpression(line.declaration))
    return {...line, declaration: call(localNames.layout, [layout, valueToEstree(place)])}
  }
  if (line.type !== 'ExportNamedDeclaration' || !line.declaration) return line
  const {declaration} = line
  if (declaration.type === 'VariableDeclaration') {
    const guarded = guardedVariables(declaration, place)
    return guarded === declaration ? line : {...line, declaration: guarded}
  }
  if (declaration.type !== 'ClassDeclaration') return line
  return {...line, declaration: guardedClass(declaration, place)}
}

function asExpression(layout: ExportDefaultDeclaration['declaration']): Expression {
  if (layout.type === 'FunctionDeclaration') return {...layout, type: 'FunctionExpression'}
  return layout.type === 'ClassDeclaration' ? {...layout, type: 'ClassExpression'} : layout
}

function guardedClass(declaration: ClassDeclaration, place: string): VariableDeclaration {
  const expression: Expression = {...declaration, type: 'ClassExpression'}
  return constant([[declaration.id.name, attempt(lazily(expression), place)]], 'let')
}

function guardedVariables(declaration: VariableDeclaration, place: string): VariableDeclaration {
  const declarations = declaration.declarations.map((declarator) => {
    const {init, id} = declarator
    if (!init || (id.type === 'Identifier' && isSafe(init)) || waits(declarator)) return declarator
    const start = init.loc?.start
    const here = start ? place.replace(/\d+:\d+$/, `${start.line}:${start.column + 1}`) : place
    if (id.type === 'Identifier') return {...declarator, init: attempt(lazily(init), here)}
    // whatever of it is not there, the names are
    const names = definedBy(declarator)
    const body: Statement[] = [
      {type: 'VariableDeclaration', kind: 'const', declarations: [declarator]},
      {type: 'ReturnStatement', argument: listOf(names)},
    ]
    return listDeclarator(names, attempt(inBlock(body), here))
  })
  const isSame = declarations.every((one, i) => one === declaration.declarations[i])
  return isSame ? declaration : {...declaration, declarations}
}

/** What cannot fail: functions and plain values. A name may be one that has no value yet. */
function isSafe(node: Node): boolean {
  return /^(?:(?:Arrow)?FunctionExpression|Literal)$/.test(node.type)
}

function attempt(define: Expression, place: string): Expression {
  return call(localNames.attempt, [define, valueToEstree(place)])
}

function call(name: string, args: Expression[]): Expression {
  return {type: 'CallExpression', callee: identifier(name), arguments: args, optional: false}
}

function lazily(body: Expression): Expression {
  return {type: 'ArrowFunctionExpression', params: [], body, expression: true, generator: false, async: false}
}

function identifier(name: string) {
  return {type: 'Identifier' as const, name}
}

/** `() => { ... }` */
function inBlock(body: Statement[]): Expression {
  return {
    type: 'ArrowFunctionExpression',
    params: [],
    body: {type: 'BlockStatement', body},
    expression: false,
    generator: false,
    async: false,
  }
}

/** `const [a, b] = values ?? []` */
function listConstant(names: string[], values: Expression): VariableDeclaration {
  return {type: 'VariableDeclaration', kind: 'const', declarations: [listDeclarator(names, values)]}
}

function listDeclarator(names: string[], values: Expression): VariableDeclarator {
  return {
    type: 'VariableDeclarator',
    id: {type: 'ArrayPattern', elements: names.map(identifier)},
    init: {type: 'LogicalExpression', operator: '??', left: values, right: listOf([])},
  }
}

/** `object["name"]` */
function member(object: Expression, name: string): Expression {
  const property: Expression = {type: 'Literal', value: name}
  return {type: 'MemberExpression', object, property, computed: true, optional: false}
}

function listOf(names: string[]): Expression {
  return {type: 'ArrayExpression', elements: names.map(identifier)}
}

function constant(values: [string, Expression][], kind: 'const' | 'let' = 'const'): VariableDeclaration {
  const declarations = values.map(([name, init]) => ({
    type: 'VariableDeclarator' as const,
    id: identifier(name),
    init,
  }))
  return {type: 'VariableDeclaration', kind, declarations}
}

function esm(body: Line[]): MdxjsEsm {
  const estree: Program = {type: 'Program', sourceType: 'module', body}
  return {type: 'mdxjsEsm', value: '', data: {estree}}
}
