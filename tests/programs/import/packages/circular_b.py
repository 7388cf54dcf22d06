print("b starts")
import circular_a
value_b = "b"
print("b sees a complete:", hasattr(circular_a, "value_a"))
