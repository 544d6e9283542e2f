// `mxnet.image`: pictures as arrays of rows, columns and colours. Source: python/mxnet/image/image.py of MXNet 2.
export const image = {
  name: 'mxnet.image.image',
  source: String.raw`
from mxnet import np
from mxnet.gluon.data.vision.transforms import _resized


def imread(filename, *args, **kwargs):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/legacy/image/index.html#mxnet.image.imread"""
    from mxnet import _needs_data
    _needs_data(f'the picture {filename}')


def imdecode(buf, *args, **kwargs):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/legacy/image/index.html#mxnet.image.imdecode"""
    from mxnet import _unsupported
    _unsupported('mxnet.image.imdecode', 'files of pictures are not decoded')


def imresize(src, w, h, interp=1):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/legacy/image/index.html#mxnet.image.imresize"""
    return _resized(src, w, h)


def resize_short(src, size, interp=2):
    h, w = src.shape[:2]
    if h > w:
        return imresize(src, size, size * h // w)
    return imresize(src, size * w // h, size)


def fixed_crop(src, x0, y0, w, h, size=None, interp=2):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/legacy/image/index.html#mxnet.image.fixed_crop"""
    out = src[y0:y0 + h, x0:x0 + w]
    return imresize(out, *size) if size is not None and (w, h) != tuple(size) else out


def _room_for(src, size):
    """The size, made smaller if it does not fit."""
    h, w = src.shape[:2]
    width, height = size
    if h < height:
        width, height = width * h / height, h
    if w < width:
        width, height = w, height * w / width
    return int(width), int(height)


def random_crop(src, size, interp=2):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/legacy/image/index.html#mxnet.image.random_crop"""
    width, height = _room_for(src, size)
    x0 = int(np.random.uniform(0, src.shape[1] - width + 1).item())
    y0 = int(np.random.uniform(0, src.shape[0] - height + 1).item())
    return fixed_crop(src, x0, y0, width, height, size), (x0, y0, width, height)


def center_crop(src, size, interp=2):
    width, height = _room_for(src, size)
    x0, y0 = (src.shape[1] - width) // 2, (src.shape[0] - height) // 2
    return fixed_crop(src, x0, y0, width, height, size), (x0, y0, width, height)


def color_normalize(src, mean, std=None):
    src = src - mean
    return src / std if std is not None else src
`,
}
