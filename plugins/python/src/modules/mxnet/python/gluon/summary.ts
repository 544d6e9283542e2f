// The table of a network's layers. Source: `Block.summary` in python/mxnet/gluon/block.py of MXNet 2.
export const summary = {
  name: 'mxnet.gluon.block',
  source: String.raw`
from mxnet import np
from mxnet.gluon.block import HybridBlock


def _shapes_of(value):
    if isinstance(value, (list, tuple)):
        return [_shapes_of(one) for one in value]
    return value.shape if isinstance(value, np.ndarray) else value


def _text_of(value):
    shapes = _shapes_of(value)
    return str(shapes)[1:-1] if isinstance(shapes, list) else str(shapes)


def print_summary(network, inputs):
    from mxnet.gluon.nn import HybridSequential, Sequential
    rows = [('Input', _text_of(inputs), 0, 0, 0)]
    seen = set()
    hooks = []

    def note(block, _, outputs):
        count = trainable = shared = 0
        for param in block.params.values():
            size = param.data().size
            count += size
            trainable += 0 if param.grad_req == 'null' else size
            if id(param) in seen:
                shared += size
            seen.add(id(param))
        rows.append((f'{block.__class__.__name__}-{len(rows)}', _text_of(outputs), count, trainable, shared))

    def watch(block):
        assert not isinstance(block, HybridBlock) or not block._active, \
            f'"{type(block).__name__}" must not be hybridized to print summary.'
        if not isinstance(block, (Sequential, HybridSequential)):
            hooks.append(block.register_forward_hook(note))
    try:
        network.apply(watch)
        network(*inputs)
    finally:
        for hook in hooks:
            hook.detach()
    _print_rows(rows)


def _print_rows(rows):
    line = '{:>20}  {:>42} {:>15}'
    print('-' * 80)
    print(line.format('Layer (type)', 'Output Shape', 'Param #'))
    print('=' * 80)
    for name, shape, count, _, _ in rows:
        print(line.format(name, shape, count))
    total, trainable, shared = [sum(row[i] for row in rows) for i in (2, 3, 4)]
    print('=' * 80)
    print('Parameters in forward computation graph, duplicate included')
    print('   Total params: ' + str(total))
    print('   Trainable params: ' + str(trainable))
    print('   Non-trainable params: ' + str(total - trainable))
    print('Shared params in forward computation graph: ' + str(shared))
    print('Unique parameters in model: ' + str(total - shared))
    print('-' * 80)
`,
}
