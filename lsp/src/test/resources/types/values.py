# Literals, operators and containers.
reveal(1)  #: int
reveal(1.5)  #: float
reveal("a")  #: str
reveal(b"a")  #: bytes
reveal(None)  #: None
reveal(True)  #: bool
reveal((1, "a"))  #: tuple[int, str]
reveal([1, 2])  #: list[int]
reveal([1, "a"])  #: list[int | str]
reveal({1: "a"})  #: dict[int, str]
reveal({1, 2})  #: set[int]
reveal(1 + 2)  #: int
reveal(1 / 2)  #: float
reveal(1 + 2.0)  #: float
reveal(1 == 2)  #: bool
reveal("a" + "b")  #: str
reveal("%d" % 1)  #: str
reveal([1] * 3)  #: list[int]
reveal(3 * "a")  #: str
reveal([1] + ["a"])  #: list[int | str]
reveal(not 1)  #: bool
reveal(1 if cond else "a")  #: int | str
reveal([1, 2][0])  #: int
reveal({"a": 1.5}["a"])  #: float
reveal((1, "a")[1])  #: str
reveal([1, 2][:1])  #: list[int]
reveal("abc"[0])  #: str
reveal(b"abc"[0])  #: int
reveal([x for x in "abc"])  #: list[str]
reveal({k: v for k, v in [(1, "a")]})  #: dict[int, str]
reveal("a,b".split(","))  #: list[str]
reveal("a".split(",")[0].upper())  #: str
reveal(b"a".decode())  #: str
reveal("a".encode())  #: bytes
reveal({"a": 1}.get("a"))  #: int | None
reveal({"a": 1}.items())  #: iterator[tuple[str, int]]
reveal(len("abc"))  #: int
reveal(sorted([1, 2]))  #: list[int]
reveal(max([1.5, 2.5]))  #: float
reveal(abs(-1))  #: int
reveal(list("abc"))  #: list[str]
reveal(range(3))  #: range
reveal(open("f"))  #: TextIOWrapper
reveal(int("3"))  #: int
reveal(lambda: 1)  #: function
reveal((lambda: 1)())  #: int
