# binascii: base64 both ways, padding that is missing or too much, other characters between
import binascii

for length in range(8):
    data = bytes(range(250, 250 + length)) if length < 6 else b"\x00" * length
    line = binascii.b2a_base64(data)
    print(line, binascii.b2a_base64(data, newline=False), binascii.a2b_base64(line) == data)
print(binascii.b2a_base64(b"x", False), binascii.b2a_base64("text"), binascii.b2a_base64(bytearray(b"ab"), newline=1))
for text in (
    b"", b"=", b"==", b"YQ", b"YQ=", b"YQ==", b"YQ===", b"YWI", b"YWI=", b"YWJj", b"Y W\nJ-j", b"YQ==YQ==", b"YWI=YWI=", b"!!", b"Y", b"YWJjZ", b"YQ=x=", b"+/+/", "YWJj", b"\xff\xfe",
):
    try:
        print(text, binascii.a2b_base64(text))
    except ValueError as error:
        print(text, error)
for wrong in (1, None):
    for function in (binascii.a2b_base64, binascii.b2a_base64):
        try:
            function(wrong)
        except TypeError as error:
            print(error)
try:
    binascii.b2a_base64(b"", end=1)
except TypeError as error:
    print(error)
