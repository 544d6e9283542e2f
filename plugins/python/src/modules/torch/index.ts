// `torch`, as far as this page has it: the table's functions, and what PyTorch has besides.
import type {Dtype} from 'd2lbook-tensor'
import {Builtin} from '../../objects/builtin.ts'
import {Float, type Value} from '../../objects/object.ts'
import type {ModuleTable} from '../../interpreter/module.ts'
import {
  addArrayMembers,
  addMethods,
  addOperators,
  fillModule,
  functionsOf,
  modulesOf,
  moduleTable,
  openRoom,
  type FrameworkFunction,
  type FrameworkModule,
} from '../../engine/index.ts'
import {defaultGenerator, generatorType} from '../../engine/generator-object.ts'
import {torchLinAlgError} from '../../engine/operations/linalg-errors.ts'
import {operations} from '../../engine/operations/index.ts'
import {enableGrad, grad, inferenceMode, isGradEnabled, noGrad, setGradEnabled} from './autograd.ts'
import {tensorType, torch} from './framework.ts'
import {generatorFunctions} from './generator.ts'
import {load as loadNumpy} from '../numpy/index.ts'
import {fromNumpy} from './numpy-bridge.ts'
import {cuda, settings} from './settings.ts'
import {addPythonParts, loadPythonParts} from './python-parts.ts'
import {addTensorMembers, constructTensor} from './tensor-members.ts'
import {deviceType, dtypeAliases, dtypes, dtypeType, sizeType} from './types.ts'

let table: ModuleTable | undefined

/** Loads the kernels; then gives the modules by their full names: `torch`, `torch.nn`, `torch.nn.functional`. */
export async function load(): Promise<ModuleTable> {
  await openRoom()
  // arrays of NumPy are handed out also where no cell imports it
  await loadNumpy()
  const library = await loadPythonParts()
  return (table ??= {...library, ...prepare()})
}

function prepare(): ModuleTable {
  const functions = functionsOf(torch, operations)
  addMethods(tensorType, functions, 'Tensor')
  addOperators(tensorType, torch, operations, true)
  addArrayMembers(tensorType, torch, true)
  addTensorMembers()
  return moduleTable('modules of torch', () => createModules(functions))
}

function createModules(functions: readonly FrameworkFunction[]): ReadonlyMap<string, FrameworkModule> {
  const modules = modulesOf(functions, {torch: 'torch'})
  fillModule(modules, 'torch', [
    ...topLevel(),
    ...settings,
    ...generatorFunctions,
    ['default_generator', defaultGenerator],
  ])
  fillModule(modules, 'torch.random', generatorFunctions)
  fillModule(modules, 'torch.autograd', [
    ['grad', grad],
    ['no_grad', noGrad],
    ['enable_grad', enableGrad],
  ])
  fillModule(modules, 'torch.linalg', [['LinAlgError', torchLinAlgError]])
  fillModule(modules, 'torch.cuda', cuda)
  addPythonParts(modules)
  return modules
}

/** `torch.LongTensor([1, 2])` */
function oldClass(dtype: Dtype): Value {
  return new Builtin('tensor(*args)', (args: Value[]) => constructTensor(tensorType, args, dtype))
}

function* topLevel(): Iterable<readonly [string, Value]> {
  for (const [name, dtype] of dtypes) yield [name, dtype]
  for (const [alias, name] of Object.entries(dtypeAliases)) yield [alias, dtypes.get(name) ?? null]
  yield* [
    ['Tensor', tensorType],
    ['FloatTensor', oldClass('float32')],
    ['DoubleTensor', oldClass('float64')],
    ['IntTensor', oldClass('int32')],
    ['LongTensor', oldClass('int64')],
    ['BoolTensor', oldClass('bool')],
    ['Size', sizeType],
    ['dtype', dtypeType],
    ['Generator', generatorType],
    ['device', deviceType],
    ['no_grad', noGrad],
    ['enable_grad', enableGrad],
    ['inference_mode', inferenceMode],
    ['set_grad_enabled', setGradEnabled],
    ['is_grad_enabled', isGradEnabled],
    ['from_numpy', new Builtin('from_numpy(ndarray, /)', fromNumpy)],
    ['pi', new Float(Math.PI)],
    ['e', new Float(Math.E)],
    ['inf', new Float(Infinity)],
    ['nan', new Float(NaN)],
    ['__version__', '2.13.0'],
  ] satisfies [string, Value][]
}
