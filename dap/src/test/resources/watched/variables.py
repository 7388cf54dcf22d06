class Node:
    kind = 1

    def __init__(self):
        self.x = 1


class Opened:
    def __enter__(self):
        return 9

    def __exit__(self, *problem):
        pass
