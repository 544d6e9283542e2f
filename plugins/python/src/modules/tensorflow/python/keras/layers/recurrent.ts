// Recurrent layers and their cells, attention.
import type {PythonFile} from '../../../../../engine/framework-module.ts'

/** Source: keras/src/layers/rnn/simple_rnn.py, gru.py, lstm.py, dropout_rnn_cell.py. */
export const cells: PythonFile = {
  name: 'keras.src.layers.rnn',
  source: `
class _Cell(Layer):
    _gates = 1

    def __init__(self, units, activation='tanh', recurrent_activation='sigmoid', use_bias=True, kernel_initializer='glorot_uniform',
                 recurrent_initializer='orthogonal', bias_initializer='zeros', kernel_regularizer=None, recurrent_regularizer=None,
                 bias_regularizer=None, kernel_constraint=None, recurrent_constraint=None, bias_constraint=None, dropout=0.0,
                 recurrent_dropout=0.0, seed=None, **kwargs):
        if units <= 0:
            raise ValueError(f'Received an invalid value for argument \`units\`, expected a positive integer, got {units}.')
        kwargs.pop('implementation', None)
        super().__init__(**kwargs)
        self.seed = seed
        if self._gates == 1:
            self.seed_generator = random.SeedGenerator(seed)
        self.units = units
        self.activation = activations.get(activation)
        self.recurrent_activation = activations.get(recurrent_activation)
        self.use_bias = use_bias
        self.kernel_initializer = initializers.get(kernel_initializer)
        self.recurrent_initializer = initializers.get(recurrent_initializer)
        self.bias_initializer = initializers.get(bias_initializer)
        self.kernel_regularizer = regularizers.get(kernel_regularizer)
        self.recurrent_regularizer = regularizers.get(recurrent_regularizer)
        self.bias_regularizer = regularizers.get(bias_regularizer)
        self.dropout = min(1.0, max(0.0, dropout))
        self.recurrent_dropout = min(1.0, max(0.0, recurrent_dropout))
        self.state_size = units
        self.output_size = units
        if self._gates > 1:
            self.seed_generator = random.SeedGenerator(seed)
        self.__dict__['_masks'] = {}

    def build(self, input_shape):
        width = self.units * self._gates
        self.kernel = self.add_weight(shape=(input_shape[-1], width), name='kernel', initializer=self.kernel_initializer, regularizer=self.kernel_regularizer)
        self.recurrent_kernel = self.add_weight(shape=(self.units, width), name='recurrent_kernel', initializer=self.recurrent_initializer, regularizer=self.recurrent_regularizer)
        self.bias = self.add_weight(shape=self._bias_shape(width), name='bias', initializer=self._bias_start(), regularizer=self.bias_regularizer) if self.use_bias else None

    def _bias_shape(self, width):
        return (width,)

    def _bias_start(self):
        return self.bias_initializer

    def _dropped(self, x, rate, kind, training):
        """The same numbers are left out in all steps of a sequence."""
        if not training or rate == 0.0 or _Context.tracing:
            return x
        if kind not in self._masks:
            self._masks[kind] = random.dropout(tf.ones_like(x), rate, seed=self.seed_generator)
        return x * self._masks[kind]

    def _forget_masks(self):
        self._masks.clear()

    def get_initial_state(self, inputs=None, batch_size=None, dtype=None):
        return [tf.zeros((batch_size, self.units), dtype or self._dtype)]

    def compute_output_shape(self, inputs_shape):
        return (inputs_shape[0], self.units)

    def get_config(self):
        return {**super().get_config(), 'units': self.units, 'activation': activations.serialize(self.activation), 'use_bias': self.use_bias,
                'dropout': self.dropout, 'recurrent_dropout': self.recurrent_dropout}

class SimpleRNNCell(_Cell):
    """https://keras.io/api/layers/recurrent_layers/simple_rnn_cell/"""
    def call(self, sequence, states, training=False):
        before = states[0] if isinstance(states, (list, tuple)) else states
        h = tf.matmul(self._dropped(sequence, self.dropout, 'input', training), self.kernel)
        if self.bias is not None:
            h = h + self.bias
        output = self.activation(h + tf.matmul(self._dropped(before, self.recurrent_dropout, 'state', training), self.recurrent_kernel))
        return output, [output] if isinstance(states, (list, tuple)) else output

class GRUCell(_Cell):
    """https://keras.io/api/layers/recurrent_layers/gru_cell/"""
    _gates = 3

    def __init__(self, units, reset_after=True, **kwargs):
        super().__init__(units, **kwargs)
        self.reset_after = reset_after

    def _bias_shape(self, width):
        return (2, width) if self.reset_after else (width,)

    def call(self, inputs, states, training=False):
        before = states[0] if isinstance(states, (list, tuple)) else states
        input_bias, recurrent_bias = (None, None) if self.bias is None else (self.bias[0], self.bias[1]) if self.reset_after else (self.bias, None)
        x = tf.matmul(self._dropped(inputs, self.dropout, 'input', training), self.kernel)
        if input_bias is not None:
            x = x + input_bias
        x_z, x_r, x_h = tf.split(x, 3, axis=-1)
        state = self._dropped(before, self.recurrent_dropout, 'state', training)
        if self.reset_after:
            inner = tf.matmul(state, self.recurrent_kernel)
            if recurrent_bias is not None:
                inner = inner + recurrent_bias
            h_z, h_r, h_h = tf.split(inner, 3, axis=-1)
            z = self.recurrent_activation(x_z + h_z)
            candidate = self.activation(x_h + self.recurrent_activation(x_r + h_r) * h_h)
        else:
            width = self.units
            kernel = tf.convert_to_tensor(self.recurrent_kernel)
            h_z, h_r = tf.split(tf.matmul(state, kernel[:, :2 * width]), 2, axis=-1)
            z = self.recurrent_activation(x_z + h_z)
            candidate = self.activation(x_h + tf.matmul(self.recurrent_activation(x_r + h_r) * state, kernel[:, 2 * width:]))
        h = z * before + (1 - z) * candidate
        return h, [h] if isinstance(states, (list, tuple)) else h

class LSTMCell(_Cell):
    """https://keras.io/api/layers/recurrent_layers/lstm_cell/"""
    _gates = 4

    def __init__(self, units, unit_forget_bias=True, **kwargs):
        super().__init__(units, **kwargs)
        self.unit_forget_bias = unit_forget_bias
        self.state_size = [units, units]

    def _bias_start(self):
        if not self.unit_forget_bias:
            return self.bias_initializer
        def start(shape, dtype=None):
            width = self.units
            return tf.concat([self.bias_initializer((width,), dtype), tf.ones((width,), dtype), self.bias_initializer((width * 2,), dtype)], 0)
        return start

    def get_initial_state(self, inputs=None, batch_size=None, dtype=None):
        return [tf.zeros((batch_size, self.units), dtype or self._dtype) for _ in range(2)]

    def call(self, inputs, states, training=False):
        before, carry = states
        z = tf.matmul(self._dropped(inputs, self.dropout, 'input', training), self.kernel)
        z = z + tf.matmul(self._dropped(before, self.recurrent_dropout, 'state', training), self.recurrent_kernel)
        if self.bias is not None:
            z = z + self.bias
        z_i, z_f, z_c, z_o = tf.split(z, 4, axis=-1)
        c = self.recurrent_activation(z_f) * carry + self.recurrent_activation(z_i) * self.activation(z_c)
        h = self.recurrent_activation(z_o) * self.activation(c)
        return h, [h, c]
`,
}

