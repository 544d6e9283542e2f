// What the `import` and `export` lines of a page define.

import type {Directive, ModuleDeclaration, Program, Statement} from 'estree-jsx'
import type {Root} from 'mdast'
import type {MdxjsEsm} from 'mdast-util-mdx'
import type {Position} from 'unist'
import {constantOf, type Constant} from './constants.ts'
import {definedBy, freeNames, waits} from './free-names.ts'
import {isKnownName, providedComponents, takenNames} from './known-names.ts'
import {importedBy, placeOfProgram} from './page-imports.ts'
import {isThemeName, themeModule} from './theme-names.ts'
import {walkProgram} from './walk-program.ts'

type Line = Directive | Statement | ModuleDeclaration

export interface PageProgram {
  /** Names that the page has defined. */
  names: Set<string>
  /** What those are worth whose value can be read off. */
  constants: Map<string, Constant>
  /** Names that are pictures, with the address of each. */
  pictures: Map<string, string>
  /** Names of components that are `@theme/Live`. */
  live: Set<string>
}

/** Says what is wrong with a part of the program. */
export type Tell = (
  rule: 'mdx-name-is-known' | 'mdx-is-valid',
  place: Position | undefined,
  text: string,
) => void

/**
 * Reads the modules of a page. A line that cannot work is taken out of `tree` and told.
 *
 * @param missing modules that are not there: what they would have given is unknown
 */
export function readProgram(tree: Root, missing: ReadonlySet<string>, tell: Tell): PageProgram {
  const program: PageProgram = {names: new Set(), constants: new Map(), pictures: new Map(), live: new Set()}
  const modules = tree.children.filter((node): node is MdxjsEsm => node.type === 'mdxjsEsm')
  const lines = modules.flatMap(({data}) => data?.estree?.body ?? [])
  const sound = withKnownNames(withOwnNames(lines, missing, tell), tell)
  for (const line of sound) define(line, program)
  for (const {data} of modules) if (data?.estree) keepLines(data.estree, sound)
  tree.children = tree.children.filter((node) => node.type !== 'mdxjsEsm' || !isEmptied(node))
  return program
}

function keepLines(estree: Program, kept: ReadonlySet<Line>): void {
  estree.body = estree.body.filter((line) => kept.has(line))
}

function isEmptied({data}: MdxjsEsm): boolean {
  return data?.estree?.body.length === 0
}

/** The lines that give their names to nothing that has one already. */
function withOwnNames(lines: readonly Line[], missing: ReadonlySet<string>, tell: Tell): Line[] {
  const taken = new Set(takenNames)
  return lines.filter((line) => {
    if (importedBy(line).some(({source}) => missing.has(source))) return false
    const names = namesOf(line)
    const double = names.find((name) => taken.has(name) || isThemeName(name))
    if (double !== undefined) {
      const reason = taken.has(double) && !takenNames.has(double) ? 'twice' : 'to what the page has anyway'
      tell(
        'mdx-is-valid',
        placeOfProgram(line),
        `The name \`${double}\` is given ${reason}; this line is left out`,
      )
      return false
    }
    for (const name of names) taken.add(name)
    return true
  })
}

/** A line that uses an unknown name is left out, and then what it would have defined is unknown, too. */
function withKnownNames(lines: readonly Line[], tell: Tell): Set<Line> {
  const kept = new Set(lines)
  for (let before = -1; before !== kept.size;) {
    before = kept.size
    const names = new Set([...kept].flatMap(namesOf))
    for (const line of kept) {
      const unknown = freeNames(line).find(
        ({name, isComponent}) =>
          !names.has(name) && !(isComponent ? providedComponents.includes(name) : isKnownName(name)),
      )
      if (!unknown) continue
      kept.delete(line)
      const text = `Nothing on this page is called \`${unknown.name}\`; this line is left out`
      tell('mdx-name-is-known', placeOfProgram(unknown.node), text)
    }
  }
  return kept
}

/** The names that a line of a module defines. */
function namesOf(line: Line): string[] {
  if (line.type === 'ImportDeclaration') return line.specifiers.flatMap(definedBy)
  if (line.type === 'ExportNamedDeclaration') {
    const exported = line.specifiers.flatMap(({exported: as}) =>
      line.source && as.type === 'Identifier' ? [as.name] : [],
    )
    return line.declaration ? namesOf(line.declaration) : exported
  }
  if (line.type === 'VariableDeclaration') return line.declarations.flatMap(definedBy)
  if (line.type === 'FunctionDeclaration') return line.id ? [line.id.name] : []
  return line.type === 'ClassDeclaration' ? definedBy(line) : []
}

function define(line: Line, program: PageProgram): void {
  for (const name of namesOf(line)) program.names.add(name)
  if (line.type === 'ImportDeclaration') {
    const source = String(line.source.value)
    for (const {type, local} of line.specifiers) {
      if (type !== 'ImportDefaultSpecifier') continue
      if (source === themeModule('Live')) program.live.add(local.name)
      if (/^\.{1,2}\/.*\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(source))
        program.pictures.set(local.name, source)
    }
  }
  const declaration = line.type === 'ExportNamedDeclaration' ? line.declaration : null
  if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const' || waits(declaration))
    return
  for (const {id, init} of declaration.declarations) {
    const known = id.type === 'Identifier' && init ? constantOf(init, program.constants) : null
    // a list or an object may be changed by whoever gets hold of it
    if (known && id.type === 'Identifier' && typeof known.value !== 'object')
      program.constants.set(id.name, known.value)
  }
}

/** Changes the addresses of modules that a program names. */
export function renameModules(program: Program, rename: (source: string) => string): void {
  walkProgram(program, (node) => {
    for (const {literal} of importedBy(node)) {
      literal.value = rename(String(literal.value))
      literal.raw = JSON.stringify(literal.value)
    }
  })
}
