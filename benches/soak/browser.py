"""Asks the server as a browser does, and counts every answer and every error."""

import http.client
import threading
import time
import urllib.parse
from collections import Counter
from dataclasses import dataclass

# The server ends a connection that is silent for five seconds; a browser then takes a new one.
SILENT = 3
TIMEOUT = 60
MARK = "grens-tussen-de-delen"


class CutOff(Exception):
    """No answer came: the server is gone, or something is wrong (then it is in the tally)."""


@dataclass
class Answer:
    status: int
    location: str
    body: bytes

    @property
    def text(self):
        return self.body.decode()

    def between(self, before, after):
        return self.text.split(before, 1)[1].split(after, 1)[0]

    @property
    def form_key(self):
        return self.between('name="formulier" value="', '"')


class Tally:
    """What was answered, how fast, and what went wrong."""

    def __init__(self):
        self.statuses, self.done = Counter(), Counter()
        self.took = {}
        self.cut_off = 0
        self.wrong = []
        self.lock = threading.Lock()

    def answered(self, kind, status, seconds):
        with self.lock:
            self.statuses[status] += 1
            self.took.setdefault(kind, []).append(seconds)

    def did(self, what, times=1):
        with self.lock:
            self.done[what] += times

    def went_wrong(self, what):
        with self.lock:
            self.wrong.append(what)

    def quantile(self, kind, part):
        took = sorted(self.took.get(kind, [0]))
        return took[min(int(part * len(took)), len(took) - 1)] * 1000


class Browser:
    """A browser with its cookies, on one connection at a time."""

    def __init__(self, lives, tally, cookies=None):
        self.lives, self.tally = lives, tally
        self.cookies = {} if cookies is None else cookies
        self.life, self.connection, self.used = None, None, 0.0

    def get(self, path, kind="page", fine=(200,)):
        return self.ask(kind, "GET", path, None, {}, fine)

    def post(self, path, fields, kind="form", fine=(303,)):
        """Sends a form; a list of pairs, or a dictionary."""
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        return self.ask(kind, "POST", path, urllib.parse.urlencode(fields), headers, fine)

    def post_parts(self, path, fields, kind="form", fine=(303,)):
        """Sends a form with a file in it."""
        part = '--{}\r\nContent-Disposition: form-data; name="{}"\r\n\r\n{}\r\n'
        body = "".join(part.format(MARK, *field) for field in fields.items()) + f"--{MARK}--\r\n"
        headers = {"Content-Type": f"multipart/form-data; boundary={MARK}"}
        return self.ask(kind, "POST", path, body.encode(), headers, fine)

    def ask(self, kind, method, path, body, headers, fine):
        life = self.lives.now
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        start = time.perf_counter()
        try:
            answer = self.send(life, method, path, body, headers)
        except (OSError, http.client.HTTPException) as error:
            self.connection = None
            if life.dying:
                self.tally.cut_off += 1
            else:
                self.tally.went_wrong(f"{method} of a {kind}: {error!r}")
            raise CutOff from error
        self.tally.answered(kind, answer.status, time.perf_counter() - start)
        if answer.status not in fine:
            # Addresses hold tokens: only their shape is told.
            self.tally.went_wrong(f"{method} /{path.split('/')[1]}/…/{path.rsplit('/', 1)[1][:12]}: {answer.status}")
            raise CutOff
        return answer

    def send(self, life, method, path, body, headers):
        now = time.monotonic()
        if self.connection is None or self.life is not life or now - self.used > SILENT:
            if self.connection:
                self.connection.close()
            self.connection = http.client.HTTPConnection(life.host, timeout=TIMEOUT)
            self.life = life
        self.connection.request(method, path, body, headers)
        response = self.connection.getresponse()
        content = response.read()
        self.used = time.monotonic()
        for header, value in response.getheaders():
            if header.lower() == "set-cookie":
                name, value = value.split(";")[0].split("=", 1)
                self.cookies[name] = value
        return Answer(response.status, response.getheader("location", ""), content)
