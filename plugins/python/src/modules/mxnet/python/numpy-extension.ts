// Functions of `npx` that are made of others. Source: python/mxnet/numpy_extension of MXNet 2.
export const numpyExtension = {
  name: 'mxnet.numpy_extension',
  source: String.raw`
from mxnet import np


def batch_flatten(data):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/npx/index.html"""
    return data.reshape(data.shape[0], -1)


def reshape_like(lhs, rhs):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/npx/generated/mxnet.npx.reshape_like.html"""
    return lhs if lhs.shape == rhs.shape else lhs.reshape(rhs.shape)


def broadcast_like(lhs, rhs):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/npx/generated/mxnet.npx.broadcast_like.html"""
    return np.broadcast_to(lhs, rhs.shape)


def arange_like(data, start=0.0, step=1.0, repeat=1, ctx=None, axis=None):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/npx/generated/mxnet.npx.arange_like.html"""
    if axis is None:
        return (start + step * np.arange(data.size)).reshape(data.shape)
    return start + step * np.arange(data.shape[axis])


def shape_array(data):
    return np.array(data.shape, dtype=np.int64)


def instance_norm(data, gamma, beta, eps=1e-3):
    axes = tuple(range(2, data.ndim))
    mean = data.mean(axis=axes, keepdims=True)
    var = np.square(data - mean).mean(axis=axes, keepdims=True)
    shape = (1, -1) + (1,) * (data.ndim - 2)
    return (data - mean) / np.sqrt(var + eps) * gamma.reshape(shape) + beta.reshape(shape)


def topk(data, axis=-1, k=1, ret_typ='indices', is_ascend=False, dtype='float32'):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/npx/generated/mxnet.npx.topk.html"""
    if axis is None:
        data, axis = data.reshape(-1), 0
    order = np.argsort(data if is_ascend else -data, axis=axis)
    places = np.take(order, np.arange(k).astype('int64'), axis=axis)
    if ret_typ == 'indices':
        return places.astype(dtype)
    if ret_typ == 'mask':
        rank = np.argsort(order, axis=axis)
        return (rank < k).astype(data.dtype)
    values = np.take(np.sort(data if is_ascend else -data, axis=axis), np.arange(k).astype('int64'), axis=axis)
    values = values if is_ascend else -values
    return values if ret_typ == 'value' else [values, places.astype(dtype)]


def slice_channel(data, num_outputs, axis=1, squeeze_axis=False):
    parts = np.split(data, num_outputs, axis=axis)
    return [part.squeeze(axis) for part in parts] if squeeze_axis else parts


def sequence_last(data, sequence_length=None, use_sequence_length=False, axis=0):
    if not use_sequence_length:
        return data[-1] if axis == 0 else data[:, -1]
    last = sequence_length.astype('int64') - 1
    rows = np.arange(last.size).astype('int64')
    return data[last, rows] if axis == 0 else data[rows, last]


def sequence_reverse(data, sequence_length=None, use_sequence_length=False, axis=0):
    if not use_sequence_length:
        return np.flip(data, axis=0)
    steps = data.shape[0]
    columns = [[length - 1 - t if t < length else t for t in range(steps)]
               for length in [int(one) for one in sequence_length]]
    return data[np.array(columns, dtype='int64').T, np.arange(len(columns)).astype('int64')]


def gather_nd(data, indices):
    return data[tuple(row.astype('int64') for row in indices)]


def index_update(a, ind, val):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/npx/generated/mxnet.npx.index_update.html"""
    a = a.copy()
    a[tuple(row.astype('int64') for row in ind)] = val
    return a


def foreach(body, data, init_states):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/npx/generated/mxnet.npx.foreach.html"""
    outputs, states = [], init_states
    several = isinstance(data, (list, tuple))
    for t in range(len(data[0] if several else data)):
        output, states = body([one[t] for one in data] if several else data[t], states)
        outputs.append(output)
    if outputs and isinstance(outputs[0], (list, tuple)):
        return [np.stack(each) for each in zip(*outputs)], states
    return np.stack(outputs), states


def while_loop(cond, func, loop_vars, max_iterations=None):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/npx/generated/mxnet.npx.while_loop.html"""
    outputs, count = [], 0
    while count < max_iterations and cond(*loop_vars):
        output, loop_vars = func(*loop_vars)
        outputs.append(output if isinstance(output, (list, tuple)) else [output])
        count += 1
    return [np.stack(each) for each in zip(*outputs)], loop_vars


def cond(pred, then_func, else_func, inputs=None):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/npx/generated/mxnet.npx.cond.html"""
    given = [] if inputs is None else inputs if isinstance(inputs, (list, tuple)) else [inputs]
    holds = pred(*given) if callable(pred) else pred
    return then_func(*given) if holds else else_func(*given)


def masked_softmax(data, mask, axis=-1, temperature=1.0, normalize=True):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/npx/generated/mxnet.npx.masked_softmax.html"""
    shown = np.where(mask, data / temperature, -1e18)
    return softmax(shown, axis=axis) * mask


def from_numpy(ndarray, zero_copy=True):
    return np.array(ndarray, dtype=ndarray.dtype)
`,
}
