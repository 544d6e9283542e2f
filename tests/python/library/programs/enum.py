from enum import Enum, Flag, IntEnum, auto, unique

class Color(Enum):
    RED = 1
    GREEN = auto()
    ALIAS = 1
    def shout(self):
        return self.name + '!'

print(Color.RED, repr(Color.GREEN), Color(1), Color['GREEN'], list(Color), Color.ALIAS is Color.RED, len(Color), Color.RED.shout())
print(Color.RED == 1, Color.RED in Color, {Color.RED: 'r'}[Color.ALIAS], isinstance(Color.RED, Color), Color.__members__)

class Level(IntEnum):
    LOW = 1
    HIGH = 5

print(Level.HIGH > Level.LOW, Level.HIGH + 1, sorted([Level.HIGH, Level.LOW]), f'{Level.LOW}')

class Access(Flag):
    READ = auto()
    WRITE = auto()

both = Access.READ | Access.WRITE
print(both, Access.READ in both, both & Access.WRITE, Access(0))
for wrong in (lambda: Color(9), lambda: Color['BLUE'], lambda: setattr(Color, 'RED', 2)):
    try:
        wrong()
    except (ValueError, KeyError, AttributeError) as error:
        print(type(error).__name__, error)
