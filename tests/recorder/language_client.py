"""A client of language servers, for the scripts of this folder."""

import json
import pathlib
import subprocess
import threading


class LanguageClient:
    """Starts a server for a folder and speaks with it over its standard input and output."""

    def __init__(self, command, folder, capabilities, settings=None):
        self.settings = settings or {}
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.changed = threading.Condition()
        self.writing = threading.Lock()
        self.answers = {}
        self.notifications = []
        self.gone = False
        self.last = 0
        threading.Thread(target=self._listen, daemon=True).start()
        uri = pathlib.Path(folder).resolve().as_uri()
        self.capabilities = self.ask("initialize", {
            "processId": None,
            "rootUri": uri,
            "workspaceFolders": [{"uri": uri, "name": "folder"}],
            "capabilities": capabilities,
            "initializationOptions": self.settings,
        })["capabilities"]
        self.tell("initialized", {})

    def _listen(self):
        while True:
            length = 0
            while True:
                line = self.process.stdout.readline()
                if not line:
                    with self.changed:
                        self.gone = True
                        self.changed.notify_all()
                    return
                if not line.strip():
                    break
                if line.lower().startswith(b"content-length"):
                    length = int(line.split(b":")[1])
            self._receive(json.loads(self.process.stdout.read(length)))

    def _receive(self, message):
        if "id" in message and "method" in message:
            self._send({"id": message["id"], "result": self._own(message)})
            return
        with self.changed:
            if "id" in message:
                self.answers[message["id"]] = message
            else:
                self.notifications.append(message)
            self.changed.notify_all()

    def _own(self, request):
        """What the server asks of its client."""
        if request["method"] == "workspace/configuration":
            return [self.settings.get(item.get("section", "")) for item in request["params"]["items"]]
        return None

    def _send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        with self.writing:
            self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
            self.process.stdin.flush()

    def tell(self, method, params):
        self._send({"method": method, "params": params})

    def ask(self, method, params, seconds=120):
        self.last += 1
        number = self.last
        self._send({"id": number, "method": method, "params": params})
        with self.changed:
            self.changed.wait_for(lambda: number in self.answers or self.gone, seconds)
        answer = self.answers.pop(number, None)
        if answer is None:
            raise RuntimeError("no answer to " + method)
        if "error" in answer:
            raise RuntimeError("%s: %s" % (method, answer["error"]["message"]))
        return answer["result"]

    def open(self, uri, text):
        self.tell("textDocument/didOpen", {
            "textDocument": {"uri": uri, "languageId": "python", "version": 1, "text": text},
        })

    def close(self, uri):
        self.tell("textDocument/didClose", {"textDocument": {"uri": uri}})

    def wait_for(self, condition, seconds=120):
        """Waits until a notification fulfils a condition; says whether one did."""
        with self.changed:
            return self.changed.wait_for(lambda: any(map(condition, self.notifications)), seconds)

    def stop(self):
        self.ask("shutdown", None)
        self.tell("exit", None)
        self.process.wait(30)
