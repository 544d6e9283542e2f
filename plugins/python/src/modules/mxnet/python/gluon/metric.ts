// How good a network is. Source: python/mxnet/gluon/metric.py of MXNet 2.
export const metric = {
  name: 'mxnet.gluon.metric',
  source: String.raw`
import math
from mxnet import np


def check_label_shapes(labels, preds, wrap=False, shape=False):
    if wrap:
        labels = labels if isinstance(labels, (list, tuple)) else [labels]
        preds = preds if isinstance(preds, (list, tuple)) else [preds]
    if len(labels) != len(preds):
        raise ValueError(f'Shape of labels {len(labels)} does not match shape of predictions {len(preds)}')
    return labels, preds


class EvalMetric:
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/metric/index.html"""

    def __init__(self, name, output_names=None, label_names=None, **kwargs):
        self.name = str(name)
        self.output_names = output_names
        self.label_names = label_names
        self._kwargs = kwargs
        self.reset()

    def __str__(self):
        return f'EvalMetric: {dict(self.get_name_value())}'

    def reset(self):
        self.num_inst = 0
        self.sum_metric = 0.0

    def update(self, labels, preds):
        labels, preds = check_label_shapes(labels, preds, True)
        for label, pred in zip(labels, preds):
            self._add(label, pred)

    def get(self):
        if self.num_inst == 0:
            return self.name, float('nan')
        return self.name, self._value(self.sum_metric / self.num_inst)

    def _value(self, mean):
        return mean

    def get_name_value(self):
        name, value = self.get()
        names = name if isinstance(name, list) else [name]
        values = value if isinstance(value, list) else [value]
        return list(zip(names, values))


def _places(label):
    return label.astype('int32').reshape(-1)


class Accuracy(EvalMetric):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/metric/index.html#mxnet.gluon.metric.Accuracy"""

    def __init__(self, axis=1, name='accuracy', output_names=None, label_names=None):
        self.axis = axis
        super().__init__(name, output_names, label_names)

    def _add(self, label, pred):
        if pred.shape != label.shape:
            pred = np.argmax(pred, axis=self.axis)
        right = (_places(pred) == _places(label)).sum()
        self.sum_metric += float(right)
        self.num_inst += label.size


class TopKAccuracy(EvalMetric):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/metric/index.html#mxnet.gluon.metric.TopKAccuracy"""

    def __init__(self, top_k=1, name='top_k_accuracy', output_names=None, label_names=None):
        self.top_k = top_k
        assert top_k > 1, 'Please use Accuracy if top_k is no more than 1'
        super().__init__(f'{name}_{top_k}', output_names, label_names)

    def _add(self, label, pred):
        best = np.argsort(pred, axis=1)[:, -self.top_k:]
        self.sum_metric += float((best == label.reshape(-1, 1)).sum())
        self.num_inst += label.size


class _Error(EvalMetric):
    def __init__(self, name=None, output_names=None, label_names=None):
        super().__init__(name or self._own_name, output_names, label_names)

    def _add(self, label, pred):
        label, pred = label.reshape(-1), pred.reshape(-1)
        self.sum_metric += float(self._of(label - pred).mean()) * label.shape[0]
        self.num_inst += label.shape[0]


class MAE(_Error):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/metric/index.html#mxnet.gluon.metric.MAE"""
    _own_name = 'mae'

    def _of(self, error):
        return np.abs(error)


class MSE(_Error):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/metric/index.html#mxnet.gluon.metric.MSE"""
    _own_name = 'mse'

    def _of(self, error):
        return np.square(error)


class RMSE(MSE):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/metric/index.html#mxnet.gluon.metric.RMSE"""
    _own_name = 'rmse'

    def _value(self, mean):
        return math.sqrt(mean)


class CrossEntropy(EvalMetric):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/metric/index.html#mxnet.gluon.metric.CrossEntropy"""

    def __init__(self, eps=1e-12, ignore_label=None, axis=-1, from_logits=False, name='cross-entropy',
                 output_names=None, label_names=None):
        self.eps = eps
        super().__init__(name, output_names, label_names)

    def _add(self, label, pred):
        places = _places(label)
        chosen = pred.reshape(-1, pred.shape[-1])[np.arange(places.size).astype('int64'), places]
        self.sum_metric += float((-np.log(chosen + self.eps)).sum())
        self.num_inst += places.size


class NegativeLogLikelihood(CrossEntropy):
    """https://mxnet.apache.org/versions/1.9.1/api/python/docs/api/metric/index.html"""

    def __init__(self, eps=1e-12, name='nll-loss', output_names=None, label_names=None):
        super().__init__(eps, name=name, output_names=output_names, label_names=label_names)


class Perplexity(CrossEntropy):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/metric/index.html#mxnet.gluon.metric.Perplexity"""

    def __init__(self, ignore_label=None, axis=-1, from_logits=False, name='perplexity', output_names=None,
                 label_names=None):
        super().__init__(name=name, output_names=output_names, label_names=label_names)

    def _value(self, mean):
        return math.exp(mean)


class Loss(EvalMetric):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/metric/index.html#mxnet.gluon.metric.Loss"""

    def __init__(self, name='loss', output_names=None, label_names=None):
        super().__init__(name, output_names, label_names)

    def update(self, _, preds):
        for pred in preds if isinstance(preds, (list, tuple)) else [preds]:
            self.sum_metric += float(pred.sum())
            self.num_inst += pred.size


class CompositeEvalMetric(EvalMetric):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/metric/index.html#mxnet.gluon.metric.CompositeEvalMetric"""

    def __init__(self, metrics=None, name='composite', output_names=None, label_names=None):
        self.metrics = list(metrics or [])
        super().__init__(name, output_names, label_names)

    def add(self, metric):
        self.metrics.append(metric)

    def reset(self):
        for metric in self.metrics:
            metric.reset()

    def update(self, labels, preds):
        for metric in self.metrics:
            metric.update(labels, preds)

    def get(self):
        found = [metric.get() for metric in self.metrics]
        return [name for name, _ in found], [value for _, value in found]
`,
}
