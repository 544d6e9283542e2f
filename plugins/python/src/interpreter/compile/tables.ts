// How each kind of node is compiled: the tables of all files here.
import {callExpressions} from './calls.ts'
import {classStatements} from './classes.ts'
import type {Tables} from './compiler.ts'
import {comprehensionExpressions} from './comprehensions.ts'
import {exceptionStatements} from './exceptions.ts'
import {simpleExpressions} from './expressions.ts'
import {functionExpressions, functionStatements} from './functions.ts'
import {importStatements} from './imports.ts'
import {loopStatements} from './loops.ts'
import {matchStatements} from './matching.ts'
import {operatorExpressions, operatorTests} from './operators.ts'
import {block, simpleStatements} from './statements.ts'
import {deletes, stores} from './targets.ts'
import {textExpressions} from './texts.ts'
import {waitingExpressions, waitingParts} from './waiting-expressions.ts'
import {waitingBlock, waitingStatements} from './waiting-statements.ts'
import {withStatements} from './with.ts'

export const tables: Tables = {
  expressions: {
    ...simpleExpressions,
    ...operatorExpressions,
    ...callExpressions,
    ...comprehensionExpressions,
    ...functionExpressions,
    ...textExpressions,
  },
  statements: {
    ...simpleStatements,
    ...loopStatements,
    ...functionStatements,
    ...classStatements,
    ...exceptionStatements,
    ...withStatements,
    ...importStatements,
    ...matchStatements,
  },
  tests: operatorTests,
  stores,
  deletes,
  waitingExpressions,
  waitingStatements,
  waitingParts,
  block,
  waitingBlock,
}
