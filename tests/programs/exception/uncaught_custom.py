# An uncaught exception of a user class prints its str.
class Problem(Exception):
    def __init__(self, what):
        super().__init__(what)
        self.what = what
    def __str__(self):
        return "problem with " + self.what
def run():
    for i in range(3):
        if i == 1:
            raise Problem("number %d" % i)
        print(i)
run()
