# Classic algorithms on the core containers: graphs, sorting, searching, dynamic programming.
graph = {"a": {"b": 7, "c": 3}, "b": {"d": 2}, "c": {"b": 1, "d": 8}, "d": {}, "e": {"a": 1}}
def dijkstra(start):
    dist = {start: 0}
    todo = {start}
    while todo:
        n = min(todo, key=lambda k: dist[k])
        todo.remove(n)
        for m, w in graph[n].items():
            if m not in dist or dist[n] + w < dist[m]:
                dist[m] = dist[n] + w
                todo.add(m)
    return dist
print(sorted(dijkstra("a").items()), sorted(dijkstra("e").items()))
def topological():
    seen, out = set(), []
    def visit(n):
        if n in seen:
            return
        seen.add(n)
        for m in sorted(graph[n]):
            visit(m)
        out.insert(0, n)
    for n in sorted(graph):
        visit(n)
    return out
print(topological())
def quicksort(l):
    if len(l) < 2:
        return l
    p = l[len(l) // 2]
    return quicksort([x for x in l if x < p]) + [x for x in l if x == p] + quicksort([x for x in l if x > p])
def mergesort(l):
    if len(l) < 2:
        return l
    m = len(l) // 2
    a, b, out = mergesort(l[:m]), mergesort(l[m:]), []
    while a and b:
        out.append((a if a[0] <= b[0] else b).pop(0))
    return out + a + b
data = [(i * 7919 + 13) % 101 for i in range(60)]
print(quicksort(data) == mergesort(data) == sorted(data), quicksort(data)[:10])
def lcs(a, b):
    table = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            table[i + 1][j + 1] = table[i][j] + x if x == y else max(table[i][j + 1], table[i + 1][j], key=len)
    return table[-1][-1]
print(lcs("the quick brown fox", "a quack brought foxes"))
def knapsack(items, room):
    best = [0] * (room + 1)
    for weight, value in items:
        for r in range(room, weight - 1, -1):
            best[r] = max(best[r], best[r - weight] + value)
    return best[room]
print(knapsack([(12, 4), (2, 2), (1, 1), (1, 2), (4, 10)], 15))
def sudoku(grid):
    for i in range(81):
        if grid[i] == 0:
            used = set()
            r, c = divmod(i, 9)
            for j in range(9):
                used.add(grid[r * 9 + j])
                used.add(grid[j * 9 + c])
                used.add(grid[(r // 3 * 3 + j // 3) * 9 + c // 3 * 3 + j % 3])
            for v in range(1, 10):
                if v not in used:
                    grid[i] = v
                    if sudoku(grid):
                        return True
            grid[i] = 0
            return False
    return True
grid = [int(c) for c in "530070000600195000098000060800060003400803001700020006060000280000419005000080079"]
print(sudoku(grid), "".join(map(str, grid[:27])))
def life(cells, steps):
    for _ in range(steps):
        counts = {}
        for x, y in cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        counts[x + dx, y + dy] = counts.get((x + dx, y + dy), 0) + 1
        cells = {p for p, n in counts.items() if n == 3 or (n == 2 and p in cells)}
    return cells
glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
print(sorted(life(glider, 8)))
def huffman(text):
    freq = {}
    for c in text:
        freq[c] = freq.get(c, 0) + 1
    nodes = sorted((n, c, None) for c, n in freq.items())
    while len(nodes) > 1:
        (n1, c1, t1), (n2, c2, t2) = nodes[0], nodes[1]
        rest = nodes[2:]
        rest.append((n1 + n2, min(c1, c2), ((n1, c1, t1), (n2, c2, t2))))
        nodes = sorted(rest, key=lambda t: (t[0], t[1]))
    codes = {}
    def walk(node, code):
        n, c, kids = node
        if kids:
            walk(kids[0], code + "0")
            walk(kids[1], code + "1")
        else:
            codes[c] = code or "0"
    walk(nodes[0], "")
    return codes
codes = huffman("abracadabra alakazam")
print(sum(len(codes[c]) for c in "abracadabra alakazam"), len(set(len(c) for c in codes.values())) > 1)
def binary_search(l, x):
    lo, hi = 0, len(l)
    while lo < hi:
        mid = (lo + hi) // 2
        if l[mid] < x:
            lo = mid + 1
        else:
            hi = mid
    return lo
s = sorted(data)
print([binary_search(s, x) == s.index(x) for x in (s[0], s[-1], s[30])])
def hanoi(n, a="a", b="b", c="c"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a + c
        yield from hanoi(n - 1, b, a, c)
print(len(list(hanoi(8))), " ".join(hanoi(3)))
def matmul(a, b):
    return [[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a]
m = [[1, 1], [1, 0]]
r = [[1, 0], [0, 1]]
for _ in range(50):
    r = matmul(r, m)
print(r)
