# Texts.


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__)


x = 1
attempt(lambda: "a{}a" f"{x}")  #! fstring-concatenation
attempt(lambda: f"{x}" "a{}b")  #! fstring-concatenation
attempt(lambda: "aa" f"{x}" "b")
attempt(lambda: b"{}".format(1))  #! bytes-format
attempt(lambda: "{:,x}".format(99999))  #! format-grouping
attempt(lambda: "{:,f} {:_x} {:,d}".format(3141.5, 99999, 99999))  #! format-grouping
attempt(lambda: "{:,}".format(3141.5))  #! format-grouping
attempt(lambda: f"{3141.5:,.2f}")  #! format-grouping
attempt(lambda: "{:,}".format(31415))
attempt(lambda: repr("\uffff").encode())  #! repr-unprintable
attempt(lambda: repr("\u00e9").encode())
print([[(j := i) for i in range(2)] for j in range(2)])  #! walrus-iteration


class Text(str):
    pass


class Shown:
    def __str__(self):
        return Text("abc")  #! text-method-result

    def __dir__(self):  #! dir-unsorted
        return "cba"


print(type(str(Shown())) is str)
print(dir(Shown()))
[1, 2]: int  #! annotated-expression
#> IndexError
#> IndexError
#> aa1b
#> b'1'
#> 1,869f
#> 3141.500000 1_869f 99,999
#> 3141.5
#> 3141.50
#> 31,415
#> b"'\xef\xbf\xbf'"
#> b"'\xc3\xa9'"
#> [[0, 1], [0, 1]]
#> True
#> cba
