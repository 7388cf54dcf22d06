value = "v"
