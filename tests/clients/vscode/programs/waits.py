import time

turns = 0
while True:
    turns += 1
    time.sleep(0.05)
