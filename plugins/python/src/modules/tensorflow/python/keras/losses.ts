// Losses.
import type {PythonFile} from '../../../../engine/framework-module.ts'

/** Source: keras/src/losses/loss.py. */
export const loss: PythonFile = {
  name: 'keras.src.losses.loss',
  source: `
import math as _math
import tensorflow as tf
from tensorflow.keras.backend import auto_name as _auto_name, epsilon as _epsilon, floatx as _floatx, map_structure as _map_structure

class Reduction:
    AUTO = 'auto'
    NONE = 'none'
    SUM = 'sum'
    SUM_OVER_BATCH_SIZE = 'sum_over_batch_size'

    @classmethod
    def all(cls):
        return (cls.AUTO, cls.NONE, cls.SUM, cls.SUM_OVER_BATCH_SIZE)

def _tensor(x, dtype=None):
    x = tf.convert_to_tensor(x)
    return x if dtype is None else tf.cast(x, dtype)

class Loss:
    """https://keras.io/api/losses/"""
    def __init__(self, name=None, reduction='sum_over_batch_size', dtype=None):
        self.name = name or _auto_name(self.__class__.__name__)
        self.reduction = _standardize_reduction('sum_over_batch_size' if reduction == 'auto' else reduction)
        self._dtype = _floatx() if dtype is None else getattr(dtype, 'name', dtype)

    @property
    def dtype(self):
        return self._dtype

    def __call__(self, y_true, y_pred, sample_weight=None):
        y_pred = _map_leaves(lambda x: _tensor(x, self._dtype), y_pred)
        # losses of one's own may look for whole numbers
        y_true = _map_leaves(lambda x: _tensor(x, self._dtype if isinstance(self, LossFunctionWrapper) or tf.convert_to_tensor(x).dtype.is_floating else None), y_true)
        return _reduce_weighted(self.call(y_true, y_pred), sample_weight, self.reduction, self._dtype)

    def call(self, y_true, y_pred):
        raise NotImplementedError

    def get_config(self):
        return {'name': self.name, 'reduction': self.reduction}

    @classmethod
    def from_config(cls, config):
        return cls(**config)

def _map_leaves(function, value):
    """Lists of numbers are arrays, lists of tensors are several."""
    nested = isinstance(value, dict) or isinstance(value, (list, tuple)) and any(hasattr(item, 'shape') for item in value)
    return _map_structure(function, value) if nested else function(value)

def _standardize_reduction(reduction):
    allowed = {'sum_over_batch_size', 'sum', None, 'none', 'mean', 'mean_with_sample_weight'}
    if reduction not in allowed:
        raise ValueError(f'Invalid value for argument \`reduction\`. Expected one of {allowed}. Received: reduction={reduction}')
    return reduction

def _same_rank(x, y, expand=True):
    m, n = len(x.shape), len(y.shape)
    if m == n + 1 and x.shape[-1] == 1:
        return (x, tf.expand_dims(y, -1)) if n == 1 and expand else (tf.squeeze(x, [-1]), y)
    if n == m + 1 and y.shape[-1] == 1:
        return (tf.expand_dims(x, -1), y) if m == 1 and expand else (x, tf.squeeze(y, [-1]))
    return x, y

def _reduce_weighted(values, weight, reduction, dtype):
    values = _tensor(values, dtype)
    if weight is not None:
        weight = _tensor(weight, values.dtype)
        values, weight = _same_rank(values, weight)
        values = values * weight
    if reduction in (None, 'none') or len(values.shape) == 0 or tuple(values.shape) == (0,):
        return values
    total = tf.reduce_sum(values)
    if reduction == 'sum':
        return total
    if reduction == 'mean_with_sample_weight' and weight is not None:
        return tf.math.divide_no_nan(total, tf.reduce_sum(weight))
    return total / float(_math.prod(values.shape))
`,
}

