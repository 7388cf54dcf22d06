# Number, string and container literals, constant folding, comments, line joining.
print(0, 00, 0xff, 0XFF, 0o17, 0O17, 0b11, 0B11, 1_000_000, 0x_ff, 1e3, 1E-3, .5, 5., 1.5e+2, 1j, 2.5J, 0xdeadbeefcafe, 123456789012345678901234567890)
print(10 ** 20, -7 // 2, -7 % 3, 2 ** 64 - 1, 1 << 100, 0xFFFFFFFFFFFFFFFF, -0x8000000000000000, ~0, -1, - 1, +1, not 0, 3 * "ab", "a" + "b")
print("a" 'b' """c""" '''d''', "tab\t" r"\t", b"a" b"b", "esc\"aped", 'it\'s', "new\
line", """a
b""", "", '', """""", b"", "\\", "\x41\101\u0041\U00000041")
print([], [1], [1,], (), (1,), (1, 2,), {}, {1: 2,}, {1,}, {1: {2: 3}}, [[]], ((),), [(), {}, [], ""])
print(True, False, None, ..., Ellipsis, NotImplemented, __name__, type(...))
print("a" "b" if 1 else "c" "d", ("x"
      "y"), len("é"), len(b"\xff"), "\0" == "\x00", "\a\b\f\n\r\t\v" == "\x07\x08\x0c\x0a\x0d\x09\x0b")
x = 1 # comment
# a comment with "quotes' and \ backslash
y = "# not a comment" # comment
print(x, y) ; print("after semicolon")
def f(): return 1 # one line
print(f())  
if x:

    # comment in block

    print("blank lines in block")

        # oddly indented comment
    print("still in block")
print(1
+ 2) if False else print(-1, +
      1)
for q in [1,
          2]: print(q,
                    end=",")
print()
a = [
1,
  2,
      3]
print(a, a [0], a[ 1 ], f (), {"k" : 1} ["k"], (1) , - 1 , 2 ** - 1, not  True,x,y[0:1])
