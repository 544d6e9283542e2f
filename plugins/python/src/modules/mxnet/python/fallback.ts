// Functions of `mxnet.np` that NumPy computes. Source: python/mxnet/numpy/fallback.py, io.py of MXNet 2.
const names =
  'allclose apply_along_axis apply_over_axes argpartition argwhere array_equal array_equiv choose compress corrcoef ' +
  'correlate count_nonzero cov cumprod digitize divmod extract float_power frexp genfromtxt heaviside histogram2d ' +
  'histogram_bin_edges i0 in1d intersect1d isclose isin ix_ lexsort modf nanargmax nanargmin nancumprod nancumsum ' +
  'nanmax nanmedian nanmin nanpercentile nanprod nanquantile nanstd nansum nanvar ndim partition piecewise poly ' +
  'polyadd polydiv polyfit polyint polymul polysub polyval positive promote_types ptp real roots searchsorted select ' +
  'setdiff1d setxor1d signbit take_along_axis tril_indices_from trim_zeros union1d unwrap vander ' +
  'append array_split atleast_3d blackman convolve delete diag_indices_from diagflat dsplit dstack ediff1d ' +
  'fill_diagonal flatnonzero hamming hanning histogram hsplit indices insert interp lcm ldexp nan_to_num polyval ' +
  'resize rollaxis rot90 tri tril_indices triu_indices triu_indices_from unravel_index vsplit degrees radians ' +
  'deg2rad rad2deg bincount percentile quantile median average diff ediff1d loadtxt savetxt finfo iinfo'

export const fallback = {
  name: 'mxnet.numpy',
  source: String.raw`
import numpy as _numpy


def _to_numpy(value):
    if isinstance(value, ndarray):
        return value.asnumpy()
    if isinstance(value, (list, tuple)):
        return type(value)(_to_numpy(one) for one in value)
    return value


def _from_numpy(value):
    if isinstance(value, _numpy.ndarray):
        return array(value, dtype=float32 if value.dtype == _numpy.float64 else value.dtype)
    if isinstance(value, (list, tuple)):
        return type(value)(_from_numpy(one) for one in value)
    return value


def _falling_back(name):
    def function(*args, **kwargs):
        given = {key: _to_numpy(value) for key, value in kwargs.items()}
        return _from_numpy(getattr(_numpy, name)(*[_to_numpy(value) for value in args], **given))
    function.__name__ = name
    return function


def _publish(names, known):
    for name in names.split():
        if name not in known:
            known[name] = _falling_back(name)


_publish('${names}', globals())



def genfromtxt(*args, **kwargs):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/np/generated/mxnet.np.genfromtxt.html"""
    return _from_numpy(_numpy.genfromtxt(*args, **kwargs))
`,
}

/** Of the arrays of MXNet 1 only what the arrays of `mxnet.np` can stand in for. */
export const ndarray = {
  name: 'mxnet.ndarray',
  source: String.raw`
from mxnet import np
from mxnet.np import nansum, nanprod
from mxnet.np import ndarray as NDArray
`,
}
