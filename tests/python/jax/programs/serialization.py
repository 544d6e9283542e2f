import jax, jax.numpy as jnp, flax, numpy as np
from flax import linen as nn
from flax import serialization
from flax.training import train_state
import optax
class MLP(nn.Module):
    def setup(self):
        self.hidden = nn.Dense(4)
        self.output = nn.Dense(2)
    def __call__(self, x):
        return self.output(nn.relu(self.hidden(x)))
net = MLP()
X = jax.random.normal(jax.random.PRNGKey(1), (2, 3))
Y, params = net.init_with_output(jax.random.PRNGKey(0), X)
b = serialization.to_bytes(params)
print(len(b), b[:60])
print(serialization.msgpack_restore(b)['params']['output'])
state = train_state.TrainState.create(apply_fn=net.apply, params=params, tx=optax.adam(.1))
d = serialization.to_state_dict(state)
print(sorted(d), d['opt_state'].keys(), d['opt_state']['0'].keys())
b2 = serialization.to_bytes(state)
print(len(b2))
s2 = serialization.from_bytes(state, b2)
print(type(s2).__name__, s2.step, type(s2.opt_state).__name__, type(s2.opt_state[0]).__name__)
x = {'a': [1, -1, 127, 128, 255, 256, 65536, -33, -129, -40000, 2**40, -2**40], 'f': 1.5, 'n': None, 't': True, 's': 'hé' * 20, 'l': list(range(20)), 'b': b'xy', 'z': np.float32(2.5), 'i': np.arange(3)}
e = serialization.msgpack_serialize(x)
print(e)
print(serialization.msgpack_restore(e))
for bad in [lambda: serialization.from_state_dict({'a': 1}, {'b': 2}), lambda: serialization.from_state_dict([1, {'q': [1]}], {'0': 1, '1': {'q': {}}}), lambda: serialization.from_state_dict(state, {'step': 1})]:
    try: bad()
    except ValueError as err: print(err)

import warnings
warnings.simplefilter("ignore")
flax.config.update("flax_use_orbax_checkpointing", False)
from flax.training import checkpoints
import tempfile, os
folder = tempfile.mkdtemp()
for step in (1, 2, 10):
    print(os.path.basename(checkpoints.save_checkpoint(folder, {"w": jnp.arange(3), "n": step}, step, keep=2)))
print(sorted(os.listdir(folder)), os.path.basename(checkpoints.latest_checkpoint(folder)), checkpoints.available_steps(folder))
print(checkpoints.restore_checkpoint(folder, None), checkpoints.restore_checkpoint(folder, {"w": jnp.zeros(3), "n": 0}, step=2))
print(checkpoints.restore_checkpoint(os.path.join(folder, "none"), "as given"))
for bad in [lambda: checkpoints.save_checkpoint(folder, {"w": 1}, 5), lambda: checkpoints.restore_checkpoint(folder, None, step=7)]:
    try: bad()
    except Exception as err: print(type(err).__name__, str(err).replace(folder, "FOLDER"))
print(os.path.basename(checkpoints.save_checkpoint(folder, {"w": 1}, 2, overwrite=True)), sorted(os.listdir(folder)))
print(checkpoints.natural_sort(["file_10", "file_2", "file_-0.5", "file_1e3"]))
