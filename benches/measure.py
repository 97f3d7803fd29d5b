"""Measures the program as a whole, against what others do with the same data; prints tables in Markdown.

    cargo build --release
    python3 -m venv /tmp/measure && /tmp/measure/bin/pip install -r benches/requirements.txt
    /tmp/measure/bin/python benches/measure.py start report score export

Times are medians of several runs; memory is the largest resident set. It needs sqlite3 and Rscript for the comparisons.
"""

import http.cookiejar
import json
import os
import random
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path

PROGRAM = Path(__file__).resolve().parent.parent / "target/release/netwerkspiegel"
EMAIL, PASSWORD = "meten@example.org", "vier woorden achter elkaar hier"


def run(command, stdin=None, **kwargs):
    """Runs a command; gives back its seconds, its largest resident set in MB, and what it printed."""
    usage = resource.getrusage
    start = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, **kwargs)
    out, _ = process.communicate(stdin)
    seconds = time.perf_counter() - start
    if process.returncode != 0:
        raise SystemExit(f"{command} ended with {process.returncode}")
    return seconds, usage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024, out


def timed(command, times=3):
    """The median of several runs of a command, each in a process of its own that measures its memory."""
    script = (
        "import resource,subprocess,sys,time\n"
        "s=time.perf_counter()\n"
        "c=subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL).returncode\n"
        "print(c,time.perf_counter()-s,resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss/1024)\n"
    )
    seconds, memory = [], []
    for _ in range(times):
        out = subprocess.check_output([sys.executable, "-c", script, *map(str, command)], text=True)
        code, second, megabytes = out.split()
        if code != "0":
            raise SystemExit(f"{command} ended with {code}")
        seconds.append(float(second))
        memory.append(float(megabytes))
    return statistics.median(seconds), max(memory)


