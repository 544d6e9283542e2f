// Normalisation and embedding as modules. Source: torch/nn/modules/{batchnorm,instancenorm,normalization,sparse}.py of PyTorch 2.13.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const batchNorm: PythonFile = {
  name: 'torch.nn.modules.batchnorm',
  source: String.raw`
class _NormBase(Module):
    _version = 2
    _ranks = ()

    def __init__(
        self, num_features, eps=1e-5, momentum=0.1, affine=True, track_running_stats=True, device=None, dtype=None,
        *, bias=True,
    ):
        super().__init__()
        self.num_features = num_features
        self.eps = eps
        self.momentum = momentum
        self.affine = affine
        self.track_running_stats = track_running_stats
        made = {"device": device, "dtype": dtype}
        for name in ("weight", "bias"):
            is_there = affine and (bias or name == "weight")
            self.register_parameter(name, Parameter(_torch.empty(num_features, **made)) if is_there else None)
        is_there = track_running_stats
        self.register_buffer("running_mean", _torch.zeros(num_features, **made) if is_there else None)
        self.register_buffer("running_var", _torch.ones(num_features, **made) if is_there else None)
        self.register_buffer("num_batches_tracked", _torch.tensor(0, dtype=_torch.long) if is_there else None)
        self.reset_parameters()

    def reset_running_stats(self):
        if self.track_running_stats:
            self.running_mean.zero_()
            self.running_var.fill_(1)
            self.num_batches_tracked.zero_()

    def reset_parameters(self):
        self.reset_running_stats()
        if self.affine:
            _init.ones_(self.weight)
            if self.bias is not None:
                _init.zeros_(self.bias)

    def _check_input_dim(self, input):
        if input.dim() not in self._ranks:
            ranks = " or ".join(f"{rank}D" for rank in self._ranks)
            raise ValueError(f"expected {ranks} input (got {input.dim()}D input)")

    def extra_repr(self):
        return (
            f"{self.num_features}, eps={self.eps}, momentum={self.momentum}, affine={self.affine}, "
            f"bias={self.bias is not None}, track_running_stats={self.track_running_stats}"
        )


class _BatchNorm(_NormBase):
    def forward(self, input):
        self._check_input_dim(input)
        share = 0.0 if self.momentum is None else self.momentum
        if self.training and self.track_running_stats and self.num_batches_tracked is not None:
            self.num_batches_tracked.add_(1)
            if self.momentum is None:
                share = 1.0 / float(self.num_batches_tracked)
        uses_stats = not self.training or self.track_running_stats
        return _F.batch_norm(
            input, self.running_mean if uses_stats else None, self.running_var if uses_stats else None,
            self.weight, self.bias, self.training or self.running_mean is None, share, self.eps,
        )


class _InstanceNorm(_NormBase):
    def __init__(
        self, num_features, eps=1e-5, momentum=0.1, affine=False, track_running_stats=False, device=None, dtype=None,
        *, bias=True,
    ):
        super().__init__(num_features, eps, momentum, affine, track_running_stats, device, dtype, bias=bias)

    def forward(self, input):
        self._check_input_dim(input)
        is_alone = input.dim() == self._ranks[0]
        channels = input.size(0 if is_alone else 1)
        if channels != self.num_features and self.affine:
            raise ValueError(
                f"expected input's size at dim={0 if is_alone else 1} to match num_features ({self.num_features}), "
                f"but got: {channels}."
            )
        result = _F.instance_norm(
            input.unsqueeze(0) if is_alone else input, self.running_mean, self.running_var, self.weight, self.bias,
            self.training or not self.track_running_stats, 0.0 if self.momentum is None else self.momentum, self.eps,
        )
        return result.squeeze(0) if is_alone else result


class _LazyNormBase(LazyModuleMixin):
    def __init__(
        self, eps=1e-5, momentum=0.1, affine=True, track_running_stats=True, device=None, dtype=None, *, bias=True
    ):
        super().__init__(0, eps, momentum, False, False, bias=False)
        self.affine = affine
        self.track_running_stats = track_running_stats
        made = {"device": device, "dtype": dtype}
        if affine:
            self.weight = UninitializedParameter(**made)
            if bias:
                self.bias = UninitializedParameter(**made)
        if track_running_stats:
            self.running_mean = UninitializedBuffer(**made)
            self.running_var = UninitializedBuffer(**made)
            self.num_batches_tracked = _torch.tensor(0, dtype=_torch.long)

    def reset_parameters(self):
        if not self.has_uninitialized_params() and self.num_features != 0:
            super().reset_parameters()

    def initialize_parameters(self, input):
        if self.has_uninitialized_params():
            self.num_features = input.shape[1]
            for one in (self.weight, self.bias, self.running_mean, self.running_var):
                if is_lazy(one):
                    one.materialize((self.num_features,))
            self.reset_parameters()


def _make_norms(title, base, ranks):
    for axes, allowed in ranks.items():
        name = f"{title}{axes}d"
        link = "https://docs.pytorch.org/docs/stable/generated/torch.nn."
        module = "torch.nn.modules.instancenorm" if title[0] == "I" else __name__
        members = {"_ranks": allowed, "__module__": module, "__doc__": f"{link}{name}.html"}
        made = globals()[name] = type(name, (base,), members)
        lazy = {"cls_to_become": made, "__module__": module, "__doc__": f"{link}Lazy{name}.html"}
        globals()["Lazy" + name] = type("Lazy" + name, (_LazyNormBase, made), lazy)


_make_norms("BatchNorm", _BatchNorm, {1: (2, 3), 2: (4,), 3: (5,)})
_make_norms("InstanceNorm", _InstanceNorm, {1: (2, 3), 2: (3, 4), 3: (4, 5)})
SyncBatchNorm = BatchNorm2d
`,
}

