import jax, jax.numpy as jnp
from functools import partial

# what is differentiated twice, in a loop, with numbers from outside
def loss(w, x, y):
    return jnp.mean((jnp.tanh(x @ w) - y) ** 2)

key = jax.random.PRNGKey(1)
x = jax.random.normal(key, (4, 3))
y = jnp.array([0.5, -0.5, 0.1, 0.2])
w = jnp.zeros(3)
for step in range(3):
    value, g = jax.value_and_grad(loss)(w, x, y)
    w = w - 0.5 * g
    print(step, value, w)
print(jax.hessian(loss)(w, x, y))
print(jax.vmap(jax.grad(loss), in_axes=(None, 0, 0))(w, x[:, None], y[:, None]))

@jax.custom_vjp
def clipped(x):
    return x
clipped.defvjp(lambda x: (x, None), lambda res, g: (jnp.clip(g, -0.1, 0.1),))
print(jax.grad(lambda x: clipped(x) ** 2)(3.0))

@jax.custom_jvp
def log1pexp(x):
    return jnp.log(1. + jnp.exp(x))
@log1pexp.defjvp
def log1pexp_jvp(primals, tangents):
    (x,), (t,) = primals, tangents
    return log1pexp(x), (1 - 1 / (1 + jnp.exp(x))) * t
print(jax.grad(log1pexp)(100.))

@partial(jax.jit, static_argnums=1)
def power(x, n):
    return x ** n
print(power(2., 3), power(jnp.arange(3), 2))

class Counter:
    def __init__(self, n):
        self.n = n
    @partial(jax.jit, static_argnums=0)
    def __call__(self, x):
        return x * self.n
print(Counter(3)(2.0))

from collections import namedtuple
Point = namedtuple('Point', 'x y')
print(jax.grad(lambda p: p.x ** 2 * p.y)(Point(2., 3.)))
print(jax.tree_util.tree_structure(Point(1, [2])))

@jax.tree_util.register_pytree_node_class
class Pair:
    def __init__(self, a, b):
        self.a, self.b = a, b
    def tree_flatten(self):
        return (self.a, self.b), 'data'
    @classmethod
    def tree_unflatten(cls, data, children):
        return cls(*children)
    def __repr__(self):
        return f'Pair({self.a}, {self.b})'
print(jax.tree.map(lambda v: v * 2, Pair(1, {'k': 2})), jax.tree.structure(Pair(1, 2)))
print(jax.grad(lambda p: p.a * p.b)(Pair(2., 5.)))
jax.debug.print('x = {x}, {}', 1, x=jnp.ones(2))

def step(carry, t):
    return carry * 0.5 + t, carry
print(jax.lax.scan(step, jnp.zeros(2), jnp.arange(6.).reshape(3, 2)))
print(jax.grad(lambda c: jax.lax.scan(step, c, jnp.arange(3.))[0])(jnp.array(1.)))
print(jax.lax.scan(lambda c, _: (c + 1, None), 0, None, length=3))
try:
    x[0] = 1
except TypeError as error:
    print(error)
