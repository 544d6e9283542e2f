from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, replace

@dataclass(order=True)
class Item:
    name: str
    price: float = 0.0
    tags: list = field(default_factory=list, compare=False)
    def total(self):
        return self.price * 2

a = Item('a', 1.5)
print(a, a == Item('a', 1.5, ['x']), a < Item('b'), a.total(), asdict(a), astuple(a), replace(a, price=3.0))
print([f.name for f in fields(Item)], Item.__match_args__)

@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0

p = Point(1)
print(p, hash(p) == hash(Point(1)), {p: 1}[Point(1, 0)])
try:
    p.x = 2
except FrozenInstanceError as error:
    print(error)

@dataclass
class Base:
    a: int
    def __post_init__(self):
        self.double = self.a * 2

@dataclass
class Derived(Base):
    b: int = field(default=5, repr=False)
    c: int = field(init=False, default=7)

d = Derived(1)
print(d, d.double, d.b)
for make in (lambda: Item(), lambda: Item('a', 1, [], 4), lambda: Item('a', cost=1)):
    try:
        make()
    except TypeError as error:
        print(error)
try:
    @dataclass
    class Wrong:
        a: list = []
except ValueError as error:
    print(error)
match p:
    case Point(x, y):
        print(x, y)
