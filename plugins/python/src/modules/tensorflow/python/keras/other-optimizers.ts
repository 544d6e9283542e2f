// The other optimizers, and all by their names.
import type {PythonFile} from '../../../../engine/framework-module.ts'

/** Source: keras/src/optimizers/adamax.py, nadam.py, ftrl.py, lion.py, __init__.py. */
export const otherOptimizers: PythonFile = {
  name: 'keras.src.optimizers.optimizer',
  source: `
class Adamax(Optimizer):
    """https://keras.io/api/optimizers/adamax/"""
    _own = ('beta_1', 'beta_2', 'epsilon')

    def __init__(self, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7, weight_decay=None, clipnorm=None, clipvalue=None, global_clipnorm=None,
                 use_ema=False, ema_momentum=0.99, ema_overwrite_frequency=None, loss_scale_factor=None, gradient_accumulation_steps=None, name=None, **kwargs):
        super().__init__(learning_rate, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency,
                         loss_scale_factor, gradient_accumulation_steps, name, **kwargs)
        self.beta_1 = beta_1
        self.beta_2 = beta_2
        self.epsilon = epsilon

    def build(self, variables):
        if self.built:
            return
        super().build(variables)
        self._m, self._u = self.add_optimizer_variables(variables, ['momentum', 'norm'])

    def update_step(self, gradient, variable, learning_rate):
        dtype = gradient.dtype
        power = tf.pow(tf.cast(self.beta_1, dtype), tf.cast(self.iterations + 1, dtype))
        place = self._get_variable_index(variable)
        m, u = self._m[place], self._u[place]
        self.assign_add(m, (gradient - m) * (1 - self.beta_1))
        self.assign(u, tf.maximum(self.beta_2 * u, tf.abs(gradient)))
        self.assign_sub(variable, (tf.cast(learning_rate, dtype) * m) / ((1 - power) * (u + self.epsilon)))

class Nadam(Optimizer):
    """https://keras.io/api/optimizers/Nadam/"""
    _own = ('beta_1', 'beta_2', 'epsilon')

    def __init__(self, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7, weight_decay=None, clipnorm=None, clipvalue=None, global_clipnorm=None,
                 use_ema=False, ema_momentum=0.99, ema_overwrite_frequency=None, loss_scale_factor=None, gradient_accumulation_steps=None, name=None, **kwargs):
        super().__init__(learning_rate, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency,
                         loss_scale_factor, gradient_accumulation_steps, name, **kwargs)
        self.beta_1 = beta_1
        self.beta_2 = beta_2
        self.epsilon = epsilon

    def build(self, variables):
        if self.built:
            return
        super().build(variables)
        self._u_product = tf.constant(1.0)
        self._momentums, self._velocities = self.add_optimizer_variables(variables, ['momentum', 'velocity'])

    def _weight_at(self, step):
        return self.beta_1 * (1.0 - 0.5 * tf.pow(0.96, step))

    def _apply(self, grads, variables):
        self._u_product = self._u_product * self._weight_at(tf.cast(self._iterations + 1, 'float32'))
        super()._apply(grads, variables)

    def update_step(self, gradient, variable, learning_rate):
        dtype = gradient.dtype
        step = tf.cast(self.iterations + 1, dtype)
        power_2 = tf.pow(tf.cast(self.beta_2, dtype), step)
        u_t, u_next = self._weight_at(step), self._weight_at(step + 1)
        u_product = tf.cast(self._u_product, dtype)
        place = self._get_variable_index(variable)
        m, v = self._momentums[place], self._velocities[place]
        self.assign_add(m, (gradient - m) * (1 - self.beta_1))
        self.assign_add(v, (tf.square(gradient) - v) * (1 - self.beta_2))
        m_hat = u_next * m / (1 - u_product * u_next) + (1 - u_t) * gradient / (1 - u_product)
        self.assign_sub(variable, m_hat * tf.cast(learning_rate, dtype) / (tf.sqrt(v / (1 - power_2)) + self.epsilon))

class Ftrl(Optimizer):
    """https://keras.io/api/optimizers/ftrl/"""
    _own = ('learning_rate_power', 'initial_accumulator_value', 'l1_regularization_strength', 'l2_regularization_strength',
            'l2_shrinkage_regularization_strength', 'beta')

    def __init__(self, learning_rate=0.001, learning_rate_power=-0.5, initial_accumulator_value=0.1, l1_regularization_strength=0.0,
                 l2_regularization_strength=0.0, l2_shrinkage_regularization_strength=0.0, beta=0.0, name=None, **kwargs):
        super().__init__(learning_rate, name=name, **kwargs)
        self.learning_rate_power = learning_rate_power
        self.initial_accumulator_value = initial_accumulator_value
        self.l1_regularization_strength = l1_regularization_strength
        self.l2_regularization_strength = l2_regularization_strength
        self.l2_shrinkage_regularization_strength = l2_shrinkage_regularization_strength
        self.beta = beta

    def build(self, variables):
        if self.built:
            return
        super().build(variables)
        self._accumulators, self._linears = self.add_optimizer_variables(
            variables, ['accumulator', 'linear'], [_initializers.Constant(self.initial_accumulator_value), 'zeros'])

    def update_step(self, gradient, variable, learning_rate):
        rate = tf.cast(learning_rate, gradient.dtype)
        place = self._get_variable_index(variable)
        accumulator, linear = self._accumulators[place], self._linears[place]
        power = self.learning_rate_power
        l2 = self.l2_regularization_strength + self.beta / (2.0 * rate)
        used = gradient + 2 * self.l2_shrinkage_regularization_strength * variable
        after = accumulator + tf.square(gradient)
        self.assign_add(linear, used - (tf.pow(after, -power) - tf.pow(accumulator, -power)) / rate * variable)
        quadratic = tf.pow(after, -power) / rate + 2 * l2
        l1 = self.l1_regularization_strength
        self.assign(variable, (tf.clip_by_value(linear, -l1, l1) - linear) / quadratic)
        self.assign(accumulator, after)

class Lion(Optimizer):
    """https://keras.io/api/optimizers/lion/"""
    _own = ('beta_1', 'beta_2')

    def __init__(self, learning_rate=0.001, beta_1=0.9, beta_2=0.99, name=None, **kwargs):
        super().__init__(learning_rate, name=name, **kwargs)
        if beta_1 <= 0 or beta_1 > 1:
            raise ValueError(f'Argument \`beta_1\` must be in the [0, 1] range. Otherwise, the optimizer degenerates to SignSGD. Received: beta_1={beta_1}.')
        self.beta_1 = beta_1
        self.beta_2 = beta_2

    def build(self, variables):
        if self.built:
            return
        super().build(variables)
        self._momentums = self.add_optimizer_variables(variables, 'momentum')

    def update_step(self, gradient, variable, learning_rate):
        m = self._momentums[self._get_variable_index(variable)]
        self.assign_sub(variable, tf.cast(learning_rate, gradient.dtype) * tf.sign(m * self.beta_1 + gradient * (1.0 - self.beta_1)))
        self.assign(m, m * self.beta_2 + gradient * (1.0 - self.beta_2))

for _class in (SGD, Adam, AdamW, RMSprop, Adagrad, Adadelta, Adamax, Nadam, Ftrl, Lion):
    _class.__module__ = 'keras.src.optimizers.' + _class.__name__.lower()
_by_name = {_class.__name__.lower(): _class for _class in (SGD, Adam, AdamW, RMSprop, Adagrad, Adadelta, Adamax, Nadam, Ftrl, Lion)}

def get(identifier):
    if isinstance(identifier, str) and identifier.lower() in _by_name:
        return _by_name[identifier.lower()]()
    if identifier is None or isinstance(identifier, Optimizer):
        return identifier
    raise ValueError(f'Could not interpret optimizer identifier: {identifier}')
`,
}
