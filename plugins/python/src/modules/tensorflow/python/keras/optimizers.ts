// Optimizers.
import type {PythonFile} from '../../../../engine/framework-module.ts'

/** Source: keras/src/optimizers/base_optimizer.py. */
export const baseOptimizer: PythonFile = {
  name: 'keras.src.optimizers.base_optimizer',
  source: `
import tensorflow as tf
from tensorflow.keras import initializers as _initializers
from tensorflow.keras.backend import Variable as _Variable, _place_of, auto_name as _auto_name, make_variable as _make, name_scope as _name_scope
from tensorflow.keras.optimizers.schedules import LearningRateSchedule as _LearningRateSchedule

class Optimizer:
    """https://keras.io/api/optimizers/"""
    def __init__(self, learning_rate=0.001, weight_decay=None, clipnorm=None, clipvalue=None, global_clipnorm=None, use_ema=False, ema_momentum=0.99,
                 ema_overwrite_frequency=None, loss_scale_factor=None, gradient_accumulation_steps=None, name=None, **kwargs):
        kwargs.pop('decay', None)
        if kwargs:
            raise ValueError(f'Argument(s) not recognized: {kwargs}')
        self.name = _auto_name(self.__class__.__name__) if name is None else name
        self.weight_decay = weight_decay
        self.clipnorm = clipnorm
        self.global_clipnorm = global_clipnorm
        self.clipvalue = clipvalue
        self.use_ema = use_ema
        self.loss_scale_factor = loss_scale_factor
        self.gradient_accumulation_steps = gradient_accumulation_steps
        if gradient_accumulation_steps and not gradient_accumulation_steps >= 2:
            raise ValueError(f'\`gradient_accumulation_steps\` must be an integer >= 2. Received: gradient_accumulation_steps={gradient_accumulation_steps}')
        if use_ema and (ema_momentum > 1 or ema_momentum < 0):
            raise ValueError(f'\`ema_momentum\` must be in the range [0, 1]. Received: ema_momentum={ema_momentum}')
        self.ema_momentum = ema_momentum
        self.ema_overwrite_frequency = ema_overwrite_frequency
        if sum(one is not None for one in (clipnorm, clipvalue, global_clipnorm)) > 1:
            raise ValueError(f'Only one of \`clipnorm\`, \`clipvalue\` and \`global_clipnorm\` can be set. Received: clipnorm={clipnorm}, clipvalue={clipvalue}, global_clipnorm={global_clipnorm}')
        self.built = False
        self._variables = []
        self._trainable_variables = []
        self._places = {}
        self._excluded = set()
        with _name_scope(self.name):
            self._iterations = _make(0, dtype='int64', trainable=False, name='iteration')
        self._variables.append(self._iterations)
        if isinstance(learning_rate, _LearningRateSchedule) or callable(learning_rate):
            self._learning_rate = learning_rate
            return
        # books of the time of Keras 2 give whole numbers, which it took
        if not isinstance(learning_rate, (int, float)):
            raise ValueError('Argument \`learning_rate\` should be float, or an instance of LearningRateSchedule, or a callable (that takes in the current iteration value '
                             f'and returns the corresponding learning rate value). Received instead: learning_rate={learning_rate}')
        with _name_scope(self.name):
            self._learning_rate = _make(float(learning_rate), dtype='float32', trainable=False, name='learning_rate')
        self._variables.append(self._learning_rate)

    @property
    def iterations(self):
        steps = self.gradient_accumulation_steps
        return self._iterations // steps if steps else self._iterations

    @property
    def variables(self):
        return self._variables[:]

    @property
    def learning_rate(self):
        if isinstance(self._learning_rate, _LearningRateSchedule):
            return self._learning_rate(self._iterations)
        return self._learning_rate() if callable(self._learning_rate) else self._learning_rate

    @learning_rate.setter
    def learning_rate(self, learning_rate):
        if isinstance(learning_rate, _LearningRateSchedule) or callable(learning_rate):
            self._learning_rate = learning_rate
        elif isinstance(self._learning_rate, _LearningRateSchedule):
            raise TypeError('This optimizer was created with a \`LearningRateSchedule\` object as its \`learning_rate\` constructor argument, hence its learning rate is not settable. '
                            'If you need the learning rate to be settable, you should instantiate the optimizer with a float \`learning_rate\` argument.')
        else:
            self._learning_rate.assign(learning_rate)

    def build(self, variables):
        for place, variable in enumerate(variables):
            self._places[_place_of(variable)] = place
        self._trainable_variables = list(variables)
        self.built = True
        if self.use_ema:
            self._averages = self.add_optimizer_variables(variables, 'average')
        if self.gradient_accumulation_steps:
            self._accumulated = self.add_optimizer_variables(variables, 'gradient_accumulator')

    def _get_variable_index(self, variable):
        return self._places[_place_of(variable)]

    def add_variable(self, shape, initializer='zeros', dtype=None, aggregation='none', layout=None, name=None):
        with _name_scope(self.name):
            variable = _make(_initializers.get(initializer), shape, dtype, False, name)
        self._variables.append(variable)
        return variable

    def add_variable_from_reference(self, reference_variable, name=None, initializer='zeros'):
        start = reference_variable.path.replace('/', '_') if hasattr(reference_variable, 'path') else reference_variable.name.replace('/', '_').replace(':', '_')
        return self.add_variable(reference_variable.shape, initializer, reference_variable.dtype, name=f"{start}_{name or 'var'}")

    def add_optimizer_variables(self, trainable_variables, name, initializer='zeros'):
        if isinstance(name, str):
            return [self.add_variable_from_reference(variable, name, initializer) for variable in trainable_variables]
        starts = initializer if isinstance(initializer, (list, tuple)) else [initializer] * len(name)
        made = tuple([[] for _ in name])
        for variable in trainable_variables:
            for store, one, start in zip(made, name, starts):
                store.append(self.add_variable_from_reference(variable, one, start))
        return made

    def assign(self, variable, value):
        variable.assign(tf.cast(value, variable.dtype))

    def assign_add(self, variable, value):
        variable.assign_add(tf.cast(value, variable.dtype))

    def assign_sub(self, variable, value):
        variable.assign_sub(tf.cast(value, variable.dtype))

    def update_step(self, gradient, variable, learning_rate):
        raise NotImplementedError

    def apply_gradients(self, grads_and_vars):
        grads, trainable_variables = zip(*grads_and_vars)
        self.apply(grads, trainable_variables)
        return self._iterations

    def apply(self, grads, trainable_variables=None):
        if len(grads) == 0:
            return
        if trainable_variables is None:
            if not self.built:
                raise ValueError('When passing \`grads\` without \`variables\`, the optimizer must already be built on a list of variables. Call \`optimizer.build(trainable_variables)\` first. ')
            trainable_variables = self._trainable_variables
        variables = list(trainable_variables)
        if not self.built:
            self.build(variables)
        for variable in variables:
            if _place_of(variable) not in self._places:
                raise ValueError(f'Unknown variable: {variable}. This optimizer can only be called for the variables it was originally built with. When working with a new set of variables, you should recreate a new optimizer instance.')
        pairs = [(grad, variable) for grad, variable in zip(grads, variables) if grad is not None]
        if not pairs:
            raise ValueError('No gradients provided for any variable.')
        if len(pairs) < len(variables):
            missing = [getattr(variable, 'path', variable.name) for grad, variable in zip(grads, variables) if grad is None]
            _warn(f'Gradients do not exist for variables {missing} when minimizing the loss. If using \`model.compile()\`, did you forget to provide a \`loss\` argument?')
        grads = [_dense(grad) for grad, _ in pairs]
        variables = [variable for _, variable in pairs]
        if self.loss_scale_factor is not None:
            grads = [grad / self.loss_scale_factor for grad in grads]
        self._apply(grads, variables)
        for variable in variables:
            constraint = getattr(variable, 'constraint', None)
            if constraint is not None:
                variable.assign(constraint(variable))
        self._iterations.assign_add(1)

    def _apply(self, grads, variables):
        steps = self.gradient_accumulation_steps
        if steps:
            sums = [self._accumulated[self._get_variable_index(variable)] for variable in variables]
            if (int(self._iterations) + 1) % steps != 0:
                for total, grad in zip(sums, grads):
                    total.assign(grad + total)
                return
            grads = [(grad + total) / steps for grad, total in zip(grads, sums)]
        grads = self._clip(grads)
        if self.weight_decay is not None:
            self._decay(variables)
        rate = tf.cast(self.learning_rate, 'float32')
        for grad, variable in zip(grads, variables):
            self.update_step(grad, variable, rate)
        if steps:
            for total in sums:
                total.assign(tf.zeros_like(total))
        if self.use_ema:
            self._average()

    def _decay(self, variables):
        for variable in variables:
            if _place_of(variable) not in self._excluded:
                rate = tf.cast(self.learning_rate, variable.dtype)
                variable.assign_sub(variable * tf.cast(self.weight_decay, variable.dtype) * rate)

    def _average(self):
        for variable, average in zip(self._trainable_variables, self._averages):
            momentum = self.ema_momentum if int(self._iterations) != 0 else 0.0
            average.assign(momentum * average + (1 - momentum) * variable)
        frequency = self.ema_overwrite_frequency
        if frequency and (int(self._iterations) + 1) % frequency == 0:
            self.finalize_variable_values(self._trainable_variables)

    def finalize_variable_values(self, var_list):
        if self.use_ema:
            for variable, average in zip(var_list, self._averages):
                variable.assign(average)

    def exclude_from_weight_decay(self, var_list=None, var_names=None):
        self._excluded = {_place_of(variable) for variable in var_list or []}

    def _clip(self, grads):
        if self.clipnorm and self.clipnorm > 0:
            return [tf.clip_by_norm(grad, self.clipnorm) for grad in grads]
        if self.global_clipnorm and self.global_clipnorm > 0:
            norm = tf.sqrt(tf.reduce_sum(tf.stack([tf.reduce_sum(tf.square(grad)) for grad in grads])))
            scale = self.global_clipnorm * tf.minimum(1.0 / norm, 1.0 / self.global_clipnorm)
            return [grad * scale for grad in grads]
        if self.clipvalue and self.clipvalue > 0:
            return [tf.clip_by_value(grad, -self.clipvalue, self.clipvalue) for grad in grads]
        return grads

    def minimize(self, loss, var_list, tape=None):
        if callable(loss):
            with tf.GradientTape() as tape:
                loss = loss()
        variables = var_list() if callable(var_list) else var_list
        return self.apply_gradients(zip(tape.gradient(loss, variables), variables))

    def set_weights(self, weights):
        if not self.built:
            raise ValueError('You are calling \`set_weights()\` on an optimizer that has not yet been built. Please call \`optimizer.build(trainable_variables)\` to create the optimizer weights before calling \`set_weights()\`.')
        for variable, weight in zip(self._variables, weights):
            variable.assign(weight)

    def get_config(self):
        rate = self._learning_rate
        config = {'name': self.name, 'learning_rate': float(rate.numpy()) if isinstance(rate, _Variable) else rate, 'weight_decay': self.weight_decay,
                  'clipnorm': self.clipnorm, 'global_clipnorm': self.global_clipnorm, 'clipvalue': self.clipvalue, 'use_ema': self.use_ema,
                  'ema_momentum': self.ema_momentum, 'ema_overwrite_frequency': self.ema_overwrite_frequency, 'loss_scale_factor': self.loss_scale_factor,
                  'gradient_accumulation_steps': self.gradient_accumulation_steps}
        return {**config, **{name: getattr(self, name) for name in self._own}}

    _own = ()

    @classmethod
    def from_config(cls, config, custom_objects=None):
        return cls(**config)

def _dense(grad):
    return tf.convert_to_tensor(grad) if isinstance(grad, tf.IndexedSlices) else grad

def _warn(text):
    import warnings
    warnings.warn(text)
`,
}
