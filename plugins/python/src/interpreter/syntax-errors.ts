// What is wrong with a text that is not Python, as CPython 3.14 says it. Loaded where texts may be wrong: it tells itself to `parse`.
import {provideSyntaxErrors} from './parse.ts'
import {withKeywordSuggestion} from './syntax/keyword-typos.ts'
import {literalProblem} from './syntax/literal-errors.ts'
import {parseFailure} from './syntax/parser.ts'
import type {SyntaxProblem} from './syntax/token.ts'
import {tokenize} from './syntax/tokens.ts'

export type {SyntaxProblem} from './syntax/token.ts'

/** @returns undefined where the text follows Python's grammar: whether it may stand where it stands, `checkTree` says */
export function syntaxErrorOf(source: string): SyntaxProblem | undefined {
  const tokens = tokenize(source)
  const failure = parseFailure(tokens)
  return failure ? withKeywordSuggestion(source, failure) : literalProblem(tokens.tokens)
}

provideSyntaxErrors(syntaxErrorOf)
