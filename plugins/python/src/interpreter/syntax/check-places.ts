// What Python allows only in some places: `return`, `break`, `await`, stars. Source: Python/codegen.c and compile.c.
import type {ASTNode} from 'py-ast'
import {childrenOf} from '../nodes.ts'
import {checkPatterns} from './check-patterns.ts'
import {comprehensions, nodesAt, textAt, TreeProblem} from './tree.ts'

interface Place {
  function: 'none' | 'class' | 'plain' | 'async'
  isInLoop: boolean
  /** `except*` may not be left. */
  isInGroup: boolean
  /** So that a loop that is left is not within it. */
  isGroupInLoop: boolean
  comprehension: string | undefined
}

const moduleBody: Place = {
  function: 'none',
  isInLoop: false,
  isInGroup: false,
  isGroupInLoop: false,
  comprehension: undefined,
}

/** @throws TreeProblem */
export function checkPlaces(body: readonly ASTNode[]): void {
  for (const node of body) visit(node, moduleBody)
}

function visitAll(nodes: readonly ASTNode[], place: Place): void {
  for (const node of nodes) visit(node, place)
}

type Rule = (node: ASTNode, place: Place) => Place | undefined

/** Each may refuse the node, and say in which place its children stand. */
const rules: Readonly<Record<string, Rule>> = {
  Return(node, place) {
    if (!isFunction(place)) throw new TreeProblem(node, "'return' outside function")
    return leaving(node, place)
  },
  Break(node, place) {
    if (!place.isInLoop) throw new TreeProblem(node, "'break' outside loop")
    return leaving(node, place, place.isGroupInLoop)
  },
  Continue(node, place) {
    if (!place.isInLoop) throw new TreeProblem(node, "'continue' not properly in loop")
    return leaving(node, place, place.isGroupInLoop)
  },
  Yield: checkYield,
  YieldFrom(node, place) {
    checkYield(node, place)
    if (place.function === 'async') throw new TreeProblem(node, "'yield from' inside async function")
    return place
  },
  Await(node, place) {
    if (place.function === 'async' || place.comprehension === comprehensions['GeneratorExp']) return place
    throw new TreeProblem(
      node,
      isFunction(place) ? "'await' outside async function" : "'await' outside function",
    )
  },
  AsyncFor: asyncOnly("'async for' outside async function"),
  AsyncWith: asyncOnly("'async with' outside async function"),
  Starred(node) {
    throw new TreeProblem(node, "can't use starred expression here")
  },
  Call(node, place) {
    checkKeywords(node)
    return place
  },
  Match(node, place) {
    checkPatterns(node)
    return place
  },
  Try: checkHandlers,
  TryStar: checkHandlers,
}

function visit(node: ASTNode, place: Place): void {
  const inner = rules[node.nodeType]?.(node, place) ?? place
  switch (node.nodeType) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
    case 'Lambda':
      visitFunction(node, place)
      return
    case 'ClassDef':
      checkKeywords(node)
      visitAll(nodesAt(node, 'decorator_list', 'keywords'), place)
      visitAll(withoutStars(nodesAt(node, 'bases')), place)
      visitAll(nodesAt(node, 'body'), {...moduleBody, function: 'class'})
      return
    case 'For':
    case 'AsyncFor':
    case 'While':
      checkTargets(nodesAt(node, 'target'))
      visitAll(
        nodesAt(node, 'target', 'iter', 'test').flatMap((one) => withoutStars([one])),
        inner,
      )
      visitAll(nodesAt(node, 'body'), {...inner, isInLoop: true, isGroupInLoop: false})
      visitAll(nodesAt(node, 'orelse'), inner)
      return
    case 'TryStar':
      visitAll(nodesAt(node, 'body'), inner)
      visitAll(nodesAt(node, 'handlers'), {...inner, isInGroup: true, isGroupInLoop: true})
      visitAll(nodesAt(node, 'orelse', 'finalbody'), inner)
      return
    case 'Assign':
      checkTargets(nodesAt(node, 'targets'))
      break
    default:
  }
  if (node.nodeType in comprehensions) visitComprehension(node, inner)
  else visitAll(allowsStars.has(node.nodeType) ? withoutStars(childrenOf(node)) : childrenOf(node), inner)
}

