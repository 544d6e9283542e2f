import type {PythonFile} from '../../../engine/framework-module.ts'

/** Trees of containers. Source: jax/_src/tree_util.py. */
export const treeUtil: PythonFile = {
  name: 'jax._src.tree_util',
  source: `
import functools as _functools
import dataclasses as _dataclasses

class Partial(_functools.partial):
    """https://docs.jax.dev/en/latest/_autosummary/jax.tree_util.Partial.html"""

class _Key:
    def __init__(self, value):
        self._value = value
        setattr(self, self._field, value)
    def __repr__(self):
        return f'{type(self).__name__}({self._field}={self._value!r})'
    def __eq__(self, other):
        return type(self) is type(other) and self._value == other._value
    def __hash__(self):
        return hash(self._value)
    def __str__(self):
        return f'[{self._value!r}]'

class DictKey(_Key):
    _field = 'key'
class SequenceKey(_Key):
    _field = 'idx'
class FlattenedIndexKey(_Key):
    _field = 'key'
    def __str__(self):
        return f'[<flat index {self._value}>]'
class GetAttrKey(_Key):
    _field = 'name'
    def __str__(self):
        return f'.{self._value}'

_kinds = {'dict': DictKey, 'sequence': SequenceKey, 'flat': FlattenedIndexKey, 'attr': GetAttrKey}

def _key(pair):
    return _kinds[pair[0]](pair[1]) if isinstance(pair, tuple) else pair

def tree_leaves_with_path(tree, is_leaf=None, is_leaf_takes_path=False):
    """https://docs.jax.dev/en/latest/_autosummary/jax.tree_util.tree_leaves_with_path.html"""
    return [(tuple([_key(k) for k in path]), leaf) for path, leaf in _flatten_with_path(tree, is_leaf)]

def tree_flatten_with_path(tree, is_leaf=None, is_leaf_takes_path=False):
    """https://docs.jax.dev/en/latest/_autosummary/jax.tree_util.tree_flatten_with_path.html"""
    return tree_leaves_with_path(tree, is_leaf), tree_structure(tree, is_leaf)

def tree_map_with_path(f, tree, *rest, is_leaf=None, is_leaf_takes_path=False):
    """https://docs.jax.dev/en/latest/_autosummary/jax.tree_util.tree_map_with_path.html"""
    pairs, treedef = tree_flatten_with_path(tree, is_leaf)
    others = [treedef.flatten_up_to(r) for r in rest]
    return treedef.unflatten([f(path, leaf, *more) for (path, leaf), *more in zip(pairs, *others)])

def keystr(keys, *, simple=False, separator=''):
    """https://docs.jax.dev/en/latest/_autosummary/jax.tree_util.keystr.html"""
    return separator.join([str(k._value) if simple else str(k) for k in keys])

def tree_reduce(function, tree, *initializer, is_leaf=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.tree_util.tree_reduce.html"""
    return _functools.reduce(function, tree_leaves(tree, is_leaf), *initializer)

def tree_all(tree, *, is_leaf=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.tree_util.tree_all.html"""
    return all(tree_leaves(tree, is_leaf))

def tree_transpose(outer_treedef, inner_treedef, pytree_to_transpose):
    """https://docs.jax.dev/en/latest/_autosummary/jax.tree_util.tree_transpose.html"""
    flat = tree_leaves(pytree_to_transpose)
    if inner_treedef is None:
        inner_treedef = tree_structure(outer_treedef.flatten_up_to(pytree_to_transpose)[0])
    inner, outer = inner_treedef.num_leaves, outer_treedef.num_leaves
    rows = [flat[i * inner:(i + 1) * inner] for i in range(outer)]
    return inner_treedef.unflatten([outer_treedef.unflatten([row[j] for row in rows]) for j in range(inner)])

def all_leaves(iterable, is_leaf=None):
    return all([len(tree_leaves(x, is_leaf)) == 1 and _children(x) is None for x in iterable])

def treedef_is_leaf(treedef):
    return treedef.num_nodes == 1

def build_tree(treedef, xs):
    return treedef.unflatten(xs)

def register_pytree_node_class(cls):
    """https://docs.jax.dev/en/latest/_autosummary/jax.tree_util.register_pytree_node_class.html"""
    register_pytree_node(cls, lambda x: x.tree_flatten(), cls.tree_unflatten)
    return cls

def register_pytree_with_keys_class(cls):
    """https://docs.jax.dev/en/latest/_autosummary/jax.tree_util.register_pytree_with_keys_class.html"""
    register_pytree_with_keys(cls, lambda x: x.tree_flatten_with_keys(), cls.tree_unflatten)
    return cls

def register_static(cls):
    """https://docs.jax.dev/en/latest/_autosummary/jax.tree_util.register_static.html"""
    register_pytree_node(cls, lambda x: ((), x), lambda obj, _: obj)
    return cls

def register_dataclass(nodetype, data_fields=None, meta_fields=None, drop_fields=()):
    """https://docs.jax.dev/en/latest/_autosummary/jax.tree_util.register_dataclass.html"""
    if data_fields is None:
        known = [f for f in _dataclasses.fields(nodetype) if f.init]
        meta_fields = [f.name for f in known if f.metadata.get('static', False)]
        data_fields = [f.name for f in known if not f.metadata.get('static', False)]
    data_fields, meta_fields = tuple(data_fields), tuple(meta_fields)
    def flatten(x):
        return [(GetAttrKey(n), getattr(x, n)) for n in data_fields], tuple([getattr(x, n) for n in meta_fields])
    def unflatten(meta, data):
        return nodetype(**dict(zip(meta_fields, meta)), **dict(zip(data_fields, data)))
    register_pytree_with_keys(nodetype, flatten, unflatten)
    return nodetype

register_pytree_node(Partial, lambda p: ((p.args, p.keywords), p.func), lambda f, parts: Partial(f, *parts[0], **parts[1]))
`,
}

/** The same by shorter names. */
export const tree: PythonFile = {
  name: 'jax.tree',
  source: `
from jax.tree_util import (tree_all as all, tree_flatten as flatten, tree_leaves as leaves, tree_map as map, tree_reduce as reduce,
    tree_structure as structure, tree_transpose as transpose, tree_unflatten as unflatten, tree_map_with_path as map_with_path,
    tree_flatten_with_path as flatten_with_path, tree_leaves_with_path as leaves_with_path)
`,
}
