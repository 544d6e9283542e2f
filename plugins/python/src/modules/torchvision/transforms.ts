// `torchvision.transforms`, in Python.
import type {PythonFile} from '../../engine/framework-module.ts'

export const transforms: PythonFile = {
  name: 'torchvision.transforms',
  source: String.raw`
import math
import torch

class _Image:
    """A picture as PIL has it: whole numbers from 0 to 255, [height, width] or [height, width, 3]."""
    def __init__(self, pixels):
        self._pixels = pixels
    @property
    def mode(self):
        return 'L' if self._pixels.dim() == 2 else 'RGB'
    @property
    def size(self):
        return self._pixels.shape[1], self._pixels.shape[0]
    @property
    def width(self):
        return self._pixels.shape[1]
    @property
    def height(self):
        return self._pixels.shape[0]
    def resize(self, size, resample=None):
        return _Image(_resized(self._pixels, size[1], size[0]))
    def crop(self, box):
        left, top, right, bottom = box
        return _Image(self._pixels[top:bottom, left:right])
    def convert(self, mode):
        if mode == self.mode:
            return self
        if mode == 'RGB':
            return _Image(torch.stack([self._pixels] * 3, 2))
        weights = torch.tensor([0.299, 0.587, 0.114])
        return _Image((self._pixels.float() * weights).sum(2).round().to(torch.uint8))
    def getpixel(self, place):
        return self._pixels[place[1], place[0]].tolist()
    def __array__(self, dtype=None, copy=None):
        return self._pixels.numpy()
    def __repr__(self):
        return f'<PIL.Image.Image image mode={self.mode} size={self.width}x{self.height}>'

_weights = {}

def _weights_of(old, new):
    """How much of each old pixel is in each new one: a triangle as wide as a pixel of the larger grid. As PIL's BILINEAR."""
    known = _weights.get((old, new))
    if known is not None:
        return known
    scale = old / new
    support = max(scale, 1.0)
    rows = []
    for i in range(new):
        center = (i + 0.5) * scale
        row = [max(0.0, 1 - abs((j + 0.5 - center) / support)) if center - support < j + 0.5 < center + support else 0.0
               for j in range(old)]
        total = sum(row)
        rows.append([x / total for x in row])
    made = torch.tensor(rows)
    _weights[old, new] = made
    return made

def _resized(pixels, height, width):
    if tuple(pixels.shape[:2]) == (height, width):
        return pixels
    if pixels.dim() == 3:
        return torch.stack([_resized(pixels[:, :, c], height, width) for c in range(pixels.shape[2])], 2)
    values = pixels.float()
    # in two steps, after each of which there are whole numbers, as in PIL
    if width != pixels.shape[1]:
        values = torch.floor(values @ _weights_of(pixels.shape[1], width).T + 0.5)
    if height != pixels.shape[0]:
        values = torch.floor(_weights_of(pixels.shape[0], height) @ values + 0.5)
    return values.to(torch.uint8) if pixels.dtype == torch.uint8 else values

def _sizes(size):
    return (size, size) if isinstance(size, int) else (size[0], size[-1])

class Compose:
    def __init__(self, transforms):
        self.transforms = transforms
    def __call__(self, img):
        for t in self.transforms:
            img = t(img)
        return img
    def __repr__(self):
        return '\n'.join(['Compose('] + [f'    {t}' for t in self.transforms] + [')'])

class ToTensor:
    def __call__(self, pic):
        if isinstance(pic, _Image):
            pixels = pic._pixels
        elif isinstance(pic, torch.Tensor):
            raise TypeError(f'pic should be PIL Image or ndarray. Got {type(pic)}')
        else:
            pixels = torch.tensor(pic)
        whole = pixels.dtype == torch.uint8
        values = pixels.unsqueeze(0) if pixels.dim() == 2 else pixels.permute(2, 0, 1)
        return values.float() / 255 if whole else values
    def __repr__(self):
        return 'ToTensor()'

class PILToTensor:
    def __call__(self, pic):
        pixels = pic._pixels
        return pixels.unsqueeze(0) if pixels.dim() == 2 else pixels.permute(2, 0, 1)
    def __repr__(self):
        return 'PILToTensor()'

class ToPILImage:
    def __init__(self, mode=None):
        self.mode = mode
    def __call__(self, pic):
        values = pic if isinstance(pic, torch.Tensor) else torch.tensor(pic)
        if values.dtype != torch.uint8:
            values = (values * 255).to(torch.uint8)
        if values.dim() == 3:
            values = values[0] if values.shape[0] == 1 else values.permute(1, 2, 0)
        return _Image(values)
    def __repr__(self):
        return 'ToPILImage()'

class Normalize:
    def __init__(self, mean, std, inplace=False):
        self.mean, self.std, self.inplace = mean, std, inplace
    def __call__(self, tensor):
        mean, std = [torch.tensor(x, dtype=tensor.dtype).reshape(-1, 1, 1) for x in (self.mean, self.std)]
        return (tensor - mean) / std
    def __repr__(self):
        return f'Normalize(mean={self.mean}, std={self.std})'

def _pixelwise(img, change):
    """The same for a picture and for a tensor whose last axes are those of a picture."""
    if isinstance(img, _Image):
        return _Image(change(img._pixels, 0, 1))
    return change(img, img.dim() - 2, img.dim() - 1)

class Resize:
    def __init__(self, size, interpolation='bilinear', max_size=None, antialias=True):
        self.size, self.interpolation, self.max_size, self.antialias = size, interpolation, max_size, antialias
    def __call__(self, img):
        height, width = (img.height, img.width) if isinstance(img, _Image) else img.shape[-2:]
        if isinstance(self.size, int) or len(self.size) == 1:
            # the shorter side
            short = self.size if isinstance(self.size, int) else self.size[0]
            if height <= width:
                size = short, int(short * width / height)
            else:
                size = int(short * height / width), short
        else:
            size = self.size
        if isinstance(img, _Image):
            return _Image(_resized(img._pixels, size[0], size[1]))
        if img.dim() == 2:
            return _resized(img, size[0], size[1])
        return torch.stack([self(one) for one in img])
    def __repr__(self):
        return f'Resize(size={self.size}, interpolation={self.interpolation}, max_size={self.max_size}, antialias={self.antialias})'

class CenterCrop:
    def __init__(self, size):
        self.size = _sizes(size)
    def __call__(self, img):
        def cropped(x, rows, columns):
            top, left = round((x.shape[rows] - self.size[0]) / 2), round((x.shape[columns] - self.size[1]) / 2)
            return x.narrow(rows, top, self.size[0]).narrow(columns, left, self.size[1])
        return _pixelwise(img, cropped)
    def __repr__(self):
        return f'CenterCrop(size={self.size})'

class RandomCrop:
    def __init__(self, size, padding=None, **kwargs):
        self.size, self.padding = _sizes(size), padding
    def __call__(self, img):
        def cropped(x, rows, columns):
            spare = [x.shape[axis] - n for axis, n in zip((rows, columns), self.size)]
            top, left = [int(torch.randint(0, n + 1, (1,)).item()) for n in spare]
            return x.narrow(rows, top, self.size[0]).narrow(columns, left, self.size[1])
        return _pixelwise(img, cropped)
    def __repr__(self):
        return f'RandomCrop(size={self.size}, padding={self.padding})'

class _RandomFlip:
    def __init__(self, p=0.5):
        self.p = p
    def __call__(self, img):
        if torch.rand(1).item() >= self.p:
            return img
        return _pixelwise(img, lambda x, rows, columns: torch.flip(x, [columns if self._across else rows]))
    def __repr__(self):
        return f'{type(self).__name__}(p={self.p})'

class RandomHorizontalFlip(_RandomFlip):
    _across = True

class RandomVerticalFlip(_RandomFlip):
    _across = False

class Grayscale:
    def __init__(self, num_output_channels=1):
        self.num_output_channels = num_output_channels
    def __call__(self, img):
        gray = img.convert('L')
        return gray if self.num_output_channels == 1 else gray.convert('RGB')
    def __repr__(self):
        return f'Grayscale(num_output_channels={self.num_output_channels})'

class Lambda:
    def __init__(self, lambd):
        self.lambd = lambd
    def __call__(self, img):
        return self.lambd(img)
    def __repr__(self):
        return 'Lambda()'
`,
}
