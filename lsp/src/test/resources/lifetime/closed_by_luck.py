# A file that nobody closes is closed when the collector finds it, which may be never.
import vfs


class Opened:
    def write(self, text):
        return len(text)

    def close(self):
        print("closed")

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()


class Store:
    def mount(self, readonly, mkfs):
        pass

    def open(self, name, mode):
        return Opened()


vfs.mount(Store(), "/store")


def save(name):
    file = open(name, "w")  #! closed-by-luck
    file.write("text")


def save_and_close(name):
    with open(name, "w") as file:
        file.write("text")


save("/store/a")
open("/store/b", "w").write("text")  #! closed-by-luck
print("not closed")
save_and_close("/store/c")
#> not closed
#> closed
