import {ExpressionError, parseExpression} from '../expression.ts'

/** What is wrong with a formula of these variables, with the place; undefined if nothing is. */
export function checkFormula(text: string, variables: readonly string[]): string | undefined {
  try {
    parseExpression(text, variables)
    return undefined
  } catch (error) {
    if (error instanceof ExpressionError) return `${error.message} (at ${error.offset + 1} in \`${text}\`)`
    throw error
  }
}
