import jax, jax.numpy as jnp
from flax import linen as nn
import flax
k=jax.random.PRNGKey(0)
class MLP(nn.Module):
    n: int
    @nn.compact
    def __call__(self, x, training=False):
        x = nn.relu(nn.Dense(self.n)(x))
        x = nn.Dropout(0.5, deterministic=not training)(x)
        return nn.Dense(2)(x)
m=MLP(3)
print(m)
p=m.init(k, jnp.ones((1,4)))
print(p)
print(m.apply(p, jnp.ones((2,4))))
print(m.apply(p, jnp.ones((2,4)), training=True, rngs={'dropout':k}))
class Net(nn.Module):
    def setup(self):
        self.net = nn.Sequential([nn.Dense(3), nn.relu, nn.BatchNorm(use_running_average=False), nn.Dense(1)])
    def __call__(self,x): return self.net(x)
n=Net()
p=n.init(k, jnp.ones((2,4)))
print(p)
y,s=n.apply(p, jnp.arange(8.).reshape(2,4), mutable=['batch_stats'])
print(y,s)
print(n.bind(p))
print(flax.core.freeze({'a':{'b':1}}))
seq=nn.Sequential([nn.Dense(2), nn.relu])
print(seq.init(k, jnp.ones((1,3))))
