// Attention with several heads. Source: torch/nn/modules/activation.py, torch/nn/functional.py of PyTorch 2.13.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const attentionFunction: PythonFile = {
  name: 'torch.nn.functional',
  source: String.raw`
def _canonical_mask(mask, name, dtype):
    if mask is None or mask.is_floating_point():
        return mask
    if mask.dtype != _torch.bool:
        raise AssertionError(f"only bool and floating types of {name} are supported")
    return _torch.zeros_like(mask, dtype=dtype).masked_fill(mask, float("-inf"))


def _projected(query, key, value, weights, bias):
    biases = (None, None, None) if bias is None else bias.chunk(3)
    return [linear(x, w, b) for x, w, b in zip((query, key, value), weights, biases)]


def multi_head_attention_forward(
    query, key, value, embed_dim_to_check, num_heads, in_proj_weight, in_proj_bias, bias_k, bias_v, add_zero_attn,
    dropout_p, out_proj_weight, out_proj_bias, training=True, key_padding_mask=None, need_weights=True,
    attn_mask=None, use_separate_proj_weight=False, q_proj_weight=None, k_proj_weight=None, v_proj_weight=None,
    static_k=None, static_v=None, average_attn_weights=True, is_causal=False,
):
    is_batched = query.dim() == 3
    if not is_batched:
        query, key, value = (x.unsqueeze(1) for x in (query, key, value))
        if key_padding_mask is not None:
            key_padding_mask = key_padding_mask.unsqueeze(0)
    length, batch, width = query.shape
    if width != embed_dim_to_check:
        raise AssertionError(f"was expecting embedding dimension of {embed_dim_to_check}, but got {width}")
    if is_causal and attn_mask is None:
        raise RuntimeError(
            "Need attn_mask if specifying the is_causal hint. You may use the Transformer module method "
            "${'`'}generate_square_subsequent_mask${'`'} to create this mask."
        )
    key_padding_mask = _canonical_mask(key_padding_mask, "key_padding_mask", query.dtype)
    attn_mask = _canonical_mask(attn_mask, "attn_mask", query.dtype)
    if use_separate_proj_weight:
        weights = q_proj_weight, k_proj_weight, v_proj_weight
    else:
        if key.shape != value.shape:
            raise AssertionError(f"key shape {key.shape} does not match value shape {value.shape}")
        weights = in_proj_weight.chunk(3)
    q, k, v = _projected(query, key, value, weights, in_proj_bias)
    if attn_mask is not None:
        expected = (length, key.shape[0]) if attn_mask.dim() == 2 else (batch * num_heads, length, key.shape[0])
        if attn_mask.shape != expected:
            raise RuntimeError(
                f"The shape of the {attn_mask.dim()}D attn_mask is {attn_mask.shape}, but should be {expected}."
            )
        if attn_mask.dim() == 2:
            attn_mask = attn_mask.unsqueeze(0)
    extra = 0
    if bias_k is not None:
        k = _torch.cat([k, bias_k.repeat(1, batch, 1)])
        v = _torch.cat([v, bias_v.repeat(1, batch, 1)])
        extra += 1
    head = width // num_heads
    q, k, v = (x.reshape(x.shape[0], batch * num_heads, head).transpose(0, 1) for x in (q, k, v))
    if add_zero_attn:
        k, v = (_torch.cat([x, x.new_zeros(batch * num_heads, 1, head)], dim=1) for x in (k, v))
        extra += 1
    if extra:
        attn_mask = attn_mask if attn_mask is None else pad(attn_mask, (0, extra))
        key_padding_mask = key_padding_mask if key_padding_mask is None else pad(key_padding_mask, (0, extra))
    keys = k.shape[1]
    if key_padding_mask is not None:
        mask = key_padding_mask.reshape(batch, 1, 1, keys).expand(-1, num_heads, -1, -1)
        mask = mask.reshape(batch * num_heads, 1, keys)
        attn_mask = mask if attn_mask is None else attn_mask + mask
    scores = (q * _math.sqrt(1.0 / head)) @ k.transpose(-2, -1)
    if attn_mask is not None:
        scores = attn_mask + scores
    shares = softmax(scores, dim=-1)
    if dropout_p > 0.0 and training:
        shares = dropout(shares, p=dropout_p)
    output = (shares @ v).transpose(0, 1).reshape(length, batch, width)
    output = linear(output, out_proj_weight, out_proj_bias)
    if not is_batched:
        output = output.squeeze(1)
    if not need_weights:
        return output, None
    shares = shares.reshape(batch, num_heads, length, keys)
    shares = shares.mean(dim=1) if average_attn_weights else shares
    return output, shares if is_batched else shares.squeeze(0)
`,
}

