// Recurrent layers. Source: python/mxnet/gluon/rnn/rnn_layer.py, src/operator/rnn_impl.h of MXNet 2: the order of gates and of parameters.
export const rnnLayer = {
  name: 'mxnet.gluon.rnn.rnn_layer',
  source: String.raw`
import math
from mxnet import cpu, initializer, np, npx
from mxnet.gluon.block import HybridBlock
from mxnet.gluon.parameter import Parameter


class _RNNLayer(HybridBlock):
    _gates = 1

    def __init__(self, hidden_size, num_layers, layout, dropout, bidirectional, input_size,
                 i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer, h2h_bias_initializer,
                 mode, dtype, **kwargs):
        super().__init__(**kwargs)
        assert layout in ('TNC', 'NTC'), f"Invalid layout {layout}; must be one of ['TNC' or 'NTC']"
        self._hidden_size = hidden_size
        self._num_layers = num_layers
        self._mode = mode
        self._layout = layout
        self._dropout = dropout
        self._dir = 2 if bidirectional else 1
        self._input_size = input_size
        self._dtype = dtype
        self.skip_states = None
        self.rnn_param = Parameter('rnn_param', shape=(-1,), init=initializer.RNNFused(
            mode, num_layers, hidden_size, bidirectional,
            i2h_weight_initializer=i2h_weight_initializer, h2h_weight_initializer=h2h_weight_initializer,
            i2h_bias_initializer=i2h_bias_initializer, h2h_bias_initializer=h2h_bias_initializer),
            allow_deferred_init=True, dtype=dtype)

    def __repr__(self):
        mapping = f'{self._input_size if self._input_size else None} -> {self._hidden_size}'
        parts = [mapping, self._layout]
        if self._num_layers != 1:
            parts.append(f'num_layers={self._num_layers}')
        if self._dropout != 0:
            parts.append(f'dropout={self._dropout}')
        if self._dir == 2:
            parts.append('bidirectional')
        return f"{self.__class__.__name__}({', '.join(parts)})"

    def state_info(self, batch_size=0):
        shape = (self._num_layers * self._dir, batch_size, self._hidden_size)
        return [{'shape': shape, '__layout__': 'LNC', 'dtype': self._dtype} for _ in range(self._states)]

    _states = 1

    def begin_state(self, batch_size=0, func=np.zeros, **kwargs):
        states = []
        for info in self.state_info(batch_size):
            info.update(kwargs)
            states.append(func(shape=info.pop('shape', ()), device=info.pop('device', cpu()),
                               dtype=info.pop('dtype', 'float32')))
        return states

    def __call__(self, inputs, states=None, sequence_length=None):
        self.skip_states = states is None
        if states is None:
            states = self.begin_state(inputs.shape[self._layout.find('N')], dtype=inputs.dtype)
        if isinstance(states, np.ndarray):
            states = [states]
        return super().__call__(inputs, states)

    def infer_shape(self, inputs, *args):
        assert inputs.ndim == 3, \
            'Input data should be rank-3 tensor of dim [sequence length, batch size, input size]'
        self._input_size = inputs.shape[2]
        shapes = self._shapes()
        self.rnn_param.shape = (sum(math.prod(shape) for shape in shapes),)

    def _shapes(self):
        """Of weights, layer after layer, then of biases."""
        hidden, rows = self._hidden_size, self._gates * self._hidden_size
        weights, biases = [], []
        for layer in range(self._num_layers):
            width = self._input_size if layer == 0 else hidden * self._dir
            for _ in range(self._dir):
                weights += [(rows, width), (rows, hidden)]
                biases += [(rows,), (rows,)]
        return weights + biases

    def _parts(self):
        param = self.rnn_param.data()
        shapes, parts, begin = self._shapes(), [], 0
        for shape in shapes:
            end = begin + math.prod(shape)
            parts.append(param[begin:end].reshape(shape))
            begin = end
        half = len(parts) // 2
        return [(parts[i], parts[i + 1], parts[half + i], parts[half + i + 1]) for i in range(0, half, 2)]

    def forward(self, inputs, states):
        batch_size = inputs.shape[self._layout.find('N')]
        for state, info in zip(states, self.state_info(batch_size)):
            if state.shape != info['shape']:
                raise ValueError(f"Invalid recurrent state shape. Expecting {info['shape']}, got {state.shape}.")
        if self._layout == 'NTC':
            inputs = np.swapaxes(inputs, 0, 1)
        outputs, states = self._run(inputs, states)
        if self._layout == 'NTC':
            outputs = np.swapaxes(outputs, 0, 1)
        return outputs if self.skip_states else (outputs, states)

    def _run(self, inputs, states):
        last = []
        parts = self._parts()
        for layer in range(self._num_layers):
            if layer > 0 and self._dropout > 0:
                inputs = npx.dropout(inputs, p=self._dropout)
            outputs = []
            for direction in range(self._dir):
                place = layer * self._dir + direction
                own = [state[place] for state in states]
                out, own = self._run_one(inputs, own, parts[place], direction == 1)
                outputs.append(out)
                last.append(own)
            inputs = outputs[0] if self._dir == 1 else np.concatenate(outputs, axis=2)
        return inputs, [np.stack(states) for states in zip(*last)]

    def _run_one(self, inputs, states, parts, is_reversed):
        i2h_weight, h2h_weight, i2h_bias, h2h_bias = parts
        steps, batch, width = inputs.shape
        given = np.dot(inputs.reshape(-1, width), i2h_weight.T) + i2h_bias
        given = given.reshape(steps, batch, -1)
        h2h_weight = h2h_weight.T
        outputs = [None] * steps
        for t in reversed(range(steps)) if is_reversed else range(steps):
            states = self._step(given[t], np.dot(states[0], h2h_weight) + h2h_bias, states)
            outputs[t] = states[0]
        return np.stack(outputs), states

    def _gate(self, x, i):
        return x[:, i * self._hidden_size:(i + 1) * self._hidden_size]


class RNN(_RNNLayer):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/rnn/index.html#mxnet.gluon.rnn.RNN"""

    def __init__(self, hidden_size, num_layers=1, activation='relu', layout='TNC', dropout=0, bidirectional=False,
                 i2h_weight_initializer=None, h2h_weight_initializer=None, i2h_bias_initializer='zeros',
                 h2h_bias_initializer='zeros', input_size=0, dtype='float32', **kwargs):
        super().__init__(hidden_size, num_layers, layout, dropout, bidirectional, input_size,
                         i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer,
                         h2h_bias_initializer, 'rnn_' + activation, dtype, **kwargs)
        self._activation = np.tanh if activation == 'tanh' else npx.relu

    def _step(self, given, passed, states):
        return [self._activation(given + passed)]


class LSTM(_RNNLayer):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/rnn/index.html#mxnet.gluon.rnn.LSTM"""
    _gates = 4
    _states = 2

    def __init__(self, hidden_size, num_layers=1, layout='TNC', dropout=0, bidirectional=False, input_size=0,
                 i2h_weight_initializer=None, h2h_weight_initializer=None, i2h_bias_initializer='zeros',
                 h2h_bias_initializer='zeros', projection_size=None, h2r_weight_initializer=None,
                 state_clip_min=None, state_clip_max=None, state_clip_nan=False, dtype='float32', **kwargs):
        if projection_size:
            from mxnet import _unsupported
            _unsupported('mxnet.gluon.rnn.LSTM(projection_size)', 'states are not projected')
        super().__init__(hidden_size, num_layers, layout, dropout, bidirectional, input_size,
                         i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer,
                         h2h_bias_initializer, 'lstm', dtype, **kwargs)

    def _step(self, given, passed, states):
        gates = given + passed
        kept = npx.sigmoid(self._gate(gates, 1)) * states[1]
        cell = kept + npx.sigmoid(self._gate(gates, 0)) * np.tanh(self._gate(gates, 2))
        return [npx.sigmoid(self._gate(gates, 3)) * np.tanh(cell), cell]


class GRU(_RNNLayer):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/rnn/index.html#mxnet.gluon.rnn.GRU"""
    _gates = 3

    def __init__(self, hidden_size, num_layers=1, layout='TNC', dropout=0, bidirectional=False, input_size=0,
                 i2h_weight_initializer=None, h2h_weight_initializer=None, i2h_bias_initializer='zeros',
                 h2h_bias_initializer='zeros', dtype='float32', **kwargs):
        super().__init__(hidden_size, num_layers, layout, dropout, bidirectional, input_size,
                         i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer,
                         h2h_bias_initializer, 'gru', dtype, **kwargs)

    def _step(self, given, passed, states):
        reset = npx.sigmoid(self._gate(given, 0) + self._gate(passed, 0))
        update = npx.sigmoid(self._gate(given, 1) + self._gate(passed, 1))
        new = np.tanh(self._gate(given, 2) + reset * self._gate(passed, 2))
        return [(1 - update) * new + update * states[0]]
`,
}
