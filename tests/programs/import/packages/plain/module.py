ordinary = "ordinary"
