// `numpy.testing`. Source: numpy/testing/_private/utils.py of NumPy 2.4.
export const testing = {
  name: 'numpy.testing',
  source: String.raw`
import numpy as np


def _report(header, err_msg, facts, x, y):
    lines = ['', header, err_msg] if err_msg else ['', header]
    lines += facts
    lines += [f' ACTUAL: {x!r}', f' DESIRED: {y!r}']
    raise AssertionError('\n'.join(lines))


def _places_of(wrong, x, y):
    x, y = np.broadcast_to(x, wrong.shape), np.broadcast_to(y, wrong.shape)
    places = np.argwhere(wrong).tolist()
    header = 'Mismatch at index:' if len(places) == 1 else 'Mismatch at indices:' if len(places) <= 5 else \
        'First 5 mismatches are at indices:'
    return [header] + [f' {place}: {x[tuple(place)]} (ACTUAL), {y[tuple(place)]} (DESIRED)' for place in places[:5]]


def _compare(is_right, x, y, err_msg, header, equal_nan=True):
    x, y = np.asarray(x), np.asarray(y)
    if x.shape != y.shape and x.ndim and y.ndim:
        _report(header, err_msg, [f'(shapes {x.shape}, {y.shape} mismatch)'], x, y)
    right = is_right(x, y)
    if equal_nan and x.dtype.kind == 'f' and y.dtype.kind == 'f':
        right = right | (np.isnan(x) & np.isnan(y))
    wrong = int((~right).sum())
    if wrong == 0:
        return
    total = right.size
    error = np.abs(np.asarray(x, dtype=float) - np.asarray(y, dtype=float))
    relative = error / np.abs(np.asarray(y, dtype=float))
    facts = [f'Mismatched elements: {wrong} / {total} ({100 * wrong / total:.3g}%)',
             *_places_of(~right, x, y),
             f'Max absolute difference among violations: {error[~right].max()}',
             f'Max relative difference among violations: {np.broadcast_to(relative, right.shape)[~right].max()}']
    _report(header, err_msg, facts, x, y)


def assert_allclose(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg='', verbose=True, *, strict=False):
    """https://numpy.org/doc/stable/reference/generated/numpy.testing.assert_allclose.html"""
    header = f'Not equal to tolerance rtol={rtol:g}, atol={atol:g}'
    _compare(lambda x, y: np.isclose(x, y, rtol=rtol, atol=atol), actual, desired, err_msg, header, equal_nan)


def assert_array_equal(actual, desired, err_msg='', verbose=True, *, strict=False):
    """https://numpy.org/doc/stable/reference/generated/numpy.testing.assert_array_equal.html"""
    _compare(lambda x, y: np.equal(x, y), actual, desired, err_msg, 'Arrays are not equal')


def assert_array_almost_equal(actual, desired, decimal=6, err_msg='', verbose=True):
    header = f'Arrays are not almost equal to {decimal} decimals'
    _compare(lambda x, y: np.abs(x - y) < 1.5 * 10.0 ** -decimal, actual, desired, err_msg, header)


def assert_array_less(x, y, err_msg='', verbose=True, *, strict=False):
    _compare(lambda x, y: np.less(x, y), x, y, err_msg, 'Arrays are not strictly ordered \x60x < y\x60')


def assert_equal(actual, desired, err_msg='', verbose=True, *, strict=False):
    """https://numpy.org/doc/stable/reference/generated/numpy.testing.assert_equal.html"""
    if isinstance(desired, dict):
        assert_equal(len(actual), len(desired), err_msg)
        for key in desired:
            assert_equal(actual[key], desired[key], f'key={key!r}\n{err_msg}')
    elif isinstance(actual, np.ndarray) or isinstance(desired, np.ndarray):
        assert_array_equal(actual, desired, err_msg)
    elif isinstance(desired, (list, tuple)) and isinstance(actual, (list, tuple)):
        assert_equal(len(actual), len(desired), err_msg)
        for i, (x, y) in enumerate(zip(actual, desired)):
            assert_equal(x, y, f'item={i!r}\n{err_msg}')
    elif not (actual == desired or (actual != actual and desired != desired)):
        _report('Items are not equal:', err_msg, [], actual, desired)


def assert_almost_equal(actual, desired, decimal=7, err_msg='', verbose=True):
    if isinstance(actual, (np.ndarray, list, tuple)) or isinstance(desired, (np.ndarray, list, tuple)):
        assert_array_almost_equal(actual, desired, decimal, err_msg)
    elif not abs(desired - actual) < 1.5 * 10.0 ** -decimal:
        _report(f'Arrays are not almost equal to {decimal} decimals', err_msg, [], actual, desired)


def assert_(val, msg=''):
    if not val:
        raise AssertionError(msg() if callable(msg) else msg)


class _Raises:
    def __init__(self, kind, pattern=None):
        self._kind = kind
        self._pattern = pattern

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is None:
            raise AssertionError(f'{self._kind.__name__} not raised')
        return issubclass(kind, self._kind)


def assert_raises(exception_class, callable=None, *args, **kwargs):
    if callable is None:
        return _Raises(exception_class)
    with _Raises(exception_class):
        callable(*args, **kwargs)
`,
}
