// `compile`, `fit`, `evaluate`, `predict`.
import type {PythonFile} from '../../../../engine/framework-module.ts'

/** Source: keras/src/trainers/trainer.py, compile_utils.py, keras/src/backend/tensorflow/trainer.py. */
export const training: PythonFile = {
  name: 'keras.src.models.model',
  source: `
class _Losses:
    """The losses and metrics that a model was compiled with."""
    def __init__(self, loss, loss_weights, metrics, output):
        outputs = _flatten(output)
        given = [loss[key] for key in sorted(loss)] if isinstance(loss, dict) else loss if isinstance(loss, (list, tuple)) else [loss] * len(outputs)
        self.losses = [_losses.get(one) for one in given]
        weights = loss_weights if isinstance(loss_weights, (list, tuple)) else [loss_weights] * len(outputs)
        self.weights = [1.0 if one is None else one for one in weights]

    def __call__(self, y, y_pred, sample_weight):
        total = None
        for loss, weight, target, output in zip(self.losses, self.weights, _flatten_targets(y, y_pred), _flatten(y_pred)):
            if loss is None:
                continue
            value = loss(target, output, sample_weight) if isinstance(loss, _losses.Loss) else _losses._reduce_weighted(loss(target, output), sample_weight, 'sum_over_batch_size', 'float32')
            value = value if weight == 1.0 else value * weight
            total = value if total is None else total + value
        return total

def _flatten_targets(y, y_pred):
    return _flatten(y) if isinstance(y_pred, (list, tuple, dict)) else [y]

def _metric_of(metric, y, y_pred, loss):
    """What \`accuracy\` means depends on the shapes."""
    if metric not in ('accuracy', 'acc', 'crossentropy', 'ce'):
        return _metrics.get(metric)
    name = metric
    is_binary = y_pred.shape[-1] == 1
    is_sparse = len(y.shape) < len(y_pred.shape) or y.shape[-1] == 1 and y_pred.shape[-1] > 1
    if metric in ('accuracy', 'acc'):
        kind = _metrics.BinaryAccuracy if is_binary else _metrics.SparseCategoricalAccuracy if is_sparse else _metrics.CategoricalAccuracy
    else:
        kind = _metrics.BinaryCrossentropy if is_binary else _metrics.SparseCategoricalCrossentropy if is_sparse else _metrics.CategoricalCrossentropy
    return kind(name=name)

def _compile(self, optimizer='rmsprop', loss=None, loss_weights=None, metrics=None, weighted_metrics=None, run_eagerly=False, steps_per_execution=1,
             jit_compile='auto', auto_scale_loss=True):
    self.optimizer = _optimizers.get(optimizer)
    self.__dict__['loss'] = loss
    self.__dict__['_compiled'] = {'loss': loss, 'weights': loss_weights, 'metrics': metrics, 'made': None}
    self.__dict__['_loss_tracker'] = _metrics.Mean(name='loss')
    self.compiled = True
    self.stop_training = False

def _trackers(self, y, y_pred):
    compiled = self._compiled
    if compiled['made'] is None:
        compiled['losses'] = _Losses(compiled['loss'], compiled['weights'], None, y_pred)
        wanted = compiled['metrics'] or []
        wanted = wanted if isinstance(wanted, (list, tuple)) else [wanted]
        first = _flatten(y_pred)[0]
        target = _flatten_targets(y, y_pred)[0]
        compiled['made'] = [_metric_of(one, tf.convert_to_tensor(target), first, compiled['loss']) for one in _flatten(list(wanted))]
    return compiled['made']

def _compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True):
    total = self._compiled['losses'](y, y_pred, sample_weight)
    for extra in self.losses:
        total = tf.cast(extra, 'float32') if total is None else total + tf.cast(extra, total.dtype)
    if total is None:
        raise ValueError('No loss to compute. Provide a \`loss\` argument in \`compile()\`.')
    return total

def _metric_results(self):
    results = {'loss': float(self._loss_tracker.result())}
    for metric in self._compiled['made'] or []:
        results[metric.name] = float(metric.result())
    return dict(sorted(results.items()))

def _update_metrics(self, loss, y, y_pred, sample_weight, size):
    self._loss_tracker.update_state(loss, sample_weight=float(size))
    for metric in _trackers(self, y, y_pred):
        metric.update_state(_flatten_targets(y, y_pred)[0], _flatten(y_pred)[0], sample_weight)

def _split(batch):
    batch = batch if isinstance(batch, (list, tuple)) else (batch,)
    return (*batch, None, None)[:3]

def _train_step(self, data):
    x, y, sample_weight = _split(data)
    with tf.GradientTape() as tape:
        y_pred = self(x, training=True)
        _trackers(self, y, y_pred)
        loss = self.compute_loss(x, y, y_pred, sample_weight)
    variables = self.trainable_weights
    self.optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables))
    _update_metrics(self, loss, y, y_pred, sample_weight, _flatten(x)[0].shape[0])
    return _metric_results(self)

def _test_step(self, data):
    x, y, sample_weight = _split(data)
    y_pred = self(x, training=False)
    _trackers(self, y, y_pred)
    loss = self.compute_loss(x, y, y_pred, sample_weight, training=False)
    _update_metrics(self, loss, y, y_pred, sample_weight, _flatten(x)[0].shape[0])
    return _metric_results(self)

def _reset_metrics(self):
    self._loss_tracker.reset_state()
    for metric in self._compiled['made'] or []:
        metric.reset_state()

def _check_compiled(self, method):
    if not self.compiled:
        raise ValueError(f'You must call \`compile()\` before using the model. You must call \`compile()\` before calling \`{method}()\`.')

def _batches_of(x, y, sample_weight, batch_size, shuffle, steps=None):
    if isinstance(x, tf.data.Dataset):
        return x if steps is None else x.take(steps)
    if not hasattr(x, 'shape') and not isinstance(x, (list, tuple, dict)):
        return x
    arrays = tuple(_map_structure(tf.convert_to_tensor, part) for part in (x, y, sample_weight) if part is not None)
    counts = sorted({leaf.shape[0] for leaf in _flatten(arrays)})
    if len(counts) > 1:
        raise ValueError(f"Data cardinality is ambiguous. Make sure all arrays contain the same number of samples.'x' sizes: {_flatten(x)[0].shape[0]}\\n'y' sizes: {_flatten(y)[0].shape[0]}\\n")
    data = tf.data.Dataset.from_tensor_slices(arrays)
    if shuffle:
        data = data.shuffle(counts[0])
    return data.batch(batch_size or 32)

def _length(data):
    try:
        return len(data)
    except TypeError:
        return None

def _fit(self, x=None, y=None, batch_size=None, epochs=1, verbose='auto', callbacks=None, validation_split=0.0, validation_data=None, shuffle=True,
         class_weight=None, sample_weight=None, initial_epoch=0, steps_per_epoch=None, validation_steps=None, validation_batch_size=None, validation_freq=1):
    _check_compiled(self, 'fit')
    if validation_split and validation_data is None:
        count = _flatten(x)[0].shape[0]
        first = int(count * (1.0 - validation_split))
        validation_data = tuple(_map_structure(lambda a: a[first:], part) for part in (x, y, sample_weight) if part is not None)
        x, y, sample_weight = [None if part is None else _map_structure(lambda a: a[:first], part) for part in (x, y, sample_weight)]
    data = _batches_of(x, y, sample_weight, batch_size, shuffle, steps_per_epoch)
    steps = _length(data)
    listeners = _callbacks.CallbackList(callbacks, model=self, verbose=1 if verbose == 'auto' else verbose, epochs=epochs, steps=steps)
    self.stop_training = False
    listeners.tell('train_begin', None)
    logs = {}
    for epoch in range(initial_epoch, epochs):
        self.reset_metrics()
        listeners.tell('epoch_begin', epoch, None)
        for step, batch in enumerate(data):
            listeners.tell('train_batch_begin', step, None)
            logs = self.train_step(batch)
            listeners.tell('train_batch_end', step, logs)
            if self.stop_training:
                break
        for one in listeners.callbacks:
            if one.params['steps'] is None:
                one.params['steps'] = step + 1
        epoch_logs = dict(logs)
        if validation_data is not None and (epoch + 1) % validation_freq == 0:
            vx, vy, vw = (validation_data, None, None) if isinstance(validation_data, tf.data.Dataset) else _split(validation_data)
            values = _run_test(self, _batches_of(vx, vy, vw, validation_batch_size or batch_size, False, validation_steps), listeners)
            epoch_logs.update({'val_' + name: value for name, value in values.items()})
        listeners.tell('epoch_end', epoch, epoch_logs)
        if self.stop_training:
            break
    self.optimizer.finalize_variable_values(self.trainable_weights)
    listeners.tell('train_end', logs)
    return self.history

def _run_test(self, data, listeners):
    self.reset_metrics()
    listeners.tell('test_begin', None)
    logs = {}
    for step, batch in enumerate(data):
        listeners.tell('test_batch_begin', step, None)
        logs = self.test_step(batch)
        listeners.tell('test_batch_end', step, logs)
    listeners.tell('test_end', logs)
    return logs

def _evaluate(self, x=None, y=None, batch_size=None, verbose='auto', sample_weight=None, steps=None, callbacks=None, return_dict=False, **kwargs):
    _check_compiled(self, 'evaluate')
    data = _batches_of(x, y, sample_weight, batch_size, False, steps)
    listeners = _callbacks.CallbackList(callbacks, model=self, verbose=1 if verbose == 'auto' else verbose, epochs=1, steps=_length(data))
    logs = _run_test(self, data, listeners)
    if return_dict:
        return logs
    values = [logs['loss'], *[logs[metric.name] for metric in self._compiled['made'] or []]]
    return values[0] if len(values) == 1 else values

def _predict(self, x, batch_size=None, verbose='auto', steps=None, callbacks=None):
    data = _batches_of(x, None, None, batch_size, False, steps)
    listeners = _callbacks.CallbackList(callbacks, model=self, verbose=1 if verbose == 'auto' else verbose, epochs=1, steps=_length(data))
    listeners.tell('predict_begin', None)
    parts = []
    for step, batch in enumerate(data):
        listeners.tell('predict_batch_begin', step, None)
        parts.append(self(_split(batch)[0], training=False))
        listeners.tell('predict_batch_end', step, None)
    listeners.tell('predict_end', None)
    return _map_structure(lambda *leaves: tf.concat(leaves, 0).numpy(), *parts)

Model.compile = _compile
Model.compute_loss = _compute_loss
Model.train_step = _train_step
Model.test_step = _test_step
Model.reset_metrics = _reset_metrics
Model.fit = _fit
Model.evaluate = _evaluate
Model.predict = _predict
Model.predict_on_batch = lambda self, x: _map_structure(lambda y: y.numpy(), self(tf.convert_to_tensor(x), training=False))
Model.train_on_batch = lambda self, x, y=None, sample_weight=None: (self.reset_metrics(), self.train_step((x, y, sample_weight))['loss'])[1]
Model.test_on_batch = lambda self, x, y=None, sample_weight=None: (self.reset_metrics(), self.test_step((x, y, sample_weight))['loss'])[1]
Model.metrics_names = property(lambda self: ['loss', *[metric.name for metric in self._compiled['made'] or []]])
`,
}
