class Sensor:
    def read(self):
        return 1

    class Cell:
        def read(self):
            return 2


def read():
    return 3


def outer():
    def read():
        return 4

    return read()


def main():
    import functions_late

    for each in (read, outer, Sensor().read, Sensor.Cell().read, functions_late.read):
        each()


main()
