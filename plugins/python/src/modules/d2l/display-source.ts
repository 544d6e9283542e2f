// What the books' package has for pages whose book does not save its own, in Python: where its data lie, and what it draws with.

export const displaySource = `
from matplotlib import pyplot as plt
from matplotlib_inline import backend_inline
from IPython import display

# as the published packages of the books have it
DATA_HUB = {}
DATA_URL = 'http://d2l-data.s3-accelerate.amazonaws.com/'

def get_seed():
    import random
    return random.randint(0, 1000000)

def get_key():
    import jax
    return jax.random.PRNGKey(get_seed())

formats = ('-', 'm--', 'g-.', 'r:')

def use_svg_display():
    backend_inline.set_matplotlib_formats('svg')

def set_figsize(figsize=(3.5, 2.5)):
    use_svg_display()
    plt.rcParams['figure.figsize'] = figsize

def set_axes(axes, xlabel, ylabel, xlim, ylim, xscale, yscale, legend):
    axes.set(xlabel=xlabel, ylabel=ylabel, xscale=xscale, yscale=yscale)
    axes.set_xlim(xlim)
    axes.set_ylim(ylim)
    if legend:
        axes.legend(legend)
    axes.grid(True)

def curves_of(values):
    is_list = isinstance(values, list)
    is_one = is_list and not hasattr(values[0], '__len__') or getattr(values, 'ndim', None) == 1
    return [values] if is_one else values

def plot(X, Y=None, xlabel=None, ylabel=None, legend=None, xlim=None, ylim=None,
         xscale='linear', yscale='linear', fmts=formats, figsize=(3.5, 2.5), axes=None):
    set_figsize(figsize)
    axes = axes if axes else plt.gca()
    curves = curves_of(X if Y is None else Y)
    places = [[]] if Y is None else curves_of(X)
    if len(places) != len(curves):
        places = places * len(curves)
    axes.cla()
    for place, curve, fmt in zip(places, curves, fmts):
        if len(place):
            axes.plot(place, curve, fmt)
        else:
            axes.plot(curve, fmt)
    set_axes(axes, xlabel, ylabel, xlim, ylim, xscale, yscale, legend)

def show_images(imgs, num_rows, num_cols, titles=None, scale=1.5):
    size = (num_cols * scale, num_rows * scale)
    axes = plt.subplots(num_rows, num_cols, figsize=size, squeeze=False)[1].flatten()
    for number, (place, image) in enumerate(zip(axes, imgs)):
        place.imshow(image)
        place.get_xaxis().set_visible(False)
        place.get_yaxis().set_visible(False)
        if titles:
            place.set_title(titles[number])
    return axes

def listed(value, length):
    return value if hasattr(value, '__len__') else [value] * length

class Animator:
    def __init__(self, xlabel=None, ylabel=None, legend=None, xlim=None, ylim=None,
                 xscale='linear', yscale='linear', fmts=formats, nrows=1, ncols=1, figsize=(3.5, 2.5)):
        use_svg_display()
        self.fig, axes = plt.subplots(nrows, ncols, figsize=figsize, squeeze=False)
        self.axes = axes.flatten()
        self.X, self.Y, self.fmts = [], [], fmts
        self.looks = (xlabel, ylabel, xlim, ylim, xscale, yscale, legend)

    def config_axes(self):
        set_axes(self.axes[0], *self.looks)

    def add(self, x, y):
        y = listed(y, 1)
        x = listed(x, len(y))
        while len(self.X) < len(y):
            self.X.append([])
            self.Y.append([])
        for curve, (place, value) in enumerate(zip(x, y)):
            if place is not None and value is not None:
                self.X[curve].append(place)
                self.Y[curve].append(value)
        self.axes[0].cla()
        for places, values, fmt in zip(self.X, self.Y, self.fmts):
            self.axes[0].plot(places, values, fmt)
        self.config_axes()
        display.display(self.fig)
        display.clear_output(wait=True)
`
