# A comment first.

a = (
    b
    + c(
        d,
        e=f,
    )
)

a = [
    1,
    x,
    "a long string in a list display",
    (1, 2,
     3),
]
a = {
    "k": v,
    "l":
        w,
}
(a
 .b
 .c(d)
 .e
 [f])
f(
    a
    for a in b
)
f(
    (
        a
        for a in b
    )
)
x = lambda a: (
    a
    + 1
)


@decorator(
    1,
)
def g(
    a,
    b=c(
        2
    ),
):
    if (
        a
        and b.c
        and not d()
    ):
        return (
            1.5,
            b,
        )
    elif a: return b
    else:
        x = 1; y = 2
        z = f"""
        {a}
        {b.c}
        """

    raise E(
        "message that is long enough",
        a.b
    )


























































def far():
    return a.b
