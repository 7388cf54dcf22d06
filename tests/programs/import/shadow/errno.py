local = True
