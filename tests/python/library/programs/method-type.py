# Methods made of what can be called, whatever it is.
from types import MethodType


class Scale:
    """Multiplies."""

    def __init__(self, factor):
        self.factor = factor

    def __call__(self, x, times=1):
        return self.factor * x * times


class Box:
    pass


double = Scale(2)
method = MethodType(double, 5)
print(method(), method(times=3))
print(method.__func__ is double, method.__self__, method.factor, method.__doc__)
print(repr(method), repr(MethodType(int, '7')), MethodType(int, '7')())
print(method == MethodType(double, 5), method == MethodType(Scale(2), 5))
print(hash(method) == hash(MethodType(double, 5)), isinstance(method, MethodType))

box = Box()
box.value = 4
box.show = MethodType(lambda self, more: self.value + more, box)
print(box.show(1))
print(MethodType(MethodType(lambda a, b, c: (a, b, c), 1), 2)(3))

for arguments in ((3, 4), (double, None), (1, None)):
    try:
        MethodType(*arguments)
    except TypeError as error:
        print(error)
try:
    method.__name__
except AttributeError as error:
    print(error)
