"""A long soak in little time: `python3 benches/soak --minutes 20`. Needs nothing but Python and the release binary.

The program serves a folder of its own while partners answer, change and withdraw, coordinators make networks, open and
close waves and read reports, a researcher takes data away, and the host makes copies and exports. Every minute the server
is killed (SIGKILL), the folder is looked through, and the server starts again on it. Whatever was acknowledged must be
there; whatever goes wrong but by a kill makes the soak fail. In the end the server lives on for some minutes, in which its
memory must not grow. Prints a summary in Markdown.
"""

import argparse
import random
import statistics
import sys
import tempfile
import threading
import time
from collections import Counter, deque
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent))
import measure
import roles
from browser import Browser, CutOff, Tally
from kept import DONT_KNOW, Kept
from lives import Lives

RESEARCHER = "onderzoek@example.org"
# What memory may grow, in MB: from the middle to the last third of the last life, which is a long one, since what is
# remembered has to fill first; and from the first lives to the last, in which there is more to read.
MAY_GROW = {"within a life": 6, "over the lives": 20}


class Run:
    """What everybody shares."""

    def __init__(self, options, folder):
        self.options, self.folder = options, folder
        self.data = set_up(folder)
        self.tally, self.kept = Tally(), Kept(self.data)
        self.lives = Lives(self.data)
        self.calm_from = time.monotonic() + options.minutes * 60
        self.until = self.calm_from + options.calm * 60
        self.pace = options.connections / options.rate
        self.waiting, self.lock = deque(), threading.Lock()
        self.closed, self.copies = [], []
        self.words = {}

    def goes_on(self):
        return time.monotonic() < self.until

    def invite(self, wave):
        coming = [partner for partner in wave.partners if partner.manner != "never"]
        with self.lock:
            wave.left = len(coming)
            self.waiting.extend(random.sample(coming, len(coming)))

    def next_partner(self):
        with self.lock:
            return self.waiting.popleft() if self.waiting else None

    def put_back(self, partner):
        with self.lock:
            self.waiting.append(partner)

    def finished(self, partner):
        with self.lock:
            partner.wave.left -= 1

    def links_left(self):
        with self.lock:
            return len(self.waiting)

    def learn_words(self, page):
        """What the points of the scale are called on the pages."""
        if len(self.words) < 6:
            labels = page.split('name="ko-')[1:]
            for label in labels:
                value = label.split('value="')[1].split('"')[0]
                word = label.split("<span>")[1].split("</span>")[0]
                self.words[word] = DONT_KNOW if value == "weet-niet" else int(value)


def set_up(folder):
    """A data folder with some networks, a coordinator and a researcher."""
    data = measure.simulated(folder, 20)
    add = ["user", "add", "--data", data, "--email", RESEARCHER, "--name", "Onderzoek", "--role", "researcher"]
    measure.run([measure.PROGRAM, *add], stdin=measure.PASSWORD.encode() + b"\n")
    return data


def signed_in(run, email):
    browser = Browser(run.lives, run.tally)
    browser.post("/inloggen", {"email": email, "wachtwoord": measure.PASSWORD}, kind="signing in")
    return browser


def act(run, steps):
    """Takes step after step, each at a time when a server serves, until the time is over or the role has ended."""
    while True:
        with run.lives.step():
            try:
                wait = next(steps)
            except StopIteration:
                return
            except Exception as error:
                run.tally.went_wrong(f"the soak itself: {error!r}")
                raise
        if wait and wait > 0:
            time.sleep(min(wait, max(0, run.until - time.monotonic())))


def everybody(run):
    options = run.options
    all_steps = [roles.partners(run) for _ in range(options.connections)]
    all_steps += [roles.coordinator(run, signed_in(run, measure.EMAIL)) for _ in range(2)]
    all_steps += [roles.reader(run, signed_in(run, measure.EMAIL))]
    all_steps += [roles.researcher(run, signed_in(run, RESEARCHER))]
    all_steps += [roles.host(run), roles.monitor(run)]
    return [threading.Thread(target=act, args=(run, steps)) for steps in all_steps]


def look(run):
    """Looks at what a kill left, and at what the server said."""
    for what in run.kept.look():
        run.tally.went_wrong(what)
    run.tally.did("looks at the folder")
    for line in run.lives.now.said:
        if "panicked" in line or "ERROR" in line:
            run.tally.went_wrong(f"the server said: {line}")


def soak(run):
    threads = everybody(run)
    for thread in threads:
        thread.start()
    every = run.options.kill_every
    while every and run.calm_from - time.monotonic() > every / 2:
        time.sleep(min(every, run.calm_from - time.monotonic()))
        run.lives.kill(lambda: look(run))
        run.tally.did("kills")
        print(f"killed at {len(run.lives.all) - 1}; {dict(run.tally.done)}", file=sys.stderr, flush=True)
    for thread in threads:
        thread.join()


