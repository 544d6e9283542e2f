// What of MXNet is written in Python: layers, losses, optimizers, data. Each file is compiled when a cell first needs a name of its module.
import type {FrameworkModule, PythonFile} from '../../../engine/framework-module.ts'
import {addPython, fillModule} from '../../../engine/module.ts'
import {batchify, dataloader} from './data/dataloader.ts'
import {dataset} from './data/dataset.ts'
import {sampler} from './data/sampler.ts'
import {transforms} from './data/transforms.ts'
import {block} from './gluon/block.ts'
import {gluon} from './gluon/index.ts'
import {loss} from './gluon/loss.ts'
import {metric} from './gluon/metric.ts'
import {parameter} from './gluon/parameter.ts'
import {summary} from './gluon/summary.ts'
import {trainer} from './gluon/trainer.ts'
import {utils} from './gluon/utils.ts'
import {initializer} from './initializer.ts'
import {lrScheduler} from './lr-scheduler.ts'
import {numpyExtension} from './numpy-extension.ts'
import {customFunction} from './custom-function.ts'
import {fallback, ndarray} from './fallback.ts'
import {image} from './image.ts'
import {vision} from './data/vision.ts'
import {random} from './random.ts'
import {activations} from './nn/activations.ts'
import {basicLayers} from './nn/basic-layers.ts'
import {convLayers} from './nn/conv-layers.ts'
import {normalization} from './nn/normalization.ts'
import {pooling} from './nn/pooling.ts'
import {adadelta, adagrad, ftrl, rmsprop} from './optimizer/adaptive.ts'
import {adam, adamax, adamw, nadam} from './optimizer/adam.ts'
import {nag, sgd, signum} from './optimizer/momentum.ts'
import {optimizer} from './optimizer/optimizer.ts'
import {rnnCell} from './rnn/rnn-cell.ts'
import {rnnLayer} from './rnn/rnn-layer.ts'

const visionNames: PythonFile = {
  name: 'mxnet.gluon.data.vision',
  source: `
from mxnet.gluon.data.vision.datasets import MNIST, FashionMNIST, CIFAR10, CIFAR100
from mxnet.gluon.data.vision.datasets import ImageRecordDataset, ImageFolderDataset
`,
}

const files: Readonly<Record<string, readonly PythonFile[]>> = {
  'mxnet.autograd': [customFunction],
  'mxnet.np': [fallback],
  'mxnet.ndarray': [ndarray],
  'mxnet.np.random': [random],
  'mxnet.npx': [numpyExtension],
  'mxnet.initializer': [initializer],
  'mxnet.lr_scheduler': [lrScheduler],
  'mxnet.optimizer': [
    optimizer,
    sgd,
    nag,
    signum,
    adagrad,
    rmsprop,
    adadelta,
    ftrl,
    adam,
    adamax,
    nadam,
    adamw,
  ],
  'mxnet.gluon': [gluon],
  'mxnet.gluon.parameter': [parameter],
  'mxnet.gluon.block': [block],
  'mxnet.gluon.utils': [utils],
  'mxnet.gluon.summary': [summary],
  'mxnet.gluon.trainer': [trainer],
  'mxnet.gluon.loss': [loss],
  'mxnet.gluon.metric': [metric],
  'mxnet.gluon.nn': [activations, basicLayers, normalization, convLayers, pooling],
  'mxnet.gluon.rnn': [rnnLayer, rnnCell],
  'mxnet.gluon.data': [dataset, sampler, dataloader],
  'mxnet.gluon.data.batchify': [batchify],
  'mxnet.gluon.data.vision.transforms': [transforms],
  'mxnet.gluon.data.vision.datasets': [vision],
  'mxnet.gluon.data.vision': [visionNames],
  'mxnet.image': [image],
}

/** One module with two names. */
const aliases = [
  ['mxnet', 'random', 'mxnet.np.random'],
  ['mxnet.npx', 'random', 'mxnet.np.random'],
  ['mxnet', 'numpy', 'mxnet.np'],
  ['mxnet', 'numpy_extension', 'mxnet.npx'],
  ['mxnet', 'init', 'mxnet.initializer'],
  ['mxnet', 'metric', 'mxnet.gluon.metric'],
] as const

export function addPythonFiles(modules: Map<string, FrameworkModule>): void {
  for (const [name, own] of Object.entries(files)) addPython(modules, name, own)
  for (const [around, name, known] of aliases) {
    const module = modules.get(known)
    if (!module) continue
    modules.set(`${around}.${name}`, module)
    fillModule(modules, around, [[name, module]])
  }
  // modules below such a name have two names, too
  for (const [name, module] of Array.from(modules))
    if (name.startsWith('mxnet.np.')) modules.set(name.replace('mxnet.np.', 'mxnet.numpy.'), module)
}
