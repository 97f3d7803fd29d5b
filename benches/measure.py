"""Measures the program as a whole, against what others do with the same data; prints tables in Markdown.

    cargo build --release
    python3 -m venv /tmp/measure && /tmp/measure/bin/pip install -r benches/requirements.txt
    /tmp/measure/bin/python benches/measure.py start report score export

Times are medians of several runs; memory is the largest resident set. It needs sqlite3 and Rscript for the comparisons.
Simulated folders and files of answers are made anew, unless BENCH_DIR says where they are kept. `growth` draws its figures
in docs/images; GROWTH_STEPS=2 takes the two smallest steps of each only.
"""

import http.cookiejar
import math
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

ROOT = Path(__file__).resolve().parent.parent
PROGRAM, IMAGES = ROOT / "target/release/netwerkspiegel", ROOT / "docs/images"
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


def timed(command, times=3, before=lambda: None):
    """The median of several runs of a command, each in a process of its own that measures its memory."""
    script = (
        "import resource,subprocess,sys,time\n"
        "s=time.perf_counter()\n"
        "c=subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL).returncode\n"
        "print(c,time.perf_counter()-s,resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss/1024)\n"
    )
    seconds, memory = [], []
    for _ in range(times):
        before()
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


def simulated(folder, networks, partners=34, waves=3):
    """A data folder with so many networks, and a coordinator of all of them. One that is there already is taken. Of 34
    partners some 30 answer."""
    done = folder / f"networks-{networks}-{partners}-{waves}"
    if done.exists():
        return done
    # Under another name until it is whole: a run may be broken off.
    data = done.with_suffix(".begun")
    shutil.rmtree(data, ignore_errors=True)
    add = [PROGRAM, "user", "add", "--data", data, "--email", EMAIL, "--name", "Meten", "--role", "coordinator"]
    run(add, stdin=PASSWORD.encode() + b"\n")
    amount = ["--networks", networks, "--partners", partners, "--waves", waves]
    run([PROGRAM, "simulate", "--data", data, "--coordinator", EMAIL, *amount], stderr=subprocess.DEVNULL)
    return data.rename(done)


def sql(data, statement):
    """What SQLite answers about a data folder."""
    return run(["sqlite3", data / "netwerkspiegel.sqlite", statement])[2].decode().strip()


def some_network(data):
    return sql(data, "SELECT network_id FROM wave GROUP BY network_id ORDER BY network_id LIMIT 1")


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
    """The report of one network of 34 partners with three waves, among few and among many."""
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
    print()


ITEMS = [f"ko-{aspect}-{item}" for aspect in range(1, 6) for item in range(1, 5)]
OF_ROWS = ["--questionnaire", "kaats-opheij-2014", "--format", "json"]


def answers(path, rows):
    """A CSV file of so many random answers; those of the first 100,000 people come back."""
    choice = random.Random(1)
    block = [",".join(choice.choices("12345", k=len(ITEMS))) + "\n" for _ in range(min(rows, 100_000))]
    with path.open("w") as out:
        out.write(",".join(ITEMS) + "\n")
        for first in range(0, rows, len(block)):
            out.writelines(block[: rows - first])
    return path


def score(folder):
    """Means and standard deviations of a million rows of twenty answers."""
    path = answers(folder / "answers.csv", 1_000_000)
    columns = ", ".join(f'avg("{item}"), stddev_samp("{item}")' for item in ITEMS)
    duckdb = f"import duckdb; print(duckdb.sql('''SELECT {columns} FROM '{path}' ''').fetchall())"
    polars = f"import polars as pl; d = pl.scan_csv({str(path)!r}); print(d.select(pl.all().mean().name.suffix('_m'), pl.all().std().name.suffix('_s')).collect())"
    in_r = f"d <- read.csv('{path}', check.names = FALSE); print(colMeans(d)); print(apply(d, 2, sd))"
    commands = {
        "netwerkspiegel score (also agreement, alpha, distributions)": [PROGRAM, "score", path, *OF_ROWS],
        "polars, lazy": [sys.executable, "-c", polars],
        "DuckDB": [sys.executable, "-c", duckdb],
        "R, read.csv": ["Rscript", "-e", in_r],
    }
    print("| what | time | memory |\n|---|---|---|")
    for name, command in commands.items():
        seconds, memory = timed(command, 1 if "R," in name else 5)
        print(f"| {name} | {seconds:.2f} s | {memory:.0f} MB |", flush=True)
    print()


