# Writes decimal_text.txt: run with a MicroPython that has double floats, standard output to that file.
# Each line: the text of a decimal number and the bits of the float that it gives.
import struct

state = 54321


def next_number(limit):
    global state
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    return (state >> 8) % limit


def text():
    digits = "".join(chr(48 + next_number(10)) for _ in range(1 + next_number(24)))
    point = next_number(len(digits) + 1)
    kind = next_number(4)
    if kind == 0:
        return digits
    number = digits[:point] + "." + digits[point:]
    return number if kind == 1 else number + "e" + str(next_number(640) - 330)


for number in ["0", ".", "1e400", "1e-400", "4.9e-324", "2.5e-324", "1_000.5", "00012", "1e0000005"] + [text() for _ in range(250)]:
    print(number, "%x" % int.from_bytes(struct.pack("<d", float(number)), "little"))
