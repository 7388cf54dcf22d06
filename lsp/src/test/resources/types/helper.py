LIMIT = 10


class Thing:
    def __init__(self):
        self.size = LIMIT


def make():
    return Thing()
