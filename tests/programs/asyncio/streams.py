# A server and its clients in one loop, over the loopback address.
import asyncio


async def serve(reader, writer):
    while True:
        line = await reader.readline()
        if not line:
            break
        writer.write(line.upper())
        await writer.drain()
    writer.close()
    await writer.wait_closed()


async def client(port, name):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    results = []
    for i in range(3):
        writer.write("{} {}\n".format(name, i).encode())
        await writer.drain()
        results.append(await reader.readline())
    writer.write(b"0123456789" * 2000 + b"\n")
    await writer.drain()
    results.append(len(await reader.readexactly(20001)))
    writer.close()
    await writer.wait_closed()
    return results


async def main():
    for port in range(18400, 18500):
        try:
            server = await asyncio.start_server(serve, "127.0.0.1", port)
            break
        except OSError:
            pass
    for result in await asyncio.gather(*(client(port, name) for name in ("one", "two", "three"))):
        print(result)
    server.close()
    await server.wait_closed()


asyncio.run(main())
print("closed")