def finish(run):
    """Everybody's own page, the stop, the folder, the copies, and a copy put back."""
    sent = [partner for partner in run.kept.partners() if len(partner.sent) == 1 and partner.sent != {None}]
    for partner in random.sample(sent, min(len(sent), run.options.pages)):
        browser = Browser(run.lives, run.tally, partner.cookies)
        try:
            if roles.own_page(run, partner, browser) not in partner.sent:
                run.tally.went_wrong("LOST: the own page of a partner tells other answers")
        except CutOff:
            pass
    if (code := run.lives.now.stop()) != 0:
        run.tally.went_wrong(f"the server ended with {code}")
    look(run)
    for copy, steady in run.copies:
        if missing := run.kept.missing_in(copy, steady):
            run.tally.went_wrong(f"LOST: {missing} answers are not in a copy made after them")
    if run.copies:
        restored = roles.program(run, "restore", "--data", run.data, run.copies[-1][0])
        run.tally.did("restores", int(restored is not None))


def memory(run):
    """Growth within the last life, the only long one, and over the lives, in MB; and the highest."""
    thirds = [life.thirds() for life in run.lives.all]
    thirds = [pair for pair in thirds if pair]
    within = thirds[-1][1] - thirds[-1][0] if thirds else 0
    lasts = [last for _, last in thirds]
    some = max(1, len(lasts) // 3)
    over = statistics.median(lasts[-some:]) - statistics.median(lasts[:some]) if lasts else 0
    highest = max((mb for life in run.lives.all for _, mb, _ in life.samples), default=0)
    for growth, where in ((within, "within a life"), (over, "over the lives")):
        if growth > MAY_GROW[where]:
            run.tally.went_wrong(f"memory grew by {growth:.0f} MB {where}")
    return f"{highest:.0f} MB at most; {within:+.1f} MB from the middle to the last third of the last life, {over:+.1f} MB from the first lives to the last"


def summary(run, seconds):
    tally, done = run.tally, run.tally.done
    told_memory = memory(run)
    forms = len(tally.took.get("form", []))
    rows = [(what, f"{times:,}") for what, times in done.items()]
    rows += [("forms of partners", f"{forms:,}, {forms / seconds:.0f} a second")]
    rows += [(f"{kind}: p50, p99", f"{tally.quantile(kind, 0.5):.1f} ms, {tally.quantile(kind, 0.99):.1f} ms") for kind in sorted(tally.took)]
    starts = [life.started * 1000 for life in run.lives.all[1:]] or [0]
    rows += [("starts after a kill: median, longest", f"{statistics.median(starts):.0f} ms, {max(starts):.0f} ms")]
    rows += [("resident memory", told_memory)]
    rows += [("size of the database", f"{(run.data / 'netwerkspiegel.sqlite').stat().st_size / 1e6:.0f} MB")]
    rows += [("answers by status", ", ".join(f"{status}: {times:,}" for status, times in sorted(tally.statuses.items())))]
    rows += [("requests cut off by a kill", tally.cut_off), ("answers compared with the folder", f"{run.kept.looked:,}")]
    rows += [("acknowledged answers lost", sum(what.startswith("LOST") for what in tally.wrong))]
    rows += [("errors but those of a kill", len(tally.wrong))]
    return "\n".join(["| what | measured |", "|---|---|", *(f"| {what} | {value} |" for what, value in rows)])


def arguments():
    parser = argparse.ArgumentParser(prog="benches/soak", description=__doc__.split("\n")[0])
    parser.add_argument("--minutes", type=float, default=20, help="with kills")
    parser.add_argument("--kill-every", type=float, default=60, metavar="SECONDS", help="0 for never")
    parser.add_argument("--calm", type=float, default=5, metavar="MINUTES", help="of one long life in the end")
    parser.add_argument("--connections", type=int, default=16, help="partners at the same time")
    parser.add_argument("--rate", type=float, default=300, help="forms of partners a second, at most")
    parser.add_argument("--pages", type=int, default=2000, help="own pages looked at in the end")
    parser.add_argument("--folder", type=Path, help="where to make the data folder, which then stays")
    return parser.parse_args()


def main():
    options = arguments()
    with tempfile.TemporaryDirectory() as folder:
        run = Run(options, options.folder or Path(folder))
        start = time.monotonic()
        try:
            soak(run)
            seconds = time.monotonic() - start
            finish(run)
        finally:
            if run.lives.now.process.poll() is None:
                run.lives.now.kill()
        print(summary(run, seconds))
    for what, times in Counter(run.tally.wrong).most_common(40):
        print(f"WRONG, {times} times: {what}")
    return 1 if run.tally.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