class Server:
    """The program, serving a data folder."""

    def __init__(self, data):
        start = time.perf_counter()
        command = [PROGRAM, "serve", "--listen", "127.0.0.1:0", "--data", data]
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        for line in self.process.stderr:
            found = re.search(r" at (http://\S+)", line)
            if found:
                break
        self.url = found.group(1)
        urllib.request.urlopen(self.url + "/healthz").read()
        self.started = time.perf_counter() - start

    def resident(self):
        """The resident set in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024

    def sign_in(self):
        cookies = http.cookiejar.CookieJar()
        browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(cookies))
        form = urllib.parse.urlencode({"email": EMAIL, "wachtwoord": PASSWORD}).encode()
        browser.open(self.url + "/inloggen", form).read()
        return browser

    def stop(self):
        self.process.terminate()
        self.process.wait()


def simulated(folder, networks, partners=30, waves=3):
    """A data folder with so many networks, and a coordinator of all of them."""
    data = folder / f"networks-{networks}"
    add = [PROGRAM, "user", "add", "--data", data, "--email", EMAIL, "--name", "Meten", "--role", "coordinator"]
    run(add, stdin=PASSWORD.encode() + b"\n")
    amount = ["--networks", networks, "--partners", partners, "--waves", waves]
    run([PROGRAM, "simulate", "--data", data, "--coordinator", EMAIL, *amount], stderr=subprocess.DEVNULL)
    return data


def some_network(data):
    sql = "SELECT network_id FROM wave GROUP BY network_id ORDER BY network_id LIMIT 1"
    return run(["sqlite3", data / "netwerkspiegel.sqlite", sql])[2].decode().strip()


def start(folder):
    """Start-up, memory and size."""
    data = simulated(folder, 20)
    servers = []
    for _ in range(7):
        server = Server(data)
        servers.append(server.started)
        idle = server.resident()
        server.stop()
    print("| what | goal | measured |\n|---|---|---|")
    print(f"| start-up on a folder with 20 networks, to the first answer | 100 ms | {statistics.median(servers) * 1000:.0f} ms |")
    print(f"| memory when idle | 40 MB | {idle:.0f} MB |")
    print(f"| size of the program | 30 MB | {PROGRAM.stat().st_size / 1e6:.1f} MB |\n")


def report(folder):
    """The report of one network of 30 partners with three waves, among few and among many."""
    print("| networks in the folder | cold | warm (median of 50) | spider.svg | spider.png | rapport.pdf | database |")
    print("|---|---|---|---|---|---|---|")
    for networks in (1, 100, 1000, 10000):
        data = simulated(folder, networks)
        network, server = some_network(data), Server(data)
        browser = server.sign_in()

        def get(page, browser=browser, url=f"{server.url}/netwerken/{network}/"):
            begin = time.perf_counter()
            browser.open(url + page).read()
            return (time.perf_counter() - begin) * 1000

        def warm(page, times):
            return statistics.median(get(page) for _ in range(times))

        cold = get("rapport")
        told = f"{warm('rapport', 50):.1f} ms | {warm('spider.svg', 50):.1f} ms | {warm('spider.png', 10):.0f} ms | {warm('rapport.pdf', 5):.0f} ms"
        size = (data / "netwerkspiegel.sqlite").stat().st_size / 1e6
        print(f"| {networks} | {cold:.1f} ms | {told} | {size:.0f} MB |", flush=True)
        server.stop()
        if networks < 10000:
            shutil.rmtree(data)
    print()


def score(folder):
    """Means and standard deviations of a million rows of twenty answers."""
    rows, items = 1_000_000, [f"ko-{aspect}-{item}" for aspect in range(1, 6) for item in range(1, 5)]
    path = folder / "answers.csv"
    choice = random.Random(1)
    with path.open("w") as out:
        out.write(",".join(items) + "\n")
        for _ in range(rows):
            out.write(",".join(choice.choices("12345", k=20)) + "\n")
    columns = ", ".join(f'avg("{item}"), stddev_samp("{item}")' for item in items)
    duckdb = f"import duckdb; print(duckdb.sql('''SELECT {columns} FROM '{path}' ''').fetchall())"
    polars = f"import polars as pl; d = pl.scan_csv({str(path)!r}); print(d.select(pl.all().mean().name.suffix('_m'), pl.all().std().name.suffix('_s')).collect())"
    in_r = f"d <- read.csv('{path}', check.names = FALSE); print(colMeans(d)); print(apply(d, 2, sd))"
    commands = {
        "netwerkspiegel score (also agreement, alpha, distributions)": [PROGRAM, "score", path, "--questionnaire", "kaats-opheij-2014", "--format", "json"],
        "polars, lazy": [sys.executable, "-c", polars],
        "DuckDB": [sys.executable, "-c", duckdb],
        "R, read.csv": ["Rscript", "-e", in_r],
    }
    print("| what | time | memory |\n|---|---|---|")
    for name, command in commands.items():
        seconds, memory = timed(command, 1 if "R," in name else 3)
        print(f"| {name} | {seconds:.2f} s | {memory:.0f} MB |", flush=True)
    print()


def export(folder):
    """A million responses, anonymised and packed, against the bare rows as CSV."""
    data = folder / "networks-10000"
    if not data.exists():
        data = simulated(folder, 10000)
    ours = [PROGRAM, "export", "--data", data, "--k", 5, "--dry-run"]
    package = [PROGRAM, "export", "--data", data, "--k", 5, "-o", folder / "package.zip"]
    bare = f"SELECT hex(response_key), hex(answers), wave_id FROM response"
    rows = ["sqlite3", "-csv", data / "netwerkspiegel.sqlite", bare]
    count = run(["sqlite3", data / "netwerkspiegel.sqlite", "SELECT count(*) FROM response"])[2].decode().strip()
    print(f"{count} responses.\n\n| what | time | memory |\n|---|---|---|")
    for name, command in {"making them anonymous": ours, "the whole package": package, "sqlite3 -csv of the rows": rows}.items():
        seconds, memory = timed(command)
        print(f"| {name} | {seconds:.2f} s | {memory:.0f} MB |", flush=True)
    print()


def main():
    parts = {"start": start, "report": report, "score": score, "export": export}
    chosen = sys.argv[1:] or list(parts)
    with tempfile.TemporaryDirectory(dir=os.environ.get("BENCH_DIR")) as folder:
        for name in chosen:
            parts[name](Path(folder))


if __name__ == "__main__":
    main()
