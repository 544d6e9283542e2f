import type {Exported, ExportedNetwork} from './export-code.ts'
import {batchesCode, dataCode, joinBlocks, parametersCode, penaltyOf, settingsCode} from './python-text.ts'

const activations = {
  relu: () => 'nn.ReLU()',
  prelu: (slope: number) => `nn.LeakyReLU(${slope})  # PReLU with a fixed slope`,
  leakyRelu: (slope: number) => `nn.LeakyReLU(${slope})`,
  sigmoid: () => 'nn.Sigmoid()',
  tanh: () => 'nn.Tanh()',
  gelu: () => "nn.GELU(approximate='tanh')",
  identity: () => 'nn.Identity()',
}

export function pytorchCode(exported: Exported): string {
  const parameters = parametersCode(exported)
  return joinBlocks(
    'import numpy as np\nimport torch\nfrom torch import nn',
    dataCode(exported),
    settingsCode(exported),
    `torch.manual_seed(${exported.training.seed})`,
    modelCode(exported),
    parameters,
    parameters && loadCode,
    trainerCode(exported),
    batchesCode,
    loopCode(exported),
  )
}

export function pytorchNetwork(exported: ExportedNetwork): string {
  const parameters = parametersCode(exported)
  return joinBlocks(
    parameters && 'import numpy as np',
    `import torch\nfrom torch import nn`,
    `torch.manual_seed(${exported.seed})`,
    modelCode(exported),
    parameters,
    parameters && loadCode,
    `print(net)\nprint(sum(p.numel() for p in net.parameters()), 'parameters')`,
  )
}

function modelCode({spec}: Pick<Exported, 'spec'>): string {
  const {sizes, activation, slope = activation === 'leakyRelu' ? 0.01 : 0.25} = spec
  const lines = sizes.slice(1).flatMap((size, layer) => {
    const linear = `    nn.Linear(${sizes[layer]}, ${size}),`
    if (layer === sizes.length - 2) return [linear]
    const [name, note] = activations[activation](slope).split('  ')
    return [linear, `    ${name},${note ? `  ${note}` : ''}`]
  })
  return `net = nn.Sequential(\n${lines.join('\n')}\n)`
}

const loadCode = `linears = [layer for layer in net if isinstance(layer, nn.Linear)]
with torch.no_grad():
    for layer, (weight, bias) in zip(linears, parameters):
        layer.weight.copy_(torch.from_numpy(weight).T)
        layer.bias.copy_(torch.from_numpy(bias))`

function trainerCode({training, spec}: Exported): string {
  const {name, momentum = 0} = training.optimizer
  const optimizer =
    name === 'adam'
      ? 'torch.optim.Adam(net.parameters(), lr=learning_rate)'
      : `torch.optim.SGD(net.parameters(), lr=learning_rate${momentum ? `, momentum=${momentum}` : ''})`
  const losses = {
    logistic: 'nn.functional.binary_cross_entropy_with_logits(out.squeeze(1), target)',
    softmax: 'nn.functional.cross_entropy(out, target.long())',
    squared: '0.5 * ((out.reshape(target.shape) - target) ** 2).mean()',
  }
  return `optimizer = ${optimizer}\n\ndef loss(out, target):\n    return ${losses[spec.loss]}`
}

function loopCode(exported: Exported): string {
  const {kind, factor} = penaltyOf(exported.training)
  const terms = {
    none: '',
    l1: ` + ${factor} * sum(w.abs().sum() for w in net.parameters() if w.ndim > 1)`,
    l2: ` + ${factor} / 2 * sum((w ** 2).sum() for w in net.parameters() if w.ndim > 1)`,
  }
  return `inputs, targets = torch.from_numpy(X), torch.from_numpy(y)
for epoch in range(20):
    for rows in batches(generator):
        optimizer.zero_grad()
        l = loss(net(inputs[rows]), targets[rows])${terms[kind]}
        l.backward()
        optimizer.step()
    print(f'epoch {epoch + 1}, loss {loss(net(inputs), targets).item():.4f}')`
}
