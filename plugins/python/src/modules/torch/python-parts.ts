// What of `torch` is written in Python, and in which module its names stand.
import type {FrameworkModule, PythonFile} from '../../engine/framework-module.ts'
import {addPython, fillModule} from '../../engine/module.ts'
import type {ModuleTable} from '../../interpreter/module.ts'
import {libraryLoaders} from '../../library/index.ts'
import {Builtin} from '../../objects/builtin.ts'
import type {Kwargs} from '../../objects/object.ts'
import {Unavailable} from '../../objects/unavailable.ts'
import {attach, hooksOf} from './attach.ts'
import {drawSeed} from './generator.ts'
import {namedResult} from './types.ts'
import {makeSubclass} from './tensor-members.ts'
import {activation, dropout} from './python/activation.ts'
import {attention, attentionFunction} from './python/attention.ts'
import {collate} from './python/collate.ts'
import {dataLoader} from './python/data-loader.ts'
import {container} from './python/container.ts'
import {convolution} from './python/convolution.ts'
import {functionalLosses} from './python/functional-losses.ts'
import {distances, losses} from './python/losses.ts'
import {autogradFunction, autogradFunctional} from './python/autograd-function.ts'
import {batchNorm, embedding, normalisation} from './python/normalisation.ts'
import {folding, paddings, pooling, resizing} from './python/pooling.ts'
import {recurrent} from './python/recurrent.ts'
import {functional} from './python/functional.ts'
import {hooks} from './python/hooks.ts'
import {initialisation} from './python/initialisation.ts'
import {flatten, lazy, linear} from './python/linear.ts'
import {moduleMembers} from './python/module-members.ts'
import {module} from './python/module.ts'
import {optimizer} from './python/optimizer.ts'
import {adam, adamax, adamW, nadam, radam} from './python/optimizers-adaptive.ts'
import {adadelta, adagrad, asgd, rmsprop, rprop, sgd} from './python/optimizers.ts'
import {clipGrad} from './python/nn-utils.ts'
import {schedulers} from './python/schedulers.ts'
import {schedulersOfCourse} from './python/schedulers-of-course.ts'
import {parameter} from './python/parameter.ts'
import {serialization} from './python/serialization.ts'
import {backends, compiler, cuda, cudnn, jit, profiler} from './python/small-modules.ts'
import {topLevel} from './python/top-level.ts'
import {stateDict} from './python/state-dict.ts'
import {constraints, distribution} from './python/distribution-base.ts'
import {discrete} from './python/distributions-discrete.ts'
import {continuous} from './python/distributions.ts'
import {functionsOfParts} from './python/functions-of-parts.ts'
import {functions} from './python/functions.ts'
import {laterFunctions, laterModule} from './later.ts'
import {datasets} from './python/datasets.ts'
import {samplers} from './python/samplers.ts'

/** `torch.distributions.normal` has what the package has. */
const filesOfDistributions = {
  normal: 'Normal',
  log_normal: 'LogNormal',
  laplace: 'Laplace',
  cauchy: 'Cauchy',
  gumbel: 'Gumbel',
  uniform: 'Uniform',
  exponential: 'Exponential',
  gamma: 'Gamma',
  chi2: 'Chi2',
  studentT: 'StudentT',
  dirichlet: 'Dirichlet',
  beta: 'Beta',
  half_normal: 'HalfNormal',
  multivariate_normal: 'MultivariateNormal',
  bernoulli: 'Bernoulli',
  geometric: 'Geometric',
  binomial: 'Binomial',
  poisson: 'Poisson',
  categorical: 'Categorical',
  one_hot_categorical: 'OneHotCategorical',
  multinomial: 'Multinomial',
  independent: 'Independent',
  kl: 'kl_divergence',
}

function distributionFiles(): Record<string, readonly PythonFile[]> {
  return Object.fromEntries(
    Object.entries(filesOfDistributions).map(([file, name]) => {
      const path = `torch.distributions.${file}`
      return [path, [{name: path, source: `from torch.distributions import ${name}`}]]
    }),
  )
}

const bases = [parameter, module, moduleMembers, stateDict, container, lazy, linear, flatten]

const layers = [
  activation,
  dropout,
  convolution,
  pooling,
  paddings,
  resizing,
  folding,
  batchNorm,
  normalisation,
  embedding,
  losses,
  distances,
  recurrent,
  attention,
]

const parts: Readonly<Record<string, readonly PythonFile[]>> = {
  torch: [topLevel],
  'torch.autograd': [{name: 'torch.autograd', source: 'from torch.autograd.function import Function'}],
  'torch.autograd.function': [autogradFunction],
  'torch.autograd.functional': [autogradFunctional],
  [laterModule]: [functions, functionsOfParts],
  'torch.distributions.constraints': [constraints],
  'torch.distributions': [distribution, continuous, discrete],
  ...distributionFiles(),
  'torch.serialization': [serialization],
  'torch.jit': [jit],
  'torch.compiler': [compiler],
  'torch.profiler': [profiler],
  'torch.backends.mps': [backends],
  'torch.backends.cudnn': [cudnn],
  'torch.cuda': [cuda],
  'torch.nn': [...bases, ...layers],
  'torch.nn.functional': [functional, functionalLosses, attentionFunction],
  'torch.nn.init': [initialisation],
  'torch.optim': [optimizer, sgd, adam, adamW, adagrad, adadelta, rmsprop, adamax, nadam, radam, rprop, asgd],
  'torch.nn.utils': [clipGrad],
  'torch.optim.lr_scheduler': [schedulers, schedulersOfCourse],
  'torch.utils.hooks': [hooks],
  'torch.utils.data': [datasets, samplers, collate, dataLoader],
}

/** Packages of Python's library that it imports. */
const imported = ['collections', 'warnings'] as const

export async function loadPythonParts(): Promise<ModuleTable> {
  const tables = await Promise.all(imported.map(async (name) => libraryLoaders[name]?.()))
  return Object.assign({}, ...tables) as ModuleTable
}

/** `torch.return_types.cummax(values=..., indices=...)` */
const named = new Builtin('_named(operation, **results)', (operation: string, results: Kwargs) =>
  namedResult(operation, Object.fromEntries(results)),
)

/** Says that something is not here. */
const unsupported = new Builtin('_unsupported(text)', (text: string) => {
  throw new Unavailable('unsupported', 'NotImplementedError', text)
})

export function addPythonParts(modules: Map<string, FrameworkModule>): void {
  fillModule(modules, 'torch.utils.data', [['_draw_seed', drawSeed]])
  const known = new Set(modules.get('torch')?.attributes.keys())
  fillModule(
    modules,
    'torch',
    laterFunctions().filter(([name]) => !known.has(name)),
  )
  fillModule(modules, 'torch.nn', [['_make_subclass', makeSubclass]])
  fillModule(modules, laterModule, [
    ['_named', named],
    ['_hooks_of', hooksOf],
  ])
  fillModule(modules, 'torch.autograd.function', [['_attach', attach]])
  for (const name of ['torch.serialization', 'torch.profiler'])
    fillModule(modules, name, [['_unsupported', unsupported]])
  for (const [name, files] of Object.entries(parts)) addPython(modules, name, files)
}
