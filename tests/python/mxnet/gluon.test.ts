// Layers, parameters and data of Gluon. No MXNet 2 can be installed any more: what it prints and says is read off its source.
import {describe, expect, test} from 'vitest'
import {shown} from './shown.ts'

describe('layers print as they do', () => {
  test.each([
    ['nn.Dense(8)', 'Dense(-1 -> 8, linear)'],
    ["nn.Dense(2, activation='relu', in_units=4)", 'Dense(4 -> 2, Activation(relu))'],
    ['nn.Dropout(0.5)', 'Dropout(p = 0.5, axes=())'],
    ['nn.Flatten()', 'Flatten'],
    ['nn.Embedding(10, 4)', 'Embedding(10 -> 4, float32)'],
    [
      "nn.Conv2D(6, kernel_size=5, padding=2, activation='sigmoid')",
      'Conv2D(-1 -> 6, kernel_size=(5, 5), stride=(1, 1), padding=(2, 2), Activation(sigmoid))',
    ],
    ['nn.Conv2D(6, 3, use_bias=False)', 'Conv2D(-1 -> 6, kernel_size=(3, 3), stride=(1, 1), bias=False)'],
    [
      'nn.MaxPool2D(pool_size=3, strides=2)',
      'MaxPool2D(size=(3, 3), stride=(2, 2), padding=(0, 0), ceil_mode=False, global_pool=False, pool_type=max, layout=NCHW)',
    ],
    [
      'nn.GlobalAvgPool2D()',
      'GlobalAvgPool2D(size=(1, 1), stride=(1, 1), padding=(0, 0), ceil_mode=True, global_pool=True, pool_type=avg, layout=NCHW)',
    ],
    [
      'nn.BatchNorm()',
      'BatchNorm(axis=1, eps=1e-05, momentum=0.9, fix_gamma=False, use_global_stats=False, in_channels=-1)',
    ],
    ['nn.LayerNorm()', 'LayerNorm(eps=1e-05, axis=-1, center=True, scale=True, in_channels=-1)'],
    ['nn.LeakyReLU(0.1)', 'LeakyReLU(0.1)'],
    ['rnn.LSTM(5, 2, dropout=0.1)', 'LSTM(None -> 5, TNC, num_layers=2, dropout=0.1)'],
    ['gluon.loss.L2Loss()', 'L2Loss(batch_axis=0, w=1.0)'],
    ['gluon.Parameter("w", shape=(2, 3))', "Parameter (shape=(2, 3), dtype=<class 'numpy.float32'>)"],
    ['gluon.Constant([1.0, 2.0])', "Constant (shape=(2,), dtype=<class 'numpy.float32'>)"],
    ['npx.cpu(), npx.gpu(1)', '(cpu(0), gpu(1))'],
  ])('%s', async (layer, text) => {
    expect(await shown(layer)).toBe(text)
  })

  test('networks, by what they are made of', async () => {
    const program = `class Net(nn.Block):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Dense(3, in_units=2)
        self.rest = nn.Sequential()
        self.rest.add(nn.Dropout(0.1), nn.Dense(1))
    def forward(self, x):
        return self.rest(self.hidden(x))
net = Net()
net.initialize()
print(net)
print(list(net.collect_params()))
net(np.ones((4, 2))).shape, net.rest[1].weight`
    expect(await shown(program)).toBe(`Net(
  (hidden): Dense(2 -> 3, linear)
  (rest): Sequential(
    (0): Dropout(p = 0.1, axes=())
    (1): Dense(-1 -> 1, linear)
  )
)
['hidden.weight', 'hidden.bias', 'rest.1.weight', 'rest.1.bias']
((4, 1), Parameter (shape=(1, 3), dtype=float32))`)
  })
})

describe('parameters are made when their shapes are known', () => {
  test.each([
    [
      'asked before',
      'net = nn.Dense(2)\nnet.initialize()\nnet.weight.data()',
      "DeferredInitializationError: Parameter 'weight' has not been initialized yet because initialization was deferred.",
    ],
    [
      'not initialized',
      'nn.Dense(2, in_units=1).weight.data()',
      "RuntimeError: Parameter 'weight' has not been initialized. Note that you should initialize parameters and create Trainer",
    ],
    [
      'no gradient',
      "p = gluon.Parameter('w', shape=(1,), grad_req='null')\np.initialize()\np.grad()",
      "RuntimeError: Cannot get gradient array for Parameter 'w' because grad_req='null'",
    ],
    [
      'another shape',
      'net = nn.Dense(2, in_units=3)\nnet.initialize()\nnet.weight.set_data(np.ones((2, 4)))',
      'AssertionError: Expected shape (2, 4) is incompatible with given shape (2, 3) for Parameter weight.',
    ],
    [
      'a gradient that nobody computed',
      "net = nn.Dense(1, in_units=1)\nnet.initialize()\ngluon.Trainer(net.collect_params(), 'sgd').step(1)",
      'UserWarning: Gradient of Parameter `bias` on device cpu(0) has not been updated by backward since last `step`.',
    ],
    ['no such optimizer', "gluon.Trainer([], 'sdg')", 'ValueError: Cannot find optimizer sdg'],
  ])('%s', async (_, program, text) => {
    expect(await shown(program)).toContain(text)
  })

  test('by initializers, also own ones', async () => {
    const program = `class Own(init.Initializer):
    def _init_weight(self, name, data):
        print(name, data.shape)
        data[:] = 7
net = nn.Dense(1, in_units=2)
net.initialize(Own())
print(net.weight.data(), net.bias.data())
net.initialize(init.Constant(1), force_reinit=True)
net.weight.data()`
    expect(await shown(program)).toBe('weight (1, 2)\n[[7. 7.]] [0.]\narray([[1., 1.]])')
  })

  test('shared ones are one', async () => {
    const program = `shared = nn.Dense(2, in_units=2)
net = nn.Sequential()
net.add(shared, nn.Dense(2, in_units=2).share_parameters(shared.collect_params()))
net.initialize()
net[0].weight.data()[0, 0] = 100
net[0].weight is net[1].weight, net[1].weight.data()[0, 0]`
    expect(await shown(program)).toContain('(True, array(100.))')
  })

  test('kept in files', async () => {
    const program = `net = nn.Dense(2, in_units=2)
net.initialize()
net.save_parameters('net.params')
clone = nn.Dense(2)
clone.load_parameters('net.params')
npx.save('x', np.arange(3))
npx.savez('y', a=np.ones(1))
(clone(np.ones((1, 2))) == net(np.ones((1, 2)))).all(), npx.load('x'), npx.load('y')`
    expect(await shown(program)).toBe("(array(True), array([0., 1., 2.]), {'a': array([1.])})")
  })
})

