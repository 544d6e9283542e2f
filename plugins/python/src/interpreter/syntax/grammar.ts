// Python's grammar, with what is said of its commonest mistakes.
// Source: docs.python.org/3/reference/grammar.html; the order of alternatives decides which mistake is told.
import {readGrammar, type Grammar} from './grammar-notation.ts'
import {expressions, parameters} from './grammar-of-expressions.ts'
import {patterns, statements} from './grammar-of-statements.ts'

let grammar: Grammar | undefined

/** Read on first use. */
export function pythonGrammar(): Grammar {
  return (grammar ??= readGrammar(
    [
      statements,
      patterns,
      expressions,
      parameters('', ')', " (':' expression)?", 'Function'),
      parameters('lambda_', ':', '', 'Lambda expression'),
    ].join('\n'),
  ))
}
