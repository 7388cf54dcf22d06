# The old name of asyncio: every attribute comes from there.


def __getattr__(name):
    import asyncio

    return getattr(asyncio, name)
