# asyncio streams over TLS: a server and clients, one that trusts it and one that does not
import asyncio
import ssl
from pairs.certificates import ec_cert, ec_key, leaf_cert


def client_context(trusted):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.verify_mode = ssl.CERT_REQUIRED
    context.load_verify_locations(cadata=trusted)
    return context


served = asyncio.Event()


async def serve(reader, writer):
    try:
        line = await reader.readline()
        writer.write(b"got " + line + b"x" * 3000 + b"\n")
        await writer.drain()
        print("server", line, len(await reader.read(100)))
    except OSError as error:
        print("server", error)
    writer.close()
    await writer.wait_closed()
    served.set()


async def main():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(ec_cert, ec_key)
    for port in range(18500, 18600):
        try:
            server = await asyncio.start_server(serve, "127.0.0.1", port, ssl=context)
            break
        except OSError:
            pass
    for trusted, name in ((ec_cert, "vivarium.test"), (ec_cert, "other.test"), (leaf_cert, "vivarium.test")):
        try:
            reader, writer = await asyncio.open_connection(
                "127.0.0.1", port, ssl=client_context(trusted), server_hostname=name
            )
            writer.write(b"hello\n")
            await writer.drain()
            print("client", await reader.readline(), len(await reader.readline()))
            writer.write(b"bye")
            await writer.drain()
            writer.close()
            await writer.wait_closed()
        except ValueError as error:
            print("client", error)
        await served.wait()
        served.clear()
    server.close()
    await server.wait_closed()
    print("done")


asyncio.run(main())
