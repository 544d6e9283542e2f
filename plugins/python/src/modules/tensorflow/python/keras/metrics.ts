// Metrics.
import type {PythonFile} from '../../../../engine/framework-module.ts'

/** Source: keras/src/metrics. */
export const metrics: PythonFile = {
  name: 'keras.src.metrics',
  source: `
import tensorflow as tf
from tensorflow.keras import losses as _losses, initializers as _initializers
from tensorflow.keras.backend import auto_name as _auto_name, make_variable as _make, name_scope as _name_scope
from tensorflow.keras.losses import _same_rank, _tensor

class Metric:
    """https://keras.io/api/metrics/base_metric/"""
    _is_metric = True

    def __init__(self, dtype=None, name=None):
        self.name = name or _auto_name(self.__class__.__name__)
        self._dtype = dtype or 'float32'
        self._own = []

    @property
    def dtype(self):
        return self._dtype

    def add_variable(self, shape, initializer, dtype=None, aggregation='sum', name=None):
        with _name_scope(self.name):
            variable = _make(_initializers.get(initializer), shape, dtype or 'float32', False, name)
        self._own.append(variable)
        return variable

    def add_weight(self, shape=(), initializer=None, dtype=None, name=None):
        return self.add_variable(shape, initializer or 'zeros', dtype, name=name)

    @property
    def variables(self):
        return list(self._own)

    def reset_state(self):
        for variable in self.variables:
            variable.assign(tf.zeros(variable.shape, variable.dtype))

    def update_state(self, *args, **kwargs):
        raise NotImplementedError

    def result(self):
        raise NotImplementedError

    def __call__(self, *args, **kwargs):
        self.update_state(*args, **kwargs)
        return self.result()

    def __repr__(self):
        return f'<{self.__class__.__name__} name={self.name}>'

    def get_config(self):
        return {'name': self.name, 'dtype': self._dtype}

    @classmethod
    def from_config(cls, config):
        return cls(**config)

def _weighted(values, weight):
    values = _tensor(values, 'float32')
    if weight is None:
        return values, None
    weight = _tensor(weight, 'float32')
    if len(weight.shape) > 0:
        values, weight = _same_rank(values, weight)
        if len(weight.shape) < len(values.shape):
            values = tf.reduce_mean(values, axis=list(range(len(weight.shape), len(values.shape))))
    return values * weight, weight

class Sum(Metric):
    """https://keras.io/api/metrics/reduction_metrics/#sum-class"""
    def __init__(self, name='sum', dtype=None):
        super().__init__(name=name, dtype=dtype)
        self.total = self.add_variable((), 'zeros', name='total')

    def update_state(self, values, sample_weight=None):
        self.total.assign_add(tf.reduce_sum(_weighted(values, sample_weight)[0]))

    def result(self):
        return tf.convert_to_tensor(self.total)

class Mean(Metric):
    """https://keras.io/api/metrics/reduction_metrics/#mean-class"""
    def __init__(self, name='mean', dtype=None):
        super().__init__(name=name, dtype=dtype)
        self.total = self.add_variable((), 'zeros', name='total')
        self.count = self.add_variable((), 'zeros', name='count')

    def update_state(self, values, sample_weight=None):
        values, weight = _weighted(values, sample_weight)
        self.total.assign_add(tf.reduce_sum(values))
        if weight is None or len(weight.shape) == 0 and len(values.shape) == 0:
            self.count.assign_add(float(tf.size(values)) if weight is None else weight)
        else:
            self.count.assign_add(tf.reduce_sum(tf.ones_like(values) * weight))

    def result(self):
        return tf.math.divide_no_nan(self.total, self.count)

class MeanMetricWrapper(Mean):
    """https://keras.io/api/metrics/reduction_metrics/#meanmetricwrapper-class"""
    def __init__(self, fn, name=None, dtype=None, **kwargs):
        super().__init__(name=name, dtype=dtype)
        self._fn = fn
        self._fn_kwargs = kwargs

    def update_state(self, y_true, y_pred, sample_weight=None):
        super().update_state(self._fn(y_true, y_pred, **self._fn_kwargs), sample_weight)

def binary_accuracy(y_true, y_pred, threshold=0.5):
    y_true, y_pred = _tensor(y_true), _tensor(y_pred)
    y_true, y_pred = _same_rank(y_true, y_pred)
    hits = tf.equal(tf.cast(y_true, 'float32'), tf.cast(y_pred > threshold, 'float32'))
    return tf.reduce_mean(tf.cast(hits, 'float32'), axis=-1)

def accuracy(y_true, y_pred):
    y_pred = _tensor(y_pred)
    y_true, y_pred = _same_rank(_tensor(y_true, y_pred.dtype), y_pred)
    return tf.cast(tf.equal(y_true, y_pred), 'float32')

def categorical_accuracy(y_true, y_pred):
    return tf.cast(tf.equal(tf.argmax(_tensor(y_true), axis=-1), tf.argmax(_tensor(y_pred), axis=-1)), 'float32')

def sparse_categorical_accuracy(y_true, y_pred):
    y_true, y_pred = _tensor(y_true), _tensor(y_pred)
    if len(y_true.shape) == len(y_pred.shape) and y_true.shape[-1] == 1:
        y_true = tf.squeeze(y_true, [-1])
    return tf.cast(tf.equal(tf.cast(y_true, 'int64'), tf.argmax(y_pred, axis=-1)), 'float32')

def top_k_categorical_accuracy(y_true, y_pred, k=5):
    return sparse_top_k_categorical_accuracy(tf.argmax(_tensor(y_true), axis=-1), y_pred, k)

def sparse_top_k_categorical_accuracy(y_true, y_pred, k=5):
    y_true, y_pred = tf.reshape(tf.cast(_tensor(y_true), 'int32'), (-1, 1)), _tensor(y_pred)
    places = tf.cast(tf.math.top_k(y_pred, k=min(k, y_pred.shape[-1]))[1], 'int32')
    return tf.cast(tf.reduce_any(tf.equal(places, y_true), axis=-1), 'float32')

class _Wrapped(MeanMetricWrapper):
    def __init__(self, name=None, dtype=None, **kwargs):
        function, own_name = self._computes
        super().__init__(function, name=name or own_name, dtype=dtype, **kwargs)

class Accuracy(_Wrapped):
    """https://keras.io/api/metrics/accuracy_metrics/#accuracy-class"""
    _computes = accuracy, 'accuracy'

class BinaryAccuracy(_Wrapped):
    """https://keras.io/api/metrics/accuracy_metrics/#binaryaccuracy-class"""
    _computes = binary_accuracy, 'binary_accuracy'

class CategoricalAccuracy(_Wrapped):
    """https://keras.io/api/metrics/accuracy_metrics/#categoricalaccuracy-class"""
    _computes = categorical_accuracy, 'categorical_accuracy'

class SparseCategoricalAccuracy(_Wrapped):
    """https://keras.io/api/metrics/accuracy_metrics/#sparsecategoricalaccuracy-class"""
    _computes = sparse_categorical_accuracy, 'sparse_categorical_accuracy'

class TopKCategoricalAccuracy(_Wrapped):
    """https://keras.io/api/metrics/accuracy_metrics/#topkcategoricalaccuracy-class"""
    _computes = top_k_categorical_accuracy, 'top_k_categorical_accuracy'

class SparseTopKCategoricalAccuracy(_Wrapped):
    """https://keras.io/api/metrics/accuracy_metrics/#sparsetopkcategoricalaccuracy-class"""
    _computes = sparse_top_k_categorical_accuracy, 'sparse_top_k_categorical_accuracy'

class MeanSquaredError(_Wrapped):
    """https://keras.io/api/metrics/regression_metrics/#meansquarederror-class"""
    _computes = _losses.mean_squared_error, 'mean_squared_error'

class MeanAbsoluteError(_Wrapped):
    """https://keras.io/api/metrics/regression_metrics/#meanabsoluteerror-class"""
    _computes = _losses.mean_absolute_error, 'mean_absolute_error'

class RootMeanSquaredError(Mean):
    """https://keras.io/api/metrics/regression_metrics/#rootmeansquarederror-class"""
    def __init__(self, name='root_mean_squared_error', dtype=None):
        super().__init__(name=name, dtype=dtype)

    def update_state(self, y_true, y_pred, sample_weight=None):
        y_true, y_pred = _same_rank(_tensor(y_true, 'float32'), _tensor(y_pred, 'float32'))
        super().update_state(tf.square(y_pred - y_true), sample_weight)

    def result(self):
        return tf.sqrt(super().result())

class BinaryCrossentropy(_Wrapped):
    """https://keras.io/api/metrics/probabilistic_metrics/#binarycrossentropy-class"""
    _computes = _losses.binary_crossentropy, 'binary_crossentropy'

class CategoricalCrossentropy(_Wrapped):
    """https://keras.io/api/metrics/probabilistic_metrics/#categoricalcrossentropy-class"""
    _computes = _losses.categorical_crossentropy, 'categorical_crossentropy'

class SparseCategoricalCrossentropy(_Wrapped):
    """https://keras.io/api/metrics/probabilistic_metrics/#sparsecategoricalcrossentropy-class"""
    _computes = _losses.sparse_categorical_crossentropy, 'sparse_categorical_crossentropy'

class _Confusion(Metric):
    def __init__(self, thresholds=None, name=None, dtype=None):
        super().__init__(name=name or _auto_name(self._told), dtype=dtype)
        self.thresholds = 0.5 if thresholds is None else thresholds
        self._counts = [self.add_variable((), 'zeros', name=name) for name in ('hits', 'false', 'missed')]

    def update_state(self, y_true, y_pred, sample_weight=None):
        y_true, y_pred = _same_rank(_tensor(y_true, 'float32'), _tensor(y_pred, 'float32'))
        said, real = y_pred > self.thresholds, y_true > 0.5
        for count, which in zip(self._counts, (tf.logical_and(said, real), tf.logical_and(said, tf.logical_not(real)), tf.logical_and(tf.logical_not(said), real))):
            count.assign_add(tf.reduce_sum(tf.cast(which, 'float32')))

class Precision(_Confusion):
    """https://keras.io/api/metrics/classification_metrics/#precision-class"""
    _told = 'precision'

    def result(self):
        hits, false, _ = self._counts
        return tf.math.divide_no_nan(tf.convert_to_tensor(hits), hits + false)

class Recall(_Confusion):
    """https://keras.io/api/metrics/classification_metrics/#recall-class"""
    _told = 'recall'

    def result(self):
        hits, _, missed = self._counts
        return tf.math.divide_no_nan(tf.convert_to_tensor(hits), hits + missed)

mse = MSE = mean_squared_error = _losses.mean_squared_error
mae = MAE = mean_absolute_error = _losses.mean_absolute_error
_by_name = {one.__name__: one for one in (Accuracy, BinaryAccuracy, CategoricalAccuracy, SparseCategoricalAccuracy, MeanSquaredError, MeanAbsoluteError,
            RootMeanSquaredError, BinaryCrossentropy, CategoricalCrossentropy, SparseCategoricalCrossentropy, Precision, Recall, Mean, Sum)}
_by_name.update(mse=MeanSquaredError, mae=MeanAbsoluteError, mean_squared_error=MeanSquaredError, mean_absolute_error=MeanAbsoluteError,
                binary_accuracy=BinaryAccuracy, categorical_accuracy=CategoricalAccuracy, sparse_categorical_accuracy=SparseCategoricalAccuracy)

def get(identifier):
    if isinstance(identifier, str):
        if identifier not in _by_name:
            raise ValueError(f'Could not interpret metric identifier: {identifier}')
        return _by_name[identifier]()
    if identifier is None or isinstance(identifier, Metric):
        return identifier
    if isinstance(identifier, type):
        return identifier()
    if callable(identifier):
        return MeanMetricWrapper(identifier, name=getattr(identifier, '__name__', None))
    raise ValueError(f'Could not interpret metric identifier: {identifier}')
`,
}
