import random

random.seed(0)
print([random.random() for _ in range(3)], random.randint(1, 100), random.choice('abc'), random.sample(range(100), 5))
for seed in ('hello', 2.5, b'ab', -7, 10**30, None.__class__.__name__):
    random.seed(seed)
    print(random.random(), random.getrandbits(70))
numbers = list(range(10))
random.shuffle(numbers)
print(numbers, random.choices([1, 2, 3], weights=[1, 2, 3], k=5), random.choices('ab', k=3))
print(random.randrange(0, 100, 7), random.randrange(10), random.uniform(1, 2), random.triangular(0, 10, 3))
print(random.gauss(0, 1), random.gauss(0, 1), random.normalvariate(), random.lognormvariate(0, 1))
print(random.expovariate(2), random.betavariate(2, 3), random.gammavariate(0.5, 1), random.gammavariate(2, 1))
print(random.vonmisesvariate(1, 2), random.paretovariate(3), random.weibullvariate(1, 2), random.binomialvariate(100, 0.3))
print(random.sample(range(10**6), 3), random.sample(['a', 'b'], counts=[2, 3], k=3), random.randbytes(4))
state = random.getstate()
first = [random.random() for _ in range(3)]
random.setstate(state)
print(first == [random.random() for _ in range(3)])
own = random.Random(1)
print(own.random(), random.Random(1).random())
for wrong in (lambda: random.choice([]), lambda: random.randint(2, 1), lambda: random.sample([1], 2)):
    try:
        wrong()
    except (IndexError, ValueError) as error:
        print(type(error).__name__, error)
