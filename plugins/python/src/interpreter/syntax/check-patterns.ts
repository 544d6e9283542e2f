// What Python forbids in the patterns of `match`. Source: Python/codegen.c.
import type {ASTNode} from 'py-ast'
import {childrenOf} from '../nodes.ts'
import {nodesAt, textAt, TreeProblem} from './tree.ts'

/** @throws TreeProblem */
export function checkPatterns(match: ASTNode): void {
  const cases = nodesAt(match, 'cases')
  cases.forEach((one, i) => {
    const [pattern] = nodesAt(one, 'pattern')
    if (!pattern) return
    const isLast = i === cases.length - 1
    if (!isLast && nodesAt(one, 'guard').length === 0) checkRefutable(pattern)
    namesOf(pattern)
  })
}

function checkRefutable(pattern: ASTNode): void {
  if (pattern.nodeType !== 'MatchAs' || nodesAt(pattern, 'pattern').length > 0) return
  const name = textAt(pattern, 'name')
  const what = name === undefined ? 'wildcard' : `name capture '${name}'`
  throw new TreeProblem(pattern, `${what} makes remaining patterns unreachable`)
}

/** The names that a pattern binds. */
function namesOf(pattern: ASTNode): Set<string> {
  if (pattern.nodeType === 'MatchOr') return namesOfAlternatives(pattern)
  const names = new Set<string>()
  const add = (name: string | undefined, node: ASTNode) => {
    if (name === undefined) return
    if (names.has(name)) throw new TreeProblem(node, `multiple assignments to name '${name}' in pattern`)
    names.add(name)
  }
  const stars = nodesAt(pattern, 'patterns').filter(({nodeType}) => nodeType === 'MatchStar')
  if (pattern.nodeType === 'MatchSequence' && stars.length > 1)
    throw new TreeProblem(pattern, 'multiple starred expressions in sequence pattern')
  for (const child of childrenOf(pattern).filter(({nodeType}) => nodeType.startsWith('Match')))
    for (const name of namesOf(child)) add(name, child)
  add(textAt(pattern, 'name') ?? textAt(pattern, 'rest'), pattern)
  return names
}

function namesOfAlternatives(pattern: ASTNode): Set<string> {
  const alternatives = nodesAt(pattern, 'patterns')
  let all: Set<string> | undefined
  alternatives.forEach((alternative, i) => {
    if (i < alternatives.length - 1) checkRefutable(alternative)
    const names = namesOf(alternative)
    all ??= names
    if (names.size !== all.size || [...names].some((name) => !all?.has(name)))
      throw new TreeProblem(pattern, 'alternative patterns bind different names')
  })
  return all ?? new Set()
}
