// Transforms of pictures. Source: python/mxnet/gluon/data/vision/transforms of MXNet 2, src/operator/image.
export const transforms = {
  name: 'mxnet.gluon.data.vision.transforms',
  source: String.raw`
import math
from mxnet import np, npx
from mxnet.gluon.block import Block, HybridBlock
from mxnet.gluon.nn import HybridSequential, Sequential


class Compose(Sequential):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/vision/transforms/index.html"""

    def __init__(self, transforms):
        super().__init__()
        self.add(*transforms)


class HybridCompose(HybridSequential):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/vision/transforms/index.html"""

    def __init__(self, transforms):
        super().__init__()
        for one in transforms:
            if not isinstance(one, HybridBlock):
                raise ValueError(f'{one} is not a HybridBlock, try use \x60Compose\x60 instead')
            self.add(one)


class Cast(HybridBlock):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/vision/transforms/index.html"""

    def __init__(self, dtype='float32'):
        super().__init__()
        self._dtype = dtype

    def forward(self, x):
        return x.astype(self._dtype)


class ToTensor(HybridBlock):
    """Bytes by rows and columns become numbers from 0 to 1 by channels."""

    def forward(self, x):
        x = x.astype('float32') / 255
        return x.transpose(0, 3, 1, 2) if x.ndim == 4 else x.transpose(2, 0, 1)


class Normalize(HybridBlock):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/vision/transforms/index.html"""

    def __init__(self, mean=0.0, std=1.0):
        super().__init__()
        self._mean = mean
        self._std = std

    def forward(self, x):
        mean, std = [np.array(one if isinstance(one, (list, tuple)) else [one]).reshape(-1, 1, 1)
                     for one in (self._mean, self._std)]
        return (x - mean) / std


def _size(size):
    """Width and height."""
    return (size, size) if isinstance(size, int) else tuple(size)


def _resized(x, width, height):
    """By the four nearest; pixels are squares, as in OpenCV."""
    kind = x.dtype
    x = x.astype('float32')
    for axis, size in ((-3, height), (-2, width)):
        before = x.shape[axis]
        places = [min(max((i + 0.5) * before / size - 0.5, 0), before - 1) for i in range(size)]
        low = [math.floor(place) for place in places]
        shape = [1] * x.ndim
        shape[axis] = size
        share = np.array([place - one for place, one in zip(places, low)]).reshape(shape)
        first = np.take(x, np.array(low, dtype='int64'), axis=axis)
        second = np.take(x, np.array([min(one + 1, before - 1) for one in low], dtype='int64'), axis=axis)
        x = first * (1 - share) + second * share
    return x if kind == np.float32 else np.floor(x + 0.5).astype(kind)


def _cropped(x, left, top, width, height):
    return x[..., top:top + height, left:left + width, :]


class Resize(HybridBlock):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/vision/transforms/index.html"""

    def __init__(self, size, keep_ratio=False, interpolation=1):
        super().__init__()
        self._size = size
        self._keep = keep_ratio

    def forward(self, x):
        width, height = _size(self._size)
        if isinstance(self._size, int) and self._keep:
            rows, columns = x.shape[-3], x.shape[-2]
            if rows > columns:
                height = self._size * rows // columns
            else:
                width = self._size * columns // rows
        return _resized(x, width, height)


class CenterCrop(HybridBlock):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/vision/transforms/index.html"""

    def __init__(self, size, interpolation=1):
        super().__init__()
        self._size = _size(size)

    def forward(self, x):
        width, height = self._size
        rows, columns = x.shape[-3], x.shape[-2]
        part = _cropped(x, max((columns - width) // 2, 0), max((rows - height) // 2, 0),
                        min(width, columns), min(height, rows))
        return part if part.shape[-3:-1] == (height, width) else _resized(part, width, height)


class CropResize(HybridBlock):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/vision/transforms/index.html"""

    def __init__(self, x, y, width, height, size=None, interpolation=None):
        super().__init__()
        self._place = (x, y, width, height)
        self._size = size

    def forward(self, x):
        part = _cropped(x, *self._place)
        return _resized(part, *_size(self._size)) if self._size else part


def _draw(low=0.0, high=1.0):
    return np.random.uniform(low, high).item()


class RandomResizedCrop(HybridBlock):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/vision/transforms/index.html"""

    def __init__(self, size, scale=(0.08, 1.0), ratio=(3.0 / 4.0, 4.0 / 3.0), interpolation=1):
        super().__init__()
        self._size = _size(size)
        self._scale = scale if isinstance(scale, (list, tuple)) else (scale, 1.0)
        self._ratio = ratio

    def forward(self, x):
        rows, columns = x.shape[-3], x.shape[-2]
        for _ in range(10):
            area = rows * columns * _draw(*self._scale)
            ratio = math.exp(_draw(math.log(self._ratio[0]), math.log(self._ratio[1])))
            width, height = round(math.sqrt(area * ratio)), round(math.sqrt(area / ratio))
            if 0 < width <= columns and 0 < height <= rows:
                left = int(_draw(0, columns - width + 1))
                top = int(_draw(0, rows - height + 1))
                return _resized(_cropped(x, left, top, width, height), *self._size)
        return CenterCrop(self._size)(x)


class RandomCrop(HybridBlock):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/vision/transforms/index.html"""

    def __init__(self, size, pad=None, pad_value=0, interpolation=1):
        super().__init__()
        self._size = _size(size)
        self._pad = pad
        self._pad_value = pad_value

    def forward(self, x):
        if self._pad:
            around = (self._pad, self._pad)
            x = np.pad(x, (around, around, (0, 0)), constant_values=self._pad_value)
        width, height = self._size
        left = int(_draw(0, max(x.shape[-2] - width, 0) + 1))
        top = int(_draw(0, max(x.shape[-3] - height, 0) + 1))
        return _cropped(x, left, top, width, height)


class _RandomFlip(HybridBlock):
    def __init__(self, p=0.5):
        super().__init__()
        self.p = p

    def forward(self, x):
        return np.flip(x, axis=self._axis) if _draw() < self.p else x


class RandomFlipLeftRight(_RandomFlip):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/vision/transforms/index.html"""
    _axis = -2


class RandomFlipTopBottom(_RandomFlip):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/vision/transforms/index.html"""
    _axis = -3


def _grey(x):
    return (x * np.array([0.299, 0.587, 0.114])).sum(axis=-1, keepdims=True)


def _kept(x, kind):
    if kind == np.uint8:
        return np.clip(x, 0, 255).astype(kind)
    return x.astype(kind)


class _RandomColor(HybridBlock):
    def __init__(self, amount):
        super().__init__()
        self._amount = amount

    def forward(self, x):
        share = 1 + _draw(-self._amount, self._amount)
        return _kept(self._changed(x.astype('float32'), share), x.dtype)


class RandomBrightness(_RandomColor):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/vision/transforms/index.html"""

    def _changed(self, x, share):
        return x * share


class RandomContrast(_RandomColor):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/vision/transforms/index.html"""

    def _changed(self, x, share):
        return x * share + (1 - share) * _grey(x).mean()


class RandomSaturation(_RandomColor):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/vision/transforms/index.html"""

    def _changed(self, x, share):
        return x * share + (1 - share) * _grey(x)


class RandomHue(_RandomColor):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/vision/transforms/index.html"""

    def _changed(self, x, share):
        turn = (share - 1) * math.pi
        u, w = math.cos(turn), math.sin(turn)
        to_yiq = np.array([[0.299, 0.587, 0.114], [0.596, -0.274, -0.321], [0.211, -0.523, 0.311]])
        from_yiq = np.array([[1.0, 0.956, 0.621], [1.0, -0.272, -0.647], [1.0, -1.107, 1.705]])
        turned = np.array([[1.0, 0.0, 0.0], [0.0, u, -w], [0.0, w, u]])
        matrix = np.dot(np.dot(from_yiq, turned), to_yiq)
        return np.dot(x, matrix.T)


class RandomColorJitter(HybridBlock):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/vision/transforms/index.html"""

    def __init__(self, brightness=0, contrast=0, saturation=0, hue=0):
        super().__init__()
        amounts = ((RandomBrightness, brightness), (RandomContrast, contrast),
                   (RandomSaturation, saturation), (RandomHue, hue))
        self._steps = [kind(amount) for kind, amount in amounts if amount > 0]

    def _check_container_with_block(self):
        """Its steps have no parameters."""

    def forward(self, x):
        for step in self._steps:
            x = step(x)
        return x


class RandomLighting(HybridBlock):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/vision/transforms/index.html"""

    def __init__(self, alpha):
        super().__init__()
        self._alpha = alpha

    def forward(self, x):
        values = np.array([55.46, 4.794, 1.148])
        vectors = np.array([[-0.5675, 0.7192, 0.4009], [-0.5808, -0.0045, -0.8140], [-0.5836, -0.6948, 0.4203]])
        noise = np.dot(vectors * np.random.normal(0, self._alpha, (3,)), values)
        return _kept(x.astype('float32') + noise, x.dtype)


class RandomGray(HybridBlock):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/vision/transforms/index.html"""

    def __init__(self, p=0.5):
        super().__init__()
        self.p = p

    def forward(self, x):
        if _draw() >= self.p:
            return x
        return _kept(np.repeat(_grey(x.astype('float32')), 3, axis=-1), x.dtype)


class RandomApply(Sequential):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/vision/transforms/index.html"""

    def __init__(self, transforms, p=0.5):
        super().__init__()
        self.transforms = transforms
        self.p = p

    def forward(self, x):
        return x if _draw() > self.p else self.transforms(x)
`,
}
