// What is wrong with a text that is not Python, as CPython 3.14 says it.
import type {ASTNode} from 'py-ast'
import {checkNames} from './syntax/check-names.ts'
import {checkPlaces} from './syntax/check-places.ts'
import {withKeywordSuggestion} from './syntax/keyword-typos.ts'
import {literalProblem} from './syntax/literal-errors.ts'
import {parseFailure} from './syntax/parser.ts'
import type {SyntaxProblem} from './syntax/token.ts'
import {tokenize} from './syntax/tokens.ts'
import {TreeProblem} from './syntax/tree.ts'

export type {SyntaxProblem} from './syntax/token.ts'

/** @returns undefined where the text follows Python's grammar: whether it may stand where it stands, `checkTree` says */
export function syntaxErrorOf(source: string): SyntaxProblem | undefined {
  const tokens = tokenize(source)
  const failure = parseFailure(tokens)
  return failure ? withKeywordSuggestion(source, failure) : literalProblem(tokens.tokens)
}

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
