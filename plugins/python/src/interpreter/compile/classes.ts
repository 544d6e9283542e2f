// `class`: its body runs in a frame whose names become the class's members.
import {Dict} from '../../objects/dict.ts'
import {Annotations} from '../annotations.ts'
import {buildClass} from '../class.ts'
import {Frame, makeCells, type Evaluate, type Execute} from '../frame.ts'
import {run} from '../function.ts'
import {boundName} from '../mangle.ts'
import type {Kind, Statement} from '../nodes.ts'
import {keywordsOf} from './calls.ts'
import type {Compiler, StatementRules} from './compiler.ts'
import {itemsOf} from './expressions.ts'
import {codeOf, decorated, docOf, outerCells} from './functions.ts'
import {storeName} from './variables.ts'

export const classStatements: StatementRules = {ClassDef: classDefinition}

const noParameters = {
  names: [],
  positional: 0,
  positionalOnly: 0,
  hasRest: false,
  keywordOnly: 0,
  hasKeywordRest: false,
  plain: 0,
}

function classDefinition(node: Kind<'ClassDef'>, compiler: Compiler): Execute {
  const decorators = compiler.expressions(node.decorator_list)
  const bases = itemsOf(node.bases, compiler)
  const keywords = keywordsOf(node, compiler)
  const inner = compiler.inside(node, `${compiler.prefix}${node.name}.`)
  const code = codeOf(node.name, inner.scope, compiler, noParameters)
  const body = inner.block(node.body)
  const annotate = annotationsOf(node.body, inner)
  const cells = outerCells(inner.scope, compiler)
  const ownCell = inner.scope.cells.findIndex(({name}) => name === '__class__')
  const store = storeName(boundName(node), compiler)
  const doc = docOf(node.body)
  return (frame) => {
    const functions = decorators.map((decorator) => decorator(frame))
    const given = bases(frame)
    const named = keywords(frame, node.name)
    frame.at = node
    const bodyFrame = new Frame(
      code,
      compiler.unit.namespace,
      emptySlots(code.slotNames),
      makeCells(code, cells(frame)),
    )
    const made = buildClass({
      name: node.name,
      bases: given,
      keywords: named,
      fill(names) {
        bodyFrame.names = names
        names.set('__module__', compiler.unit.namespace.get('__name__') ?? null)
        names.set('__qualname__', code.qualifiedName)
        if (doc !== null) names.set('__doc__', doc)
        run(bodyFrame, body)
        if (annotate) names.set('__annotations__', new Annotations(() => annotate(bodyFrame)))
      },
    })
    const cell = bodyFrame.cells[ownCell]
    if (cell) cell.value ??= made
    store(frame, decorated(functions, made, node.decorator_list, frame))
    return undefined
  }
}

function emptySlots(names: readonly string[]): undefined[] {
  return names.map(() => undefined)
}

/** The names that a class body annotates: looked at when they are asked for. */
function annotationsOf(body: readonly Statement[], compiler: Compiler): Evaluate | undefined {
  const parts = annotated(body)
  if (parts.length === 0) return undefined
  return (frame) => Dict.from(parts.map(({name, node}) => [name, compiler.expression(node)(frame)] as const))
}

function annotated(body: readonly Statement[]): {name: string; node: Kind<'AnnAssign'>['annotation']}[] {
  return body.flatMap((statement) => {
    if (statement.nodeType === 'If') return annotated([...statement.body, ...statement.orelse])
    if (statement.nodeType !== 'AnnAssign' || statement.target.nodeType !== 'Name') return []
    return [{name: statement.target.id, node: statement.annotation}]
  })
}
