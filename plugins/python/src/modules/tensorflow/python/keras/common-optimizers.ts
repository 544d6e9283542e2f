// The optimizers that books speak of.
import type {PythonFile} from '../../../../engine/framework-module.ts'

/** Source: keras/src/optimizers/sgd.py, adam.py, rmsprop.py and the others, one after the other. */
export const commonOptimizers: PythonFile = {
  name: 'keras.src.optimizers.optimizer',
  source: `
class SGD(Optimizer):
    """https://keras.io/api/optimizers/sgd/"""
    _own = ('momentum', 'nesterov')

    def __init__(self, learning_rate=0.01, momentum=0.0, nesterov=False, weight_decay=None, clipnorm=None, clipvalue=None, global_clipnorm=None, use_ema=False,
                 ema_momentum=0.99, ema_overwrite_frequency=None, loss_scale_factor=None, gradient_accumulation_steps=None, name=None, **kwargs):
        super().__init__(learning_rate, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency,
                         loss_scale_factor, gradient_accumulation_steps, name, **kwargs)
        if not isinstance(momentum, float) or momentum < 0 or momentum > 1:
            raise ValueError('\`momentum\` must be a float between [0, 1].')
        self.momentum = momentum
        self.nesterov = nesterov

    def build(self, variables):
        if self.built:
            return
        super().build(variables)
        self.momentums = self.add_optimizer_variables(variables, 'momentum') if self.momentum != 0 else []

    def update_step(self, gradient, variable, learning_rate):
        step = gradient * tf.cast(learning_rate, gradient.dtype)
        if self.momentum == 0:
            self.assign_sub(variable, step)
            return
        m = self.momentums[self._get_variable_index(variable)]
        self.assign(m, m * self.momentum - step)
        self.assign_add(variable, m * self.momentum - step if self.nesterov else m)

class Adam(Optimizer):
    """https://keras.io/api/optimizers/adam/"""
    _own = ('beta_1', 'beta_2', 'epsilon', 'amsgrad')

    def __init__(self, learning_rate=0.001, beta_1=0.9, beta_2=0.999, epsilon=1e-7, amsgrad=False, weight_decay=None, clipnorm=None, clipvalue=None,
                 global_clipnorm=None, use_ema=False, ema_momentum=0.99, ema_overwrite_frequency=None, loss_scale_factor=None,
                 gradient_accumulation_steps=None, name=None, **kwargs):
        super().__init__(learning_rate, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency,
                         loss_scale_factor, gradient_accumulation_steps, name, **kwargs)
        self.beta_1 = beta_1
        self.beta_2 = beta_2
        self.epsilon = epsilon
        self.amsgrad = amsgrad

    def build(self, variables):
        if self.built:
            return
        super().build(variables)
        self._momentums, self._velocities = self.add_optimizer_variables(variables, ['momentum', 'velocity'])
        if self.amsgrad:
            self._velocity_hats = self.add_optimizer_variables(variables, 'velocity_hat')

    def update_step(self, gradient, variable, learning_rate):
        dtype = gradient.dtype
        step = tf.cast(self.iterations + 1, dtype)
        power_1 = tf.pow(tf.cast(self.beta_1, dtype), step)
        power_2 = tf.pow(tf.cast(self.beta_2, dtype), step)
        place = self._get_variable_index(variable)
        m, v = self._momentums[place], self._velocities[place]
        alpha = tf.cast(learning_rate, dtype) * tf.sqrt(1 - power_2) / (1 - power_1)
        self.assign_add(m, (gradient - m) * (1 - self.beta_1))
        self.assign_add(v, (tf.square(gradient) - v) * (1 - self.beta_2))
        if self.amsgrad:
            hat = self._velocity_hats[place]
            self.assign(hat, tf.maximum(hat, v))
            v = hat
        self.assign_sub(variable, (m * alpha) / (tf.sqrt(v) + self.epsilon))

class AdamW(Adam):
    """https://keras.io/api/optimizers/adamw/"""
    def __init__(self, learning_rate=0.001, weight_decay=0.004, beta_1=0.9, beta_2=0.999, epsilon=1e-7, amsgrad=False, clipnorm=None, clipvalue=None,
                 global_clipnorm=None, use_ema=False, ema_momentum=0.99, ema_overwrite_frequency=None, loss_scale_factor=None,
                 gradient_accumulation_steps=None, name=None, **kwargs):
        super().__init__(learning_rate, beta_1, beta_2, epsilon, amsgrad, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum,
                         ema_overwrite_frequency, loss_scale_factor, gradient_accumulation_steps, name, **kwargs)
        if self.weight_decay is None:
            raise ValueError('Argument \`weight_decay\` must be a float. Received: weight_decay=None')

class RMSprop(Optimizer):
    """https://keras.io/api/optimizers/rmsprop/"""
    _own = ('rho', 'momentum', 'epsilon', 'centered')

    def __init__(self, learning_rate=0.001, rho=0.9, momentum=0.0, epsilon=1e-7, centered=False, weight_decay=None, clipnorm=None, clipvalue=None,
                 global_clipnorm=None, use_ema=False, ema_momentum=0.99, ema_overwrite_frequency=None, loss_scale_factor=None,
                 gradient_accumulation_steps=None, name=None, **kwargs):
        super().__init__(learning_rate, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency,
                         loss_scale_factor, gradient_accumulation_steps, name, **kwargs)
        self.rho = rho
        self.momentum = momentum
        self.epsilon = epsilon
        self.centered = centered

    def build(self, variables):
        if self.built:
            return
        super().build(variables)
        self._velocities = self.add_optimizer_variables(variables, 'velocity')
        self._momentums = self.add_optimizer_variables(variables, 'momentum') if self.momentum > 0 else []
        self._average_gradients = self.add_optimizer_variables(variables, 'average_gradient') if self.centered else []

    def update_step(self, gradient, variable, learning_rate):
        place = self._get_variable_index(variable)
        velocity = self._velocities[place]
        self.assign(velocity, self.rho * velocity + tf.square(gradient) * (1 - self.rho))
        denominator = velocity + self.epsilon
        if self.centered:
            average = self._average_gradients[place]
            self.assign(average, self.rho * average + gradient * (1 - self.rho))
            denominator = velocity - tf.square(average) + self.epsilon
        increment = tf.cast(learning_rate, gradient.dtype) * gradient / tf.sqrt(denominator)
        if self.momentum > 0:
            momentum = self._momentums[place]
            self.assign(momentum, self.momentum * momentum + increment)
            increment = momentum
        self.assign_sub(variable, increment)

class Adagrad(Optimizer):
    """https://keras.io/api/optimizers/adagrad/"""
    _own = ('initial_accumulator_value', 'epsilon')

    def __init__(self, learning_rate=0.001, initial_accumulator_value=0.1, epsilon=1e-7, weight_decay=None, clipnorm=None, clipvalue=None, global_clipnorm=None,
                 use_ema=False, ema_momentum=0.99, ema_overwrite_frequency=None, loss_scale_factor=None, gradient_accumulation_steps=None, name=None, **kwargs):
        super().__init__(learning_rate, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency,
                         loss_scale_factor, gradient_accumulation_steps, name, **kwargs)
        self.initial_accumulator_value = initial_accumulator_value
        self.epsilon = epsilon

    def build(self, variables):
        if self.built:
            return
        super().build(variables)
        self._accumulators = self.add_optimizer_variables(variables, 'accumulator', _initializers.Constant(self.initial_accumulator_value))

    def update_step(self, gradient, variable, learning_rate):
        accumulator = self._accumulators[self._get_variable_index(variable)]
        self.assign_add(accumulator, tf.square(gradient))
        self.assign_sub(variable, tf.cast(learning_rate, gradient.dtype) * gradient / tf.sqrt(accumulator + self.epsilon))

class Adadelta(Optimizer):
    """https://keras.io/api/optimizers/adadelta/"""
    _own = ('rho', 'epsilon')

    def __init__(self, learning_rate=0.001, rho=0.95, epsilon=1e-7, weight_decay=None, clipnorm=None, clipvalue=None, global_clipnorm=None, use_ema=False,
                 ema_momentum=0.99, ema_overwrite_frequency=None, loss_scale_factor=None, gradient_accumulation_steps=None, name=None, **kwargs):
        super().__init__(learning_rate, weight_decay, clipnorm, clipvalue, global_clipnorm, use_ema, ema_momentum, ema_overwrite_frequency,
                         loss_scale_factor, gradient_accumulation_steps, name, **kwargs)
        self.rho = rho
        self.epsilon = epsilon

    def build(self, variables):
        if self.built:
            return
        super().build(variables)
        self._accumulated_grads, self._accumulated_delta_vars = self.add_optimizer_variables(variables, ['accumulated_grad', 'accumulated_delta_var'])

    def update_step(self, gradient, variable, learning_rate):
        place = self._get_variable_index(variable)
        grads, deltas = self._accumulated_grads[place], self._accumulated_delta_vars[place]
        self.assign(grads, self.rho * grads + (1 - self.rho) * tf.square(gradient))
        delta = -(tf.sqrt(deltas + self.epsilon) * gradient) / tf.sqrt(grads + self.epsilon)
        self.assign(deltas, self.rho * deltas + (1 - self.rho) * tf.square(delta))
        self.assign_add(variable, tf.cast(learning_rate, gradient.dtype) * delta)
`,
}
