// Python's own library: what `import` finds, each module made when a session imports it first.
import {machine} from '../interpreter/frame.ts'
import {PyModule, type ModuleTable} from '../interpreter/module.ts'
import {runtime} from '../objects/runtime.ts'
import {makeCollectionTypes, makeReduce} from './deque.ts'
import {makeInspectCore} from './inspect.ts'
import {makeItertools} from './itertools.ts'
import {makeJson} from './json.ts'
import {makeMath} from './math.ts'
import {makeOperator} from './operator.ts'
import {makeRandom} from './random.ts'
import {makeRe} from './re.ts'
import {sourceModule} from './source-module.ts'
import {makeSys} from './sys.ts'
import {makeTime} from './time.ts'
import {makeTraceback} from './traceback.ts'
import {makeTypes} from './types.ts'
import {makeStructCore} from './struct.ts'
import abc from './python/abc.ts'
import array from './python/array.ts'
import bisect from './python/bisect.ts'
import collectionsAbc from './python/collections-abc.ts'
import collections from './python/collections.ts'
import contextlib from './python/contextlib.ts'
import copy from './python/copy.ts'
import dataclasses from './python/dataclasses.ts'
import enumeration from './python/enum.ts'
import functools from './python/functools.ts'
import heapq from './python/heapq.ts'
import inspect from './python/inspect.ts'
import io from './python/io.ts'
import keyword from './python/keyword.ts'
import numbers from './python/numbers.ts'
import os from './python/os.ts'
import posixpath from './python/posixpath.ts'
import pprint from './python/pprint.ts'
import {errno, gc, weakref} from './python/small.ts'
import statistics from './python/statistics.ts'
import string from './python/string.ts'
import struct from './python/struct.ts'
import textwrap from './python/textwrap.ts'
import traceback from './python/traceback.ts'
import types from './python/types.ts'
import typing from './python/typing.ts'
import warnings from './python/warnings.ts'

const sources: Readonly<Record<string, string>> = {
  abc,
  array,
  bisect,
  collections,
  'collections.abc': collectionsAbc,
  contextlib,
  copy,
  dataclasses,
  enum: enumeration,
  errno,
  functools,
  gc,
  heapq,
  inspect,
  io,
  keyword,
  numbers,
  os,
  posixpath,
  pprint,
  statistics,
  string,
  struct,
  textwrap,
  traceback,
  types,
  typing,
  warnings,
  weakref,
}

export const library: ModuleTable = {
  ...Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, sourceModule(name, source)])),
  _collections: makeCollectionTypes,
  _functools: makeReduce,
  _struct: makeStructCore,
  _traceback: makeTraceback,
  // the one that all modules of the session have behind them
  builtins: () => new PyModule('builtins', machine.frame?.globals.builtins),
  _inspect: makeInspectCore,
  _types: makeTypes,
  itertools: makeItertools,
  json: makeJson,
  math: makeMath,
  operator: makeOperator,
  // one module with two names
  'os.path': () => runtime().importModule('posixpath') as PyModule,
  random: makeRandom,
  re: makeRe,
  sys: makeSys,
  time: makeTime,
}
