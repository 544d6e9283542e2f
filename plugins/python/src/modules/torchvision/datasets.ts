// `torchvision.datasets`, in Python.
import type {PythonFile} from '../../engine/framework-module.ts'

export const datasets: PythonFile = {
  name: 'torchvision.datasets',
  source: String.raw`
import os
import torch.utils.data
from torchvision import transforms

class VisionDataset(torch.utils.data.Dataset):
    def __init__(self, root=None, transforms=None, transform=None, target_transform=None):
        self.root = os.path.expanduser(root) if isinstance(root, str) else root
        self.transform, self.target_transform = transform, target_transform
    def extra_repr(self):
        return ''
    def __repr__(self):
        lines = [f'Number of datapoints: {len(self)}']
        if self.root is not None:
            lines.append(f'Root location: {self.root}')
        lines += self.extra_repr().splitlines()
        if self.transform is not None:
            shown = repr(self.transform).splitlines()
            lines += ['StandardTransform', f'Transform: {shown[0]}'] + [' ' * 11 + line for line in shown[1:]]
        return '\n'.join([f'Dataset {type(self).__name__}'] + ['    ' + line for line in lines])

class MNIST(VisionDataset):
    _name = 'mnist'
    classes = ['0 - zero', '1 - one', '2 - two', '3 - three', '4 - four', '5 - five', '6 - six', '7 - seven',
               '8 - eight', '9 - nine']
    def __init__(self, root=None, train=True, transform=None, target_transform=None, download=False):
        super().__init__(root, transform=transform, target_transform=target_transform)
        self.train = train
        self.data, self.targets = _images(self._name, 'train' if train else 'test')
        self._labels = self.targets.tolist()
    @property
    def class_to_idx(self):
        return {name: i for i, name in enumerate(self.classes)}
    def __getitem__(self, index):
        image, target = transforms._Image(self.data[index]), self._labels[index]
        if self.transform is not None:
            image = self.transform(image)
        if self.target_transform is not None:
            target = self.target_transform(target)
        return image, target
    def __len__(self):
        return len(self._labels)
    def extra_repr(self):
        return f"Split: {'Train' if self.train else 'Test'}"

class FashionMNIST(MNIST):
    _name = 'fashion-mnist'
    classes = ['T-shirt/top', 'Trouser', 'Pullover', 'Dress', 'Coat', 'Sandal', 'Shirt', 'Sneaker', 'Bag', 'Ankle boot']
`,
}
