from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Dict, Generic, List, NamedTuple, Optional, Protocol, Tuple, TypeVar, Union

T = TypeVar('T')
print(List[int], Dict[str, Any], Tuple[int, ...], T)

class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

print(Stack[int]().items)

class Point(NamedTuple):
    x: int
    y: int = 2

print(Point(1), Point(1) == (1, 2))

class Shape(ABC):
    @abstractmethod
    def area(self) -> float: ...
    @property
    @abstractmethod
    def name(self): ...

class Square(Shape):
    name = 'square'
    def area(self):
        return 4

print(Square().area(), isinstance(Square(), Shape), issubclass(Square, ABC))
try:
    Shape()
except TypeError as error:
    print(error)
print(isinstance([], Sequence), isinstance({}, Mapping), isinstance(iter([]), Iterable), isinstance(len, Callable), isinstance(5, Iterable))
