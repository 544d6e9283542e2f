// `mxnet.gluon.loss`. Source: python/mxnet/gluon/loss.py of MXNet 2.
export const loss = {
  name: 'mxnet.gluon.loss',
  source: String.raw`
import math
from mxnet import np, npx
from mxnet.gluon.block import HybridBlock


def _apply_weighting(loss, weight=None, sample_weight=None):
    if sample_weight is not None:
        loss = loss * sample_weight
    if weight is not None:
        assert isinstance(weight, (int, float)), 'weight must be a number'
        loss = loss * weight
    return loss


def _axes_but(loss, batch_axis):
    axes = list(range(loss.ndim))
    del axes[batch_axis]
    return tuple(axes)


def _batch_mean(loss, batch_axis):
    return np.mean(loss, axis=_axes_but(loss, batch_axis)) if loss.ndim > 1 else loss


def _batch_sum(loss, batch_axis):
    return np.sum(loss, axis=_axes_but(loss, batch_axis)) if loss.ndim > 1 else loss


def _soft_relu(x):
    return npx.activation(x, act_type='softrelu')


class Loss(HybridBlock):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/loss/index.html"""

    def __init__(self, weight, batch_axis, **kwargs):
        super().__init__(**kwargs)
        self._weight = weight
        self._batch_axis = batch_axis

    def __repr__(self):
        return f'{self.__class__.__name__}(batch_axis={self._batch_axis}, w={self._weight})'

    def _mean(self, loss, sample_weight, weight=None):
        weighted = _apply_weighting(loss, self._weight if weight is None else weight, sample_weight)
        return _batch_mean(weighted, self._batch_axis)

    def forward(self, x, *args):
        raise NotImplementedError


class L2Loss(Loss):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/loss/index.html#mxnet.gluon.loss.L2Loss"""

    def __init__(self, weight=1.0, batch_axis=0, **kwargs):
        super().__init__(weight, batch_axis, **kwargs)

    def forward(self, pred, label, sample_weight=None):
        label = npx.reshape_like(label, pred)
        return self._mean(np.square(label - pred), sample_weight, self._weight / 2)


class L1Loss(Loss):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/loss/index.html#mxnet.gluon.loss.L1Loss"""

    def __init__(self, weight=None, batch_axis=0, **kwargs):
        super().__init__(weight, batch_axis, **kwargs)

    def forward(self, pred, label, sample_weight=None):
        return self._mean(np.abs(npx.reshape_like(label, pred) - pred), sample_weight)


class SigmoidBinaryCrossEntropyLoss(Loss):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/loss/index.html#mxnet.gluon.loss.SigmoidBinaryCrossEntropyLoss"""

    def __init__(self, from_sigmoid=False, weight=None, batch_axis=0, **kwargs):
        super().__init__(weight, batch_axis, **kwargs)
        self._from_sigmoid = from_sigmoid

    def forward(self, pred, label, sample_weight=None, pos_weight=None):
        label = npx.reshape_like(label, pred)
        if not self._from_sigmoid:
            if pos_weight is None:
                loss = npx.relu(pred) - pred * label + _soft_relu(-np.abs(pred))
            else:
                log_weight = 1 + np.multiply(pos_weight - 1, label)
                loss = pred - pred * label + log_weight * (_soft_relu(-np.abs(pred)) + npx.relu(-pred))
        else:
            positive = np.log(pred + 1e-12) * label
            if pos_weight is not None:
                positive = np.multiply(positive, pos_weight)
            loss = -(positive + np.log(1.0 - pred + 1e-12) * (1.0 - label))
        return self._mean(loss, sample_weight)


SigmoidBCELoss = SigmoidBinaryCrossEntropyLoss


class SoftmaxCrossEntropyLoss(Loss):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/loss/index.html#mxnet.gluon.loss.SoftmaxCrossEntropyLoss"""

    def __init__(self, axis=-1, sparse_label=True, from_logits=False, weight=None, batch_axis=0, **kwargs):
        super().__init__(weight, batch_axis, **kwargs)
        self._axis = axis
        self._sparse_label = sparse_label
        self._from_logits = from_logits

    def forward(self, pred, label, sample_weight=None):
        if not self._from_logits:
            pred = npx.log_softmax(pred, axis=self._axis)
        if self._sparse_label:
            loss = -npx.pick(pred, label, axis=self._axis, keepdims=True)
        else:
            label = npx.reshape_like(label, pred)
            loss = -(pred * label).sum(axis=self._axis, keepdims=True)
        return self._mean(loss, sample_weight)


SoftmaxCELoss = SoftmaxCrossEntropyLoss


class KLDivLoss(Loss):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/loss/index.html#mxnet.gluon.loss.KLDivLoss"""

    def __init__(self, from_logits=True, axis=-1, weight=None, batch_axis=0, **kwargs):
        super().__init__(weight, batch_axis, **kwargs)
        self._from_logits = from_logits
        self._axis = axis

    def forward(self, pred, label, sample_weight=None):
        if not self._from_logits:
            pred = npx.log_softmax(pred, axis=self._axis)
        return self._mean(label * (np.log(label + 1e-12) - pred), sample_weight)


class HuberLoss(Loss):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/loss/index.html#mxnet.gluon.loss.HuberLoss"""

    def __init__(self, rho=1, weight=None, batch_axis=0, **kwargs):
        super().__init__(weight, batch_axis, **kwargs)
        self._rho = rho

    def forward(self, pred, label, sample_weight=None):
        far = np.abs(npx.reshape_like(label, pred) - pred)
        loss = np.where(far > self._rho, far - 0.5 * self._rho, (0.5 / self._rho) * np.square(far))
        return self._mean(loss, sample_weight)


class HingeLoss(Loss):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/loss/index.html#mxnet.gluon.loss.HingeLoss"""

    def __init__(self, margin=1, weight=None, batch_axis=0, **kwargs):
        super().__init__(weight, batch_axis, **kwargs)
        self._margin = margin

    def forward(self, pred, label, sample_weight=None):
        return self._mean(npx.relu(self._margin - pred * npx.reshape_like(label, pred)), sample_weight)


class SquaredHingeLoss(Loss):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/loss/index.html#mxnet.gluon.loss.SquaredHingeLoss"""

    def __init__(self, margin=1, weight=None, batch_axis=0, **kwargs):
        super().__init__(weight, batch_axis, **kwargs)
        self._margin = margin

    def forward(self, pred, label, sample_weight=None):
        label = npx.reshape_like(label, pred)
        return self._mean(np.square(npx.relu(self._margin - pred * label)), sample_weight)


class LogisticLoss(Loss):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/loss/index.html#mxnet.gluon.loss.LogisticLoss"""

    def __init__(self, weight=None, batch_axis=0, label_format='signed', **kwargs):
        super().__init__(weight, batch_axis, **kwargs)
        self._label_format = label_format
        if label_format not in ['signed', 'binary']:
            raise ValueError(f'label_format can only be signed or binary, received {label_format}.')

    def forward(self, pred, label, sample_weight=None):
        label = npx.reshape_like(label, pred)
        if self._label_format == 'signed':
            label = (label + 1.0) / 2.0
        return self._mean(npx.relu(pred) - pred * label + _soft_relu(-np.abs(pred)), sample_weight)


class TripletLoss(Loss):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/loss/index.html#mxnet.gluon.loss.TripletLoss"""

    def __init__(self, margin=1, weight=None, batch_axis=0, **kwargs):
        super().__init__(weight, batch_axis, **kwargs)
        self._margin = margin

    def forward(self, pred, positive, negative, sample_weight=None):
        positive = npx.reshape_like(positive, pred)
        negative = npx.reshape_like(negative, pred)
        loss = _batch_sum(np.square(positive - pred) - np.square(negative - pred), self._batch_axis)
        return _apply_weighting(npx.relu(loss + self._margin), self._weight, sample_weight)


class PoissonNLLLoss(Loss):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/loss/index.html#mxnet.gluon.loss.PoissonNLLLoss"""

    def __init__(self, weight=None, from_logits=True, batch_axis=0, compute_full=False, **kwargs):
        super().__init__(weight, batch_axis, **kwargs)
        self._from_logits = from_logits
        self._compute_full = compute_full

    def forward(self, pred, target, sample_weight=None, epsilon=1e-08):
        target = npx.reshape_like(target, pred)
        if self._from_logits:
            loss = np.exp(pred) - target * pred
        else:
            loss = pred - target * np.log(pred + epsilon)
        if self._compute_full:
            stirling = target * np.log(target) - target + 0.5 * np.log(2 * target * math.pi)
            loss = loss + stirling * (target > 1)
        return self._mean(loss, sample_weight)


class CosineEmbeddingLoss(Loss):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/loss/index.html#mxnet.gluon.loss.CosineEmbeddingLoss"""

    def __init__(self, weight=None, batch_axis=0, margin=0, **kwargs):
        super().__init__(weight, batch_axis, **kwargs)
        self._margin = margin

    def forward(self, input1, input2, label, sample_weight=None):
        similarity = self._similarity(npx.reshape_like(input1, input2), input2)
        label = npx.reshape_like(label, similarity)
        loss = np.where(label == 1, 1 - similarity, np.clip(similarity - self._margin, 0, 1 - self._margin))
        return self._mean(loss, sample_weight)

    def _similarity(self, x, y, axis=-1):
        x_norm = np.sqrt(np.sum(x * x, axis=axis)).reshape(-1, 1)
        y_norm = np.sqrt(np.sum(y * y, axis=axis)).reshape(-1, 1)
        return np.sum(x * y, axis=axis).reshape(-1, 1) / np.maximum(x_norm * y_norm, 1e-12)


class SDMLLoss(Loss):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/loss/index.html#mxnet.gluon.loss.SDMLLoss"""

    def __init__(self, smoothing_parameter=0.3, weight=1.0, batch_axis=0, **kwargs):
        super().__init__(weight, batch_axis, **kwargs)
        self.kl_loss = KLDivLoss(from_logits=True)
        self.smoothing_parameter = smoothing_parameter

    def forward(self, x1, x2):
        count = x1.shape[0]
        gold = np.eye(count)
        labels = gold * (1 - self.smoothing_parameter) + (1 - gold) * self.smoothing_parameter / (count - 1)
        distances = (np.expand_dims(x1, 1) - np.expand_dims(x2, 0))**2
        return self.kl_loss(npx.log_softmax(-distances.sum(axis=2), axis=1), labels)


class CTCLoss(Loss):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/loss/index.html#mxnet.gluon.loss.CTCLoss"""

    def __init__(self, layout='NTC', label_layout='NT', weight=None, **kwargs):
        from mxnet import _unsupported
        _unsupported('mxnet.gluon.loss.CTCLoss', 'there is no such operation')
`,
}
