class A:
    """Doc of A."""
    x = 1
    def __init__(self, v=0): self.v = v
    def m(self): return self.v
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(a): return a * 2
    @property
    def p(self):
        "the p"
        return self.v + 1
    @p.setter
    def p(self, v): self.v = v - 1
    @p.deleter
    def p(self): self.v = None
a = A(5)
print(a.m(), A.m(a), a.c(), A.c(), a.s(2), A.s(3), a.p, a.x, A.__name__, A.__doc__, a.__doc__, A.p.__doc__, A.__module__, A.__bases__, A.__mro__, a.__class__, type(a), A.__qualname__)
a.p = 10; print(a.v); del a.p; print(a.v, a.__dict__, vars(a)); a.__dict__['z'] = 3; print(a.z); a.__dict__ = {'q': 1}; print(a.q, hasattr(a, 'v'))
A.x = 5; print(a.x); a.x = 6; print(a.x, A.x); del a.x; print(a.x)
class B(A):
    def __init__(self, v, w): super().__init__(v); self.w = w
    def m(self): return super().m() + self.w
    @property
    def p(self): return super().p * 100
    @classmethod
    def c(cls): return 'B' + super().c()
b = B(1, 2)
print(b.m(), b.p, b.c(), B.c(), isinstance(b, A), issubclass(B, A), issubclass(A, B), isinstance(b, (int, A)), isinstance(1, int | str), B.__mro__, B.__base__, A.__subclasses__())
class X: 
    def f(self): return ['X']
class Y(X):
    def f(self): return ['Y'] + super().f()
class Z(X):
    def f(self): return ['Z'] + super().f()
class W(Y, Z):
    def f(self): return ['W'] + super().f()
print(W().f(), [k.__name__ for k in W.__mro__])
class V:
    def __init__(self, n): self.n = n
    def __add__(self, o): return V(self.n + (o.n if isinstance(o, V) else o))
    def __radd__(self, o): return V(o + self.n)
    def __iadd__(self, o): self.n += 100; return self
    def __sub__(self, o): return NotImplemented
    def __mul__(self, o): return V(self.n * o)
    def __rmul__(self, o): return ('rmul', o)
    def __matmul__(self, o): return 'mm'
    def __neg__(self): return V(-self.n)
    def __invert__(self): return 'inv'
    def __abs__(self): return 'abs'
    def __eq__(self, o): return isinstance(o, V) and self.n == o.n
    def __lt__(self, o): return self.n < o.n
    def __bool__(self): return self.n != 0
    def __len__(self): return self.n
    def __repr__(self): return f'V({self.n})'
    def __getitem__(self, k): return ('item', k)
    def __setitem__(self, k, v): print('set', k, v)
    def __delitem__(self, k): print('del', k)
    def __contains__(self, k): return k == self.n
    def __call__(self, *a, **k): return (a, k)
    def __iter__(self): return iter(range(self.n))
    def __hash__(self): return self.n
    def __index__(self): return self.n
    def __divmod__(self, o): return 'dm'
    def __pow__(self, o, m=None): return ('pow', o, m)
    def __rpow__(self, o): return ('rpow', o)
    def __round__(self, n=None): return ('round', n)
    def __floordiv__(self, o): return 'fd'
    def __rtruediv__(self, o): return 'rtd'
