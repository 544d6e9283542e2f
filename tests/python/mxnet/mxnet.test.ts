// MXNet's arrays and gradients: no MXNet 2 can be installed any more, so its documentation and recorded books are the source.
import {describe, expect, test} from 'vitest'
import {shown} from './shown.ts'

describe('arrays', () => {
  test.each([
    ['np.arange(3)', 'array([0., 1., 2.])'],
    ['np.array([1, 2])', 'array([1., 2.])'],
    ['np.array([1, 2], device=npx.cpu())', 'array([1., 2.])'],
    ['np.array([1, 2], dtype=np.int64)', 'array([1, 2], dtype=int64)'],
    ['np.ones((2, 2))', 'array([[1., 1.],\n       [1., 1.]])'],
    ['np.sqrt(np.array([4., 9.]))', 'array([2., 3.])'],
    ['float(np.sqrt(4))', '2.0'],
    ['np.arange(4).reshape(2, 2).sum(axis=0)', 'array([2., 4.])'],
    ['np.dot(np.ones(3), np.arange(3))', 'array(3.)'],
    ['np.ones(2) == np.ones(2)', 'array([ True,  True])'],
    ['np.random.multinomial(10, [1.0, 0.0])', 'array([10,  0], dtype=int64)'],
    ['npx.relu(np.array([-1., 2.]))', 'array([0., 2.])'],
    ['npx.cpu(), npx.num_gpus()', '(cpu(0), 0)'],
    ['type(np.ones(1).asnumpy())', 'numpy.ndarray'],
    ['np.array([-3.]).as_nd_ndarray().abs().asscalar()', '3.0'],
    ['x = np.arange(4)\ny = x.reshape(2, 2)\ny[:] = 7\nx', 'array([0., 1., 2., 3.])'],
    ['x = np.arange(4)\nx[1:3] = 9\nx', 'array([0., 9., 9., 3.])'],
  ])('%s', async (program, text) => {
    expect(await shown(program)).toBe(text)
  })
})

describe('gradients', () => {
  test.each([
    ['are zeros before there are any', 'x = np.arange(3)\nx.attach_grad()\nx.grad', 'array([0., 0., 0.])'],
    [
      'are written over by the next pass',
      'x = np.arange(3)\nx.attach_grad()\nfor i in range(2):\n    with autograd.record():\n        y = (x * x).sum()\n    y.backward()\nx.grad',
      'array([0., 2., 4.])',
    ],
    [
      'are added up where that is asked for',
      'x = np.arange(3)\nx.attach_grad(grad_req="add")\nfor i in range(2):\n    with autograd.record():\n        y = (x * x).sum()\n    y.backward()\nx.grad',
      'array([0., 4., 8.])',
    ],
    [
      'of several numbers are those of their sum',
      'x = np.arange(3)\nx.attach_grad()\nwith autograd.record():\n    y = x * x\ny.backward()\nx.grad',
      'array([0., 2., 4.])',
    ],
    [
      'go not through what was detached',
      'x = np.arange(3)\nx.attach_grad()\nwith autograd.record():\n    u = (x * x).detach()\n    z = u * x\nz.backward()\nx.grad',
      'array([0., 1., 4.])',
    ],
    [
      'can be had as results',
      'x = np.arange(3)\nx.attach_grad()\nwith autograd.record():\n    y = x ** 3\nautograd.grad(y, x)',
      'array([ 0.,  3., 12.])',
    ],
    [
      'end where an earlier pass has been',
      's = np.ones(2)\nw = np.ones(2)\nw.attach_grad()\nfor i in range(3):\n    with autograd.record():\n        s = s * w + 1\n        l = s.sum()\n    l.backward()\nw.grad',
      'array([3., 3.])',
    ],
    [
      'know whether they are recorded',
      'with autograd.record():\n    a = autograd.is_recording(), autograd.is_training()\na, autograd.is_recording()',
      '((True, True), False)',
    ],
  ])('%s', async (_, program, text) => {
    expect(await shown(program)).toBe(text)
  })

  test('cannot be had of what was not recorded', async () => {
    const text = await shown('x = np.arange(3)\nx.attach_grad()\ny = x * x\ny.backward()')
    expect(text).toContain('MXNetError: Cannot differentiate node because it is not in a computational graph')
  })
})
