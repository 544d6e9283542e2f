// Cells that take one step of a sequence. Source: python/mxnet/gluon/rnn/rnn_cell.py of MXNet 2.
export const rnnCell = {
  name: 'mxnet.gluon.rnn.rnn_cell',
  source: String.raw`
from mxnet import cpu, np, npx
from mxnet.gluon.block import HybridBlock
from mxnet.gluon.parameter import Parameter
from mxnet.gluon.utils import _indent


def _steps_of(length, inputs, layout):
    """One array for each step, and the axis of time."""
    axis = layout.find('T')
    if isinstance(inputs, np.ndarray):
        assert length is None or length == inputs.shape[axis]
        return [inputs[:, t] if axis == 1 else inputs[t] for t in range(inputs.shape[axis])], axis
    assert length is None or len(inputs) == length
    return list(inputs), axis


class RecurrentCell(HybridBlock):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/rnn/index.html#mxnet.gluon.rnn.RecurrentCell"""

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self._modified = False
        self.reset()

    def reset(self):
        self._counter = -1
        for cell in self._blocks():
            cell.reset()

    def state_info(self, batch_size=0):
        raise NotImplementedError()

    def begin_state(self, batch_size=0, func=np.zeros, **kwargs):
        assert not self._modified, \
            'After applying modifier cells (e.g. ZoneoutCell) the base cell cannot be called directly. ' \
            'Call the modifier cell instead.'
        return [func(shape=info['shape'], **kwargs) for info in self.state_info(batch_size)]

    def unroll(self, length, inputs, begin_state=None, layout='NTC', merge_outputs=None, valid_length=None):
        self.reset()
        steps, axis = _steps_of(length, inputs, layout)
        states = begin_state if begin_state is not None else self.begin_state(batch_size=steps[0].shape[0])
        outputs, all_states = [], []
        for step in steps:
            output, states = self(step, states)
            outputs.append(output)
            all_states.append(states)
        if valid_length is not None:
            rows = np.arange(steps[0].shape[0]).astype('int64')
            last = valid_length.astype('int64') - 1
            states = [np.stack(each)[last, rows] for each in zip(*all_states)]
            merged = npx.sequence_mask(np.stack(outputs, axis=axis), sequence_length=valid_length,
                                       use_sequence_length=True, axis=axis)
            return (merged if merge_outputs is not False else _steps_of(length, merged, layout)[0]), states
        if merge_outputs:
            outputs = np.stack(outputs, axis=axis)
        return outputs, states

    def _activate(self, x, activation):
        if isinstance(activation, str):
            return npx.activation(x, act_type=activation)
        return activation(x)


HybridRecurrentCell = RecurrentCell


class _GatedCell(RecurrentCell):
    _gates = 1
    _states = 1

    def __init__(self, hidden_size, i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer,
                 h2h_bias_initializer, input_size, **kwargs):
        super().__init__(**kwargs)
        self._hidden_size = hidden_size
        self._input_size = input_size
        rows = self._gates * hidden_size
        self.i2h_weight = Parameter('i2h_weight', shape=(rows, input_size), init=i2h_weight_initializer,
                                    allow_deferred_init=True)
        self.h2h_weight = Parameter('h2h_weight', shape=(rows, hidden_size), init=h2h_weight_initializer,
                                    allow_deferred_init=True)
        self.i2h_bias = Parameter('i2h_bias', shape=(rows,), init=i2h_bias_initializer, allow_deferred_init=True)
        self.h2h_bias = Parameter('h2h_bias', shape=(rows,), init=h2h_bias_initializer, allow_deferred_init=True)

    def state_info(self, batch_size=0):
        return [{'shape': (batch_size, self._hidden_size), '__layout__': 'NC'} for _ in range(self._states)]

    def infer_shape(self, x, *args):
        self.i2h_weight.shape = (self.i2h_weight.shape[0], x.shape[-1])

    def __repr__(self):
        rows, width = self.i2h_weight.shape
        return f'{self.__class__.__name__}({width} -> {rows}{self._more_text()})'

    def _more_text(self):
        return ''

    def _products(self, inputs, states):
        i2h = npx.fully_connected(inputs, self.i2h_weight.data(), self.i2h_bias.data(),
                                  num_hidden=self._hidden_size * self._gates, no_bias=False)
        h2h = npx.fully_connected(states[0], self.h2h_weight.data(), self.h2h_bias.data(),
                                  num_hidden=self._hidden_size * self._gates, no_bias=False)
        return i2h, h2h

    def _gate(self, x, i):
        return x[:, i * self._hidden_size:(i + 1) * self._hidden_size]


class RNNCell(_GatedCell):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/rnn/index.html#mxnet.gluon.rnn.RNNCell"""

    def __init__(self, hidden_size, activation='tanh', i2h_weight_initializer=None, h2h_weight_initializer=None,
                 i2h_bias_initializer='zeros', h2h_bias_initializer='zeros', input_size=0, **kwargs):
        super().__init__(hidden_size, i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer,
                         h2h_bias_initializer, input_size, **kwargs)
        self._activation = activation

    def _alias(self):
        return 'rnn'

    def _more_text(self):
        return f', {self._activation}'

    def forward(self, inputs, states):
        i2h, h2h = self._products(inputs, states)
        output = self._activate(i2h + h2h, self._activation)
        return output, [output]


class LSTMCell(_GatedCell):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/rnn/index.html#mxnet.gluon.rnn.LSTMCell"""
    _gates = 4
    _states = 2

    def __init__(self, hidden_size, i2h_weight_initializer=None, h2h_weight_initializer=None,
                 i2h_bias_initializer='zeros', h2h_bias_initializer='zeros', input_size=0, activation='tanh',
                 recurrent_activation='sigmoid', **kwargs):
        super().__init__(hidden_size, i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer,
                         h2h_bias_initializer, input_size, **kwargs)
        self._activation = activation
        self._recurrent_activation = recurrent_activation

    def _alias(self):
        return 'lstm'

    def forward(self, inputs, states):
        i2h, h2h = self._products(inputs, states)
        gates = i2h + h2h
        opened = [self._activate(self._gate(gates, i), self._recurrent_activation) for i in (0, 1, 3)]
        cell = opened[1] * states[1] + opened[0] * self._activate(self._gate(gates, 2), self._activation)
        hidden = opened[2] * self._activate(cell, self._activation)
        return hidden, [hidden, cell]


class GRUCell(_GatedCell):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/rnn/index.html#mxnet.gluon.rnn.GRUCell"""
    _gates = 3

    def __init__(self, hidden_size, i2h_weight_initializer=None, h2h_weight_initializer=None,
                 i2h_bias_initializer='zeros', h2h_bias_initializer='zeros', input_size=0, activation='tanh',
                 recurrent_activation='sigmoid', **kwargs):
        super().__init__(hidden_size, i2h_weight_initializer, h2h_weight_initializer, i2h_bias_initializer,
                         h2h_bias_initializer, input_size, **kwargs)
        self._activation = activation
        self._recurrent_activation = recurrent_activation

    def _alias(self):
        return 'gru'

    def forward(self, inputs, states):
        i2h, h2h = self._products(inputs, states)
        reset = self._activate(self._gate(i2h, 0) + self._gate(h2h, 0), self._recurrent_activation)
        update = self._activate(self._gate(i2h, 1) + self._gate(h2h, 1), self._recurrent_activation)
        new = self._activate(self._gate(i2h, 2) + reset * self._gate(h2h, 2), self._activation)
        output = (1 - update) * new + update * states[0]
        return output, [output]


class SequentialRNNCell(RecurrentCell):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/rnn/index.html#mxnet.gluon.rnn.SequentialRNNCell"""

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self._layers = []

    def __repr__(self):
        lines = [f'({i}): {_indent(repr(cell), 2)}' for i, cell in enumerate(self._blocks())]
        return '{}(\n{}\n)'.format(self.__class__.__name__, '\n'.join(lines))

    def add(self, cell):
        self._layers.append(cell)
        self.register_child(cell)

    def state_info(self, batch_size=0):
        return sum([cell.state_info(batch_size) for cell in self._blocks()], [])

    def begin_state(self, **kwargs):
        return sum([cell.begin_state(**kwargs) for cell in self._blocks()], [])

    def __getitem__(self, i):
        return self._blocks()[i]

    def __len__(self):
        return len(self._children)

    def infer_shape(self, x, *args):
        """Its cells do it themselves."""

    def forward(self, inputs, states):
        next_states, begin = [], 0
        for cell in self._blocks():
            end = begin + len(cell.state_info())
            inputs, own = cell(inputs, states[begin:end])
            next_states += own
            begin = end
        return inputs, next_states


HybridSequentialRNNCell = SequentialRNNCell


class DropoutCell(RecurrentCell):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/rnn/index.html#mxnet.gluon.rnn.DropoutCell"""

    def __init__(self, rate, axes=()):
        super().__init__()
        assert isinstance(rate, (int, float)), 'rate must be a number'
        self._rate = rate
        self._axes = axes

    def __repr__(self):
        return f'{self.__class__.__name__}(rate={self._rate}, axes={self._axes})'

    def state_info(self, batch_size=0):
        return []

    def forward(self, inputs, states):
        if self._rate > 0:
            inputs = npx.dropout(inputs, p=self._rate, axes=self._axes)
        return inputs, states


class ModifierCell(RecurrentCell):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/rnn/index.html#mxnet.gluon.rnn.ModifierCell"""

    def __init__(self, base_cell):
        assert not base_cell._modified, \
            f'Cell {base_cell.name} is already modified. One cell cannot be modified twice'
        base_cell._modified = True
        super().__init__()
        self.base_cell = base_cell

    def state_info(self, batch_size=0):
        return self.base_cell.state_info(batch_size)

    def infer_shape(self, x, *args):
        """Its cell does it itself."""

    def __repr__(self):
        return f'{self.__class__.__name__}({self.base_cell})'


class ZoneoutCell(ModifierCell):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/rnn/index.html#mxnet.gluon.rnn.ZoneoutCell"""

    def __init__(self, base_cell, zoneout_outputs=0.0, zoneout_states=0.0):
        super().__init__(base_cell)
        self.zoneout_outputs = zoneout_outputs
        self.zoneout_states = zoneout_states
        self._prev_output = None

    def __repr__(self):
        return (f'{self.__class__.__name__}(p_out={self.zoneout_outputs}, p_state={self.zoneout_states}, '
                f'{self.base_cell})')

    def reset(self):
        super().reset()
        self._prev_output = None

    def forward(self, inputs, states):
        output, next_states = self.base_cell(inputs, states)
        if self.zoneout_outputs:
            before = self._prev_output if self._prev_output is not None else np.zeros(output.shape)
            output = np.where(npx.dropout(np.ones(output.shape), p=self.zoneout_outputs), output, before)
        if self.zoneout_states:
            next_states = [np.where(npx.dropout(np.ones(new.shape), p=self.zoneout_states), new, old)
                           for new, old in zip(next_states, states)]
        self._prev_output = output
        return output, next_states


class ResidualCell(ModifierCell):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/rnn/index.html#mxnet.gluon.rnn.ResidualCell"""

    def forward(self, inputs, states):
        output, states = self.base_cell(inputs, states)
        return output + inputs, states


class BidirectionalCell(RecurrentCell):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/rnn/index.html#mxnet.gluon.rnn.BidirectionalCell"""

    def __init__(self, l_cell, r_cell):
        super().__init__()
        self.l_cell = l_cell
        self.r_cell = r_cell

    def __call__(self, inputs, states):
        raise NotImplementedError('Bidirectional cannot be stepped. Please use unroll')

    def __repr__(self):
        return f'{self.__class__.__name__}(forward={self.l_cell}, backward={self.r_cell})'

    def state_info(self, batch_size=0):
        return self.l_cell.state_info(batch_size) + self.r_cell.state_info(batch_size)

    def unroll(self, length, inputs, begin_state=None, layout='NTC', merge_outputs=None, valid_length=None):
        self.reset()
        steps, axis = _steps_of(length, inputs, layout)
        states = begin_state if begin_state is not None else self.begin_state(batch_size=steps[0].shape[0])
        count = len(self.l_cell.state_info())
        left, left_states = self.l_cell.unroll(length, steps, states[:count], layout, False)
        right, right_states = self.r_cell.unroll(length, steps[::-1], states[count:], layout, False)
        outputs = [np.concatenate([l, r], axis=1) for l, r in zip(left, right[::-1])]
        return (np.stack(outputs, axis=axis) if merge_outputs else outputs), left_states + right_states
`,
}
