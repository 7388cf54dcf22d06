import time

n = 0
while n >= 0:
    time.sleep(0.001)