/** Source: keras/src/layers/rnn/rnn.py, stacked_rnn_cells.py, bidirectional.py, time_distributed.py. */
export const rnn: PythonFile = {
  name: 'keras.src.layers.rnn.rnn',
  source: `
class StackedRNNCells(Layer):
    """https://keras.io/api/layers/recurrent_layers/stacked_rnn_cells/"""
    def __init__(self, cells, **kwargs):
        super().__init__(**kwargs)
        for cell in cells:
            if not hasattr(cell, 'call'):
                raise ValueError(f'All cells must have a \`call\` method. Received cell without a \`call\` method: {cell}')
            if not hasattr(cell, 'state_size'):
                raise ValueError(f'All cells must have a \`state_size\` attribute. Received cell without a \`state_size\`: {cell}')
        self.cells = cells

    @property
    def state_size(self):
        return [cell.state_size for cell in self.cells]

    @property
    def output_size(self):
        last = self.cells[-1]
        size = getattr(last, 'output_size', None)
        return size if size is not None else last.state_size[0] if isinstance(last.state_size, (list, tuple)) else last.state_size

    def get_initial_state(self, inputs=None, batch_size=None, dtype=None):
        states = [cell.get_initial_state(batch_size=batch_size) for cell in self.cells]
        return [state[0] if is_nested(state) and len(state) == 1 else state for state in states]

    def _forget_masks(self):
        for cell in self.cells:
            getattr(cell, '_forget_masks', lambda: None)()

    def build(self, input_shape):
        for cell in self.cells:
            if isinstance(cell, Layer) and not cell.built:
                cell.build(input_shape)
            size = cell.state_size[0] if isinstance(cell.state_size, (list, tuple)) else cell.state_size
            input_shape = (input_shape[0], getattr(cell, 'output_size', None) or size)

    def call(self, inputs, states, training=False, **kwargs):
        new_states = []
        for cell, state in zip(self.cells, states):
            nested = is_nested(state)
            inputs, after = cell(inputs, list(state) if nested else [state], training=training)
            new_states.append(after[0] if len(after) == 1 and not nested else after)
        return inputs, new_states

class RNN(Layer):
    """https://keras.io/api/layers/recurrent_layers/rnn/"""
    def __init__(self, cell, return_sequences=False, return_state=False, go_backwards=False, stateful=False, unroll=False,
                 zero_output_for_mask=False, time_major=False, **kwargs):
        if isinstance(cell, (list, tuple)):
            cell = StackedRNNCells(cell)
        if not hasattr(cell, 'call'):
            raise ValueError(f'Argument \`cell\` should have a \`call\` method. Received: cell={cell}')
        if not hasattr(cell, 'state_size'):
            raise ValueError(f'The RNN cell should have a \`state_size\` attribute (single integer or list of integers, one integer per RNN state). Received: cell={cell}')
        super().__init__(**kwargs)
        self.cell = cell
        self.return_sequences = return_sequences
        self.return_state = return_state
        self.go_backwards = go_backwards
        self.stateful = stateful
        self.time_major = time_major
        self.zero_output_for_mask = zero_output_for_mask
        self.states = None
        self.supports_masking = True
        self.state_size = [cell.state_size] if isinstance(cell.state_size, int) else list(cell.state_size)

    def get_initial_state(self, batch_size=None):
        get = getattr(self.cell, 'get_initial_state', None)
        state = get(batch_size=batch_size) if get else [tf.zeros((batch_size, size), self._dtype) for size in self.state_size]
        return list(state) if is_nested(state) else [state]

    def build(self, sequences_shape, initial_state_shape=None):
        if isinstance(self.cell, Layer) and not self.cell.built:
            first = sequences_shape[1] if self.time_major else sequences_shape[0]
            self.cell.build((first, *sequences_shape[2:]))

    def reset_states(self):
        self.states = None

    reset_state = reset_states

    def call(self, sequences, initial_state=None, mask=None, training=False):
        sequences = tf.cast(sequences, self._dtype)
        time, batch = (0, 1) if self.time_major else (1, 0)
        state = initial_state
        if state is None:
            state = self.states if self.stateful and self.states is not None else self.get_initial_state(batch_size=sequences.shape[batch])
        state = list(state) if is_nested(state) else [state]
        getattr(self.cell, '_forget_masks', lambda: None)()
        steps = tf.unstack(sequences, axis=time)
        masks = [None] * len(steps) if mask is None else tf.unstack(mask, axis=time)
        if self.go_backwards:
            steps, masks = steps[::-1], masks[::-1]
        outputs = []
        for x, kept in zip(steps, masks):
            output, after = self.cell(x, state, training=training)
            after = list(after) if is_nested(after) else [after]
            if kept is not None:
                kept = tf.expand_dims(tf.cast(kept, 'bool'), -1)
                before = outputs[-1] if outputs and not self.zero_output_for_mask else tf.zeros_like(output)
                output = tf.where(kept, output, before)
                after = map_structure(lambda new, old: tf.where(kept, new, old), after, state)
            outputs.append(output)
            state = after
        getattr(self.cell, '_forget_masks', lambda: None)()
        if self.stateful:
            self.__dict__['states'] = state
        result = tf.stack(outputs, axis=time) if self.return_sequences else outputs[-1]
        return (result, *state) if self.return_state else result

    def compute_output_shape(self, sequences_shape, initial_state_shape=None):
        batch = sequences_shape[0]
        size = getattr(self.cell, 'output_size', None) or self.state_size[0]
        output = (batch, sequences_shape[1], size) if self.return_sequences else (batch, size)
        if not self.return_state:
            return output
        return [output, *[(batch, one) for one in flatten(self.state_size)]]

class _Recurrent(RNN):
    _cell = None

    def __init__(self, units, return_sequences=False, return_state=False, go_backwards=False, stateful=False, unroll=False,
                 time_major=False, use_cudnn='auto', trainable=True, dtype=None, name=None, activity_regularizer=None, **kwargs):
        cell = type(self)._cell(units, dtype=dtype, trainable=trainable, name=self._cell_name, **kwargs)
        super().__init__(cell, return_sequences=return_sequences, return_state=return_state, go_backwards=go_backwards, stateful=stateful,
                         unroll=unroll, time_major=time_major, trainable=trainable, dtype=dtype, name=name, activity_regularizer=activity_regularizer)
        self.input_spec = [InputSpec(ndim=3)]

    def _check_inputs(self, inputs):
        self.input_spec[0].check(0, inputs, self.name)

    @property
    def units(self):
        return self.cell.units

class SimpleRNN(_Recurrent):
    """https://keras.io/api/layers/recurrent_layers/simple_rnn/"""
    _cell = SimpleRNNCell
    _cell_name = 'simple_rnn_cell'

class GRU(_Recurrent):
    """https://keras.io/api/layers/recurrent_layers/gru/"""
    _cell = GRUCell
    _cell_name = 'gru_cell'

class LSTM(_Recurrent):
    """https://keras.io/api/layers/recurrent_layers/lstm/"""
    _cell = LSTMCell
    _cell_name = 'lstm_cell'

class Wrapper(Layer):
    """https://keras.io/api/layers/recurrent_layers/time_distributed/"""
    def __init__(self, layer, **kwargs):
        super().__init__(**kwargs)
        self.layer = layer

class TimeDistributed(Wrapper):
    """https://keras.io/api/layers/recurrent_layers/time_distributed/"""
    def call(self, inputs, training=None, mask=None):
        return tf.stack([self.layer(x, training=training) for x in tf.unstack(inputs, axis=1)], axis=1)

class Bidirectional(Wrapper):
    """https://keras.io/api/layers/recurrent_layers/bidirectional/"""
    def __init__(self, layer, merge_mode='concat', weights=None, backward_layer=None, **kwargs):
        super().__init__(layer, **kwargs)
        self.merge_mode = merge_mode
        self.forward_layer = layer
        if backward_layer is None:
            units = layer.cell.units
            backward_layer = type(layer)(units, return_sequences=layer.return_sequences, return_state=layer.return_state,
                                         go_backwards=not layer.go_backwards, name='backward_' + layer.name,
                                         activation=layer.cell.activation, dropout=layer.cell.dropout)
        self.backward_layer = backward_layer

    def call(self, sequences, initial_state=None, mask=None, training=None):
        middle = None if initial_state is None else len(initial_state) // 2
        halves = (None, None) if middle is None else (initial_state[:middle], initial_state[middle:])
        forward = self.forward_layer(sequences, initial_state=halves[0], mask=mask, training=training)
        backward = self.backward_layer(sequences, initial_state=halves[1], mask=mask, training=training)
        states = ()
        if self.forward_layer.return_state:
            (forward, *first), (backward, *second) = forward, backward
            states = (*first, *second)
        if self.forward_layer.return_sequences:
            backward = tf.reverse(backward, [1])
        if self.merge_mode is None:
            merged = (forward, backward)
        elif self.merge_mode == 'concat':
            merged = tf.concat([forward, backward], axis=-1)
        elif self.merge_mode in ('sum', 'ave'):
            merged = (forward + backward) / (1 if self.merge_mode == 'sum' else 2)
        else:
            merged = forward * backward
        return (merged, *states) if states else merged
`,
}