v = V(3)
print(v + 1, 1 + v, v + v, v * 2, 2 * v, v @ v, -v, ~v, abs(v), v == V(3), v != V(3), v != V(4), v < V(4), v > V(2), bool(V(0)), len(v), v[1], v[1:2], v[1, 2], v[...], v[::2, 0], 3 in v, 4 in v, v(1, k=2), list(v), [0, 1, 2, 3][v], divmod(v, 1), v ** 2, pow(v, 2, 5), 2 ** v, round(v), round(v, 2), v // 1, 1 / v, {v: 1}[V(3)], sorted([V(2), V(1)]), max(V(1), V(5)), sum([V(1), V(2)]))
v += 1; print(v); v[0] = 1; del v[0]; w = v; w *= 2; print(w, not V(0), [*V(2)], dict(enumerate(V(2))))
for f in [lambda: v - 1, lambda: 1 - v, lambda: v <= 1, lambda: v >> 1, lambda: +v, lambda: A(1, 2), lambda: X(1), lambda: X().foo, lambda: X.foo, lambda: X()(), lambda: X()[0], lambda: len(X()), lambda: X() + 1, lambda: X() < X(), lambda: iter(X()), lambda: A.m(), lambda: int(X()), lambda: float(X()), lambda: [1][X()], lambda: hash(type('H', (), {'__eq__': lambda s, o: 1})()), lambda: super(A, 5), lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: type('Q', (bool,), {}), lambda: type('Q', (int, str), {}), lambda: type('Q', (A, object, A), {}), lambda: type('Q', (object, A), {}), lambda: object(1), lambda: object().x, lambda: setattr(object(), 'x', 1), lambda: setattr(1, 'x', 1), lambda: setattr(int, 'x', 1), lambda: [].__class__.foo, lambda: B(1), lambda: A().p.foo, lambda: next(X()), lambda: type(1, 2), lambda: A.__init__(1), lambda: X.__call__(1), lambda: V.__len__(), lambda: delattr(a, 'nope'), lambda: range(1).start.foo, lambda: None.foo, lambda: (lambda: 0).foo, lambda: print.foo, lambda: V(1).n.bar]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class RO:
    @property
    def r(self): return 1
for f in [lambda: setattr(RO(), 'r', 1), lambda: delattr(RO(), 'r')]:
    try: f()
    except AttributeError as e: print(e)
class G:
    def __getattr__(self, n):
        if n.startswith('dyn'): return n.upper()
        raise AttributeError(f'no {n}')
    def __setattr__(self, n, v): object.__setattr__(self, n, ('set', v))
    def __delattr__(self, n): print('delattr', n)
g = G(); g.a = 1; print(g.a, g.dyn_x, hasattr(g, 'q'), getattr(g, 'q', 'dflt')); del g.zzz
class GA:
    def __getattribute__(self, n):
        if n == 'special': return 'S'
        return super().__getattribute__(n)
ga = GA(); ga.y = 2; print(ga.special, ga.y, hasattr(ga, 'nope'))
class Desc:
    def __set_name__(self, owner, name): self.name = '_' + name; print('named', owner.__name__, name)
    def __get__(self, o, t=None): return self if o is None else getattr(o, self.name, 'unset')
    def __set__(self, o, v): setattr(o, self.name, v * 2)
class ND:
    def __get__(self, o, t=None): return 'nondata'
class H:
    d = Desc(); n = ND()
h = H(); print(h.d); h.d = 4; print(h.d, h._d, H.d is H.__dict__['d']); print(h.n); h.n = 5; print(h.n)
class Sl:
    __slots__ = ('a', 'b')
    def __init__(self): self.a = 1
s = Sl(); print(s.a); s.b = 2; print(s.b)
for f in [lambda: setattr(s, 'c', 1), lambda: Sl().b, lambda: s.__dict__]:
    try: print(f())
    except AttributeError as e: print(e)
class Meta(type):
    def __new__(m, name, bases, ns, **kw): ns['made'] = sorted(kw); return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): super().__init__(name, bases, ns)
    def __call__(cls, *a, **k): o = super().__call__(*a, **k); o.extra = 'E'; return o
    def __len__(cls): return 7
    def __getitem__(cls, k): return ('meta', k)
    def __iter__(cls): return iter('ab')
    def __repr__(cls): return 'Meta<' + cls.__name__ + '>'
    @property
    def mp(cls): return 'mp'
class M(metaclass=Meta, opt=1):
    pass
print(M.made, M().extra, len(M), M[1], list(M), M, M.mp, type(M), isinstance(M, Meta))
class Reg:
    subs = []
    def __init_subclass__(cls, tag=None, **kw): super().__init_subclass__(**kw); Reg.subs.append((cls.__name__, tag))
class R1(Reg, tag='t'): pass
class R2(R1): pass
print(Reg.subs)
class Gen:
    def __class_getitem__(cls, k): return (cls.__name__, k)
print(Gen[int], list[int], dict[str, int], int | None, list[int] | str, tuple[int, ...], type(None))
class Sing:
    inst = None
    def __new__(cls, *a):
        if cls.inst is None: cls.inst = super().__new__(cls)
        return cls.inst
    def __init__(self, *a): self.a = a
print(Sing(1) is Sing(2), Sing(3).a)
T = type('T', (A,), {'y': 2, 'f': lambda self: self.y}); print(T().f(), T.__name__, T().m(), T)
class Cm:
    def __enter__(self): print('enter'); return self
    def __exit__(self, *a): print('exit', a[0]); return True
with Cm() as c: raise ValueError('x')
o = A(); o.__class__ = X; print(type(o).__name__, o.f())
print(callable(A), callable(a), callable(len), callable(5), callable(v), dir(Sl())[-2:], 'm' in dir(A()), [n for n in dir(A) if not n.startswith('_')])
print(A.m.__name__, A.m.__qualname__, a.m.__name__ if hasattr(a, 'm') else '', A().m.__self__.v, A().m.__func__ is A.m, A.__dict__['c'].__class__.__name__, len.__name__, [].append.__name__, str.upper.__name__, print, len, type(len), type([].append), type(str.upper), type(A.m), type(A().m), type(A.__dict__['s']))
class Outer:
    class Inner:
        pass
print(Outer.Inner, Outer.Inner.__qualname__, repr(Outer.Inner), str(A), [A, int, None.__class__], f'{int}')
class It:
    def __init__(self): self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration
        return self.i
print(list(It()), sum(It()), max(It()), 2 in It(), dict(zip(It(), 'abc')), [*It()], tuple(It()), sorted(It(), reverse=True), next(It()), list(map(str, It())))
class Seq:
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * 10
    def __len__(self): return 3
print(list(Seq()), list(reversed(Seq())), 20 in Seq(), [*Seq()])
import_ok = True
class Eq:
    def __eq__(self, o): return 'weird'
print(Eq() == 1, Eq() != 1, [Eq()] == [1], 1 == Eq())
class Less(int):
    def __lt__(self, o): return 'sub-first'
    def __radd__(self, o): return 'radd-first'
print(1 > Less(5), 1 + Less(5), Less(1) + 1)
