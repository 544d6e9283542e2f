// The types that `types` names and the interpreter has.
import {boundMethodType, builtinType, getterType, methodDescriptorType} from '../objects/builtin.ts'
import {genericAliasType, unionType} from '../objects/alias.ts'
import {moduleOf, moduleType, type PyModule} from '../interpreter/module.ts'
import {functionType} from '../interpreter/function.ts'
import {coroutineType, generatorType} from '../interpreter/generator.ts'
import {ellipsis, noneType, notImplemented, typeOf} from '../objects/object.ts'
import {codeType, frameType} from './frame-object.ts'

export function makeTypes(): PyModule {
  return moduleOf('_types', {
    FunctionType: functionType,
    LambdaType: functionType,
    GeneratorType: generatorType,
    CoroutineType: coroutineType,
    MethodType: boundMethodType,
    BuiltinFunctionType: builtinType,
    BuiltinMethodType: builtinType,
    MethodDescriptorType: methodDescriptorType,
    GetSetDescriptorType: getterType,
    ModuleType: moduleType,
    CodeType: codeType,
    FrameType: frameType,
    GenericAlias: genericAliasType,
    UnionType: unionType,
    NoneType: noneType,
    EllipsisType: typeOf(ellipsis),
    NotImplementedType: typeOf(notImplemented),
  })
}
