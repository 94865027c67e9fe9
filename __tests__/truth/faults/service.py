"""A web service that breaks and recovers at known times. Every first part of a path is a service of its own.

    POST /shop/break?seconds=1.2   503 for so long; without `seconds` until repaired
    POST /shop/repair
    GET  /shop/health?slow=0.3     200 or 503 as it was when asked; the answer takes so long
    ANY  /shop/status/500          that status
    GET  /shop/outages             [[from, to], …] in milliseconds since 1970; `to` is null while it lasts

Prints its port, and ends with its standard input.
"""

import json
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Dict, List, Optional, Tuple
from urllib.parse import parse_qs, urlsplit

Outage = Tuple[float, Optional[float]]
OUTAGES: Dict[str, List[Outage]] = {}


class Service(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        now = time.time()
        url = urlsplit(self.path)
        asked = parse_qs(url.query)
        _, name, verb, *rest = url.path.split("/")
        outages = OUTAGES.setdefault(name, [])
        if verb == "status":
            self._answer(int(rest[0]), {"asked": rest[0]})
        elif verb == "break":
            seconds = asked.get("seconds")
            outages.append((now, now + float(seconds[0]) if seconds else None))
            self._answer(200, {"broken": True})
        elif verb == "repair":
            OUTAGES[name] = [(start, min(end or now, now)) for start, end in outages]
            self._answer(200, {"broken": False})
        elif verb == "outages":
            self._answer(200, [[milliseconds(start), milliseconds(end)] for start, end in outages])
        else:
            broken = any(start <= now and (end is None or now < end) for start, end in outages)
            time.sleep(float(asked.get("slow", ["0"])[0]))
            self._answer(503 if broken else 200, {"healthy": not broken, "replicas": [1] if broken else [1, 2, 3]})

    do_POST = do_GET

    def _answer(self, status: int, body: object) -> None:
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Says nothing: what it did is in its outages."""


def milliseconds(seconds: Optional[float]) -> Optional[float]:
    return None if seconds is None else seconds * 1000


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", 0), Service)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.server_port, flush=True)
    sys.stdin.read()
