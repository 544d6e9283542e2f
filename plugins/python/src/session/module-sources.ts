// All modules that a session can import.
import type {ModuleTable} from '../interpreter/module.ts'
import {library, libraryLoaders} from '../library/index.ts'
import type {ModuleSources} from './imports.ts'

export const moduleSources: ModuleSources = {
  library,
  loaders: {
    ...libraryLoaders,
    scipy: async () => (await import('../modules/scipy/index.ts')).load(),
    torchvision: async () => (await import('../modules/torchvision/index.ts')).load(),
    torch: async () => (await import('../modules/torch/index.ts')).load(),
    numpy: async () => (await import('../modules/numpy/index.ts')).load(),
    pandas: async () => (await import('../modules/pandas/index.ts')).load(),
    mxnet: async () => (await import('../modules/mxnet/index.ts')).load(),
    flax: async () => (await import('../modules/flax/index.ts')).load(),
    optax: async () => (await import('../modules/optax/index.ts')).load(),
    jax: async () => (await import('../modules/jax/index.ts')).load(),
    tensorflow: async () => (await import('../modules/tensorflow/index.ts')).load(),
    tensorflow_datasets: async () => (await import('../modules/tensorflow-datasets/index.ts')).load(),
    tensorflow_probability: async () => (await import('../modules/tensorflow-probability/index.ts')).load(),
    matplotlib,
    matplotlib_inline: matplotlib,
    mpl_toolkits: matplotlib,
    d2l: async () => (await import('../modules/d2l/index.ts')).modules,
    IPython: async () => (await import('../modules/ipython/index.ts')).modules,
  },
}

async function matplotlib(): Promise<ModuleTable> {
  return (await import('../modules/matplotlib/index.ts')).modules
}