/** Source: keras/src/losses/losses.py. */
export const losses: PythonFile = {
  name: 'keras.src.losses.losses',
  source: `
def _pair(y_true, y_pred, same_rank=True):
    y_pred = _tensor(y_pred)
    if not y_pred.dtype.is_floating:
        y_pred = tf.cast(y_pred, _floatx())
    y_true = _tensor(y_true, y_pred.dtype)
    return _same_rank(y_true, y_pred) if same_rank else (y_true, y_pred)

def mean_squared_error(y_true, y_pred):
    y_true, y_pred = _pair(y_true, y_pred)
    return tf.reduce_mean(tf.square(y_true - y_pred), axis=-1)

def mean_absolute_error(y_true, y_pred):
    y_true, y_pred = _pair(y_true, y_pred)
    return tf.reduce_mean(tf.abs(y_true - y_pred), axis=-1)

def mean_absolute_percentage_error(y_true, y_pred):
    y_true, y_pred = _pair(y_true, y_pred)
    return 100.0 * tf.reduce_mean(tf.abs((y_true - y_pred) / tf.maximum(tf.abs(y_true), _epsilon())), axis=-1)

def mean_squared_logarithmic_error(y_true, y_pred):
    y_true, y_pred = _pair(y_true, y_pred)
    first = tf.math.log(tf.maximum(y_pred, _epsilon()) + 1.0)
    second = tf.math.log(tf.maximum(y_true, _epsilon()) + 1.0)
    return tf.reduce_mean(tf.square(first - second), axis=-1)

def _normalized(x, axis):
    return x * tf.math.rsqrt(tf.maximum(tf.reduce_sum(tf.square(x), axis=axis, keepdims=True), 1e-12))

def cosine_similarity(y_true, y_pred, axis=-1):
    y_true, y_pred = _pair(y_true, y_pred)
    return -tf.reduce_sum(_normalized(y_true, axis) * _normalized(y_pred, axis), axis=axis)

def huber(y_true, y_pred, delta=1.0):
    y_true, y_pred = _pair(y_true, y_pred)
    error = y_pred - y_true
    size = tf.abs(error)
    return tf.reduce_mean(tf.where(size <= delta, 0.5 * tf.square(error), delta * size - 0.5 * delta * delta), axis=-1)

def log_cosh(y_true, y_pred):
    y_true, y_pred = _pair(y_true, y_pred)
    x = y_pred - y_true
    return tf.reduce_mean(x + tf.nn.softplus(x * -2.0) - _math.log(2.0), axis=-1)

def _signed(y_true):
    """Labels 0 and 1 mean -1 and 1."""
    is_binary = tf.reduce_all(tf.logical_or(tf.equal(y_true, 0.0), tf.equal(y_true, 1.0)))
    return 2.0 * y_true - 1.0 if is_binary else y_true

def hinge(y_true, y_pred):
    y_true, y_pred = _pair(y_true, y_pred, False)
    return tf.reduce_mean(tf.maximum(1.0 - _signed(y_true) * y_pred, 0.0), axis=-1)

def squared_hinge(y_true, y_pred):
    y_true, y_pred = _pair(y_true, y_pred, False)
    return tf.reduce_mean(tf.square(tf.maximum(1.0 - _signed(y_true) * y_pred, 0.0)), axis=-1)

def categorical_hinge(y_true, y_pred):
    y_true, y_pred = _pair(y_true, y_pred, False)
    positive = tf.reduce_sum(y_true * y_pred, axis=-1)
    negative = tf.reduce_max((1.0 - y_true) * y_pred, axis=-1)
    return tf.maximum(negative - positive + 1.0, 0.0)

def kl_divergence(y_true, y_pred):
    y_true, y_pred = _pair(y_true, y_pred, False)
    y_true = tf.clip_by_value(y_true, _epsilon(), 1.0)
    y_pred = tf.clip_by_value(y_pred, _epsilon(), 1.0)
    return tf.reduce_sum(y_true * tf.math.log(y_true / y_pred), axis=-1)

def poisson(y_true, y_pred):
    y_true, y_pred = _pair(y_true, y_pred, False)
    return tf.reduce_mean(y_pred - y_true * tf.math.log(y_pred + _epsilon()), axis=-1)

def _checked(target, output):
    if len(target.shape) != len(output.shape):
        raise ValueError(f'Arguments \`target\` and \`output\` must have the same rank (ndim). Received: target.shape={target.shape}, output.shape={output.shape}')
    if tuple(target.shape) != tuple(output.shape):
        raise ValueError(f'Arguments \`target\` and \`output\` must have the same shape. Received: target.shape={target.shape}, output.shape={output.shape}')

def _smoothed(y_true, smoothing):
    return y_true * (1.0 - smoothing) + smoothing / y_true.shape[-1] if smoothing else y_true

def _clipped(y_pred):
    return tf.clip_by_value(y_pred, _epsilon(), 1.0 - _epsilon())

def categorical_crossentropy(y_true, y_pred, from_logits=False, label_smoothing=0.0, axis=-1):
    y_true, y_pred = _pair(y_true, y_pred, False)
    y_true = _smoothed(y_true, label_smoothing)
    _checked(y_true, y_pred)
    if from_logits:
        return tf.nn.softmax_cross_entropy_with_logits(y_true, y_pred, axis=axis)
    y_pred = _clipped(y_pred / tf.reduce_sum(y_pred, axis=axis, keepdims=True))
    return -tf.reduce_sum(y_true * tf.math.log(y_pred), axis=axis)

def categorical_focal_crossentropy(y_true, y_pred, alpha=0.25, gamma=2.0, from_logits=False, label_smoothing=0.0, axis=-1):
    y_true, y_pred = _pair(y_true, y_pred, False)
    y_true = _smoothed(y_true, label_smoothing)
    if from_logits:
        y_pred = tf.nn.softmax(y_pred, axis=axis)
    output = _clipped(y_pred / tf.reduce_sum(y_pred, axis=axis, keepdims=True))
    return tf.reduce_sum(alpha * tf.pow(1.0 - output, gamma) * (-y_true * tf.math.log(output)), axis=axis)

def sparse_categorical_crossentropy(y_true, y_pred, from_logits=False, ignore_class=None, axis=-1):
    y_true, y_pred = _tensor(y_true), _tensor(y_pred)
    if len(y_true.shape) == len(y_pred.shape) and y_true.shape[axis] == 1:
        y_true = tf.squeeze(y_true, [axis])
    kept = None
    if ignore_class is not None:
        kept = tf.not_equal(tf.cast(y_true, y_pred.dtype), float(ignore_class))
        y_true = tf.where(kept, y_true, tf.zeros_like(y_true))
    if len(y_true.shape) != len(y_pred.shape) - 1:
        raise ValueError(f'Argument \`output\` must have rank (ndim) \`target.ndim - 1\`. Received: target.shape={y_true.shape}, output.shape={y_pred.shape}')
    if tuple(y_true.shape) != tuple(y_pred.shape)[:-1]:
        raise ValueError(f'Arguments \`target\` and \`output\` must have the same shape up until the last dimension: target.shape={y_true.shape}, output.shape={y_pred.shape}')
    if not from_logits:
        y_pred = tf.math.log(_clipped(y_pred))
    result = tf.nn.sparse_softmax_cross_entropy_with_logits(tf.cast(y_true, 'int64'), y_pred)
    return result if kept is None else tf.where(kept, result, tf.zeros_like(result))

def _binary(y_true, y_pred, from_logits):
    _checked(y_true, y_pred)
    if from_logits:
        return tf.nn.sigmoid_cross_entropy_with_logits(y_true, y_pred)
    y_pred = _clipped(y_pred)
    return -(y_true * tf.math.log(y_pred) + (1.0 - y_true) * tf.math.log(1.0 - y_pred))

def binary_crossentropy(y_true, y_pred, from_logits=False, label_smoothing=0.0, axis=-1):
    y_true, y_pred = _pair(y_true, y_pred, False)
    if label_smoothing:
        y_true = y_true * (1.0 - label_smoothing) + 0.5 * label_smoothing
    return tf.reduce_mean(_binary(y_true, y_pred, from_logits), axis=axis)

def binary_focal_crossentropy(y_true, y_pred, apply_class_balancing=False, alpha=0.25, gamma=2.0, from_logits=False, label_smoothing=0.0, axis=-1):
    y_true, y_pred = _pair(y_true, y_pred, False)
    if label_smoothing:
        y_true = y_true * (1.0 - label_smoothing) + 0.5 * label_smoothing
    if from_logits:
        y_pred = tf.nn.sigmoid(y_pred)
    p = y_true * y_pred + (1.0 - y_true) * (1.0 - y_pred)
    focal = tf.pow(1.0 - p, gamma) * _binary(y_true, y_pred, False)
    if apply_class_balancing:
        focal = (y_true * alpha + (1.0 - y_true) * (1.0 - alpha)) * focal
    return tf.reduce_mean(focal, axis=axis)

def dice(y_true, y_pred, axis=None):
    y_true, y_pred = _pair(y_true, y_pred, False)
    shared = tf.reduce_sum(y_true * y_pred, axis=axis)
    return 1.0 - 2.0 * shared / (tf.reduce_sum(y_true, axis=axis) + tf.reduce_sum(y_pred, axis=axis) + _epsilon())

def tversky(y_true, y_pred, alpha=0.5, beta=0.5, axis=None):
    y_true, y_pred = _pair(y_true, y_pred, False)
    shared = tf.reduce_sum(y_true * y_pred, axis=axis)
    missed = tf.reduce_sum((1.0 - y_pred) * y_true, axis=axis)
    false = tf.reduce_sum(y_pred * (1.0 - y_true), axis=axis)
    return 1.0 - shared / (shared + missed * alpha + false * beta + _epsilon())

def categorical_generalized_cross_entropy(y_true, y_pred, q):
    y_pred = _tensor(y_pred)
    p = tf.reduce_sum(y_pred * tf.one_hot(tf.cast(y_true, 'int32'), y_pred.shape[-1]), axis=-1)
    return (1.0 - tf.pow(p, q)) / q
`,
}