def forget_exports(data):
    """What went out is remembered, and weighed against what goes out next; the database does not let it be taken back. Here
    every run has to be the first."""
    guard = "FROM sqlite_schema WHERE name = 'export_is_never_forgotten'"
    made = sql(data, f"SELECT sql {guard}")
    forget = "DROP TRIGGER export_is_never_forgotten; DELETE FROM release WHERE kind = 'export'; DELETE FROM export"
    sql(data, f"BEGIN; {forget}; {made}; COMMIT")


# The columns of responses.csv as SQLite can have them. It cannot open what is sealed, the kind of organisation and the
# level: a text of the same length stands there.
SAME_ROWS = """SELECT lower(hex(substr(response_key, 1, 8))), region, phase, 'welzijnsorganisatie', 'uitvoering', position + 1,
    strftime('%Y', closed_on) || '-Q' || ((strftime('%m', closed_on) + 2) / 3), {answers}
    FROM response JOIN wave ON wave.id = wave_id JOIN network ON network.id = network_id""".format(
    answers=", ".join(f"unicode(substr(answers, {item + 1}, 1))" for item in range(len(ITEMS)))
)


def export(folder):
    """A million responses, anonymised and packed, against the same rows from SQLite as CSV."""
    # Of 42 partners some 33 answer: a million responses in all.
    data, package = simulated(folder, 10_000, partners=42), folder / "package.zip"
    csv = ["sqlite3", "-csv", data / "netwerkspiegel.sqlite"]
    ours = [PROGRAM, "export", "--data", data, "--k", 5]
    commands = {
        "`sqlite3 -csv` of the same rows and columns": [*csv, SAME_ROWS],
        "`sqlite3 -csv` of keys and answers as they are kept": [*csv, "SELECT hex(response_key), hex(answers) FROM response"],
        "made anonymous, nothing written (`--dry-run`)": [*ours, "--dry-run"],
        "the package": [*ours, "-o", package],
        "the package with all four forms of the rows": [*ours, "--format", "csv,long,excel,parquet", "-o", package],
    }
    print(f"{sql(data, 'SELECT count(*) FROM response')} responses.\n\n| what | time | memory |\n|---|---|---|")
    for name, command in commands.items():
        seconds, memory = timed(command, 1 if "all four" in name else 3, before=lambda: forget_exports(data))
        print(f"| {name} | {seconds:.2f} s | {memory:.0f} MB |", flush=True)
    seconds, memory = timed([*ours, "-o", package], 1)
    print(f"| the package, weighed against one that went out before | {seconds:.2f} s | {memory:.0f} MB |\n", flush=True)


def steps(*all_steps):
    """The steps of a curve, the smallest first: all of them, or as many as were asked for."""
    return all_steps[: int(os.environ.get("GROWTH_STEPS", len(all_steps)))]


def warm_report(data):
    """The milliseconds that a report takes, warm, and those of starting on its folder."""
    server = Server(data)
    browser, page = server.sign_in(), f"{server.url}/netwerken/{some_network(data)}/rapport"
    browser.open(page).read()
    times = []
    for _ in range(30):
        begin = time.perf_counter()
        browser.open(page).read()
        times.append((time.perf_counter() - begin) * 1000)
    server.stop()
    return statistics.median(times), server.started * 1000


def growth_of_score(folder):
    """Rows of a file of answers."""
    for rows in steps(10_000, 100_000, 1_000_000, 10_000_000):
        path = answers(folder / "growth.csv", rows)
        seconds, memory = timed([PROGRAM, "score", path, *OF_ROWS])
        path.unlink()
        yield rows, seconds, memory


def growth_of_export(folder):
    """Responses in a package."""
    for networks in steps(10, 100, 1000, 10_000):
        data = simulated(folder, networks)
        command = [PROGRAM, "export", "--data", data, "--k", 5, "-o", folder / "package.zip"]
        seconds, memory = timed(command, before=lambda data=data: forget_exports(data))
        yield int(sql(data, "SELECT count(*) FROM response")), seconds, memory


def growth_of_networks(folder):
    """Networks in a data folder."""
    for networks in steps(1, 10, 100, 1000, 10_000):
        data = simulated(folder, networks)
        report, start = warm_report(data)
        yield networks, report, start, (data / "netwerkspiegel.sqlite").stat().st_size / 1e6


def growth_of_waves(folder):
    """Waves of one network."""
    for waves in steps(1, 3, 10):
        yield waves, warm_report(simulated(folder, 1, waves=waves))[0]


