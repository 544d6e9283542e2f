// The files of `pandas`, each of which needs those before it.
import type {PythonFile} from '../../engine/framework-module.ts'
import {arrays} from './python/arrays.ts'
import {columns} from './python/columns.ts'
import {common} from './python/common.ts'
import {construction} from './python/construction.ts'
import {frame} from './python/frame.ts'
import {frameLocated} from './python/frame-located.ts'
import {frameOutput} from './python/frame-output.ts'
import {frameRows} from './python/frame-rows.ts'
import {frameValues} from './python/frame-values.ts'
import {groups} from './python/groups.ts'
import {indexLabels} from './python/index-labels.ts'
import {operators} from './python/operators.ts'
import {options} from './python/options.ts'
import {printing} from './python/printing.ts'
import {rangeIndex} from './python/range-index.ts'
import {reductions} from './python/reductions.ts'
import {reshape} from './python/reshape.ts'
import {series} from './python/series.ts'
import {seriesRows} from './python/series-rows.ts'
import {textFiles} from './python/text-files.ts'
import {textMethods} from './python/text-methods.ts'

export const pythonParts: readonly PythonFile[] = [
  arrays,
  columns,
  indexLabels,
  rangeIndex,
  options,
  printing,
  reductions,
  textMethods,
  common,
  series,
  seriesRows,
  operators,
  frameLocated,
  frame,
  frameValues,
  frameRows,
  frameOutput,
  construction,
  reshape,
  groups,
  textFiles,
]
