print("broken starts")
loaded_before_the_error = True
raise ValueError("import time failure")
