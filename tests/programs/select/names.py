# The names in the modules that wait, and in what they make.
import _asyncio
import _thread
import select
import socket
import termios
import websocket

for module in (_asyncio, _thread, select, socket, termios, websocket):
    print(module.__name__, sorted(dir(module)))
for made in (
    _asyncio.TaskQueue(),
    _asyncio.Task(None),
    _thread.allocate_lock(),
    select.poll(),
    socket.socket(),
    websocket.websocket,
):
    print(sorted(name for name in dir(made) if name[0] != "_"))
print([getattr(termios, name) for name in sorted(dir(termios)) if name[0] == "B"])
print([getattr(socket, name) for name in sorted(dir(socket)) if name[0].isupper()])
try:
    termios.tcgetattr(99)
except OSError:
    print("OSError")
