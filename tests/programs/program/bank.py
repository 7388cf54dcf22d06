# A bank with accounts, transactions that roll back, interest in whole cents, statements: classes and exceptions at work.
class BankError(Exception):
    pass
class Insufficient(BankError):
    def __init__(self, account, amount):
        super().__init__("%s lacks %s" % (account.owner, money(amount - account.balance)))
        self.account = account
def money(cents):
    sign = "-" if cents < 0 else ""
    return "%s%d.%02d" % (sign, abs(cents) // 100, abs(cents) % 100)
class Account:
    next_number = 100
    def __init__(self, owner, balance=0):
        self.owner, self._balance = owner, balance
        self.number = Account.next_number
        Account.next_number += 1
        self.history = []
    @property
    def balance(self):
        return self._balance
    def change(self, amount, why):
        if self._balance + amount < self.limit():
            raise Insufficient(self, -amount)
        self._balance += amount
        self.history.append((why, amount))
    def limit(self):
        return 0
    def __repr__(self):
        return "<%s %d %s %s>" % (type(self).__name__, self.number, self.owner, money(self.balance))
    def __lt__(self, other):
        return self.balance < other.balance
    def __gt__(self, other):
        return self.balance > other.balance
    def __eq__(self, other):
        return isinstance(other, Account) and self.number == other.number
    def __hash__(self):
        return self.number
class Credit(Account):
    def __init__(self, owner, line):
        super().__init__(owner)
        self.line = line
    def limit(self):
        return -self.line
class Savings(Account):
    rate = 3
    def interest(self):
        cents = self.balance * self.rate // 100
        self.change(cents, "interest")
        return cents
class Transaction:
    def __init__(self, *accounts):
        self.accounts = accounts
    def __enter__(self):
        self.saved = [(a, a._balance, list(a.history)) for a in self.accounts]
        return self
    def __exit__(self, kind, value, tb):
        if kind is not None:
            for a, balance, history in self.saved:
                a._balance, a.history = balance, history
            print("rolled back:", value)
        return kind is not None and issubclass(kind, BankError)
def transfer(a, b, amount):
    with Transaction(a, b):
        b.change(amount, "from " + a.owner)
        a.change(-amount, "to " + b.owner)
ann, bob, cy = Account("ann", 10050), Credit("bob", 50000), Savings("cy", 99999)
print([ann, bob, cy])
transfer(ann, bob, 5000)
transfer(ann, cy, 9999999)
transfer(bob, cy, 45000)
transfer(bob, cy, 45000)
print([ann, bob, cy], cy.interest(), money(cy.balance))
try:
    with Transaction(ann):
        ann.change(1, "x")
        ann.change("one", "wrong type")
except TypeError as e:
    print("TypeError passes:", e)
print(ann, ann.history, sorted([ann, bob, cy]), max([ann, bob, cy]).owner, {ann: 1}[ann], ann == bob, ann in [bob, ann])
for a in (ann, bob, cy):
    print(a.owner, *["%s:%s" % (why, money(n)) for why, n in a.history], sep=" | ")
try:
    ann.balance = 5
except AttributeError as e:
    print(e)
print(money(-5), money(0), money(123456), money(-99999))
