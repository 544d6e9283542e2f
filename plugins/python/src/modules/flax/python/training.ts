import type {PythonFile} from '../../../engine/framework-module.ts'

/** Source: flax/training/train_state.py. */
export const trainState: PythonFile = {
  name: 'flax.training.train_state',
  source: `
from typing import Any, Callable
import jax as _jax
from flax import struct

def _applied(param, update):
    if param is None:
        return None
    return _jax.numpy.asarray(param + update).astype(_jax.numpy.asarray(param).dtype)

class TrainState(struct.PyTreeNode):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.training.html#train-state"""
    step: Any
    apply_fn: Callable = struct.field(pytree_node=False)
    params: Any = struct.field(pytree_node=True)
    tx: Any = struct.field(pytree_node=False)
    opt_state: Any = struct.field(pytree_node=True)

    def apply_gradients(self, *, grads, **kwargs):
        updates, opt_state = self.tx.update(grads, self.opt_state, self.params)
        params = _jax.tree.map(_applied, self.params, updates, is_leaf=lambda x: x is None)
        return self.replace(step=self.step + 1, params=params, opt_state=opt_state, **kwargs)

    @classmethod
    def create(cls, *, apply_fn, params, tx, **kwargs):
        return cls(step=0, apply_fn=apply_fn, params=params, tx=tx, opt_state=tx.init(params), **kwargs)
`,
}

/** Source: flax/traverse_util.py. */
export const traverseUtil: PythonFile = {
  name: 'flax.traverse_util',
  source: `
class _Empty:
    def __repr__(self):
        return '_EmptyNode()'

empty_node = _Empty()

def flatten_dict(xs, keep_empty_nodes=False, is_leaf=None, sep=None):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.traverse_util.html"""
    def walk(x, path):
        if not hasattr(x, 'items') or is_leaf and is_leaf(path, x):
            return {path if sep is None else sep.join(path): x}
        found = {}
        for key, value in x.items():
            found.update(walk(value, path + (key,)))
        if keep_empty_nodes and not found and path:
            return {path if sep is None else sep.join(path): empty_node}
        return found
    return walk(xs, ())

def unflatten_dict(xs, sep=None):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.traverse_util.html"""
    result = {}
    for path, value in xs.items():
        keys = path if sep is None else path.split(sep)
        at = result
        for key in keys[:-1]:
            at = at.setdefault(key, {})
        at[keys[-1]] = {} if value is empty_node else value
    return result

def path_aware_map(f, nested_dict):
    """https://flax.readthedocs.io/en/latest/api_reference/flax.traverse_util.html"""
    return unflatten_dict({k: f(k, v) for k, v in flatten_dict(nested_dict, keep_empty_nodes=True).items()})
`,
}
