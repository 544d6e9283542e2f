// *Did you mean*: the name that was probably meant, by the words of CPython. Source: `_compute_suggestion_error` of traceback.py.
import {findAttribute} from '../objects/attributes.ts'
import type {ExceptionObject} from '../objects/exceptions.ts'
import {PyObject, PyType, typeOf, type Value} from '../objects/object.ts'
import type {Frame} from './frame.ts'
import {innermost} from './leave.ts'
import {nearest} from './nearest.ts'
import {localsOf, visibleNames} from './variables-of-frame.ts'

/** @returns the name alone; undefined where none is near */
export function suggestionFor(exception: ExceptionObject): string | undefined {
  const {missing, type} = exception
  if (!missing) return undefined
  const frame = innermost(exception)
  const kinds = type.mro.map(({name}) => name)
  if (kinds.includes('NameError')) return frame && nearName(missing.name, frame)
  if (missing.object === undefined) return undefined
  const own = frame && localsOf(frame).get('self') === missing.object
  return nearest(missing.name, attributeNames(missing.object, missing.name.startsWith('_') || own === true))
}

/** What CPython adds to the last line of a traceback: `. Did you mean: 'x'?` */
export function suggestionInWords(exception: ExceptionObject): string {
  const {missing} = exception
  if (!missing) return ''
  const name = suggestionFor(exception)
  const isName = exception.type.mro.some((type) => type.name === 'NameError')
  const isModule = isName && standardModules.has(missing.name)
  if (name === undefined) return isModule ? `. Did you forget to import '${missing.name}'?` : ''
  return `. Did you mean: '${name}'?${isModule ? ` Or did you forget to import '${missing.name}'?` : ''}`
}

function nearName(name: string, frame: Frame): string | undefined {
  const self = localsOf(frame).get('self')
  if (self !== undefined && findAttribute(self, name) !== undefined) return `self.${name}`
  return nearest(name, visibleNames(frame))
}

function attributeNames(object: Value, withHidden: boolean): string[] {
  const names = new Set<string>()
  if (object instanceof PyObject && object.attributes)
    for (const name of object.attributes.keys()) names.add(name)
  const types = object instanceof PyType ? object.mro : typeOf(object).mro
  for (const type of types) for (const name of type.members.keys()) names.add(name)
  return [...names].filter((name) => withHidden || !name.startsWith('_')).toSorted((a, b) => (a < b ? -1 : 1))
}

const standardModules = new Set(
  (
    'abc argparse array ast asyncio base64 bisect calendar cmath collections concurrent contextlib copy csv dataclasses ' +
    'datetime decimal enum fractions functools gc glob gzip hashlib heapq html http importlib inspect io itertools json ' +
    'keyword logging math multiprocessing numbers operator os pathlib pickle platform pprint queue random re sched secrets ' +
    'shutil signal socket sqlite3 statistics string struct subprocess sys tarfile tempfile textwrap threading time timeit ' +
    'traceback types typing unicodedata unittest urllib uuid warnings weakref xml zipfile zlib'
  ).split(' '),
)
