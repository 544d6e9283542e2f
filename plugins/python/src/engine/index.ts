// The engine: one implementation of arrays behind every framework.
//
// What it is made of:
// - room.ts: the tensors (d2lbook-tensor) of each framework in a session; `openRoom` loads the kernels first.
// - tensor-object.ts: an array as Python sees it, of the class of its framework.
// - framework.ts: the row that tells a framework from the others: what comes out where types meet, how results are wrapped and
//   printed, errors in its own words.
// - operation.ts, parameters.ts, operations/: the table. One `define` for each operation across frameworks, in the file of its
//   family: the names that each framework has for it with its own signature, and what it computes. Module objects are made of it.
// - operators.ts, array-members.ts, subscripts.ts: what Python asks of arrays: `x + 1`, `x[1:]`, `len(x)`, `float(x)`.
// - views and subscripts with truths and places are the tensor room's; random/ has the generators of numbers that a seed fixes.
// - framework-module.ts: what of a framework is written in Python (layers, optimizers: classes that cells inherit from) is compiled
//   in the names of its module when a cell first asks for it.
// - module.ts: modules and methods from the table. print/: how each framework prints arrays.
//
// To add a framework (models: modules/torch/, modules/numpy/):
// 1. `modules/<name>/framework.ts`: its row, with `errors.ts` for its words and `types.ts` for its small classes (types of numbers, shapes).
// 2. `modules/<name>/index.ts` with `load(): Promise<ModuleTable>`: `functionsOf(row, operations)`, then `addMethods`, `addOperators`,
//    `addArrayMembers` fill its class of arrays, `modulesOf` and `fillModule` make its modules, `moduleTable` keeps one set for each session.
// 3. Its names go into the table: in the entry `names` of an operation under its own key (`tensorflow: 'tf.nn.relu(features, name=None)'`),
//    or under `np`, which numpy, mxnet.np and jax.numpy share. Paths of methods begin with the name of the class (`Tensor.`; `ndarray.` under
//    `np` for all three). A parameter that the table calls otherwise is named in `canonical` of operation.ts, or in the operation itself.
// 4. What is no operation (gradients, tapes, variables, generators of random numbers) is its own file in `modules/<name>/`.
// 5. Classes are written in Python: `modules/<name>/python/*.ts`, each a `PythonFile`, given to `addPython`. What they compute with are
//    the operations; what Python cannot do there is a function with `_` before its name, added by `fillModule`.
// 6. `session/module-sources.ts` gets a loader, so that it is one chunk of its own.
export {addArrayMembers} from './array-members.ts'
export type {FrameworkModule} from './framework-module.ts'
export {addMethods, fillModule, modulesOf, moduleTable} from './module.ts'
export {functionsOf, type FrameworkFunction} from './operation.ts'
export {addOperators} from './operators.ts'
export {openRoom} from './room.ts'
export {TensorObject} from './tensor-object.ts'
