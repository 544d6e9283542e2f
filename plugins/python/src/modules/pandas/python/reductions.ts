// One number of a column; arithmetic of two. In Python.
import type {PythonFile} from '../../../engine/framework-module.ts'

export const reductions: PythonFile = {
  name: 'pandas',
  source: String.raw`
import operator


def _reduced(column, name, skipna=True, ddof=1, q=0.5, numeric_only=False):
    """One number of a column of numbers; of objects what Python makes of them."""
    if not _is_array(column):
        return _reduced_objects(column, name, skipna)
    kind = str(column.dtype)
    if kind == 'bool' and name in ('mean', 'std', 'var', 'median', 'quantile', 'skew', 'kurt', 'sem', 'sum', 'prod'):
        column = column.astype('int64' if name in ('sum', 'prod') else 'float64')
    if kind.startswith('float') and skipna:
        gone = np.isnan(column)
        if gone.any():
            column = column[~gone]
    count = len(column)
    if name == 'count':
        return count
    if name in ('sum', 'prod'):
        return getattr(column, name)() if count else np.float64(0.0 if name == 'sum' else 1.0)
    if name in ('any', 'all'):
        return getattr(column, name)() if count else np.bool_(name == 'all')
    if count == 0 or name in ('std', 'var', 'sem') and count <= ddof:
        return nan
    if name in ('min', 'max'):
        return getattr(column, name)()
    if name == 'mean':
        return column.astype('float64').sum() / count if kind != 'float32' else column.mean()
    if name == 'median':
        return _quantile(column.tolist(), 0.5)
    if name == 'quantile':
        return _quantile(column.tolist(), q)
    wide = column if kind == 'float32' else column.astype('float64')
    mean = wide.sum() / count
    if name in ('skew', 'kurt'):
        return _moments(wide - mean, count, name)
    variance = ((mean - wide) ** 2).sum() / (count - ddof)
    if name == 'var':
        return variance
    return variance ** 0.5 if name == 'std' else (variance / count) ** 0.5


def _moments(apart, count, name):
    m2, m3, m4 = [float((apart ** power).sum()) for power in (2, 3, 4)]
    if name == 'skew':
        if count < 3 or m2 == 0:
            return nan if count < 3 else 0.0
        return np.float64(count * (count - 1) ** 0.5 / (count - 2) * (m3 / m2 ** 1.5))
    if count < 4 or m2 == 0:
        return nan if count < 4 else 0.0
    correction = 3 * (count - 1) ** 2 / ((count - 2) * (count - 3))
    return np.float64(count * (count + 1) * (count - 1) / ((count - 2) * (count - 3)) * (m4 / m2 ** 2) - correction)


def _quantile(values, q):
    values = sorted(values)
    if not values:
        return nan
    place = q * (len(values) - 1)
    low = int(place)
    high = min(low + 1, len(values) - 1)
    return np.float64(values[low] + (values[high] - values[low]) * (place - low))


def _reduced_objects(column, name, skipna):
    values = [x for x in column.items if not (skipna and _is_missing(x))]
    if name == 'count':
        return len(values)
    if name in ('any', 'all'):
        return any(values) if name == 'any' else all(values)
    if name in ('min', 'max'):
        return (min if name == 'min' else max)(values) if values else nan
    if name == 'sum':
        total = 0 if not values or _is_number(values[0]) or isinstance(values[0], bool) else type(values[0])()
        for x in values:
            total = total + x
        return total
    if not all(isinstance(x, (int, float)) for x in values):
        text = ''.join([str(x) for x in values])
        if name == 'mean' and len(values) < len(column.items):
            # what is missing counts as 0
            first = column.items[0]
            raise TypeError(f"unsupported operand type(s) for +: 'int' and '{type(values[0]).__name__}'" if _is_missing(first)
                            else f'can only concatenate {type(first).__name__} (not "int") to {type(first).__name__}')
        if name == 'mean':
            raise TypeError(f'Could not convert string {text!r} to numeric' if all(isinstance(x, str) for x in values)
                            else f'Could not convert {values} to numeric')
        first = next(x for x in values if not isinstance(x, (int, float)))
        if name == 'median':
            raise TypeError(f'Cannot convert {[x for x in values]} to numeric')
        raise ValueError(f'could not convert string to float: {first!r}') if isinstance(first, str) else TypeError(
            f"float() argument must be a string or a real number, not '{type(first).__name__}'")
    return _reduced(np.array([float(x) for x in values], dtype='float64'), name)


_reductions = ('sum', 'mean', 'std', 'var', 'min', 'max', 'median', 'prod', 'sem', 'skew', 'kurt', 'any', 'all')


def _numbers_of(column):
    """Objects that are numbers, as an array; None where there are others."""
    if _is_array(column):
        return column
    made = _infer(column.items)
    return made if _is_array(made) else None


def _binary(left, right, op, swapped=False):
    """Two columns, or a column and a number."""
    if _is_array(left) and (_is_array(right) or isinstance(right, (int, float, np.generic))):
        name = getattr(op, '__name__', '')
        if name in ('truediv', 'floordiv', 'mod') and not (_is_array(right) and str(right.dtype) == 'bool'):
            return _divided(left, right, name, swapped)
        return op(right, left) if swapped else op(left, right)
    a = left.tolist()
    b = right.tolist() if hasattr(right, 'tolist') and not isinstance(right, np.generic) else [right] * len(a)
    is_test = op in (operator.eq, operator.ne, operator.lt, operator.le, operator.gt, operator.ge)
    result = []
    for x, y in zip(a, b):
        if swapped:
            x, y = y, x
        if _is_missing(x) or _is_missing(y):
            result.append((op is operator.ne) if is_test else nan)
        else:
            result.append(op(x, y))
    if is_test:
        return np.array([bool(x) for x in result], dtype='bool')
    return ObjectArray(result) if not (result and all(_is_number(x) for x in result) and _is_array(left)) else _infer(result)


def _divided(left, right, name, swapped):
    """As NumPy divides, where nothing is an error; by zero a whole number becomes a broken one."""
    a, b = (right, left) if swapped else (left, right)
    if name == 'truediv':
        return a / b
    zero = bool((b == 0).any()) if _is_array(b) else b == 0
    if zero:
        a = a.astype('float64') if _is_array(a) else float(a)
    return a // b if name == 'floordiv' else a % b
`,
}
