// Schedules of the learning rate.
import type {PythonFile} from '../../../../engine/framework-module.ts'

/** Source: keras/src/optimizers/schedules/learning_rate_schedule.py. */
export const schedules: PythonFile = {
  name: 'keras.src.optimizers.schedules.learning_rate_schedule',
  source: `
import math as _math
import tensorflow as tf

class LearningRateSchedule:
    """https://keras.io/api/optimizers/learning_rate_schedules/"""
    _own = ()

    def __call__(self, step):
        raise NotImplementedError(f"Learning rate schedule '{self.__class__.__name__}' must override \`__call__(self, step)\`.")

    def get_config(self):
        return {name: getattr(self, name) for name in self._own}

    @classmethod
    def from_config(cls, config):
        return cls(**config)

def _checked(decay_steps, name='decay_steps'):
    if decay_steps <= 0:
        raise ValueError(f'Argument \`{name}\` must be > 0. Received: {name}={decay_steps}')
    return decay_steps

class ExponentialDecay(LearningRateSchedule):
    """https://keras.io/api/optimizers/learning_rate_schedules/exponential_decay/"""
    _own = ('initial_learning_rate', 'decay_steps', 'decay_rate', 'staircase', 'name')

    def __init__(self, initial_learning_rate, decay_steps, decay_rate, staircase=False, name='ExponentialDecay'):
        self.initial_learning_rate = initial_learning_rate
        self.decay_steps = _checked(decay_steps)
        self.decay_rate = decay_rate
        self.staircase = staircase
        self.name = name

    def _progress(self, step):
        p = tf.cast(step, 'float32') / float(self.decay_steps)
        return tf.floor(p) if self.staircase else p

    def __call__(self, step):
        return self.initial_learning_rate * tf.pow(tf.constant(float(self.decay_rate)), self._progress(step))

class InverseTimeDecay(ExponentialDecay):
    """https://keras.io/api/optimizers/learning_rate_schedules/inverse_time_decay/"""
    def __init__(self, initial_learning_rate, decay_steps, decay_rate, staircase=False, name='InverseTimeDecay'):
        super().__init__(initial_learning_rate, decay_steps, decay_rate, staircase, name)

    def __call__(self, step):
        return self.initial_learning_rate / (1.0 + float(self.decay_rate) * self._progress(step))

class PiecewiseConstantDecay(LearningRateSchedule):
    """https://keras.io/api/optimizers/learning_rate_schedules/piecewise_constant_decay/"""
    _own = ('boundaries', 'values', 'name')

    def __init__(self, boundaries, values, name='PiecewiseConstant'):
        if len(boundaries) != len(values) - 1:
            raise ValueError(f'The length of boundaries should be 1 less than the length of values. Received: boundaries={boundaries} of length {len(boundaries)}, and values={values} of length {len(values)}.')
        self.boundaries = boundaries
        self.values = values
        self.name = name

    def __call__(self, step):
        at = float(step)
        for boundary, value in zip(self.boundaries, self.values):
            if at <= boundary:
                return tf.constant(float(value))
        return tf.constant(float(self.values[-1]))

class PolynomialDecay(LearningRateSchedule):
    """https://keras.io/api/optimizers/learning_rate_schedules/polynomial_decay/"""
    _own = ('initial_learning_rate', 'decay_steps', 'end_learning_rate', 'power', 'cycle', 'name')

    def __init__(self, initial_learning_rate, decay_steps, end_learning_rate=0.0001, power=1.0, cycle=False, name='PolynomialDecay'):
        self.initial_learning_rate = initial_learning_rate
        self.decay_steps = _checked(decay_steps)
        self.end_learning_rate = end_learning_rate
        self.power = power
        self.cycle = cycle
        self.name = name

    def __call__(self, step):
        step, steps = tf.cast(step, 'float32'), tf.constant(float(self.decay_steps))
        if self.cycle:
            steps = steps * (1.0 if float(step) == 0 else tf.math.ceil(step / steps))
        else:
            step = tf.minimum(step, steps)
        start = tf.constant(float(self.initial_learning_rate))
        return (start - self.end_learning_rate) * tf.pow(1.0 - step / steps, float(self.power)) + self.end_learning_rate

class CosineDecay(LearningRateSchedule):
    """https://keras.io/api/optimizers/learning_rate_schedules/cosine_decay/"""
    _own = ('initial_learning_rate', 'decay_steps', 'alpha', 'name', 'warmup_target', 'warmup_steps')

    def __init__(self, initial_learning_rate, decay_steps, alpha=0.0, name='CosineDecay', warmup_target=None, warmup_steps=0):
        self.initial_learning_rate = initial_learning_rate
        self.decay_steps = _checked(decay_steps)
        self.alpha = alpha
        self.name = name
        self.warmup_target = warmup_target
        self.warmup_steps = warmup_steps

    def _decayed(self, step, start):
        cosine = 0.5 * (1.0 + tf.cos(_math.pi * (step / float(self.decay_steps))))
        return start * ((1 - self.alpha) * cosine + self.alpha)

    def __call__(self, step):
        step, start = tf.cast(step, 'float32'), tf.constant(float(self.initial_learning_rate))
        if self.warmup_target is None:
            return self._decayed(tf.minimum(step, float(self.decay_steps)), start)
        target = tf.constant(float(self.warmup_target))
        step = tf.minimum(step, float(self.decay_steps + self.warmup_steps))
        if float(step) < self.warmup_steps:
            return (target - start) * (step / float(self.warmup_steps)) + start
        return self._decayed(step - float(self.warmup_steps), target)

class CosineDecayRestarts(LearningRateSchedule):
    """https://keras.io/api/optimizers/learning_rate_schedules/cosine_decay_restarts/"""
    def __init__(self, initial_learning_rate, first_decay_steps, t_mul=2.0, m_mul=1.0, alpha=0.0, name='SGDRDecay'):
        self.initial_learning_rate = initial_learning_rate
        self.first_decay_steps = _checked(first_decay_steps, 'first_decay_steps')
        self._t_mul = t_mul
        self._m_mul = m_mul
        self.alpha = alpha
        self.name = name

    def __call__(self, step):
        done = tf.cast(step, 'float32') / float(self.first_decay_steps)
        times = tf.constant(float(self._t_mul))
        if self._t_mul == 1.0:
            restart = tf.floor(done)
            done = done - restart
        else:
            restart = tf.floor(tf.math.log(1.0 - done * (1.0 - times)) / tf.math.log(times))
            done = (done - (1.0 - tf.pow(times, restart)) / (1.0 - times)) / tf.pow(times, restart)
        cosine = 0.5 * tf.pow(float(self._m_mul), restart) * (1.0 + tf.cos(_math.pi * done))
        return tf.constant(float(self.initial_learning_rate)) * ((1 - self.alpha) * cosine + self.alpha)
`,
}
