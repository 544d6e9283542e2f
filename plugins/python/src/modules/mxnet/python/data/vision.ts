// Sets of pictures: the project's own small ones stand in for them.
export const vision = {
  name: 'mxnet.gluon.data.vision.datasets',
  source: String.raw`
from mxnet import np
from mxnet.gluon.data import Dataset


class _Downloaded(Dataset):
    def __init__(self, root=None, train=True, transform=None):
        self._transform = transform
        self._train = train
        pixels, labels = _images(self._name, 'train' if train else 'test')
        self._data = pixels
        self._label = labels

    def __getitem__(self, idx):
        item = self._data[idx], self._label[idx]
        return self._transform(*item) if self._transform is not None else item

    def __len__(self):
        return len(self._label)


class MNIST(_Downloaded):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/vision/datasets/index.html"""
    _name = 'mnist'


class FashionMNIST(_Downloaded):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/vision/datasets/index.html"""
    _name = 'fashion-mnist'


class _Absent(Dataset):
    def __init__(self, *args, **kwargs):
        from mxnet import _needs_data
        _needs_data('mxnet.gluon.data.vision.' + self.__class__.__name__)


class CIFAR10(_Absent):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/vision/datasets/index.html"""


class CIFAR100(_Absent):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/vision/datasets/index.html"""


class ImageRecordDataset(_Absent):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/vision/datasets/index.html"""


class ImageFolderDataset(_Absent):
    """https://mxnet.apache.org/versions/master/api/python/docs/api/gluon/data/vision/datasets/index.html"""
`,
}
