def greet(name):
    text = "hello " + name
    return text


greet("you")