export const normalisation: PythonFile = {
  name: 'torch.nn.modules.normalization',
  source: String.raw`
class _Scaled(Module):
    def _start(self, shape, has_weight, has_bias, device, dtype):
        for name, is_there in (("weight", has_weight), ("bias", has_weight and has_bias)):
            value = Parameter(_torch.empty(shape, device=device, dtype=dtype)) if is_there else None
            self.register_parameter(name, value)
        self.reset_parameters()

    def reset_parameters(self):
        if self.weight is not None:
            _init.ones_(self.weight)
            if self.bias is not None:
                _init.zeros_(self.bias)


class LayerNorm(_Scaled):
    def __init__(self, normalized_shape, eps=1e-5, elementwise_affine=True, bias=True, device=None, dtype=None):
        super().__init__()
        self.normalized_shape = _tuple_of(normalized_shape, 1)
        self.eps = eps
        self.elementwise_affine = elementwise_affine
        self._start(self.normalized_shape, elementwise_affine, bias, device, dtype)

    def forward(self, input):
        return _F.layer_norm(input, self.normalized_shape, self.weight, self.bias, self.eps)

    def extra_repr(self):
        return (
            f"{self.normalized_shape}, eps={self.eps}, elementwise_affine={self.elementwise_affine}, "
            f"bias={self.bias is not None}"
        )


class GroupNorm(_Scaled):
    def __init__(self, num_groups, num_channels, eps=1e-5, affine=True, device=None, dtype=None, *, bias=True):
        super().__init__()
        if num_channels % num_groups != 0:
            raise ValueError(f"num_channels ({num_channels}) must be divisible by num_groups ({num_groups})")
        self.num_groups = num_groups
        self.num_channels = num_channels
        self.eps = eps
        self.affine = affine
        self._start(num_channels, affine, bias, device, dtype)

    def forward(self, input):
        return _F.group_norm(input, self.num_groups, self.weight, self.bias, self.eps)

    def extra_repr(self):
        return (
            f"{self.num_groups}, {self.num_channels}, eps={self.eps}, affine={self.affine}, "
            f"bias={self.bias is not None}"
        )


class RMSNorm(Module):
    def __init__(self, normalized_shape, eps=None, elementwise_affine=True, device=None, dtype=None):
        super().__init__()
        self.normalized_shape = _tuple_of(normalized_shape, 1)
        self.eps = eps
        self.elementwise_affine = elementwise_affine
        made = Parameter(_torch.empty(self.normalized_shape, device=device, dtype=dtype)) if elementwise_affine else None
        self.register_parameter("weight", made)
        self.reset_parameters()

    def reset_parameters(self):
        if self.elementwise_affine:
            _init.ones_(self.weight)

    def forward(self, x):
        return _F.rms_norm(x, self.normalized_shape, self.weight, self.eps)

    def extra_repr(self):
        return f"{self.normalized_shape}, eps={self.eps}, elementwise_affine={self.elementwise_affine}"


class LocalResponseNorm(Module):
    def __init__(self, size, alpha=1e-4, beta=0.75, k=1.0):
        super().__init__()
        self.size = size
        self.alpha = alpha
        self.beta = beta
        self.k = k

    def forward(self, input):
        return _F.local_response_norm(input, self.size, self.alpha, self.beta, self.k)

    def extra_repr(self):
        return f"{self.size}, alpha={self.alpha}, beta={self.beta}, k={self.k}"
`,
}

