// Random numbers, and what orders and describes numbers.
import type {ModuleTable} from '../../interpreter/module.ts'
import {sourceTable} from '../module-table.ts'
import bisect from '../python/bisect.ts'
import heapq from '../python/heapq.ts'
import statistics from '../python/statistics.ts'
import {makeRandom} from '../random.ts'

export const modules: ModuleTable = {
  ...sourceTable({bisect, heapq, statistics}),
  random: makeRandom,
}