/** Source: keras/src/losses/losses.py, keras/src/losses/__init__.py. */
export const lossClasses: PythonFile = {
  name: 'keras.src.losses.losses',
  source: `
class LossFunctionWrapper(Loss):
    def __init__(self, fn, reduction='sum_over_batch_size', name=None, dtype=None, **kwargs):
        super().__init__(name=name, reduction=reduction, dtype=dtype)
        self.fn = fn
        self._fn_kwargs = kwargs

    def call(self, y_true, y_pred):
        y_true, y_pred = _same_rank(y_true, y_pred)
        return self.fn(y_true, y_pred, **self._fn_kwargs)

    def __repr__(self):
        return f'<LossFunctionWrapper({self.fn}, kwargs={self._fn_kwargs})>'

class _Plain(LossFunctionWrapper):
    """One that takes nothing but how it is reduced."""
    def __init__(self, reduction='sum_over_batch_size', name=None, dtype=None):
        function, own_name = self._computes
        super().__init__(function, name=name or own_name, reduction=reduction, dtype=dtype)

class MeanSquaredError(_Plain):
    """https://keras.io/api/losses/regression_losses/#meansquarederror-class"""
    _computes = mean_squared_error, 'mean_squared_error'

class MeanAbsoluteError(_Plain):
    """https://keras.io/api/losses/regression_losses/#meanabsoluteerror-class"""
    _computes = mean_absolute_error, 'mean_absolute_error'

class MeanAbsolutePercentageError(_Plain):
    """https://keras.io/api/losses/regression_losses/#meanabsolutepercentageerror-class"""
    _computes = mean_absolute_percentage_error, 'mean_absolute_percentage_error'

class MeanSquaredLogarithmicError(_Plain):
    """https://keras.io/api/losses/regression_losses/#meansquaredlogarithmicerror-class"""
    _computes = mean_squared_logarithmic_error, 'mean_squared_logarithmic_error'

class LogCosh(_Plain):
    """https://keras.io/api/losses/regression_losses/#logcosh-class"""
    _computes = log_cosh, 'log_cosh'

class Hinge(_Plain):
    """https://keras.io/api/losses/hinge_losses/#hinge-class"""
    _computes = hinge, 'hinge'

class SquaredHinge(_Plain):
    """https://keras.io/api/losses/hinge_losses/#squaredhinge-class"""
    _computes = squared_hinge, 'squared_hinge'

class CategoricalHinge(_Plain):
    """https://keras.io/api/losses/hinge_losses/#categoricalhinge-class"""
    _computes = categorical_hinge, 'categorical_hinge'

class KLDivergence(_Plain):
    """https://keras.io/api/losses/probabilistic_losses/#kldivergence-class"""
    _computes = kl_divergence, 'kl_divergence'

class Poisson(_Plain):
    """https://keras.io/api/losses/probabilistic_losses/#poisson-class"""
    _computes = poisson, 'poisson'

class CosineSimilarity(LossFunctionWrapper):
    """https://keras.io/api/losses/regression_losses/#cosinesimilarity-class"""
    def __init__(self, axis=-1, reduction='sum_over_batch_size', name='cosine_similarity', dtype=None):
        super().__init__(cosine_similarity, name=name, reduction=reduction, dtype=dtype, axis=axis)

class Huber(LossFunctionWrapper):
    """https://keras.io/api/losses/regression_losses/#huber-class"""
    def __init__(self, delta=1.0, reduction='sum_over_batch_size', name='huber_loss', dtype=None):
        super().__init__(huber, name=name, reduction=reduction, dtype=dtype, delta=delta)

class _Crossentropy(LossFunctionWrapper):
    def get_config(self):
        return {**super().get_config(), **self._fn_kwargs}

class BinaryCrossentropy(_Crossentropy):
    """https://keras.io/api/losses/probabilistic_losses/#binarycrossentropy-class"""
    def __init__(self, from_logits=False, label_smoothing=0.0, axis=-1, reduction='sum_over_batch_size', name='binary_crossentropy', dtype=None):
        super().__init__(binary_crossentropy, name=name, reduction=reduction, dtype=dtype, from_logits=from_logits, label_smoothing=label_smoothing, axis=axis)
        self.from_logits = from_logits
        self.label_smoothing = label_smoothing
        self.axis = axis

class BinaryFocalCrossentropy(_Crossentropy):
    """https://keras.io/api/losses/probabilistic_losses/#binaryfocalcrossentropy-class"""
    def __init__(self, apply_class_balancing=False, alpha=0.25, gamma=2.0, from_logits=False, label_smoothing=0.0, axis=-1, reduction='sum_over_batch_size', name='binary_focal_crossentropy', dtype=None):
        super().__init__(binary_focal_crossentropy, name=name, reduction=reduction, dtype=dtype, apply_class_balancing=apply_class_balancing,
                         alpha=alpha, gamma=gamma, from_logits=from_logits, label_smoothing=label_smoothing, axis=axis)

class CategoricalCrossentropy(_Crossentropy):
    """https://keras.io/api/losses/probabilistic_losses/#categoricalcrossentropy-class"""
    def __init__(self, from_logits=False, label_smoothing=0.0, axis=-1, reduction='sum_over_batch_size', name='categorical_crossentropy', dtype=None):
        super().__init__(categorical_crossentropy, name=name, reduction=reduction, dtype=dtype, from_logits=from_logits, label_smoothing=label_smoothing, axis=axis)
        self.from_logits = from_logits
        self.label_smoothing = label_smoothing
        self.axis = axis

class CategoricalFocalCrossentropy(_Crossentropy):
    """https://keras.io/api/losses/probabilistic_losses/#categoricalfocalcrossentropy-class"""
    def __init__(self, alpha=0.25, gamma=2.0, from_logits=False, label_smoothing=0.0, axis=-1, reduction='sum_over_batch_size', name='categorical_focal_crossentropy', dtype=None):
        super().__init__(categorical_focal_crossentropy, name=name, reduction=reduction, dtype=dtype, alpha=alpha, gamma=gamma,
                         from_logits=from_logits, label_smoothing=label_smoothing, axis=axis)

class SparseCategoricalCrossentropy(_Crossentropy):
    """https://keras.io/api/losses/probabilistic_losses/#sparsecategoricalcrossentropy-class"""
    def __init__(self, from_logits=False, ignore_class=None, reduction='sum_over_batch_size', axis=-1, name='sparse_categorical_crossentropy', dtype=None):
        super().__init__(sparse_categorical_crossentropy, name=name, reduction=reduction, dtype=dtype, from_logits=from_logits, ignore_class=ignore_class, axis=axis)
        self.from_logits = from_logits
        self.ignore_class = ignore_class

class Dice(_Crossentropy):
    """https://keras.io/api/losses/"""
    def __init__(self, reduction='sum_over_batch_size', name='dice', axis=None, dtype=None):
        super().__init__(dice, name=name, reduction=reduction, dtype=dtype, axis=axis)

class Tversky(_Crossentropy):
    """https://keras.io/api/losses/"""
    def __init__(self, alpha=0.5, beta=0.5, reduction='sum_over_batch_size', name='tversky', axis=None, dtype=None):
        super().__init__(tversky, name=name, reduction=reduction, dtype=dtype, alpha=alpha, beta=beta, axis=axis)

class CategoricalGeneralizedCrossEntropy(LossFunctionWrapper):
    """https://keras.io/api/losses/"""
    def __init__(self, q=0.5, reduction='sum_over_batch_size', name='categorical_generalized_cross_entropy', dtype=None):
        if not 0 < q < 1:
            raise ValueError('q must be in the interval (0, 1)')
        super().__init__(categorical_generalized_cross_entropy, name=name, reduction=reduction, dtype=dtype, q=q)

_classes = [MeanSquaredError, MeanAbsoluteError, MeanAbsolutePercentageError, MeanSquaredLogarithmicError, LogCosh, Hinge, SquaredHinge,
            CategoricalHinge, KLDivergence, Poisson, CosineSimilarity, Huber, BinaryCrossentropy, BinaryFocalCrossentropy,
            CategoricalCrossentropy, CategoricalFocalCrossentropy, SparseCategoricalCrossentropy, Dice, Tversky]
_functions = [mean_squared_error, mean_absolute_error, mean_absolute_percentage_error, mean_squared_logarithmic_error, log_cosh, hinge,
              squared_hinge, categorical_hinge, kl_divergence, poisson, cosine_similarity, huber, binary_crossentropy, binary_focal_crossentropy,
              categorical_crossentropy, categorical_focal_crossentropy, sparse_categorical_crossentropy, dice, tversky]
_by_name = {one.__name__: one for one in _classes + _functions}
_by_name.update(mse=mean_squared_error, MSE=mean_squared_error, mae=mean_absolute_error, MAE=mean_absolute_error, mape=mean_absolute_percentage_error,
                msle=mean_squared_logarithmic_error, bce=binary_crossentropy, kld=kl_divergence, logcosh=log_cosh)
mse = MSE = mean_squared_error
mae = MAE = mean_absolute_error
mape = MAPE = mean_absolute_percentage_error
msle = MSLE = mean_squared_logarithmic_error
kld = KLD = kl_divergence
logcosh = log_cosh

def get(identifier):
    if identifier is None:
        return None
    if isinstance(identifier, str):
        if identifier not in _by_name:
            raise ValueError(f'Could not interpret loss identifier: {identifier}')
        identifier = _by_name[identifier]
        return identifier() if isinstance(identifier, type) else identifier
    if callable(identifier):
        return identifier() if isinstance(identifier, type) else identifier
    raise ValueError(f'Could not interpret loss identifier: {identifier}')
`,
}