const allowsStars = new Set(['Tuple', 'List', 'Set', 'Call', 'Arg', 'Subscript'])

/** What stands behind stars, where they are allowed. */
function withoutStars(nodes: readonly ASTNode[]): ASTNode[] {
  return nodes.flatMap((node) => (node.nodeType === 'Starred' ? nodesAt(node, 'value') : [node]))
}

function isFunction({function: kind}: Place): boolean {
  return kind === 'plain' || kind === 'async'
}

function leaving(node: ASTNode, place: Place, isForbidden = place.isInGroup): Place {
  if (isForbidden)
    throw new TreeProblem(node, "'break', 'continue' and 'return' cannot appear in an except* block")
  return place
}

function checkYield(node: ASTNode, place: Place): Place {
  if (place.comprehension !== undefined) throw new TreeProblem(node, `'yield' inside ${place.comprehension}`)
  if (!isFunction(place))
    throw new TreeProblem(
      node,
      node.nodeType === 'Yield' ? "'yield' outside function" : "'yield from' outside function",
    )
  return place
}

function asyncOnly(message: string): Rule {
  return (node, place) => {
    if (place.function !== 'async') throw new TreeProblem(node, message)
    return place
  }
}

function visitFunction(node: ASTNode, place: Place): void {
  const [args] = nodesAt(node, 'args')
  visitAll(nodesAt(node, 'decorator_list', 'returns'), place)
  if (args) visitAll(childrenOf(args), place)
  const kind = node.nodeType === 'AsyncFunctionDef' ? 'async' : 'plain'
  visitAll(nodesAt(node, 'body'), {...moduleBody, function: kind})
}

function visitComprehension(node: ASTNode, place: Place): void {
  const comprehension = comprehensions[node.nodeType]
  const inner = {...place, comprehension}
  for (const [i, clause] of nodesAt(node, 'generators').entries()) {
    const isAsync = Boolean(Reflect.get(clause, 'is_async'))
    if (isAsync && place.function !== 'async' && node.nodeType !== 'GeneratorExp')
      throw new TreeProblem(node, 'asynchronous comprehension outside of an asynchronous function')
    visitAll(nodesAt(clause, 'iter'), i === 0 ? place : inner)
    visitAll(nodesAt(clause, 'target', 'ifs'), inner)
  }
  visitAll(nodesAt(node, 'elt', 'key', 'value'), inner)
}

function checkTargets(targets: readonly ASTNode[]): void {
  for (const target of targets) {
    if (target.nodeType === 'Starred')
      throw new TreeProblem(target, 'starred assignment target must be in a list or tuple')
    if (target.nodeType !== 'Tuple' && target.nodeType !== 'List') continue
    const elements = nodesAt(target, 'elts')
    if (elements.filter(({nodeType}) => nodeType === 'Starred').length > 1)
      throw new TreeProblem(target, 'multiple starred expressions in assignment')
    checkTargets(elements.flatMap((one) => withoutStars([one])))
  }
}

function checkKeywords(node: ASTNode): void {
  const seen = new Set<string>()
  for (const keyword of nodesAt(node, 'keywords')) {
    const name = textAt(keyword, 'arg')
    if (name === undefined) continue
    if (seen.has(name)) throw new TreeProblem(keyword, `keyword argument repeated: ${name}`)
    seen.add(name)
  }
}

function checkHandlers(node: ASTNode, place: Place): Place {
  const handlers = nodesAt(node, 'handlers')
  const bare = handlers.findIndex((handler) => nodesAt(handler, 'type').length === 0)
  const handler = handlers[bare]
  if (handler && bare < handlers.length - 1) throw new TreeProblem(handler, "default 'except:' must be last")
  return place
}
