# What assignments and conditions say at a place.
a = 1
reveal(a)  #: int
a = "text"
reveal(a)  #: str

b = None
if a:
    b = 1
reveal(b)  #: None | int

if b is not None:
    reveal(b)  #: int
else:
    reveal(b)  #: None


def check(value: int | str | None):
    if isinstance(value, str):
        reveal(value)  #: str
    elif value is None:
        reveal(value)  #: None
    else:
        reveal(value)  #: int
    if value and isinstance(value, int):
        reveal(value)  #: int


for i, name in enumerate(["a"]):
    reveal(i)  #: int
    reveal(name)  #: str

total = 0
for item in [1.5]:
    reveal(total)  #: int | float
    total = total + item

first, *rest = [1, 2]
reveal(first)  #: int
reveal(rest)  #: list[int]
x, y = 1, "a"
reveal(x)  #: int
reveal(y)  #: str

with open("f") as stream:
    reveal(stream)  #: TextIOWrapper
    for line in stream:
        reveal(line)  #: str

try:
    pass
except (OSError, ValueError) as error:
    reveal(error)  #: OSError | ValueError

if (n := 10) > 5:
    reveal(n)  #: int
