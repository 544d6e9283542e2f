// Pooling, padding and resizing as modules. Source: torch/nn/modules/{pooling,padding,upsampling,fold}.py of PyTorch 2.13.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const pooling: PythonFile = {
  name: 'torch.nn.modules.pooling',
  source: String.raw`
class _MaxPoolNd(Module):
    def __init__(self, kernel_size, stride=None, padding=0, dilation=1, return_indices=False, ceil_mode=False):
        super().__init__()
        self.kernel_size = kernel_size
        self.stride = stride if stride is not None else kernel_size
        self.padding = padding
        self.dilation = dilation
        self.return_indices = return_indices
        self.ceil_mode = ceil_mode

    def extra_repr(self):
        return (
            f"kernel_size={self.kernel_size}, stride={self.stride}, padding={self.padding}, "
            f"dilation={self.dilation}, ceil_mode={self.ceil_mode}"
        )

    def forward(self, input):
        return self._function(
            input, self.kernel_size, self.stride, self.padding, self.dilation, ceil_mode=self.ceil_mode,
            return_indices=self.return_indices,
        )


class _AvgPoolNd(Module):
    _axes = 0

    def __init__(
        self, kernel_size, stride=None, padding=0, ceil_mode=False, count_include_pad=True, divisor_override=None
    ):
        super().__init__()
        stride = stride if stride is not None else kernel_size
        self.kernel_size, self.stride, self.padding = (
            _tuple_of(value, 1) if self._axes == 1 else value for value in (kernel_size, stride, padding)
        )
        self.ceil_mode = ceil_mode
        self.count_include_pad = count_include_pad
        self.divisor_override = divisor_override

    def extra_repr(self):
        return f"kernel_size={self.kernel_size}, stride={self.stride}, padding={self.padding}"

    def forward(self, input):
        more = () if self._axes == 1 else (self.divisor_override,)
        return self._function(
            input, self.kernel_size, self.stride, self.padding, self.ceil_mode, self.count_include_pad, *more
        )


class _LPPoolNd(Module):
    def __init__(self, norm_type, kernel_size, stride=None, ceil_mode=False):
        super().__init__()
        self.norm_type = norm_type
        self.kernel_size = kernel_size
        self.stride = stride
        self.ceil_mode = ceil_mode

    def extra_repr(self):
        return (
            f"norm_type={self.norm_type}, kernel_size={self.kernel_size}, stride={self.stride}, "
            f"ceil_mode={self.ceil_mode}"
        )

    def forward(self, input):
        return self._function(input, float(self.norm_type), self.kernel_size, self.stride, self.ceil_mode)


class _AdaptiveAvgPoolNd(Module):
    def __init__(self, output_size):
        super().__init__()
        self.output_size = output_size

    def extra_repr(self):
        return f"output_size={self.output_size}"

    def forward(self, input):
        return self._function(input, self.output_size)


class _AdaptiveMaxPoolNd(_AdaptiveAvgPoolNd):
    def __init__(self, output_size, return_indices=False):
        super().__init__(output_size)
        self.return_indices = return_indices

    def forward(self, input):
        return self._function(input, self.output_size, self.return_indices)


def _make_pools(base, title, function):
    for axes in (1, 2, 3):
        found = getattr(_F, f"{function}{axes}d", None)
        if found is None:
            continue
        name = f"{title}{axes}d"
        link = f"https://docs.pytorch.org/docs/stable/generated/torch.nn.{name}.html"
        members = {"_axes": axes, "_function": staticmethod(found), "__module__": __name__, "__doc__": link}
        globals()[name] = type(name, (base,), members)


_make_pools(_MaxPoolNd, "MaxPool", "max_pool")
_make_pools(_AvgPoolNd, "AvgPool", "avg_pool")
_make_pools(_LPPoolNd, "LPPool", "lp_pool")
_make_pools(_AdaptiveAvgPoolNd, "AdaptiveAvgPool", "adaptive_avg_pool")
_make_pools(_AdaptiveMaxPoolNd, "AdaptiveMaxPool", "adaptive_max_pool")
`,
}

