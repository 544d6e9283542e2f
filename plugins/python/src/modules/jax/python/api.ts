import type {PythonFile} from '../../../engine/framework-module.ts'

/** Transformations of functions, as they are called. Source: jax/_src/api.py. */
export const api: PythonFile = {
  name: 'jax._src.api',
  source: `
import functools as _functools
import jax.numpy as _np
from jax.tree_util import tree_map as _map, tree_leaves as _leaves, tree_flatten as _flatten, tree_unflatten as _unflatten

def _wraps(fun):
    return _functools.wraps(fun) if hasattr(fun, '__name__') else lambda wrapped: wrapped

def _check_callable(fun):
    if not callable(fun):
        raise TypeError(f'Expected a callable value, got {fun}')

def grad(fun, argnums=0, has_aux=False, holomorphic=False, allow_int=False, reduce_axes=()):
    """https://docs.jax.dev/en/latest/_autosummary/jax.grad.html"""
    _check_callable(fun)
    @_wraps(fun)
    def grad_f(*args, **kwargs):
        value, aux, gradient = _value_and_grad(fun, args, kwargs, argnums, has_aux, allow_int, 'grad')
        return (gradient, aux) if has_aux else gradient
    return grad_f

def value_and_grad(fun, argnums=0, has_aux=False, holomorphic=False, allow_int=False, reduce_axes=()):
    """https://docs.jax.dev/en/latest/_autosummary/jax.value_and_grad.html"""
    _check_callable(fun)
    @_wraps(fun)
    def value_and_grad_f(*args, **kwargs):
        value, aux, gradient = _value_and_grad(fun, args, kwargs, argnums, has_aux, allow_int, 'value_and_grad')
        return ((value, aux), gradient) if has_aux else (value, gradient)
    return value_and_grad_f

def vmap(fun, in_axes=0, out_axes=0, axis_name=None, axis_size=None, spmd_axis_name=None, sum_match=False):
    """https://docs.jax.dev/en/latest/_autosummary/jax.vmap.html"""
    _check_callable(fun)
    if isinstance(in_axes, list):
        in_axes = tuple(in_axes)
    if not (in_axes is None or isinstance(in_axes, (int, tuple))):
        raise TypeError(f'vmap in_axes must be an int, None, or a tuple of entries corresponding to the positional arguments passed to the function, but got {in_axes}.')
    @_wraps(fun)
    def vmap_f(*args, **kwargs):
        return _vmap(fun, args, kwargs, in_axes, out_axes, axis_size)
    return vmap_f

def vjp(fun, *primals, has_aux=False, reduce_axes=()):
    """https://docs.jax.dev/en/latest/_autosummary/jax.vjp.html"""
    return _vjp(fun, primals, has_aux)

def jvp(fun, primals, tangents, has_aux=False):
    """https://docs.jax.dev/en/latest/_autosummary/jax.jvp.html"""
    return _jvp(fun, primals, tangents, has_aux)

def linearize(fun, *primals, has_aux=False):
    """https://docs.jax.dev/en/latest/_autosummary/jax.linearize.html"""
    out = fun(*primals)
    def f_jvp(*tangents):
        return _jvp(fun, primals, tangents, has_aux)[1]
    return (out[0], f_jvp, out[1]) if has_aux else (out, f_jvp)

def _rows(out):
    """A cotangent for each number of the output, leaf by leaf."""
    leaves, tree = _flatten(out)
    for i, leaf in enumerate(leaves):
        basis = []
        for j in range(leaf.size):
            ones = [_np.zeros(other.shape, other.dtype) for other in leaves]
            ones[i] = _np.zeros(leaf.size, leaf.dtype).at[j].set(1).reshape(leaf.shape)
            basis.append(_unflatten(tree, ones))
        yield leaf, basis

def _jacobian(fun, argnums, has_aux):
    _check_callable(fun)
    @_wraps(fun)
    def jacfun(*args, **kwargs):
        places = (argnums,) if isinstance(argnums, int) else tuple(argnums)
        def of_these(*chosen):
            given = list(args)
            for place, value in zip(places, chosen):
                given[place] = value
            return fun(*given, **kwargs)
        chosen = tuple([_arrayed(args[place]) for place in places])
        found = _vjp(of_these, chosen, has_aux)
        out, back = found[0], found[1]
        parts = []
        for leaf, basis in _rows(out):
            columns = [back(cotangent) for cotangent in basis]
            trees = []
            for k in range(len(places)):
                def joined(*ones):
                    return _stack(ones, 0).reshape(leaf.shape + ones[0].shape)
                trees.append(_map(joined, *[column[k] for column in columns]))
            parts.append(trees[0] if isinstance(argnums, int) else tuple(trees))
        jacobian = _unflatten(_flatten(out)[1], parts)
        return (jacobian, found[2]) if has_aux else jacobian
    return jacfun

def jacrev(fun, argnums=0, has_aux=False, holomorphic=False, allow_int=False):
    """https://docs.jax.dev/en/latest/_autosummary/jax.jacrev.html"""
    return _jacobian(fun, argnums, has_aux)

def jacfwd(fun, argnums=0, has_aux=False, holomorphic=False):
    """https://docs.jax.dev/en/latest/_autosummary/jax.jacfwd.html"""
    return _jacobian(fun, argnums, has_aux)

jacobian = jacrev

def hessian(fun, argnums=0, has_aux=False, holomorphic=False):
    """https://docs.jax.dev/en/latest/_autosummary/jax.hessian.html"""
    return jacfwd(jacrev(fun, argnums, has_aux), argnums, has_aux)

# the name before JAX 0.4.26, as books write it
tree_map = _map

class PjitFunction:
    """https://docs.jax.dev/en/latest/_autosummary/jax.jit.html"""
    def __init__(self, fun, static_argnums, static_argnames):
        self._fun = fun
        numbers = static_argnums if static_argnums is not None else ()
        names = static_argnames if static_argnames is not None else ()
        self._numbers = (numbers,) if isinstance(numbers, int) else tuple(numbers)
        self._names = (names,) if isinstance(names, str) else tuple(names)
        for name in ('__name__', '__qualname__', '__doc__', '__module__'):
            if hasattr(fun, name):
                setattr(self, name, getattr(fun, name))
        self.__wrapped__ = fun

    def __call__(self, *args, **kwargs):
        static = [n % len(args) if args else n for n in self._numbers]
        given = [arg if i in static else _checked_arrays(arg) for i, arg in enumerate(args)]
        named = {k: v if k in self._names else _checked_arrays(v) for k, v in kwargs.items()}
        return _arrayed(self._fun(*given, **named))

    def __get__(self, instance, owner=None):
        return self if instance is None else _functools.partial(self, instance)

    def __repr__(self):
        return f'<PjitFunction of {self._fun!r}>'

    def lower(self, *args, **kwargs):
        raise NotImplementedError('jit(f).lower: nothing is compiled on this page')

    def clear_cache(self):
        pass

    def eval_shape(self, *args, **kwargs):
        return eval_shape(self._fun, *args, **kwargs)

def _checked_arrays(arg):
    for leaf in _leaves(arg):
        if isinstance(leaf, str) or not (isinstance(leaf, (int, float, complex, Array, _np.ndarray)) or hasattr(leaf, 'dtype')):
            raise TypeError(f"Error interpreting argument to {'function'} as an abstract array. The problematic value is of type {type(leaf)} and was passed to the function at path arg.\\nThis typically means that a jit-wrapped function was called with a non-array argument, and this argument was not marked as static using the static_argnums or static_argnames parameters of jax.jit.")
    return _arrayed(arg)

def jit(fun=None, /, *, in_shardings=None, out_shardings=None, static_argnums=None, static_argnames=None,
        donate_argnums=None, donate_argnames=None, keep_unused=False, device=None, backend=None, inline=False,
        abstracted_axes=None, compiler_options=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.jit.html"""
    if fun is None:
        return lambda f: jit(f, static_argnums=static_argnums, static_argnames=static_argnames)
    _check_callable(fun)
    return PjitFunction(fun, static_argnums, static_argnames)

def checkpoint(fun=None, *, prevent_cse=True, policy=None, static_argnums=(), concrete=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.checkpoint.html"""
    return (lambda f: f) if fun is None else fun

remat = checkpoint

class ShapeDtypeStruct:
    """https://docs.jax.dev/en/latest/_autosummary/jax.ShapeDtypeStruct.html"""
    def __init__(self, shape, dtype, *, sharding=None, weak_type=False, vma=None):
        self.shape, self.dtype = tuple(shape), _np.dtype(dtype)
    @property
    def ndim(self):
        return len(self.shape)
    @property
    def size(self):
        n = 1
        for length in self.shape:
            n *= length
        return n
    def __repr__(self):
        return f'ShapeDtypeStruct(shape={self.shape}, dtype={self.dtype.name})'
    def __eq__(self, other):
        return isinstance(other, ShapeDtypeStruct) and (self.shape, self.dtype) == (other.shape, other.dtype)

def _abstract(x):
    return ShapeDtypeStruct(x.shape, x.dtype)

def eval_shape(fun, *args, **kwargs):
    """https://docs.jax.dev/en/latest/_autosummary/jax.eval_shape.html"""
    def made(x):
        return _np.zeros(x.shape, x.dtype) if isinstance(x, ShapeDtypeStruct) else x
    return _map(_abstract, _arrayed(fun(*_map(made, args), **_map(made, kwargs))))

def typeof(x):
    """https://docs.jax.dev/en/latest/_autosummary/jax.typeof.html"""
    return _abstract(_arrayed(x))

class custom_vjp:
    """https://docs.jax.dev/en/latest/_autosummary/jax.custom_vjp.html"""
    def __init__(self, fun, nondiff_argnums=(), nondiff_argnames=()):
        self.fun, self.nondiff = fun, tuple(nondiff_argnums)
        _functools.update_wrapper(self, fun)
    def defvjp(self, fwd, bwd, symbolic_zeros=False, optimize_remat=False):
        self.fwd, self.bwd = fwd, bwd
    def __get__(self, instance, owner=None):
        return self if instance is None else _functools.partial(self, instance)
    def __call__(self, *args, **kwargs):
        if not hasattr(self, 'fwd'):
            raise AttributeError(f'No VJP defined for custom_vjp function {self.__name__} using defvjp.')
        plain = [args[i] for i in self.nondiff]
        moving = tuple([_arrayed(a) for i, a in enumerate(args) if i not in self.nondiff])
        out, residuals = self.fwd(*_stop_gradient(args) if not self.nondiff else args, **kwargs)
        return _custom_gradient(_arrayed(out), moving, lambda ct: self.bwd(*plain, residuals, ct))

class custom_jvp:
    """https://docs.jax.dev/en/latest/_autosummary/jax.custom_jvp.html"""
    def __init__(self, fun, nondiff_argnums=(), nondiff_argnames=()):
        self.fun, self.nondiff = fun, tuple(nondiff_argnums)
        _functools.update_wrapper(self, fun)
    def defjvp(self, jvp, symbolic_zeros=False):
        self.jvp = jvp
        return jvp
    def defjvps(self, *jvps):
        def both(primals, tangents):
            out = self(*primals)
            parts = [one(t, out, *primals) for one, t in zip(jvps, tangents) if one is not None]
            return out, sum(parts[1:], parts[0])
        self.jvp = both
    def __get__(self, instance, owner=None):
        return self if instance is None else _functools.partial(self, instance)
    def __call__(self, *args, **kwargs):
        plain = [args[i] for i in self.nondiff]
        moving = tuple([_arrayed(a) for i, a in enumerate(args) if i not in self.nondiff])
        still = _stop_gradient(moving)
        out = _arrayed(self.fun(*args, **kwargs) if self.nondiff else self.fun(*still, **kwargs))
        def back(ct):
            zeros = _map(_np.zeros_like, moving)
            return _vjp(lambda *t: self.jvp(*plain, still, t)[1], zeros, False)[1](ct)
        return _custom_gradient(_stop_gradient(out), moving, back)

def devices(backend=None):
    """https://docs.jax.dev/en/latest/_autosummary/jax.devices.html"""
    if backend not in (None, 'cpu'):
        raise RuntimeError(f"Unknown backend: '{backend}' requested, but no platforms that are instances of {backend} are present. Platforms present are: cpu")
    return [_cpu]

local_devices = devices

def device_count(backend=None):
    return len(devices(backend))

def local_device_count(backend=None):
    return len(devices(backend))

def default_backend():
    return 'cpu'

def process_index(backend=None):
    return 0

def process_count(backend=None):
    return 1

def device_put(x, device=None, **options):
    """https://docs.jax.dev/en/latest/_autosummary/jax.device_put.html"""
    return _arrayed(x)

def device_get(x):
    """https://docs.jax.dev/en/latest/_autosummary/jax.device_get.html"""
    return _map(lambda leaf: leaf.__array__() if hasattr(leaf, '__array__') else leaf, x)

def block_until_ready(x):
    """https://docs.jax.dev/en/latest/_autosummary/jax.block_until_ready.html"""
    return x

def named_call(fun, *, name=None):
    return fun

class named_scope:
    def __init__(self, name):
        self.name = name
    def __enter__(self):
        return self
    def __exit__(self, *exc):
        return False

class _Setting(named_scope):
    pass

def disable_jit(disable=True):
    """https://docs.jax.dev/en/latest/_autosummary/jax.disable_jit.html"""
    return _Setting('disable_jit')

def default_device(device=None):
    return _Setting('default_device')

def default_matmul_precision(precision=None):
    return _Setting('default_matmul_precision')

def debug_nans(value=True):
    return _Setting('debug_nans')

def make_jaxpr(fun, *args, **kwargs):
    """https://docs.jax.dev/en/latest/_autosummary/jax.make_jaxpr.html"""
    raise NotImplementedError('make_jaxpr: functions are not traced on this page, they run')

def pure_callback(callback, result_shape_dtypes, *args, **kwargs):
    return _arrayed(callback(*args))

def ensure_compile_time_eval():
    return _Setting('ensure_compile_time_eval')

def clear_caches():
    pass

class _Config:
    """https://docs.jax.dev/en/latest/config_options.html"""
    jax_enable_x64 = False
    jax_platform_name = 'cpu'
    jax_platforms = None
    jax_disable_jit = False
    jax_debug_nans = False
    jax_threefry_partitionable = True
    def update(self, name, value):
        if not hasattr(self, name) and not name.startswith('jax_'):
            raise AttributeError(f'Unrecognized config option: {name}')
        if name == 'jax_enable_x64' and value:
            raise NotImplementedError('jax_enable_x64: 64-bit types are not part of this page')
        setattr(self, name, value)
    @property
    def x64_enabled(self):
        return False
    def read(self, name):
        return getattr(self, name)

config = _Config()
`,
}