/** Source: keras/src/layers/attention. */
export const attention: PythonFile = {
  name: 'keras.src.layers.attention',
  source: `
class MultiHeadAttention(Layer):
    """https://keras.io/api/layers/attention_layers/multi_head_attention/"""
    def __init__(self, num_heads, key_dim, value_dim=None, dropout=0.0, use_bias=True, output_shape=None, kernel_initializer='glorot_uniform',
                 bias_initializer='zeros', **kwargs):
        super().__init__(**kwargs)
        self.num_heads = num_heads
        self.key_dim = key_dim
        self.value_dim = value_dim or key_dim
        self.use_bias = use_bias
        self.kernel_initializer = initializers.get(kernel_initializer)
        self.bias_initializer = initializers.get(bias_initializer)
        self._size = output_shape
        self._dropout_layer = Dropout(dropout)

    def build(self, query_shape, value_shape, key_shape=None):
        key_shape = value_shape if key_shape is None else key_shape
        size = self._size or query_shape[-1]
        for name, width, depth in (('query', query_shape[-1], self.key_dim), ('key', key_shape[-1], self.key_dim), ('value', value_shape[-1], self.value_dim)):
            with name_scope(name):
                setattr(self, f'_{name}_kernel', self.add_weight(name='kernel', shape=(width, self.num_heads, depth), initializer=self.kernel_initializer.clone()))
                setattr(self, f'_{name}_bias', self.add_weight(name='bias', shape=(self.num_heads, depth), initializer=self.bias_initializer) if self.use_bias else None)
        with name_scope('attention_output'):
            self._output_kernel = self.add_weight(name='kernel', shape=(self.num_heads, self.value_dim, size), initializer=self.kernel_initializer.clone())
            self._output_bias = self.add_weight(name='bias', shape=(size,), initializer=self.bias_initializer) if self.use_bias else None

    def _projected(self, x, kernel, bias):
        out = tf.einsum('bsd,dhk->bshk', x, kernel)
        return out if bias is None else out + bias

    def call(self, query, value, key=None, query_mask=None, value_mask=None, key_mask=None, attention_mask=None, return_attention_scores=False,
             training=None, use_causal_mask=False):
        key = value if key is None else key
        q = self._projected(query, self._query_kernel, self._query_bias) * (1.0 / _math.sqrt(float(self.key_dim)))
        k = self._projected(key, self._key_kernel, self._key_bias)
        v = self._projected(value, self._value_kernel, self._value_bias)
        scores = tf.einsum('bqhk,bshk->bhqs', q, k)
        if use_causal_mask:
            m, n = scores.shape[2:]
            causal = tf.reshape(tf.range(m), (-1, 1)) >= tf.range(n)
            attention_mask = causal if attention_mask is None else tf.logical_and(causal, tf.cast(attention_mask, 'bool'))
        if attention_mask is not None:
            mask = tf.cast(attention_mask, 'bool')
            if len(mask.shape) == 3:
                mask = tf.expand_dims(mask, 1)
            scores = tf.where(mask, scores, tf.fill(scores.shape, -3e38))
        scores = tf.nn.softmax(scores, axis=-1)
        mixed = tf.einsum('bhqs,bshk->bqhk', self._dropout_layer(scores, training=training), v)
        output = tf.einsum('bqhk,hkd->bqd', mixed, self._output_kernel)
        if self._output_bias is not None:
            output = output + self._output_bias
        return (output, scores) if return_attention_scores else output
`,
}
