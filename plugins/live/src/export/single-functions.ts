// Activation functions with their derivatives, and two layers that are one: programs without a training.
import type {ActivationName} from 'd2lbook-tensor'
import {activationTitles} from '../model/network.ts'
import {transposed, type TwoLayers} from '../model/two-layers.ts'
import type {FrameworkName} from './frameworks.ts'
import {joinBlocks, matrix} from './python-text.ts'

interface Words {
  imports: string
  /** A number or a nested list as a tensor. */
  tensor: (text: string) => string
  functions: Record<ActivationName, (slope: number) => string>
  /** Prints `f(x)` and its derivative for every `name, f` of `functions`. */
  loop: string
  largest: string
}

const words: Record<FrameworkName, Words> = {
  pytorch: {
    imports: 'import torch\nfrom torch.nn import functional as F',
    tensor: (text) => `torch.tensor(${text})`,
    functions: {
      relu: () => 'F.relu',
      prelu: (slope) => `lambda x: F.prelu(x, torch.tensor([${slope}]))`,
      leakyRelu: (slope) => `lambda x: F.leaky_relu(x, ${slope})`,
      sigmoid: () => 'torch.sigmoid',
      tanh: () => 'torch.tanh',
      gelu: () => "lambda x: F.gelu(x, approximate='tanh')",
      identity: () => 'lambda x: x',
    },
    loop: `for name, f in functions.items():
    x = torch.tensor([X], requires_grad=True)
    y = f(x)
    y.sum().backward()
    print(f'{name}: f({X}) = {y.item():.3f}, derivative {x.grad.item():.3f}')`,
    largest: '(two_layers(x) - one_layer(x)).norm(dim=1).max().item()',
  },
  mxnet: {
    imports: 'from mxnet import autograd, np, npx\nnpx.set_np()',
    tensor: (text) => `np.array(${text})`,
    functions: {
      relu: () => 'npx.relu',
      prelu: (slope) => `lambda x: npx.leaky_relu(x, act_type='leaky', slope=${slope})`,
      leakyRelu: (slope) => `lambda x: npx.leaky_relu(x, act_type='leaky', slope=${slope})`,
      sigmoid: () => 'npx.sigmoid',
      tanh: () => 'np.tanh',
      gelu: () => "lambda x: npx.leaky_relu(x, act_type='gelu')",
      identity: () => 'lambda x: x * 1',
    },
    loop: `for name, f in functions.items():
    x = np.array([X])
    x.attach_grad()
    with autograd.record():
        y = f(x)
    y.backward()
    print(f'{name}: f({X}) = {float(y[0]):.3f}, derivative {float(x.grad[0]):.3f}')`,
    largest: 'float(np.sqrt(((two_layers(x) - one_layer(x)) ** 2).sum(axis=1)).max())',
  },
  tensorflow: {
    imports: 'import tensorflow as tf',
    tensor: (text) => `tf.constant(${text})`,
    functions: {
      relu: () => 'tf.nn.relu',
      prelu: (slope) => `lambda x: tf.nn.leaky_relu(x, alpha=${slope})`,
      leakyRelu: (slope) => `lambda x: tf.nn.leaky_relu(x, alpha=${slope})`,
      sigmoid: () => 'tf.sigmoid',
      tanh: () => 'tf.tanh',
      gelu: () => 'lambda x: tf.nn.gelu(x, approximate=True)',
      identity: () => 'tf.identity',
    },
    loop: `for name, f in functions.items():
    x = tf.Variable([X])
    with tf.GradientTape() as tape:
        y = f(x)
    slope = tape.gradient(y, x)
    print(f'{name}: f({X}) = {float(y[0]):.3f}, derivative {float(slope[0]):.3f}')`,
    largest: 'float(tf.reduce_max(tf.norm(two_layers(x) - one_layer(x), axis=1)))',
  },
  jax: {
    imports: 'import jax\nimport jax.numpy as jnp',
    tensor: (text) => `jnp.array(${text})`,
    functions: {
      relu: () => 'jax.nn.relu',
      prelu: (slope) => `lambda x: jax.nn.leaky_relu(x, ${slope})`,
      leakyRelu: (slope) => `lambda x: jax.nn.leaky_relu(x, ${slope})`,
      sigmoid: () => 'jax.nn.sigmoid',
      tanh: () => 'jnp.tanh',
      gelu: () => 'lambda x: jax.nn.gelu(x, approximate=True)',
      identity: () => 'lambda x: x',
    },
    loop: `for name, f in functions.items():
    y, slope = jax.value_and_grad(f)(X)
    print(f'{name}: f({X}) = {y:.3f}, derivative {slope:.3f}')`,
    largest: 'float(jnp.linalg.norm(two_layers(x) - one_layer(x), axis=1).max())',
  },
}

/** Python that prints values and derivatives at `x`; ends with a newline. */
export function activationCode(
  framework: FrameworkName,
  {functions, alpha, x}: {functions: readonly ActivationName[]; alpha: number; x: number},
): string {
  const {imports, functions: names, loop} = words[framework]
  const table = functions.map((name) => `    '${activationTitles[name]}': ${names[name](alpha)},`)
  return joinBlocks(imports, `X = ${decimal(x)}\nfunctions = {\n${table.join('\n')}\n}`, loop)
}

/** Python that compares both layers with the one that they equal, over the lattice; ends with a newline. */
export function collapseCode(
  framework: FrameworkName,
  {layers, activation, bend}: {layers: TwoLayers; activation: ActivationName; bend: number},
): string {
  const {imports, tensor, functions, largest} = words[framework]
  const {units, w1, b1, w2, b2} = layers
  const list = (values: number[], columns: number): string => tensor(matrix(values, columns))
  return joinBlocks(
    imports,
    `W1 = ${list(transposed(w1, 2), units)}
b1 = ${list(b1, units)}
W2 = ${list(transposed(w2, units), 2)}
b2 = ${list(b2, 2)}`,
    `bend = ${decimal(bend)}  # how much of the function stands between the layers
f = ${functions[activation](0.25)}`,
    `def two_layers(x):
    h = x @ W1 + b1
    return ((1 - bend) * h + bend * f(h)) @ W2 + b2`,
    `W, b = W1 @ W2, b1 @ W2 + b2

def one_layer(x):
    return x @ W + b`,
    `x = ${tensor('[[u / 2, v / 2] for u in range(-4, 5) for v in range(-4, 5)]')}
print('largest difference', ${largest})`,
  )
}

/** As Python writes a float. */
function decimal(value: number): string {
  return Number.isInteger(value) ? value.toFixed(1) : String(value)
}
