// Source: python/mxnet/gluon/nn/conv_layers.py of MXNet 2.
const kinds = ['Max', 'Avg'] as const
const layouts = ["('NCW', 'NWC')", "('NCHW', 'NHWC')", "('NCDHW', 'NDHWC')"] as const

const link =
  'https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/nn/index.html#mxnet.gluon.nn.'

/** Layers of one kind for one, two and three axes. */
const layers = kinds.flatMap((kind) =>
  layouts.flatMap((known, i) => {
    const name = `${kind}Pool${i + 1}D`
    return [
      `class ${name}(_${kind}Pool):
    """${link}${name}"""
    _rank = ${i + 1}
    _layouts = ${known}
`,
      `class Global${name}(_GlobalPool):
    """${link}Global${name}"""
    _rank = ${i + 1}
    _layouts = ${known}
    _pool_type = '${kind.toLowerCase()}'
`,
    ]
  }),
)

export const pooling = {
  name: 'mxnet.gluon.nn.conv_layers',
  source: `
from mxnet import npx
from mxnet.gluon.block import HybridBlock


class _Pooling(HybridBlock):
    def __init__(self, pool_size, strides, padding, ceil_mode, global_pool, pool_type, layout,
                 count_include_pad=None, **kwargs):
        super().__init__(**kwargs)
        rank = self._rank
        layout = layout or self._layouts[0]
        assert layout in self._layouts, 'Only {} layouts are valid for {}D Pooling'.format(
            ' and '.join(self._layouts), rank)
        pool_size = _each(pool_size, rank)
        assert len(pool_size) == rank, f'pool_size must be a number or a list of {rank} ints'
        self._kwargs = {
            'kernel': pool_size, 'stride': pool_size if strides is None else _each(strides, rank),
            'pad': _each(padding, rank), 'global_pool': global_pool, 'pool_type': pool_type, 'layout': layout,
            'pooling_convention': 'full' if ceil_mode else 'valid'}
        if count_include_pad is not None:
            self._kwargs['count_include_pad'] = count_include_pad

    def _alias(self):
        return 'pool'

    def forward(self, x):
        return npx.pooling(x, **self._kwargs)

    def __repr__(self):
        given = dict(self._kwargs, ceil_mode=self._kwargs['pooling_convention'] == 'full')
        return ('{name}(size={kernel}, stride={stride}, padding={pad}, ceil_mode={ceil_mode}, '
                'global_pool={global_pool}, pool_type={pool_type}, layout={layout})').format(
                    name=self.__class__.__name__, **given)


def _each(value, rank):
    return (value,) * rank if isinstance(value, (int, float)) else tuple(value)


class _MaxPool(_Pooling):
    def __init__(self, pool_size=2, strides=None, padding=0, layout=None, ceil_mode=False, **kwargs):
        super().__init__(pool_size, strides, padding, ceil_mode, False, 'max', layout, **kwargs)


class _AvgPool(_Pooling):
    def __init__(self, pool_size=2, strides=None, padding=0, ceil_mode=False, layout=None,
                 count_include_pad=True, **kwargs):
        super().__init__(pool_size, strides, padding, ceil_mode, False, 'avg', layout, count_include_pad, **kwargs)


class _GlobalPool(_Pooling):
    def __init__(self, layout=None, **kwargs):
        super().__init__(1, None, 0, True, True, self._pool_type, layout, **kwargs)


${layers.join('\n\n')}`,
}
