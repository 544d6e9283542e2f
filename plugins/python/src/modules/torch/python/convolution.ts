// Convolutions. Source: torch/nn/modules/conv.py of PyTorch 2.13.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const convolution: PythonFile = {
  name: 'torch.nn.modules.conv',
  source: String.raw`
def _tuple_of(value, count):
    return tuple(value) if hasattr(value, "__iter__") else (value,) * count


class _ConvNd(Module):
    _axes = 0
    transposed = False

    def _set(
        self, in_channels, out_channels, kernel_size, stride, padding, dilation, output_padding, groups, bias,
        padding_mode, device, dtype,
    ):
        super().__init__()
        if groups <= 0:
            raise ValueError("groups must be a positive integer")
        if in_channels % groups != 0:
            raise ValueError("in_channels must be divisible by groups")
        if out_channels % groups != 0:
            raise ValueError("out_channels must be divisible by groups")
        count = self._axes
        stride = _tuple_of(stride, count)
        if isinstance(padding, str):
            if padding not in ("same", "valid"):
                raise ValueError(f"Invalid padding string {padding!r}, should be one of {{'same', 'valid'}}")
            if padding == "same" and any(s != 1 for s in stride):
                raise ValueError("padding='same' is not supported for strided convolutions")
        if padding_mode not in ("zeros", "reflect", "replicate", "circular"):
            raise ValueError(
                "padding_mode must be one of {'zeros', 'reflect', 'replicate', 'circular'}, "
                f"but got padding_mode='{padding_mode}'"
            )
        self.in_channels = in_channels
        self.out_channels = out_channels
        self.kernel_size = _tuple_of(kernel_size, count)
        self.stride = stride
        self.padding = padding if isinstance(padding, str) else _tuple_of(padding, count)
        self.dilation = _tuple_of(dilation, count)
        self.output_padding = _tuple_of(output_padding, count)
        self.groups = groups
        self.padding_mode = padding_mode
        self.weight = Parameter(_torch.empty(self._shape_of_weight(), device=device, dtype=dtype))
        if bias:
            self.bias = Parameter(_torch.empty(out_channels, device=device, dtype=dtype))
        else:
            self.register_parameter("bias", None)
        self.reset_parameters()

    def _shape_of_weight(self):
        if self.transposed:
            return (self.in_channels, self.out_channels // self.groups, *self.kernel_size)
        return (self.out_channels, self.in_channels // self.groups, *self.kernel_size)

    def reset_parameters(self):
        _init.kaiming_uniform_(self.weight, a=_math.sqrt(5))
        if self.bias is not None:
            fan_in, _ = _init._calculate_fan_in_and_fan_out(self.weight)
            if fan_in != 0:
                bound = 1 / _math.sqrt(fan_in)
                _init.uniform_(self.bias, -bound, bound)

    def _pads(self):
        # from the last axis to the first, before and after
        if self.padding == "valid":
            return [0, 0] * self._axes
        if self.padding != "same":
            return [p for p in reversed(self.padding) for _ in range(2)]
        totals = [d * (k - 1) for d, k in zip(self.dilation, self.kernel_size)]
        return [p for total in reversed(totals) for p in (total // 2, total - total // 2)]

    def _conv_forward(self, input, weight, bias):
        padding = self.padding
        if self.padding_mode != "zeros":
            input = _F.pad(input, self._pads(), mode=self.padding_mode)
            padding = 0
        return self._function(input, weight, bias, self.stride, padding, self.dilation, self.groups)

    def forward(self, input):
        return self._conv_forward(input, self.weight, self.bias)

    def extra_repr(self):
        count = self._axes
        text = f"{self.in_channels}, {self.out_channels}, kernel_size={self.kernel_size}, stride={self.stride}"
        if self.padding != (0,) * len(self.padding):
            text += f", padding={self.padding}"
        if self.dilation != (1,) * count:
            text += f", dilation={self.dilation}"
        if self.output_padding != (0,) * count:
            text += f", output_padding={self.output_padding}"
        if self.groups != 1:
            text += f", groups={self.groups}"
        if self.bias is None:
            text += ", bias=False"
        if self.padding_mode != "zeros":
            text += f", padding_mode={self.padding_mode}"
        return text


class _Conv(_ConvNd):
    def __init__(
        self, in_channels, out_channels, kernel_size, stride=1, padding=0, dilation=1, groups=1, bias=True,
        padding_mode="zeros", device=None, dtype=None,
    ):
        self._set(
            in_channels, out_channels, kernel_size, stride, padding, dilation, 0, groups, bias, padding_mode,
            device, dtype,
        )


class _ConvTranspose(_ConvNd):
    transposed = True

    def __init__(
        self, in_channels, out_channels, kernel_size, stride=1, padding=0, output_padding=0, groups=1, bias=True,
        dilation=1, padding_mode="zeros", device=None, dtype=None,
    ):
        if padding_mode != "zeros":
            raise ValueError(f'Only "zeros" padding mode is supported for {self.__class__.__name__}')
        self._set(
            in_channels, out_channels, kernel_size, stride, padding, dilation, output_padding, groups, bias,
            padding_mode, device, dtype,
        )

    def _output_padding(self, input, output_size):
        if output_size is None:
            return self.output_padding
        count = self._axes
        others = input.dim() - count
        sizes = list(output_size)
        if len(sizes) == others + count:
            sizes = sizes[others:]
        if len(sizes) != count:
            raise ValueError(
                f"ConvTranspose{count}D: for {input.dim()}D input, output_size must have {count} or "
                f"{others + count} elements (got {len(sizes)})"
            )
        least = [
            (size - 1) * s - 2 * p + d * (k - 1) + 1
            for size, s, p, d, k in zip(input.shape[others:], self.stride, self.padding, self.dilation, self.kernel_size)
        ]
        most = [low + s - 1 for low, s in zip(least, self.stride)]
        if any(not low <= size <= high for size, low, high in zip(sizes, least, most)):
            raise ValueError(
                f"requested an output size of {sizes}, but valid sizes range from {least} to {most} "
                f"(for an input of {input.size()[2:]})"
            )
        return [size - low for size, low in zip(sizes, least)]

    def forward(self, input, output_size=None):
        padding = self._output_padding(input, output_size)
        return self._function(
            input, self.weight, self.bias, self.stride, self.padding, padding, self.groups, self.dilation
        )


class _LazyConvXdMixin(LazyModuleMixin):
    def reset_parameters(self):
        if not self.has_uninitialized_params() and self.in_channels != 0:
            super().reset_parameters()

    def initialize_parameters(self, input, *args, **kwargs):
        if not self.has_uninitialized_params():
            return
        count = self._axes
        if input.dim() not in (count + 1, count + 2):
            raise RuntimeError(
                f"Expected {count + 1}D (unbatched) or {count + 2}D (batched) input to {self.__class__.__name__}, "
                f"but got input of size: {input.shape}"
            )
        self.in_channels = input.shape[input.dim() - count - 1]
        if self.in_channels % self.groups != 0:
            raise ValueError("in_channels must be divisible by groups")
        self.weight.materialize(self._shape_of_weight())
        if self.bias is not None:
            self.bias.materialize((self.out_channels,))
        self.reset_parameters()

    def _wait(self, out_channels, bias, device, dtype):
        self.weight = UninitializedParameter(device=device, dtype=dtype)
        self.out_channels = out_channels
        if bias:
            self.bias = UninitializedParameter(device=device, dtype=dtype)


class _LazyConv(_LazyConvXdMixin):
    def __init__(
        self, out_channels, kernel_size, stride=1, padding=0, dilation=1, groups=1, bias=True,
        padding_mode="zeros", device=None, dtype=None,
    ):
        super().__init__(0, 0, kernel_size, stride, padding, dilation, groups, False, padding_mode)
        self._wait(out_channels, bias, device, dtype)


class _LazyConvTranspose(_LazyConvXdMixin):
    def __init__(
        self, out_channels, kernel_size, stride=1, padding=0, output_padding=0, groups=1, bias=True, dilation=1,
        padding_mode="zeros", device=None, dtype=None,
    ):
        super().__init__(0, 0, kernel_size, stride, padding, output_padding, groups, False, dilation, padding_mode)
        self._wait(out_channels, bias, device, dtype)


def _make_family(axes, base, waiting, name, function):
    link = "https://docs.pytorch.org/docs/stable/generated/torch.nn."
    members = {"_axes": axes, "_function": staticmethod(function), "__module__": __name__}
    made = type(name, (base,), {**members, "__doc__": f"{link}{name}.html"})
    lazy = {"cls_to_become": made, "__module__": __name__, "__doc__": f"{link}Lazy{name}.html"}
    globals()[name] = made
    globals()["Lazy" + name] = type("Lazy" + name, (waiting, made), lazy)


for _n in (1, 2, 3):
    _make_family(_n, _Conv, _LazyConv, f"Conv{_n}d", getattr(_F, f"conv{_n}d"))
    _function = getattr(_F, f"conv_transpose{_n}d")
    _make_family(_n, _ConvTranspose, _LazyConvTranspose, f"ConvTranspose{_n}d", _function)
`,
}
