import types


class Steps:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


class Room:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        print('enter', self.name)
        return self

    async def __aexit__(self, kind, error, trace):
        print('leave', self.name, kind)
        return kind is ValueError


@types.coroutine
def ask(question):
    return (yield question)


async def main():
    """Walks through."""
    async for i in Steps(3):
        if i == 1:
            continue
        print(i)
    else:
        print('done')
    async with Room('a') as a, Room('b'):
        print(a.name, await ask('who?'))
    async with Room('c'):
        raise ValueError('hidden')
    for x in range(2):
        async with Room('d'):
            break
    try:
        await 5
    except TypeError as error:
        print('TypeError')
    return 42


def run(coroutine, *answers):
    waiting = list(answers)
    value = None
    while True:
        try:
            print('asked:', coroutine.send(value))
        except StopIteration as stop:
            return stop.value
        value = waiting.pop(0)


print(run(main(), 'me'))
print(type(main()).__name__, main.__name__, main.__doc__)
