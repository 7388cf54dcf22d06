import gc


class Account:
    def __init__(self):
        self.balance = 0


def pay(account, amount):
    account.balance += amount
    if amount > 20:
        raise ValueError(amount)


account = Account()
paid = [0, 0, 0]
for i in range(3):
    try:
        pay(account, 10 * i + 10)
    except ValueError:
        paid[i] = sum(paid)
    gc.collect()
print("end", account.balance)
