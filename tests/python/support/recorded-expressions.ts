// Expressions, and what a framework really shows for them; errors as `type | text`.
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {createSession, type Session} from 'd2lbook-python'
import {expect} from 'vitest'
import {isAlike} from '../truth/truth-pages.ts'

export interface RecordedExpression {
  expression: string
  shows: string
}

/** @param folder of the framework's tests */
export function recordedExpressions(folder: string): RecordedExpression[] {
  return JSON.parse(
    readFileSync(path.join(folder, 'recorded/expressions.json'), 'utf8'),
  ) as RecordedExpression[]
}

/** A session with a cell for each. @param before what stands before an expression in its cell */
export function sessionOf(recorded: readonly RecordedExpression[], before: string): Session {
  const cells = recorded.map(({expression}) => ({id: expression, source: cellOf(expression, before)}))
  return createSession({cells, onEvent: () => {}})
}

function cellOf(expression: string, before: string): string {
  return `${before}
try:
    shown = repr((${expression}))
except Exception as error:
    shown = type(error).__name__ + ' | ' + str(error)
print(shown)`
}

export async function expectShown(session: Session, {expression, shows}: RecordedExpression): Promise<void> {
  const {outputs} = await session.runAlone(expression)
  const shown = outputs.map((output) => ('text' in output ? output.text : output.kind)).join('')
  expect(isAlike(shown, shows) ? shows : shown).toBe(shows)
}