def growth_of_respondents(folder):
    """Respondents in the one wave of one network."""
    for partners in steps(10, 100, 1000, 10_000):
        data = simulated(folder, 1, partners, 1)
        yield int(sql(data, "SELECT count(*) FROM response")), warm_report(data)[0]


# By picture: what is measured, what grows, and by column its heading, its unit, and the panel that shows it.
CURVES = {
    "score": (growth_of_score, "rows", [("time", "s", 0), ("memory", "MB", 1)]),
    "export": (growth_of_export, "responses", [("time", "s", 0), ("memory", "MB", 1)]),
    "networks": (growth_of_networks, "networks", [("report", "ms", 0), ("start-up", "ms", 0), ("database", "MB", 1)]),
    "waves": (growth_of_waves, "waves of one network", [("report", "ms", 0)]),
    "respondents": (growth_of_respondents, "respondents in one wave", [("report", "ms", 0)]),
}


def growth(folder):
    """What grows with rows, responses, networks, waves and respondents: a table and a picture of each."""
    for name, (measure, what, columns) in CURVES.items():
        headings = [what, *(f"{heading} ({unit})" for heading, unit, _ in columns)]
        print("| " + " | ".join(headings) + " |\n|" + "---|" * len(headings))
        rows = []
        for row in measure(folder):
            print("| " + " | ".join([f"{row[0]:,}", *(f"{figure:.3g}" for figure in row[1:])]) + " |", flush=True)
            rows.append(row)
        print()
        draw(IMAGES / f"growth-{name}.svg", what, columns, rows)


def draw(path, what, columns, rows):
    """Curves over what grows, both on scales of powers of ten; a panel for each unit."""
    import matplotlib
    from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter, NullLocator

    ink, quiet, grid, colours = "#1b2733", "#55606b", "#d8dde3", ["#004488", "#d55e00"]
    style = {
        "svg.fonttype": "none", "svg.hashsalt": path.stem, "font.family": "sans-serif", "font.size": 11,
        "font.sans-serif": ["Noto Sans", "DejaVu Sans", "sans-serif"], "text.color": ink, "axes.labelcolor": ink,
        "xtick.color": quiet, "ytick.color": quiet, "axes.edgecolor": quiet, "axes.spines.top": False,
        "axes.spines.right": False, "axes.axisbelow": True, "grid.color": grid, "lines.linewidth": 2,
    }
    figures = FuncFormatter(lambda value, _: f"{value:,.0f}" if value >= 1 else f"{value:g}")
    with matplotlib.rc_context(style):
        from matplotlib.figure import Figure

        panels = 1 + max(panel for _, _, panel in columns)
        figure = Figure(figsize=(4.2 * panels, 2.9), layout="constrained")
        axes = figure.subplots(1, panels, squeeze=False)[0]
        for panel, axis in enumerate(axes):
            shown = [(place, *column) for place, column in enumerate(columns, 1) if column[2] == panel]
            # Half a power of ten around the figures at least: what hardly changes must not look as if it did.
            values = [row[place] for row in rows for place, *_ in shown]
            axis.set(xscale="log", yscale="log", xlabel=what)
            axis.set_title(" and ".join(heading for _, heading, _, _ in shown) + f" ({shown[0][2]})", loc="left", fontsize=11)
            axis.set_ylim(10 ** math.floor(math.log10(min(values) * 0.9)), 10 ** math.ceil(math.log10(max(values) * 1.1)))
            for colour, (place, heading, _, _) in zip(colours, shown):
                axis.plot([row[0] for row in rows], [row[place] for row in rows], "o-", color=colour, markersize=5)
                if len(shown) > 1:
                    end = (rows[-1][0], rows[-1][place])
                    axis.annotate(heading, end, (-4, 7), textcoords="offset points", color=colour, ha="right")
            for side in (axis.xaxis, axis.yaxis):
                side.set_major_locator(LogLocator(10))
                side.set_minor_locator(NullLocator())
                side.set_major_formatter(figures)
                side.set_minor_formatter(NullFormatter())
            axis.grid(True)
        path.parent.mkdir(exist_ok=True)
        figure.savefig(path, metadata={"Date": None})


def main():
    parts = {"start": start, "report": report, "score": score, "export": export, "growth": growth}
    chosen = sys.argv[1:] or list(parts)
    kept = os.environ.get("BENCH_DIR")
    with tempfile.TemporaryDirectory() as folder:
        for name in chosen:
            parts[name](Path(kept or folder))


if __name__ == "__main__":
    main()
