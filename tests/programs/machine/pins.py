# machine: pins written in Python, signals over them, pulses
import machine


class Pin(machine.PinBase):
    def __init__(self, values=()):
        self.set = []
        self.values = list(values)

    def value(self, value=None):
        if value is None:
            return self.values.pop(0) if len(self.values) > 1 else self.values[0]
        self.set.append(value)
        self.values = [int(value)]


pin = Pin([0])
signal = machine.Signal(pin)
inverted = machine.Signal(pin, invert=True)
print(signal(), signal.value(), inverted(), inverted.value())
signal.on()
signal.off()
signal(5)
inverted.on()
inverted.off()
inverted.value([])
print(pin.set, signal.value(), inverted.value(), machine.Signal(inverted, invert=True).value())


class Lamp(machine.Signal):
    def blink(self):
        self.on()
        self.off()


lamp = Lamp(pin)
lamp.blink()
print(lamp(), lamp.value(), pin.set[-2:])
for arguments, keywords in (((), {}), ((pin, 1), {}), ((pin,), {"inverted": 1}), ((), {"pin": pin})):
    try:
        machine.Signal(*arguments, **keywords)
    except TypeError as error:
        print("TypeError", error)

print(machine.time_pulse_us(Pin([0, 1, 1, 0]), 1) >= 0, machine.time_pulse_us(Pin([1, 0, 1]), 0) >= 0)
print(machine.time_pulse_us(Pin([0]), 1, 10), machine.time_pulse_us(Pin([1]), 1, 10))
print(machine.mem8, machine.mem16, machine.mem32, machine.idle())
try:
    machine.soft_reset()
except SystemExit:
    print("SystemExit")
