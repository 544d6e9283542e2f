// Modules that give data its shapes: collections, classes made of fields, functions made of functions.
import type {ModuleTable} from '../../interpreter/module.ts'
import {makeCollectionTypes, makeReduce} from '../deque.ts'
import {makeInspectCore} from '../inspect.ts'
import {makeItertools} from '../itertools.ts'
import {sourceTable} from '../module-table.ts'
import {makeOperator} from '../operator.ts'
import abc from '../python/abc.ts'
import collectionsAbc from '../python/collections-abc.ts'
import collections from '../python/collections.ts'
import contextlib from '../python/contextlib.ts'
import copy from '../python/copy.ts'
import dataclasses from '../python/dataclasses.ts'
import enumeration from '../python/enum.ts'
import functools from '../python/functools.ts'
import inspect from '../python/inspect.ts'
import keyword from '../python/keyword.ts'
import numbers from '../python/numbers.ts'
import {future} from '../python/small.ts'
import textwrap from '../python/textwrap.ts'
import types from '../python/types.ts'
import typing from '../python/typing.ts'
import {makeTypes} from '../types.ts'

export const modules: ModuleTable = {
  ...sourceTable({
    __future__: future,
    abc,
    collections,
    'collections.abc': collectionsAbc,
    contextlib,
    copy,
    dataclasses,
    enum: enumeration,
    functools,
    inspect,
    keyword,
    numbers,
    textwrap,
    types,
    typing,
  }),
  _collections: makeCollectionTypes,
  _functools: makeReduce,
  _inspect: makeInspectCore,
  _types: makeTypes,
  itertools: makeItertools,
  operator: makeOperator,
}
