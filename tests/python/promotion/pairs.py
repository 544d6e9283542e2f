operations = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "//": lambda a, b: a // b,
    "%": lambda a, b: a % b,
    "**": lambda a, b: a ** b,
    "<": lambda a, b: a < b,
    "maximum": lambda a, b: m.maximum(a, b),
    "where": lambda a, b: m.where(m.ones((2,), dtype=boolean), a, b),
}
values = {f"{dtype}{list(shape)}": array(dtype, shape) for dtype in dtypes for shape in [(2,), ()]}
scalars = {"True": True, "1": 1, "1.0": 1.0}


def result(operation, a, b):
    try:
        found = operation(a, b)
    except Exception as error:
        return type(error).__name__
    return str(found.dtype).replace("torch.", "")


for name, operation in operations.items():
    for left, a in {**values, **scalars}.items():
        right = values if left in scalars else {**values, **scalars}
        print(name, left, "|", *[result(operation, a, b) for b in right.values()])
