print("never stops")
