// `mxnet.gluon.utils`. Source: python/mxnet/gluon/utils.py of MXNet 2.
export const utils = {
  name: 'mxnet.gluon.utils',
  source: String.raw`
import math
import warnings
from mxnet import np


def split_data(data, num_slice, batch_axis=0, even_split=True):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/utils/index.html#mxnet.gluon.utils.split_data"""
    size = data.shape[batch_axis]
    if even_split and size % num_slice != 0:
        raise ValueError(
            f'data with shape {data.shape} cannot be evenly split into {num_slice} slices along axis {batch_axis}. '
            f"Use a batch size that's multiple of {num_slice} or set even_split=False to allow "
            'uneven partitioning of data.')
    each, extras = divmod(size, num_slice)
    ends = []
    for i in range(num_slice - 1):
        ends.append((ends[-1] if ends else 0) + each + (i < extras))
    return np.split(data, ends, axis=batch_axis)


def split_and_load(data, ctx_list, batch_axis=0, even_split=True):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/utils/index.html#mxnet.gluon.utils.split_and_load"""
    if not isinstance(data, np.ndarray):
        data = np.array(data)
    if len(ctx_list) == 1:
        return [data.as_in_context(ctx_list[0])]
    slices = split_data(data, len(ctx_list), batch_axis, even_split)
    return [part.as_in_context(device) for part, device in zip(slices, ctx_list)]


def clip_global_norm(arrays, max_norm, check_isfinite=True):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/utils/index.html#mxnet.gluon.utils.clip_global_norm"""
    assert len(arrays) > 0
    squares = np.array([0])
    for array in arrays:
        squares += np.square(array).sum().item()
    total_norm = np.sqrt(squares)
    if check_isfinite and not math.isfinite(total_norm.item()):
        warnings.warn(UserWarning('nan or inf is detected. Clipping results will be undefined.'), stacklevel=2)
    scale = max_norm / (total_norm + 1e-8)
    scale = np.min(np.concatenate([scale, np.ones(1)], axis=0))
    for array in arrays:
        array *= scale.item()
    return total_norm.item() if check_isfinite else total_norm


def check_sha1(filename, sha1_hash):
    import hashlib
    with open(filename, 'rb') as file:
        return hashlib.sha1(file.read()).hexdigest() == sha1_hash


def _indent(text, spaces):
    first, *others = text.split('\n')
    return '\n'.join([first] + [spaces * ' ' + line for line in others])


def _brief_print_list(names, limit=7):
    names = list(names)
    if len(names) > limit:
        return _brief_print_list(names[:limit // 2], limit) + ', ..., ' + \
            _brief_print_list(names[-limit // 2:], limit)
    return ', '.join([f"'{name}'" for name in names])


class HookHandle:
    """A handle that can attach and detach a hook."""

    def __init__(self):
        self._hooks = None
        self._id = None

    def attach(self, hooks, hook):
        assert not self._hooks, 'The same handle cannot be attached twice.'
        self._id = id(hook)
        hooks[self._id] = hook
        self._hooks = hooks

    def detach(self):
        if self._hooks is not None and self._id in self._hooks:
            del self._hooks[self._id]

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        self.detach()


def download(url, path=None, overwrite=False, sha1_hash=None, retries=5, verify_ssl=True):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/utils/index.html#mxnet.gluon.utils.download"""
    import requests
    name = path or url.split('/')[-1]
    with open(name, 'wb') as file:
        file.write(requests.get(url, stream=True).content)
    return name
`,
}
