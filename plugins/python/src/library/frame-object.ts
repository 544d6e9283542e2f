// Frames of calls as Python sees them: `inspect.currentframe()`, `sys._getframe()`.
import {defineType} from '../objects/builtin.ts'
import {Dict} from '../objects/dict.ts'
import {objectType, PyObject, type PyType, type Value} from '../objects/object.ts'
import {machine, type Code, type Frame} from '../interpreter/frame.ts'
import type {FunctionCode} from '../interpreter/function.ts'
import {localsOf} from '../interpreter/variables-of-frame.ts'
import {Tuple} from '../objects/tuple.ts'

export class FrameObject extends PyObject {
  override readonly type = frameType
  readonly frame: Frame
  constructor(frame: Frame) {
    super()
    this.frame = frame
  }

  /** At the module's own level these are its names. */
  locals(): Value {
    const {frame} = this
    if (frame.code.name === '<module>') return globalsOf(frame)
    return Dict.ofNames(localsOf(frame))
  }
}

function globalsOf({globals}: Frame): Value {
  return Dict.ofNames(new Map(globals.entries()))
}

/** @param depth how many calls back */
export function frameAt(depth: number): Value {
  let {frame} = machine
  for (let i = 0; i < depth; i++) frame = frame?.back
  return frame ? new FrameObject(frame) : null
}

class CodeObject extends PyObject {
  override readonly type = codeType
  readonly code: Code
  constructor(code: Code) {
    super()
    this.code = code
  }
}

function isFunctionCode(code: Code): code is FunctionCode {
  return 'parameters' in code
}

export const codeType: PyType = defineType<CodeObject>('code', [objectType], {
  getters: {
    co_name: ({code}) => code.name,
    co_qualname: ({code}) => code.qualifiedName,
    co_filename: ({code}) => code.file,
    co_varnames: ({code}) => new Tuple(code.slotNames.filter((name) => !name.startsWith('.'))),
    co_freevars: ({code}) => new Tuple(code.cellNames.slice(code.ownCells)),
    co_argcount: ({code}) => (isFunctionCode(code) ? code.parameters.positional : 0),
    co_kwonlyargcount: ({code}) => (isFunctionCode(code) ? code.parameters.keywordOnly : 0),
    co_posonlyargcount: ({code}) => (isFunctionCode(code) ? code.parameters.positionalOnly : 0),
  },
})

export const frameType: PyType = defineType<FrameObject>('frame', [objectType], {
  getters: {
    f_back: ({frame}) => (frame.back ? new FrameObject(frame.back) : null),
    f_locals: (self) => self.locals(),
    f_globals: ({frame}) => globalsOf(frame),
    f_code: ({frame}) => new CodeObject(frame.code),
    f_lineno: ({frame}) => frame.at?.lineno ?? 1,
  },
})

/** Names of parameters, of `*args` and `**kwargs`, of a frame's function. */
export function argumentNames({code}: Frame): {names: string[]; rest: Value; keywordRest: Value} {
  if (!isFunctionCode(code)) return {names: [], rest: null, keywordRest: null}
  const {names, positional, hasRest, keywordOnly, hasKeywordRest} = code.parameters
  const afterRest = positional + (hasRest ? 1 : 0)
  return {
    names: [...names.slice(0, positional), ...names.slice(afterRest, afterRest + keywordOnly)],
    rest: hasRest ? (names[positional] ?? null) : null,
    keywordRest: hasKeywordRest ? (names.at(-1) ?? null) : null,
  }
}