export const embedding: PythonFile = {
  name: 'torch.nn.modules.sparse',
  source: String.raw`
class Embedding(Module):
    def __init__(
        self, num_embeddings, embedding_dim, padding_idx=None, max_norm=None, norm_type=2.0,
        scale_grad_by_freq=False, sparse=False, _weight=None, _freeze=False, device=None, dtype=None,
    ):
        super().__init__()
        self.num_embeddings = num_embeddings
        self.embedding_dim = embedding_dim
        if padding_idx is not None:
            if not -num_embeddings <= padding_idx < num_embeddings:
                raise AssertionError("Padding_idx must be within num_embeddings")
            padding_idx %= num_embeddings
        self.padding_idx = padding_idx
        self.max_norm = max_norm
        self.norm_type = norm_type
        self.scale_grad_by_freq = scale_grad_by_freq
        if _weight is None:
            made = _torch.empty((num_embeddings, embedding_dim), device=device, dtype=dtype)
            self.weight = Parameter(made, requires_grad=not _freeze)
            self.reset_parameters()
        else:
            if list(_weight.shape) != [num_embeddings, embedding_dim]:
                raise AssertionError("Shape of weight does not match num_embeddings and embedding_dim")
            self.weight = Parameter(_weight, requires_grad=not _freeze)
        self.sparse = sparse

    def reset_parameters(self):
        _init.normal_(self.weight)
        if self.padding_idx is not None:
            with _torch.no_grad():
                self.weight[self.padding_idx] = 0

    def forward(self, input):
        return _F.embedding(
            input, self.weight, self.padding_idx, self.max_norm, self.norm_type, self.scale_grad_by_freq, self.sparse
        )

    def extra_repr(self):
        text = f"{self.num_embeddings}, {self.embedding_dim}"
        if self.padding_idx is not None:
            text += f", padding_idx={self.padding_idx}"
        if self.max_norm is not None:
            text += f", max_norm={self.max_norm}"
        if self.norm_type != 2:
            text += f", norm_type={self.norm_type}"
        if self.scale_grad_by_freq is not False:
            text += f", scale_grad_by_freq={self.scale_grad_by_freq}"
        return text + (", sparse=True" if self.sparse is not False else "")

    @classmethod
    def from_pretrained(
        cls, embeddings, freeze=True, padding_idx=None, max_norm=None, norm_type=2.0, scale_grad_by_freq=False,
        sparse=False,
    ):
        if embeddings.dim() != 2:
            raise AssertionError("Embeddings parameter is expected to be 2-dimensional")
        rows, cols = embeddings.shape
        return cls(
            rows, cols, padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse, _weight=embeddings,
            _freeze=freeze,
        )


class EmbeddingBag(Embedding):
    def __init__(
        self, num_embeddings, embedding_dim, max_norm=None, norm_type=2.0, scale_grad_by_freq=False, mode="mean",
        sparse=False, _weight=None, include_last_offset=False, padding_idx=None, device=None, dtype=None,
    ):
        super().__init__(
            num_embeddings, embedding_dim, padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse, _weight,
            device=device, dtype=dtype,
        )
        self.mode = mode
        self.include_last_offset = include_last_offset

    def forward(self, input, offsets=None, per_sample_weights=None):
        return _F.embedding_bag(
            input, self.weight, offsets, self.max_norm, self.norm_type, self.scale_grad_by_freq, self.mode,
            self.sparse, per_sample_weights, self.include_last_offset, self.padding_idx,
        )

    def extra_repr(self):
        return super().extra_repr() + f", mode={self.mode!r}"
`,
}
