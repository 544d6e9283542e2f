// Recurrent layers. Source: torch/nn/modules/rnn.py, aten/src/ATen/native/RNN.cpp of PyTorch 2.13.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const recurrent: PythonFile = {
  name: 'torch.nn.modules.rnn',
  source: String.raw`
def _simple_cell(function):
    def step(projected, state, w_hh, b_hh, w_hr):
        hidden = function(projected + _F.linear(state[0], w_hh, b_hh))
        return (hidden,)
    return step


def _lstm_step(projected, state, w_hh, b_hh, w_hr):
    i, f, g, o = (projected + _F.linear(state[0], w_hh, b_hh)).chunk(4, 1)
    cell = f.sigmoid() * state[1] + i.sigmoid() * g.tanh()
    hidden = o.sigmoid() * cell.tanh()
    return (hidden if w_hr is None else _F.linear(hidden, w_hr)), cell


def _gru_step(projected, state, w_hh, b_hh, w_hr):
    hidden = state[0]
    r, z, n = projected.chunk(3, 1)
    hr, hz, hn = _F.linear(hidden, w_hh, b_hh).chunk(3, 1)
    new = (n + (r + hr).sigmoid() * hn).tanh()
    return ((hidden - new) * (z + hz).sigmoid() + new,)


_steps = {
    "RNN_TANH": _simple_cell(_torch.tanh), "RNN_RELU": _simple_cell(_torch.relu), "LSTM": _lstm_step,
    "GRU": _gru_step,
}


def _run(step, input, state, weights, backwards):
    w_ih, w_hh, b_ih, b_hh, w_hr = weights
    projected = _F.linear(input, w_ih, b_ih).unbind(0)
    outputs = []
    for one in projected[::-1] if backwards else projected:
        state = step(one, state, w_hh, b_hh, w_hr)
        outputs.append(state[0])
    return _torch.stack(outputs[::-1] if backwards else outputs), state


_names = ("weight_ih", "weight_hh", "bias_ih", "bias_hh", "weight_hr")


class RNNBase(Module):
    def __init__(
        self, mode, input_size, hidden_size, num_layers=1, bias=True, batch_first=False, dropout=0.0,
        bidirectional=False, proj_size=0, device=None, dtype=None,
    ):
        super().__init__()
        self.mode = mode
        self.input_size = input_size
        self.hidden_size = hidden_size
        self.num_layers = num_layers
        self.bias = bias
        self.batch_first = batch_first
        self.dropout = float(dropout)
        self.bidirectional = bidirectional
        self.proj_size = proj_size
        self._check_numbers(dropout)
        gates = {"LSTM": 4, "GRU": 3}.get(mode, 1) * hidden_size
        state_size = proj_size or hidden_size
        for layer in range(num_layers):
            width = input_size if layer == 0 else state_size * (2 if bidirectional else 1)
            shapes = {"weight_ih": (gates, width), "weight_hh": (gates, state_size)}
            if bias:
                shapes.update(bias_ih=(gates,), bias_hh=(gates,))
            if proj_size > 0:
                shapes["weight_hr"] = (proj_size, hidden_size)
            for suffix in self._suffixes(layer):
                for name, shape in shapes.items():
                    made = _torch.empty(shape, device=device, dtype=dtype)
                    self.register_parameter(name + suffix, Parameter(made))
        self.reset_parameters()

    def _check_numbers(self, dropout):
        if isinstance(dropout, bool) or not isinstance(dropout, (int, float)) or not 0 <= dropout <= 1:
            raise ValueError(
                "dropout should be a number in range [0, 1] representing the probability of an element being zeroed"
            )
        if dropout > 0 and self.num_layers == 1:
            import warnings
            warnings.warn(
                "dropout option adds dropout after all but last recurrent layer, so non-zero dropout expects "
                f"num_layers greater than 1, but got dropout={dropout} and num_layers={self.num_layers}",
                stacklevel=4,
            )
        if not isinstance(self.hidden_size, int):
            raise TypeError(f"hidden_size should be of type int, got: {type(self.hidden_size).__name__}")
        if self.hidden_size <= 0:
            raise ValueError("hidden_size must be greater than zero")
        if self.num_layers <= 0:
            raise ValueError("num_layers must be greater than zero")
        if self.proj_size < 0:
            raise ValueError(
                "proj_size should be a positive integer or zero to disable projections"
            )
        if self.proj_size >= self.hidden_size:
            raise ValueError("proj_size has to be smaller than hidden_size")

    def _suffixes(self, layer):
        return [f"_l{layer}", f"_l{layer}_reverse"] if self.bidirectional else [f"_l{layer}"]

    def _weights(self, suffix):
        own = self._parameters
        return [own.get(name + suffix) for name in _names]

    @property
    def _all_weights(self):
        own = self._parameters
        suffixes = [suffix for layer in range(self.num_layers) for suffix in self._suffixes(layer)]
        return [[name + suffix for name in _names if own.get(name + suffix) is not None] for suffix in suffixes]

    @property
    def all_weights(self):
        return [[getattr(self, name) for name in names] for names in self._all_weights]

    @property
    def _flat_weights_names(self):
        return [name for names in self._all_weights for name in names]

    @property
    def _flat_weights(self):
        return [getattr(self, name) for name in self._flat_weights_names]

    def flatten_parameters(self):
        pass

    def reset_parameters(self):
        bound = 1.0 / _math.sqrt(self.hidden_size) if self.hidden_size > 0 else 0
        for weight in self.parameters():
            _init.uniform_(weight, -bound, bound)

    def extra_repr(self):
        text = f"{self.input_size}, {self.hidden_size}"
        usual = {
            "proj_size": 0, "num_layers": 1, "bias": True, "batch_first": False, "dropout": 0, "bidirectional": False
        }
        for name, value in usual.items():
            if getattr(self, name) != value:
                text += f", {name}={getattr(self, name)}"
        return text

    def _state(self, input, hx, is_batched):
        directions = 2 if self.bidirectional else 1
        sizes = [self.proj_size or self.hidden_size] + [self.hidden_size] * (self.mode == "LSTM")
        expected = [(self.num_layers * directions, input.size(1), size) for size in sizes]
        if hx is None:
            return [_torch.zeros(*shape, dtype=input.dtype) for shape in expected]
        given = list(hx) if self.mode == "LSTM" else [hx]
        if any(one.dim() != (3 if is_batched else 2) for one in given):
            self._refuse_rank(given, is_batched)
        if not is_batched:
            given = [one.unsqueeze(1) for one in given]
        for i, (one, shape) in enumerate(zip(given, expected)):
            if one.size() != shape:
                name = f"hidden[{i}]" if self.mode == "LSTM" else "hidden"
                raise RuntimeError(f"Expected {name} size {shape}, got {list(one.size())}")
        return given

    def _refuse_rank(self, given, is_batched):
        kind, rank = ("batched 3-D", 3) if is_batched else ("unbatched 2-D", 2)
        ranks = ", ".join(f"{one.dim()}-D" for one in given)
        if self.mode == "LSTM":
            raise RuntimeError(f"For {kind} input, hx and cx should also be {rank}-D but got ({ranks}) tensors")
        raise RuntimeError(f"For {kind} input, hx should also be {rank}-D but got {ranks} tensor")

    def forward(self, input, hx=None):
        if input.dim() not in (2, 3):
            raise ValueError(f"{self._get_name()}: Expected input to be 2D or 3D, got {input.dim()}D instead")
        if input.size(-1) != self.input_size:
            raise RuntimeError(
                "input.size(-1) must be equal to input_size. "
                f"Expected {self.input_size}, got {input.size(-1)}"
            )
        is_batched = input.dim() == 3
        if not is_batched:
            input = input.unsqueeze(1)
        elif self.batch_first:
            input = input.transpose(0, 1)
        output, states = self._through_layers(input, self._state(input, hx, is_batched))
        if not is_batched:
            output, states = output.squeeze(1), [one.squeeze(1) for one in states]
        elif self.batch_first:
            output = output.transpose(0, 1)
        return output, tuple(states) if self.mode == "LSTM" else states[0]

    def _through_layers(self, output, starts):
        step = _steps[self.mode]
        ends = []
        for layer in range(self.num_layers):
            parts = []
            for suffix in self._suffixes(layer):
                start = tuple(one[len(ends)] for one in starts)
                part, end = _run(step, output, start, self._weights(suffix), suffix.endswith("reverse"))
                parts.append(part)
                ends.append(end)
            output = _torch.cat(parts, -1) if len(parts) > 1 else parts[0]
            if self.dropout and self.training and layer < self.num_layers - 1:
                output = _F.dropout(output, self.dropout)
        return output, [_torch.stack(states) for states in zip(*ends)]


class RNN(RNNBase):
    def __init__(self, input_size, hidden_size, num_layers=1, nonlinearity="tanh", *args, **kwargs):
        if "proj_size" in kwargs:
            raise ValueError("proj_size argument is only supported for LSTM, not RNN or GRU")
        if nonlinearity not in ("tanh", "relu"):
            raise ValueError(f"Unknown nonlinearity '{nonlinearity}'. Select from 'tanh' or 'relu'.")
        super().__init__("RNN_" + nonlinearity.upper(), input_size, hidden_size, num_layers, *args, **kwargs)
        self.nonlinearity = nonlinearity


class LSTM(RNNBase):
    def __init__(self, *args, **kwargs):
        super().__init__("LSTM", *args, **kwargs)


class GRU(RNNBase):
    def __init__(self, *args, **kwargs):
        if "proj_size" in kwargs:
            raise ValueError("proj_size argument is only supported for LSTM, not RNN or GRU")
        super().__init__("GRU", *args, **kwargs)


class RNNCellBase(Module):
    _chunks = 1

    def __init__(self, input_size, hidden_size, bias=True, device=None, dtype=None):
        super().__init__()
        self.input_size = input_size
        self.hidden_size = hidden_size
        self.bias = bias
        made = {"device": device, "dtype": dtype}
        gates = self._chunks * hidden_size
        self.weight_ih = Parameter(_torch.empty((gates, input_size), **made))
        self.weight_hh = Parameter(_torch.empty((gates, hidden_size), **made))
        for name in ("bias_ih", "bias_hh"):
            self.register_parameter(name, Parameter(_torch.empty(gates, **made)) if bias else None)
        self.reset_parameters()

    def extra_repr(self):
        text = f"{self.input_size}, {self.hidden_size}"
        if self.bias is not True:
            text += f", bias={self.bias}"
        if getattr(self, "nonlinearity", "tanh") != "tanh":
            text += f", nonlinearity={self.nonlinearity}"
        return text

    def reset_parameters(self):
        bound = 1.0 / _math.sqrt(self.hidden_size) if self.hidden_size > 0 else 0
        for weight in self.parameters():
            _init.uniform_(weight, -bound, bound)

    def _step(self, mode, input, hx, count=1):
        name = self._get_name()
        if input.dim() not in (1, 2):
            raise ValueError(f"{name}: Expected input to be 1D or 2D, got {input.dim()}D instead")
        is_batched = input.dim() == 2
        given = None if hx is None else list(hx) if count > 1 else [hx]
        for i, one in enumerate(given or ()):
            if one.dim() not in (1, 2):
                what = f"hx[{i}]" if count > 1 else "hidden"
                raise ValueError(f"{name}: Expected {what} to be 1D or 2D, got {one.dim()}D instead")
        rows = input if is_batched else input.unsqueeze(0)
        if given is None:
            given = [_torch.zeros(rows.size(0), self.hidden_size, dtype=input.dtype)] * count
        elif not is_batched:
            given = [one.unsqueeze(0) for one in given]
        projected = _F.linear(rows, self.weight_ih, self.bias_ih)
        state = _steps[mode](projected, given, self.weight_hh, self.bias_hh, None)
        return state if is_batched else tuple(one.squeeze(0) for one in state)


class RNNCell(RNNCellBase):
    def __init__(self, input_size, hidden_size, bias=True, nonlinearity="tanh", device=None, dtype=None):
        super().__init__(input_size, hidden_size, bias, device, dtype)
        self.nonlinearity = nonlinearity

    def forward(self, input, hx=None):
        if self.nonlinearity not in ("tanh", "relu"):
            raise RuntimeError(f"Unknown nonlinearity: {self.nonlinearity}")
        return self._step("RNN_" + self.nonlinearity.upper(), input, hx)[0]


class LSTMCell(RNNCellBase):
    _chunks = 4

    def forward(self, input, hx=None):
        return self._step("LSTM", input, hx, 2)


class GRUCell(RNNCellBase):
    _chunks = 3

    def forward(self, input, hx=None):
        return self._step("GRU", input, hx)[0]
`,
}
