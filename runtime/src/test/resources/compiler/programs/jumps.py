def near(a):
    while a:
        a.b(c0)
        a.b(c1)
        a.b(c2)
        a.b(c3)
        a.b(c4)
        a.b(c5)
        a.b(c6)
        a.b(c7)
        a.b(c8)
def over_one_byte(a):
    while a:
        if a0: a.b(c0, 0)
        if a1: a.b(c1, 1)
        if a2: a.b(c2, 2)
        if a0: a.b(c3, 3)
        if a1: a.b(c4, 4)
        if a2: a.b(c5, 5)
        if a0: a.b(c6, 6)
        if a1: a.b(c0, 7)
        if a2: a.b(c1, 8)
        if a0: a.b(c2, 9)
        if a1: a.b(c3, 10)
        if a2: a.b(c4, 11)
        if a0: a.b(c5, 12)
        if a1: a.b(c6, 13)
        if a2: a.b(c0, 14)
        if a0: a.b(c1, 15)
        if a1: a.b(c2, 16)
        if a2: a.b(c3, 17)
        if a0: a.b(c4, 18)
        if a1: a.b(c5, 19)
        if a2: a.b(c6, 20)
        if a0: a.b(c0, 21)
        if a1: a.b(c1, 22)
        if a2: a.b(c2, 23)
        if a0: a.b(c3, 24)
        if a1: a.b(c4, 25)
        if a2: a.b(c5, 26)
        if a0: a.b(c6, 27)
        if a1: a.b(c0, 28)
        if a2: a.b(c1, 29)
        if a0: a.b(c2, 30)
        if a1: a.b(c3, 31)
        if a2: a.b(c4, 32)
        if a0: a.b(c5, 33)
        if a1: a.b(c6, 34)
        if a2: a.b(c0, 35)
        if a0: a.b(c1, 36)
        if a1: a.b(c2, 37)
        if a2: a.b(c3, 38)
        if a0: a.b(c4, 39)
    else:
        return a
def forward(a):
    try:
        a.b(c0, 0)
        a.b(c1, 100)
        a.b(c2, 200)
        a.b(c3, 300)
        a.b(c4, 400)
        a.b(c5, 500)
        a.b(c6, 600)
        a.b(c0, 700)
        a.b(c1, 800)
        a.b(c2, 900)
        a.b(c3, 1000)
        a.b(c4, 1100)
        a.b(c5, 1200)
        a.b(c6, 1300)
        a.b(c0, 1400)
        a.b(c1, 1500)
        a.b(c2, 1600)
        a.b(c3, 1700)
        a.b(c4, 1800)
        a.b(c5, 1900)
        a.b(c6, 2000)
        a.b(c0, 2100)
        a.b(c1, 2200)
        a.b(c2, 2300)
        a.b(c3, 2400)
        a.b(c4, 2500)
        a.b(c5, 2600)
        a.b(c6, 2700)
        a.b(c0, 2800)
        a.b(c1, 2900)
    except E:
        return a
def many_locals():
    v0 = 0
    v1 = 1
    v2 = 2
    v3 = 3
    v4 = 4
    v5 = 5
    v6 = 6
    v7 = 7
    v8 = 8
    v9 = 9
    v10 = 10
    v11 = 11
    v12 = 12
    v13 = 13
    v14 = 14
    v15 = 15
    v16 = 16
    v17 = 17
    v18 = 18
    v19 = 19
    v20 = 20
    v21 = 21
    v22 = 22
    v23 = 23
    v24 = 24
    v25 = 25
    v26 = 26
    v27 = 27
    v28 = 28
    v29 = 29
    v30 = 30
    v31 = 31
    v32 = 32
    v33 = 33
    v34 = 34
    v35 = 35
    v36 = 36
    v37 = 37
    v38 = 38
    v39 = 39
    return v0, v15, v16, v39
def cells():
    v0 = 0
    v1 = 1
    v2 = 2
    v3 = 3
    v4 = 4
    v5 = 5
    v6 = 6
    v7 = 7
    v8 = 8
    v9 = 9
    v10 = 10
    v11 = 11
    v12 = 12
    v13 = 13
    v14 = 14
    v15 = 15
    v16 = 16
    v17 = 17
    v18 = 18
    v19 = 19
    return lambda: (v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19)
