import type {Exported, ExportedNetwork} from './export-code.ts'
import {batchesCode, dataCode, joinBlocks, parametersCode, penaltyOf, settingsCode} from './python-text.ts'

const activations = {
  relu: () => 'jax.nn.relu(x)',
  prelu: (slope: number) => `jax.nn.leaky_relu(x, ${slope})`,
  leakyRelu: (slope: number) => `jax.nn.leaky_relu(x, ${slope})`,
  sigmoid: () => 'jax.nn.sigmoid(x)',
  tanh: () => 'jnp.tanh(x)',
  gelu: () => 'jax.nn.gelu(x, approximate=True)',
  identity: () => 'x',
}

export function jaxCode(exported: Exported): string {
  const parameters = parametersCode(exported)
  return joinBlocks(
    'import jax\nimport jax.numpy as jnp\nimport numpy as np\nimport optax',
    dataCode(exported),
    settingsCode(exported),
    parameters ?? initialCode(exported),
    netCode(exported),
    lossCode(exported),
    optimizerCode(exported),
    batchesCode,
    loopCode,
  )
}

export function jaxNetwork(exported: ExportedNetwork): string {
  return joinBlocks(
    'import jax\nimport jax.numpy as jnp\nimport numpy as np',
    `generator = np.random.default_rng(${exported.seed})`,
    parametersCode(exported) ?? initialCode(exported),
    netCode(exported),
    `x = jnp.ones((1, ${exported.spec.sizes[0]}))
print(net(parameters, x))
print(sum(p.size for p in jax.tree.leaves(parameters)), 'parameters')`,
  )
}

function initialCode({spec}: Pick<Exported, 'spec'>): string {
  const pairs = spec.sizes.slice(1).map((size, layer) => `(${spec.sizes[layer]}, ${size})`)
  const gain = spec.initializer === 'he' ? '2 / inputs' : '2 / (inputs + outputs)'
  return `parameters = [
    (generator.normal(0, np.sqrt(${gain}), (inputs, outputs)).astype(np.float32), np.zeros(outputs, np.float32))
    for inputs, outputs in [${pairs.join(', ')}]
]`
}

function netCode({spec}: Pick<Exported, 'spec'>): string {
  const {activation, slope = activation === 'leakyRelu' ? 0.01 : 0.25} = spec
  return `def net(parameters, x):
    for weight, bias in parameters[:-1]:
        x = x @ weight + bias
        x = ${activations[activation](slope)}
    weight, bias = parameters[-1]
    return x @ weight + bias`
}

function lossCode(exported: Exported): string {
  const {kind, factor} = penaltyOf(exported.training)
  const losses = {
    logistic: 'optax.sigmoid_binary_cross_entropy(net(parameters, x).squeeze(1), target).mean()',
    softmax: 'optax.softmax_cross_entropy_with_integer_labels(net(parameters, x), target.astype(int)).mean()',
    squared: '0.5 * ((net(parameters, x).reshape(target.shape) - target) ** 2).mean()',
  }
  const terms = {
    none: '',
    l1: `${factor} * sum(jnp.abs(weight).sum() for weight, _ in parameters)`,
    l2: `${factor} / 2 * sum((weight ** 2).sum() for weight, _ in parameters)`,
  }
  const plain = `def loss(parameters, x, target):\n    return ${losses[exported.spec.loss]}`
  return kind === 'none'
    ? `${plain}\n\nobjective = loss`
    : `${plain}\n\ndef objective(parameters, x, target):\n    return loss(parameters, x, target) + ${terms[kind]}`
}

function optimizerCode({training}: Exported): string {
  const {name, momentum = 0} = training.optimizer
  const optimizer =
    name === 'adam'
      ? 'optax.adam(learning_rate)'
      : `optax.sgd(learning_rate${momentum ? `, momentum=${momentum}` : ''})`
  return `optimizer = ${optimizer}\nstate = optimizer.init(parameters)\n
@jax.jit
def step(parameters, state, x, target):
    gradients = jax.grad(objective)(parameters, x, target)
    updates, state = optimizer.update(gradients, state)
    return optax.apply_updates(parameters, updates), state`
}

const loopCode = `for epoch in range(20):
    for rows in batches(generator):
        parameters, state = step(parameters, state, X[rows], y[rows])
    print(f'epoch {epoch + 1}, loss {loss(parameters, X, y):.4f}')`