export const attention: PythonFile = {
  name: 'torch.nn.modules.activation',
  source: String.raw`
class NonDynamicallyQuantizableLinear(Linear):
    pass


NonDynamicallyQuantizableLinear.__module__ = "torch.nn.modules.linear"


class MultiheadAttention(Module):
    def __init__(
        self, embed_dim, num_heads, dropout=0.0, bias=True, add_bias_kv=False, add_zero_attn=False, kdim=None,
        vdim=None, batch_first=False, device=None, dtype=None,
    ):
        if embed_dim <= 0 or num_heads <= 0:
            raise ValueError(
                f"embed_dim and num_heads must be greater than 0, got embed_dim={embed_dim} and "
                f"num_heads={num_heads} instead"
            )
        super().__init__()
        made = {"device": device, "dtype": dtype}
        self.embed_dim = embed_dim
        self.kdim = kdim if kdim is not None else embed_dim
        self.vdim = vdim if vdim is not None else embed_dim
        self._qkv_same_embed_dim = self.kdim == embed_dim and self.vdim == embed_dim
        self.num_heads = num_heads
        self.dropout = dropout
        self.batch_first = batch_first
        self.head_dim = embed_dim // num_heads
        if self.head_dim * num_heads != embed_dim:
            raise AssertionError("embed_dim must be divisible by num_heads")
        sizes = {"q": embed_dim, "k": self.kdim, "v": self.vdim}
        if self._qkv_same_embed_dim:
            self.in_proj_weight = Parameter(_torch.empty((3 * embed_dim, embed_dim), **made))
            for name in sizes:
                self.register_parameter(f"{name}_proj_weight", None)
        else:
            for name, size in sizes.items():
                setattr(self, f"{name}_proj_weight", Parameter(_torch.empty((embed_dim, size), **made)))
            self.register_parameter("in_proj_weight", None)
        self.register_parameter("in_proj_bias", Parameter(_torch.empty(3 * embed_dim, **made)) if bias else None)
        self.out_proj = NonDynamicallyQuantizableLinear(embed_dim, embed_dim, bias=bias, **made)
        for name in ("bias_k", "bias_v"):
            setattr(self, name, Parameter(_torch.empty((1, 1, embed_dim), **made)) if add_bias_kv else None)
        self.add_zero_attn = add_zero_attn
        self._reset_parameters()

    def _reset_parameters(self):
        for weight in (self.in_proj_weight, self.q_proj_weight, self.k_proj_weight, self.v_proj_weight):
            if weight is not None:
                _init.xavier_uniform_(weight)
        if self.in_proj_bias is not None:
            _init.constant_(self.in_proj_bias, 0.0)
            _init.constant_(self.out_proj.bias, 0.0)
        for bias in (self.bias_k, self.bias_v):
            if bias is not None:
                _init.xavier_normal_(bias)

    def forward(
        self, query, key, value, key_padding_mask=None, need_weights=True, attn_mask=None,
        average_attn_weights=True, is_causal=False,
    ):
        turns = self.batch_first and query.dim() == 3
        if turns:
            query, key, value = (x.transpose(1, 0) for x in (query, key, value))
        output, weights = _F.multi_head_attention_forward(
            query, key, value, self.embed_dim, self.num_heads, self.in_proj_weight, self.in_proj_bias, self.bias_k,
            self.bias_v, self.add_zero_attn, self.dropout, self.out_proj.weight, self.out_proj.bias,
            training=self.training, key_padding_mask=key_padding_mask, need_weights=need_weights,
            attn_mask=attn_mask, use_separate_proj_weight=not self._qkv_same_embed_dim,
            q_proj_weight=self.q_proj_weight, k_proj_weight=self.k_proj_weight, v_proj_weight=self.v_proj_weight,
            average_attn_weights=average_attn_weights, is_causal=is_causal,
        )
        return (output.transpose(1, 0) if turns else output), weights


for _name, _member in [*globals().items()]:
    if isinstance(_member, type) and issubclass(_member, Module) and _name[0] != "_" and not _member.__dict__.get("__doc__"):
        _member.__doc__ = f"https://docs.pytorch.org/docs/stable/generated/torch.nn.{_name}.html"
`,
}