test('data come in batches; the order is that of the seed of NumPy', async () => {
  const program = `import numpy
numpy.random.seed(1)
order = numpy.random.permutation(5).tolist()
numpy.random.seed(1)
loader = gluon.data.DataLoader(gluon.data.ArrayDataset(np.arange(5), np.arange(5) * 10), 2, shuffle=True)
print(len(loader), [y.tolist() for _, y in loader], order)
square = gluon.data.SimpleDataset([1, 2, 3]).transform(lambda x: x * x)
list(square), [batch for batch in gluon.data.DataLoader(square, 2, last_batch='discard')]`
  expect(await shown(program)).toBe(
    '3 [[20.0, 10.0], [40.0, 0.0], [30.0]] [2, 1, 4, 0, 3]\n([1, 4, 9], [array([1, 4], dtype=int64)])',
  )
})

test('rates of learning by schedule', async () => {
  const program = `from mxnet import lr_scheduler
steps = lr_scheduler.MultiFactorScheduler(step=[2, 4], factor=0.5, base_lr=1.0)
cosine = lr_scheduler.CosineScheduler(4, warmup_steps=2, base_lr=0.4, final_lr=0.2)
factor = lr_scheduler.FactorScheduler(2, factor=0.5, base_lr=1.0, stop_factor_lr=0.3)
[[round(one(t), 3) for t in range(7)] for one in (steps, cosine, factor)]`
  expect(await shown(program)).toBe(
    '[[1.0, 1.0, 1.0, 0.5, 0.5, 0.25, 0.25],\n [0.0, 0.2, 0.4, 0.3, 0.2, 0.2, 0.2],\n [1.0, 1.0, 1.0, 0.5, 0.5, 0.3, 0.3]]',
  )
})

test('a step whose gradient a cell computes; gradients keep their place', async () => {
  const program = `class Square(autograd.Function):
    def forward(self, x):
        self.save_for_backward(x)
        return x * x
    def backward(self, dy):
        x, = self.saved_tensors
        return dy * x * 20
x = np.array([1., 2.])
x.attach_grad()
gradient = x.grad
with autograd.record():
    y = Square()(x).sum()
y.backward()
gradient is x.grad, gradient`
  expect(await shown(program)).toBe('(True, array([20., 40.]))')
})

test('what NumPy has is computed by it', async () => {
  expect(await shown('np.histogram(np.array([1, 2, 2]), bins=2)')).toBe(
    '(array([1, 2], dtype=int64), array([1. , 1.5, 2. ]))',
  )
  expect(await shown('np.einsum(np.ones((2, 3)), [0, 1], np.ones(3), [1], [0])')).toBe('array([3., 3.])')
})

test('recurrent layers go through sequences as their cells do', async () => {
  const program = `layer, cell = rnn.LSTM(3), rnn.LSTMCell(3)
layer.initialize(init.Uniform(0.5))
cell.initialize()
x = np.arange(12).reshape(2, 2, 3) / 10
y, (h, c) = layer(x, layer.begin_state(batch_size=2))
flat, parts, begin = layer.rnn_param.data(), [], 0
for name in ('i2h_weight', 'h2h_weight', 'i2h_bias', 'h2h_bias'):
    parameter = getattr(cell, name)
    if -1 in parameter.shape:
        parameter.shape = (12, 3)
        parameter._finish_deferred_init()
    size = parameter.data().size
    parameter.set_data(flat[begin:begin + size].reshape(parameter.shape))
    begin += size
outputs, states = cell.unroll(2, x, layout='TNC', merge_outputs=True)
abs(outputs - y).max() < 1e-6, abs(states[1] - c[0]).max() < 1e-6, h.shape`
  expect(await shown(program)).toBe('(array(True), array(True), (1, 2, 3))')
})