export const paddings: PythonFile = {
  name: 'torch.nn.modules.padding',
  source: String.raw`
class _PadNd(Module):
    _axes = 0
    _mode = "constant"

    def __init__(self, padding):
        super().__init__()
        self.padding = _tuple_of(padding, 2 * self._axes)

    def forward(self, input):
        return _F.pad(input, self.padding, self._mode)

    def extra_repr(self):
        return f"{self.padding}"


class _ConstantPadNd(_PadNd):
    def __init__(self, padding, value):
        super().__init__(padding)
        self.value = value

    def forward(self, input):
        return _F.pad(input, self.padding, "constant", self.value)

    def extra_repr(self):
        return f"padding={self.padding}, value={self.value}"


class _ZeroPadNd(_PadNd):
    def forward(self, input):
        return _F.pad(input, self.padding, "constant", 0.0)


for _axes in (1, 2, 3):
    for _title, _base, _mode in (
        ("ConstantPad", _ConstantPadNd, "constant"), ("ZeroPad", _ZeroPadNd, "constant"),
        ("ReflectionPad", _PadNd, "reflect"), ("ReplicationPad", _PadNd, "replicate"),
        ("CircularPad", _PadNd, "circular"),
    ):
        _name = f"{_title}{_axes}d"
        _link = f"https://docs.pytorch.org/docs/stable/generated/torch.nn.{_name}.html"
        _members = {"_axes": _axes, "_mode": _mode, "__module__": __name__, "__doc__": _link}
        globals()[_name] = type(_name, (_base,), _members)
`,
}

export const resizing: PythonFile = {
  name: 'torch.nn.modules.upsampling',
  source: String.raw`
class Upsample(Module):
    def __init__(self, size=None, scale_factor=None, mode="nearest", align_corners=None, recompute_scale_factor=None):
        super().__init__()
        self.name = type(self).__name__
        self.size = size
        if isinstance(scale_factor, tuple):
            scale_factor = tuple(float(factor) for factor in scale_factor)
        self.scale_factor = float(scale_factor) if scale_factor and not isinstance(scale_factor, tuple) else scale_factor
        self.mode = mode
        self.align_corners = align_corners
        self.recompute_scale_factor = recompute_scale_factor

    def forward(self, input):
        return _F.interpolate(
            input, self.size, self.scale_factor, self.mode, self.align_corners, self.recompute_scale_factor
        )

    def extra_repr(self):
        start = f"scale_factor={self.scale_factor!r}" if self.scale_factor is not None else f"size={self.size!r}"
        return f"{start}, mode={self.mode!r}"


class UpsamplingNearest2d(Upsample):
    def __init__(self, size=None, scale_factor=None):
        super().__init__(size, scale_factor, mode="nearest")


class UpsamplingBilinear2d(Upsample):
    def __init__(self, size=None, scale_factor=None):
        super().__init__(size, scale_factor, mode="bilinear", align_corners=True)
`,
}

export const folding: PythonFile = {
  name: 'torch.nn.modules.fold',
  source: String.raw`
class Unfold(Module):
    def __init__(self, kernel_size, dilation=1, padding=0, stride=1):
        super().__init__()
        self.kernel_size = kernel_size
        self.dilation = dilation
        self.padding = padding
        self.stride = stride

    def forward(self, input):
        return _F.unfold(input, self.kernel_size, self.dilation, self.padding, self.stride)

    def extra_repr(self):
        return (
            f"kernel_size={self.kernel_size}, dilation={self.dilation}, padding={self.padding}, stride={self.stride}"
        )


class PixelShuffle(Module):
    def __init__(self, upscale_factor):
        super().__init__()
        self.upscale_factor = upscale_factor

    def forward(self, input):
        return _F.pixel_shuffle(input, self.upscale_factor)

    def extra_repr(self):
        return f"upscale_factor={self.upscale_factor}"


PixelShuffle.__module__ = "torch.nn.modules.pixelshuffle"


class Fold(Unfold):
    def __init__(self, output_size, kernel_size, dilation=1, padding=0, stride=1):
        super().__init__(kernel_size, dilation, padding, stride)
        self.output_size = output_size

    def forward(self, input):
        return _F.fold(input, self.output_size, self.kernel_size, self.dilation, self.padding, self.stride)

    def extra_repr(self):
        return f"output_size={self.output_size}, {super().extra_repr()}"
`,
}
