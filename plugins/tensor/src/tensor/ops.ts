// The table of all ops. A test walks through it: an op without an example, or a gradient that differs from finite differences, fails.
import {elementwiseOps} from './elementwise-ops.ts'
import {matrixOps} from './matrix-ops.ts'
import type {Op} from './op.ts'
import {reduceOps} from './reduce-ops.ts'
import {structureOps} from './structure-ops.ts'

export const ops = {...elementwiseOps, ...structureOps, ...reduceOps, ...matrixOps}

export type OpName = keyof typeof ops

/** What an op is told beside its inputs. */
export type AttributesOf<Name extends OpName> =
  (typeof ops)[Name] extends Op<infer Attributes> ? Attributes : never
