// Losses and rearrangements that are made of other functions. Source: torch/nn/functional.py, aten/src/ATen/native/Loss.cpp of PyTorch 2.13.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const functionalLosses: PythonFile = {
  name: 'torch.nn.functional',
  source: String.raw`
def _reduced(loss, reduction):
    if reduction == "none":
        return loss
    if reduction not in ("mean", "sum"):
        raise ValueError(f"{reduction} is not a valid value for reduction")
    return loss.mean() if reduction == "mean" else loss.sum()


def soft_margin_loss(input, target, size_average=None, reduce=None, reduction="mean"):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.soft_margin_loss.html"""
    return _reduced(_torch.log1p(_torch.exp(-target * input)), reduction)


def gaussian_nll_loss(input, target, var, full=False, eps=1e-6, reduction="mean"):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.gaussian_nll_loss.html"""
    if isinstance(var, float):
        if var < 0:
            raise ValueError("var has negative entry/entries")
        var = var * _torch.ones_like(input)
    elif (var < 0).any():
        raise ValueError("var has negative entry/entries")
    var = var.clone()
    with _torch.no_grad():
        var.clamp_(min=eps)
    loss = 0.5 * (_torch.log(var) + (input - target) ** 2 / var)
    if full:
        loss = loss + 0.5 * _math.log(2 * _math.pi)
    return _reduced(loss, reduction)


def hinge_embedding_loss(input, target, margin=1.0, size_average=None, reduce=None, reduction="mean"):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.hinge_embedding_loss.html"""
    far = _torch.where(target != 1, (margin - input).clamp_min(0), 0.0)
    near = _torch.where(target != -1, input, 0.0)
    return _reduced(far + near, reduction)


def cosine_embedding_loss(input1, input2, target, margin=0.0, size_average=None, reduce=None, reduction="mean"):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.cosine_embedding_loss.html"""
    epsilon = 1e-12
    product = (input1 * input2).sum(-1)
    squares = ((input1 * input1).sum(-1) + epsilon) * ((input2 * input2).sum(-1) + epsilon)
    cosine = product / squares.sqrt()
    near = _torch.where(target == 1, 1 - cosine, 0.0)
    far = _torch.where(target == -1, (cosine - margin).clamp_min(0), 0.0)
    return _reduced(near + far, reduction)


def margin_ranking_loss(input1, input2, target, margin=0.0, size_average=None, reduce=None, reduction="mean"):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.margin_ranking_loss.html"""
    return _reduced((-target * (input1 - input2) + margin).clamp_min(0), reduction)


def triplet_margin_loss(
    anchor, positive, negative, margin=1.0, p=2, eps=1e-6, swap=False, size_average=None, reduce=None,
    reduction="mean",
):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.triplet_margin_loss.html"""
    near = pairwise_distance(anchor, positive, p, eps)
    far = pairwise_distance(anchor, negative, p, eps)
    if swap:
        far = _torch.minimum(far, pairwise_distance(positive, negative, p, eps))
    return _reduced((margin + near - far).clamp_min(0), reduction)


def multi_margin_loss(
    input, target, p=1, margin=1.0, weight=None, size_average=None, reduce=None, reduction="mean"
):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.multi_margin_loss.html"""
    right = input.gather(-1, target.unsqueeze(-1))
    terms = (margin - right + input).clamp_min(0) ** p
    if weight is not None:
        terms = terms * weight[target].unsqueeze(-1)
    terms = terms.scatter(-1, target.unsqueeze(-1), 0.0)
    return _reduced(terms.sum(-1) / input.shape[-1], reduction)


def multilabel_soft_margin_loss(input, target, weight=None, size_average=None, reduce=None, reduction="mean"):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.multilabel_soft_margin_loss.html"""
    loss = -(target * logsigmoid(input) + (1 - target) * logsigmoid(-input))
    if weight is not None:
        loss = loss * weight
    return _reduced(loss.sum(-1) / input.size(-1), reduction)


def local_response_norm(input, size, alpha=1e-4, beta=0.75, k=1.0):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.local_response_norm.html"""
    if input.dim() < 3:
        raise ValueError(f"Expected 3D or higher dimensionality                          input (got {input.dim()} dimensions)")
    squares = input.mul(input)
    channels = squares.shape[1]
    before, after = size // 2, (size - 1) // 2
    padded = _torch.cat(
        [squares.new_zeros(squares.shape[0], count, *squares.shape[2:]) if i != 1 else squares
         for i, count in enumerate((before, 0, after)) if i == 1 or count > 0], 1,
    )
    total = sum(padded[:, i : i + channels] for i in range(size)) / size
    return input / total.mul(alpha).add(k).pow(beta)


def embedding_bag(
    input, weight, offsets=None, max_norm=None, norm_type=2, scale_grad_by_freq=False, mode="mean", sparse=False,
    per_sample_weights=None, include_last_offset=False, padding_idx=None,
):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.embedding_bag.html"""
    if input.dim() == 2:
        bags = [*input]
        weights = [*per_sample_weights] if per_sample_weights is not None else None
    else:
        ends = offsets.tolist() + ([] if include_last_offset else [input.numel()])
        spans = list(zip(ends, ends[1:]))
        bags = [input[a:b] for a, b in spans]
        weights = [per_sample_weights[a:b] for a, b in spans] if per_sample_weights is not None else None
    results = []
    for i, bag in enumerate(bags):
        if padding_idx is not None:
            bag = bag[bag != padding_idx]
        rows = weight[bag]
        if weights is not None:
            rows = rows * weights[i].unsqueeze(-1)
        if len(bag) == 0:
            results.append(weight.new_zeros(weight.shape[1]))
        else:
            results.append(rows.sum(0) if mode == "sum" else rows.mean(0) if mode == "mean" else rows.max(0)[0])
    return _torch.stack(results)


def pixel_shuffle(input, upscale_factor):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.pixel_shuffle.html"""
    *batch, channels, height, width = input.shape
    r, n = upscale_factor, len(batch)
    if channels % (r * r) != 0:
        raise RuntimeError(
            "pixel_shuffle expects its input's 'channel' dimension to be divisible by the square of "
            f"upscale_factor, but input.size(-3)={channels} is not divisible by {r * r}"
        )
    blocks = input.reshape(*batch, channels // (r * r), r, r, height, width)
    moved = blocks.permute(*range(n), n, n + 3, n + 1, n + 4, n + 2)
    return moved.reshape(*batch, channels // (r * r), height * r, width * r)


def pixel_unshuffle(input, downscale_factor):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.pixel_unshuffle.html"""
    *batch, channels, height, width = input.shape
    r, n = downscale_factor, len(batch)
    blocks = input.reshape(*batch, channels, height // r, r, width // r, r)
    moved = blocks.permute(*range(n), n, n + 2, n + 4, n + 1, n + 3)
    return moved.reshape(*batch, channels * r * r, height // r, width // r)


def relu_(input):
    """https://docs.pytorch.org/docs/stable/generated/torch.nn.functional.relu_.html"""
    return relu(input, inplace=True)
`,
}
