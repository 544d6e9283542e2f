// What CPython's compiler refuses in a text that follows the grammar.
import type {ASTNode} from 'py-ast'
import {checkNames} from './check-names.ts'
import {checkPlaces} from './check-places.ts'
import type {SyntaxProblem} from './token.ts'
import {TreeProblem} from './tree.ts'

/** @returns what CPython's compiler refuses in a text that follows the grammar: `return` outside a function, a parameter twice */
export function checkTree(body: readonly ASTNode[]): SyntaxProblem | undefined {
  try {
    checkNames(body)
    checkPlaces(body)
    return undefined
  } catch (error) {
    if (error instanceof TreeProblem) return error.problem
    throw error
  }
}
