# cryptolib.aes: the modes, key sizes, lengths, buffers that are written to, and each error with its text
import cryptolib

ECB, CBC, CTR = 1, 2, 6
text = bytes((7 * i + 3) & 255 for i in range(96))


def attempt(label, action):
    try:
        print(label, action())
    except Exception as error:
        print(label, type(error).__name__, error)


print(cryptolib.__name__, cryptolib.aes, dir(cryptolib.aes))

for size in (16, 32):
    key = bytes(range(size))
    for mode in (ECB, CBC, CTR):
        iv = () if mode == ECB else (bytes(range(100, 116)),)
        whole = cryptolib.aes(key, mode, *iv).encrypt(text)
        print(size, mode, whole.hex())
        parts = cryptolib.aes(key, mode, *iv)
        print(parts.encrypt(text[:16]) + parts.encrypt(text[16:48]) + parts.encrypt(text[48:]) == whole)
        back = cryptolib.aes(key, mode, *iv)
        print(back.decrypt(whole[:32]) + back.decrypt(whole[32:]) == text)
        target = bytearray(100)
        same = cryptolib.aes(key, mode, *iv).encrypt(text, target)
        print(same is target, target[:96] == whole, target[96:])
        inside = bytearray(text)
        cryptolib.aes(key, mode, *iv).encrypt(inside, inside)
        print(inside == whole)
        print(cryptolib.aes(key, mode, *iv).encrypt(b''), cryptolib.aes(key, mode, *iv).decrypt(bytearray()))

# A counter goes on within a block and carries over all its bytes.
for counter in (bytes(16), b'\xff' * 16, bytes(14) + b'\xff\xff'):
    stream = cryptolib.aes(bytes(16), CTR, counter)
    print(b''.join(stream.encrypt(text[i:i + step]) for i, step in ((0, 1), (1, 7), (8, 30), (38, 3))).hex())
stream = cryptolib.aes(bytes(16), CTR, bytes(16))
print(stream.decrypt(b'abc').hex())
attempt('ctr turned', lambda: stream.encrypt(b'abc'))

key = bytes(16)
for size in (0, 1, 8, 15, 17, 24, 31, 33, 64):
    attempt(size, lambda: cryptolib.aes(bytes(size), ECB))
for mode in (-1, 0, 3, 4, 5, 7, True, 2.0, None, 'ECB'):
    attempt(mode, lambda: cryptolib.aes(key, mode, bytes(16)).encrypt(key).hex())
for mode in (ECB, CBC, CTR):
    for iv in (None, b'', bytes(15), bytes(17), 5, '0123456789abcdef'):
        attempt((mode, iv), lambda: cryptolib.aes(key, mode, iv).encrypt(key).hex())
    attempt((mode, 'none'), lambda: cryptolib.aes(key, mode).encrypt(key).hex())
attempt('no arguments', lambda: cryptolib.aes())
attempt('one argument', lambda: cryptolib.aes(key))
attempt('four arguments', lambda: cryptolib.aes(key, ECB, None, None))
attempt('keywords', lambda: cryptolib.aes(key, mode=ECB))
attempt('text key', lambda: cryptolib.aes('0123456789abcdef', ECB).encrypt(key).hex())
attempt('number key', lambda: cryptolib.aes(16, ECB))
attempt('list key', lambda: cryptolib.aes([0] * 16, ECB))

cipher = cryptolib.aes(key, ECB)
for data in (b'1', bytes(15), bytes(17), 'sixteen letters!', 5, None, [1]):
    attempt(data, lambda: cipher.encrypt(data).hex())
attempt('small', lambda: cipher.encrypt(key, bytearray(15)))
attempt('fixed', lambda: cipher.encrypt(key, bytes(16)))
attempt('none', lambda: cipher.encrypt(key, None))
attempt('view', lambda: bytes(cipher.encrypt(key, memoryview(bytearray(16)))).hex())
attempt('turned', lambda: cipher.decrypt(key))
attempt('still', lambda: cipher.encrypt(key).hex())
attempt('no data', lambda: cipher.encrypt())
attempt('much data', lambda: cipher.encrypt(key, bytearray(16), 1))

# An object that has only refused its input can still go either way.
fresh = cryptolib.aes(key, CBC, key)
attempt('refused', lambda: fresh.encrypt(b'1'))
attempt('too small', lambda: fresh.encrypt(key, bytearray(1)))
attempt('free', lambda: fresh.decrypt(key).hex())
attempt('attribute', lambda: fresh.mode)


class Named(cryptolib.aes):
    pass


attempt('subclass', lambda: Named(key, ECB).encrypt(key).hex())
