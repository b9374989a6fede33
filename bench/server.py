"""A real OnBelay server in a process of its own, for measurements and for tests over HTTP."""

import contextlib
import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
BASE = "/api/v1"
SECRET = "a secret for measurements and tests only, never deployed"


@dataclass(frozen=True, slots=True)
class Answer:
    """One HTTP answer: status, headers in lower case, parsed JSON (or text) and the seconds it took."""

    status: int
    headers: dict[str, str]
    body: Any
    seconds: float


class Client:
    """One keep-alive connection to the server."""

    def __init__(self, port: int, *, token: str | None = None) -> None:
        self.port = port
        self.token = token
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)

    def request(self, method: str, path: str, body: Any = None, **headers: str) -> Answer:
        """The answer to one request; body is sent as JSON, header names are written with underscores."""
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.token:
            sent["authorization"] = f"Bearer {self.token}"
        data = None
        if body is not None:
            data = json.dumps(body, ensure_ascii=False).encode()
            sent.setdefault("content-type", "application/json")
        begun = time.perf_counter()
        self._connection.request(method, path, body=data, headers=sent)
        response = self._connection.getresponse()
        raw = response.read()
        seconds = time.perf_counter() - begun
        kind = response.getheader("content-type") or ""
        parsed: Any = json.loads(raw) if "json" in kind and raw else raw.decode()
        return Answer(response.status, {k.lower(): v for k, v in response.getheaders()}, parsed, seconds)

    def ask(self, query: str, **fields: Any) -> dict[str, Any]:
        """The data of POST /ai/ask, with its trace; raises RuntimeError on any status but 200."""
        answer = self.request("POST", f"{BASE}/ai/ask", {"query": query, **fields}, x_debug="1")
        if answer.status != 200:
            raise RuntimeError(f"{query}: {answer.status} {answer.body}")
        data: dict[str, Any] = answer.body["data"]
        return data

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()


def token(role: str = "admin", sub: str = "bench") -> str:
    """A token for a server started by `serve`."""
    import jwt

    return jwt.encode({"sub": sub, "role": role, "exp": int(time.time()) + 3600}, SECRET, algorithm="HS256")


def environment() -> dict[str, str]:
    """The environment of the processes that are measured: the one `make run` gives."""
    return {**os.environ, "MALLOC_ARENA_MAX": "2", "LANCEDB_LOG": "error", "PYTHONUTF8": "1"}


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def setup(state: Path) -> None:
    """Load the sample data and build the index in a state folder."""
    subprocess.run(
        [sys.executable, "-m", "indexer", "setup", "--persist-to", str(state)],
        cwd=ROOT,
        env=environment(),
        check=True,
        stdout=subprocess.DEVNULL,
    )


def start(state: Path, port: int, vars: Mapping[str, str] | None = None) -> subprocess.Popen[bytes]:
    """The dev server's process; it may not answer yet."""
    command = [sys.executable, "-m", "wrangler_compat", "dev", "-c", "wrangler.toml", "-c", "indexer/wrangler.toml"]
    command += ["--persist-to", str(state), "--port", str(port), "--var", f"JWT_SECRET:{SECRET}"]
    # What is measured is the answer; a signed-in user's quota would end it after two questions.
    for name, value in {"QUOTA": "off", **(vars or {})}.items():
        command += ["--var", f"{name}:{value}"]
    with (state.parent / f"{state.name}-server.log").open("wb") as log:
        return subprocess.Popen(command, cwd=ROOT, env=environment(), stdout=log, stderr=subprocess.STDOUT)


def wait_for(port: int, path: str, *, process: subprocess.Popen[bytes], seconds: float = 60.0) -> float:
    """Seconds until the path answers 200; raises RuntimeError when the process ends or the time is over."""
    begun = time.perf_counter()
    while time.perf_counter() - begun < seconds:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode}")
        with contextlib.suppress(OSError, http.client.HTTPException):
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            try:
                connection.request("GET", path)
                if connection.getresponse().status == 200:
                    return time.perf_counter() - begun
            finally:
                connection.close()
        time.sleep(0.005)
    raise RuntimeError(f"{path} did not answer in {seconds} s")


def stop(process: subprocess.Popen[bytes]) -> None:
    """End the server as an operator would, and insist if it does not."""
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextlib.contextmanager
def serve(state: Path, vars: Mapping[str, str] | None = None) -> Iterator[int]:
    """A server on a free port over the state folder; yields the port when the service is ready to answer questions."""
    port = free_port()
    process = start(state, port, vars)
    try:
        wait_for(port, "/health", process=process)
        client = Client(port, token=token("service"))
        client.ask("龍洞有多少條路線？", no_cache=True)
        client.close()
        yield port
    finally:
        stop(process)
