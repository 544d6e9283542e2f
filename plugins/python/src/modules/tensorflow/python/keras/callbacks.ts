// What is told how training goes.
import type {PythonFile} from '../../../../engine/framework-module.ts'

/** Source: keras/src/callbacks, keras/src/utils/progbar.py. */
export const callbacks: PythonFile = {
  name: 'keras.src.callbacks.callback',
  source: `
import math as _math
import time as _time
import sys as _sys

class Callback:
    """https://keras.io/api/callbacks/base_callback/"""
    def __init__(self):
        self.params = None
        self._model = None

    @property
    def model(self):
        return self._model

    def set_params(self, params):
        self.params = params

    def set_model(self, model):
        self._model = model

    def on_batch_begin(self, batch, logs=None):
        pass

    def on_batch_end(self, batch, logs=None):
        pass

    def on_train_batch_begin(self, batch, logs=None):
        self.on_batch_begin(batch, logs=logs)

    def on_train_batch_end(self, batch, logs=None):
        self.on_batch_end(batch, logs=logs)

def _nothing(self, *args, logs=None):
    pass

for _name in ('epoch_begin', 'epoch_end', 'train_begin', 'train_end', 'test_begin', 'test_end', 'predict_begin', 'predict_end',
              'test_batch_begin', 'test_batch_end', 'predict_batch_begin', 'predict_batch_end'):
    setattr(Callback, 'on_' + _name, _nothing)

class History(Callback):
    """https://keras.io/api/callbacks/"""
    def __init__(self):
        super().__init__()
        self.history = {}

    def on_train_begin(self, logs=None):
        self.epoch = []

    def on_epoch_end(self, epoch, logs=None):
        self.epoch.append(epoch)
        for name, value in (logs or {}).items():
            self.history.setdefault(name, []).append(value)

class CallbackList:
    def __init__(self, callbacks=None, model=None, verbose=0, **params):
        self.callbacks = list(callbacks or []) if isinstance(callbacks, (list, tuple)) or callbacks is None else [callbacks]
        self.history = History()
        if verbose != 0 and all(not isinstance(one, ProgbarLogger) for one in self.callbacks):
            self.callbacks.append(ProgbarLogger())
        self.callbacks.append(self.history)
        for one in self.callbacks:
            one.set_params({'verbose': verbose, **params})
            one.set_model(model)
        model.history = self.history

    def tell(self, event, *args):
        for one in self.callbacks:
            getattr(one, 'on_' + event)(*args)

class LambdaCallback(Callback):
    """https://keras.io/api/callbacks/lambda_callback/"""
    def __init__(self, on_epoch_begin=None, on_epoch_end=None, on_train_begin=None, on_train_end=None, on_train_batch_begin=None, on_train_batch_end=None, **kwargs):
        super().__init__()
        given = dict(on_epoch_begin=on_epoch_begin, on_epoch_end=on_epoch_end, on_train_begin=on_train_begin, on_train_end=on_train_end,
                     on_train_batch_begin=on_train_batch_begin, on_train_batch_end=on_train_batch_end, **kwargs)
        for name, function in given.items():
            if function is not None:
                setattr(self, name, function)

class LearningRateScheduler(Callback):
    """https://keras.io/api/callbacks/learning_rate_scheduler/"""
    def __init__(self, schedule, verbose=0):
        super().__init__()
        self.schedule = schedule
        self.verbose = verbose

    def on_epoch_begin(self, epoch, logs=None):
        if not hasattr(self.model.optimizer, 'learning_rate'):
            raise ValueError('Optimizer must have a "learning_rate" attribute.')
        rate = float(self.model.optimizer.learning_rate.numpy())
        try:
            rate = self.schedule(epoch, rate)
        except TypeError:
            rate = self.schedule(epoch)
        if not isinstance(rate, float) and not hasattr(rate, 'dtype'):
            raise ValueError(f'The output of the \`schedule\` function should be a float. Got: {rate}')
        self.model.optimizer.learning_rate = rate
        if self.verbose > 0:
            print(f'\\nEpoch {epoch + 1}: LearningRateScheduler setting learning rate to {rate}.')

    def on_epoch_end(self, epoch, logs=None):
        if logs is not None:
            logs['learning_rate'] = float(self.model.optimizer.learning_rate.numpy())

class _Monitor(Callback):
    def __init__(self, monitor, mode, min_delta=0):
        super().__init__()
        self.monitor = monitor
        rising = mode == 'max' or mode == 'auto' and ('acc' in monitor or 'auc' in monitor)
        self._sign = 1 if rising else -1
        self.min_delta = abs(min_delta)
        self.best = None

    def _is_better(self, value):
        return self.best is None or self._sign * (value - self.best) > self.min_delta

class EarlyStopping(_Monitor):
    """https://keras.io/api/callbacks/early_stopping/"""
    def __init__(self, monitor='val_loss', min_delta=0, patience=0, verbose=0, mode='auto', baseline=None, restore_best_weights=False, start_from_epoch=0):
        super().__init__(monitor, mode, min_delta)
        self.patience = patience
        self.verbose = verbose
        self.restore_best_weights = restore_best_weights
        self.start_from_epoch = start_from_epoch
        self.best = baseline
        self.wait = 0
        self.stopped_epoch = 0
        self.best_weights = None

    def on_train_begin(self, logs=None):
        self.wait = 0

    def on_epoch_end(self, epoch, logs=None):
        value = (logs or {}).get(self.monitor)
        if value is None or epoch < self.start_from_epoch:
            return
        self.wait += 1
        if self._is_better(value):
            self.best = value
            self.best_epoch = epoch
            self.wait = 0
            if self.restore_best_weights:
                self.best_weights = self.model.get_weights()
        elif self.wait >= self.patience and epoch > 0:
            self.stopped_epoch = epoch
            self.model.stop_training = True

    def on_train_end(self, logs=None):
        if self.stopped_epoch > 0 and self.verbose > 0:
            print(f'Epoch {self.stopped_epoch + 1}: early stopping')
        if self.best_weights is not None:
            self.model.set_weights(self.best_weights)

class ReduceLROnPlateau(_Monitor):
    """https://keras.io/api/callbacks/reduce_lr_on_plateau/"""
    def __init__(self, monitor='val_loss', factor=0.1, patience=10, verbose=0, mode='auto', min_delta=0.0001, cooldown=0, min_lr=0.0):
        super().__init__(monitor, mode, min_delta)
        if factor >= 1.0:
            raise ValueError(f'ReduceLROnPlateau does not support a factor >= 1.0. Received factor={factor}')
        self.factor = factor
        self.patience = patience
        self.verbose = verbose
        self.cooldown = cooldown
        self.min_lr = min_lr
        self.wait = 0
        self.rest = 0

    def on_epoch_end(self, epoch, logs=None):
        value = (logs or {}).get(self.monitor)
        if value is None:
            return
        if self.rest > 0:
            self.rest -= 1
            self.wait = 0
        if self._is_better(value):
            self.best = value
            self.wait = 0
        elif self.rest <= 0:
            self.wait += 1
            rate = float(self.model.optimizer.learning_rate.numpy())
            if self.wait >= self.patience and rate > self.min_lr:
                self.model.optimizer.learning_rate = max(rate * self.factor, self.min_lr)
                self.rest = self.cooldown
                self.wait = 0

class TerminateOnNaN(Callback):
    """https://keras.io/api/callbacks/terminate_on_nan/"""
    def on_train_batch_end(self, batch, logs=None):
        loss = (logs or {}).get('loss')
        if loss is not None and (_math.isnan(loss) or _math.isinf(loss)):
            print(f'Batch {batch}: Invalid loss, terminating training')
            self.model.stop_training = True

class ModelCheckpoint(_Monitor):
    """https://keras.io/api/callbacks/model_checkpoint/"""
    def __init__(self, filepath, monitor='val_loss', verbose=0, save_best_only=False, save_weights_only=False, mode='auto', save_freq='epoch', **kwargs):
        super().__init__(monitor, mode)
        self.filepath = filepath
        self.save_best_only = save_best_only

    def on_epoch_end(self, epoch, logs=None):
        value = (logs or {}).get(self.monitor)
        if not self.save_best_only or value is not None and self._is_better(value):
            self.best = value
            self.model.save_weights(self.filepath.format(epoch=epoch + 1, **(logs or {})))

class ProgbarLogger(Callback):
    """https://keras.io/api/callbacks/"""
    def on_train_begin(self, logs=None):
        self._in_fit = True

    def on_test_begin(self, logs=None):
        self._begin()

    def on_predict_begin(self, logs=None):
        self._begin()

    def on_epoch_begin(self, epoch, logs=None):
        self._begin()
        if self.params['epochs'] > 1:
            print(f"Epoch {epoch + 1}/{self.params['epochs']}")

    def on_epoch_end(self, epoch, logs=None):
        self._end(logs)

    def on_test_end(self, logs=None):
        if not getattr(self, '_in_fit', False):
            self._end(logs)

    def on_predict_end(self, logs=None):
        self._end(None)

    def _begin(self):
        self.start = _time.time()

    def _end(self, logs):
        steps = self.params['steps']
        seconds = _time.time() - self.start
        each = seconds / max(steps, 1)
        pace = f'{each:.0f}s' if each >= 1 else f'{each * 1e3:.0f}ms' if each >= 1e-3 else f'{each * 1e6:.0f}us'
        values = ''.join(f' - {name}: {value:.4f}' if abs(value) > 1e-3 else f' - {name}: {value:.4e}' for name, value in (logs or {}).items())
        if self.params['verbose'] == 2:
            print(f'{steps}/{steps} - {seconds:.0f}s - {pace}/step{values}')
        else:
            print(f"\\x1b[1m{steps}/{steps}\\x1b[0m \\x1b[32m{'━' * 20}\\x1b[0m\\x1b[37m\\x1b[0m \\x1b[1m{seconds:.0f}s\\x1b[0m {pace}/step{values}")
`,
}
