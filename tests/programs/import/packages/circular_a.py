print("a starts")
import circular_b
value_a = "a"
print("a sees", circular_b.value_b)
