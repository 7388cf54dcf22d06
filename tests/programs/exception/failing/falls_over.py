print("falls_over starts")
def trip():
    return [1, 2, 3][5]
trip()
