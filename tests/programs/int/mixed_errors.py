# The texts of unsupported operand types, for every binary and unary operator.
class Plain:
    pass

samples = [("int", 3), ("float", 1.5), ("str", "s"), ("bytes", b"b"), ("list", [1]), ("tuple", (1,)),
           ("dict", {}), ("set", {1}), ("None", None), ("object", Plain()), ("func", len), ("range", range(3))]
operators = ["+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "@"]
for left_name, left in samples:
    for right_name, right in samples:
        row = []
        for op in operators:
            try:
                eval("left %s right" % op, {"left": left, "right": right})
                row.append(op)
            except TypeError as e:
                row.append(str(e)[:1])
            except Exception as e:
                row.append(type(e).__name__)
        print(left_name, right_name, " ".join(row))
for op in operators:
    for left, right in ((1, "a"), (None, 1), ([], {})):
        try:
            eval("left %s right" % op, {"left": left, "right": right})
        except TypeError as e:
            print(e)
for op in ("-", "+", "~"):
    for name, value in samples:
        try:
            eval(op + "value", {"value": value})
        except TypeError as e:
            print(name, e)
