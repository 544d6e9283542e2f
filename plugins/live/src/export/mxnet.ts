import type {Exported, ExportedNetwork} from './export-code.ts'
import {batchesCode, dataCode, joinBlocks, parametersCode, penaltyOf, settingsCode} from './python-text.ts'

const activations = {
  relu: () => "nn.Activation('relu')",
  prelu: (slope: number) => `nn.LeakyReLU(${slope})  # PReLU with a fixed slope`,
  leakyRelu: (slope: number) => `nn.LeakyReLU(${slope})`,
  sigmoid: () => "nn.Activation('sigmoid')",
  tanh: () => "nn.Activation('tanh')",
  gelu: () => 'nn.GELU()',
  identity: () => undefined,
}

export function mxnetCode(exported: Exported): string {
  const parameters = parametersCode(exported)
  return joinBlocks(
    'import numpy as np\nfrom mxnet import autograd, gluon, init, np as mnp, npx\nfrom mxnet.gluon import nn\nnpx.set_np()',
    dataCode(exported),
    settingsCode(exported),
    modelCode(exported),
    parameters,
    parameters && loadCode,
    trainerCode(exported),
    batchesCode,
    loopCode(exported),
  )
}

export function mxnetNetwork(exported: ExportedNetwork): string {
  const parameters = parametersCode(exported)
  return joinBlocks(
    parameters && 'import numpy as np',
    'import mxnet as mx\nfrom mxnet import init, np as mnp, npx\nfrom mxnet.gluon import nn\nnpx.set_np()',
    `mx.random.seed(${exported.seed})`,
    modelCode(exported),
    parameters,
    parameters && loadCode,
    `print(net)\nprint(sum(p.data().size for p in net.collect_params().values()), 'parameters')`,
  )
}

function modelCode({spec}: Pick<Exported, 'spec'>): string {
  const {sizes, activation, slope = activation === 'leakyRelu' ? 0.01 : 0.25} = spec
  const layers = sizes.slice(1).flatMap((size, layer) => {
    const dense = `net.add(nn.Dense(${size}, in_units=${sizes[layer]}))`
    const [name, note] = activations[activation](slope)?.split('  ') ?? []
    const isLast = layer === sizes.length - 2
    return isLast || !name ? [dense] : [dense, `net.add(${name})${note ? `  ${note}` : ''}`]
  })
  return ['net = nn.Sequential()', ...layers, 'net.initialize(init.Xavier())'].join('\n')
}

const loadCode = `linears = [layer for layer in net if isinstance(layer, nn.Dense)]
for layer, (weight, bias) in zip(linears, parameters):
    layer.weight.set_data(mnp.array(weight.T))
    layer.bias.set_data(mnp.array(bias))`

function trainerCode(exported: Exported): string {
  const {training, spec} = exported
  const {name, momentum = 0} = training.optimizer
  const {kind, factor} = penaltyOf(exported.training)
  const decay = kind === 'l2' ? `, 'wd': ${factor}` : ''
  const options = `{'learning_rate': learning_rate${momentum ? `, 'momentum': ${momentum}` : ''}${decay}}`
  const losses = {
    logistic: 'gluon.loss.SigmoidBinaryCrossEntropyLoss()',
    softmax: 'gluon.loss.SoftmaxCrossEntropyLoss()',
    squared: 'gluon.loss.L2Loss()',
  }
  const note = kind === 'l2' ? "net.collect_params('.*bias').setattr('wd_mult', 0)\n" : ''
  return `loss = ${losses[spec.loss]}\n${note}trainer = gluon.Trainer(net.collect_params(), '${name}', ${options})`
}

function loopCode(exported: Exported): string {
  const {kind, factor} = penaltyOf(exported.training)
  const l1 =
    kind === 'l1'
      ? ` + ${factor} * sum(mnp.abs(p.data()).sum() for p in net.collect_params('.*weight').values())`
      : ''
  return `inputs, targets = mnp.array(X), mnp.array(y)
for epoch in range(20):
    for rows in batches(generator):
        with autograd.record():
            l = loss(net(inputs[rows]), targets[rows]).mean()${l1}
        l.backward()
        trainer.step(1)
    print(f'epoch {epoch + 1}, loss {float(loss(net(inputs), targets).mean()):.4f}')`
}
