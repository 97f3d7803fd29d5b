"""Who does what: partners, coordinators, readers of reports, a researcher, and the host of the server.

Each role is a generator of steps. A step is a request or two with what is remembered of their answers; it yields the
seconds to wait before the next. Who is cut off by a kill goes on from what the server then says, and checks that.
"""

import json
import random
import re
import subprocess
import time
from datetime import date

import measure
from browser import Browser, CutOff
from kept import DONT_KNOW, ITEMS, OPEN, PAGES, Partner, Wave

# What partners do, and how many of a hundred.
MANNERS = {"plain": 69, "later": 10, "change": 10, "withdraw": 4, "late": 3, "never": 4}
PHASES = ["verkennen", "vormgeven", "verdiepen", "verankeren"]
REPORTS = {
    "rapport": b"<!doctype html>", "rapport.json": b"{", "rapport.csv": b"wave,", "spider.svg": b"<svg",
    "spider.png": b"\x89PNG", "rapport.pdf": b"%PDF", "grafieken.zip": b"PK",
}
# A package is weighed against those before it: refused, or overtaken by an export on the command line.
PACKAGES = {200: "packages for research", 422: "packages refused", 503: "packages overtaken"}
OVERTAKEN = "another export went out in the meantime"
PACKAGE = {"soort": "anonymised", "kolom": "phase,wave", "k": "5", "weg": "20", "gevoelig": "", "l": "2"}


def pick_answers():
    return bytes(random.choice((1, 2, 3, 3, 4, 4, 4, 5, 5, DONT_KNOW)) for _ in range(PAGES * ITEMS))


def partners(run):
    """One partner after the other, on one connection."""
    due = time.monotonic()
    while run.goes_on():
        partner = run.next_partner()
        if partner is None:
            yield 0.2
            continue
        browser = Browser(run.lives, run.tally, partner.cookies)
        steps = take_part(run, partner, browser)
        while True:
            try:
                next(steps)
            except StopIteration:
                break
            except CutOff:
                steps = take_part(run, partner, browser)
                yield 0
                continue
            due = max(due + run.pace, time.monotonic() - 1)
            yield due - time.monotonic()
            if not run.goes_on():
                return


def take_part(run, partner, browser):
    """From the link to the thanks, from where this partner is."""
    yield from begin(run, partner, browser)
    if partner.withdraws and partner.sent == {None}:
        # A kill cut off the word that it was done.
        run.finished(partner)
        return
    if partner.sent == {None}:
        # Who keeps the rest for later comes back behind the others.
        if partner.manner in ("later", "late") and partner.kept == 0:
            yield from fill_in(run, partner, browser, 2)
            if partner.manner == "later":
                run.put_back(partner)
            else:
                run.finished(partner)
            return
        yield from fill_in(run, partner, browser, PAGES)
        yield from send(run, partner, browser)
    if partner.manner == "change":
        yield from change(run, partner, browser)
    if partner.manner == "withdraw":
        yield from withdraw(run, partner, browser)
    run.finished(partner)


def begin(run, partner, browser):
    browser.get(f"/s/{partner.token}")
    start = browser.post(f"/s/{partner.token}", {})
    _, _, partner.sheet, page = start.location.split("/")
    # Who has begun to change what was sent is led to the draft.
    changes = partner.sent != {None} and partner.answers not in partner.sent
    if len(partner.sent) == 1 and not changes and (page == "bedankt") != (partner.sent != {None}):
        run.tally.went_wrong("a link does not lead to what was acknowledged")
    if len(partner.sent) == 2:
        # No word of the last step came out: the page itself tells whether it was taken.
        nothing = None in partner.sent and page != "bedankt"
        partner.has(None if nothing else own_page(run, partner, browser))
    elif partner.sent == {None} and partner.kept:
        check_draft(run, partner, browser)
    yield


def check_draft(run, partner, browser):
    """The newest page that was acknowledged still says what was filled in."""
    page = browser.get(f"/e/{partner.sheet}/{partner.kept}").text
    ticked = dict(re.findall(r'name="(ko-[\d-]+)" value="([^"]+)" checked', page))
    if ticked != partner.page(partner.kept):
        run.tally.went_wrong("LOST: an acknowledged page of a draft is not what was filled in")
    run.tally.did("drafts looked at")


def fill_in(run, partner, browser, until):
    for number in range(partner.kept + 1, until + 1):
        at = f"/e/{partner.sheet}/{number}"
        page = browser.get(at)
        run.learn_words(page.text)
        partner.form_key = page.form_key
        fields = {"formulier": page.form_key, "naar": "volgende", **partner.page(number)}
        browser.post(at, fields)
        partner.kept = number
        yield


def send(run, partner, browser):
    at = f"/e/{partner.sheet}/controle"
    key = browser.get(at).form_key
    partner.tries(partner.answers)
    browser.post(at, {"formulier": key})
    partner.has(partner.answers)
    run.tally.did("surveys sent")
    browser.get(f"/e/{partner.sheet}/bedankt")
    yield


def change(run, partner, browser):
    """Answers the first page anew and sends again."""
    if partner.kept == PAGES:
        partner.answers = pick_answers()[:ITEMS] + partner.answers[ITEMS:]
        partner.kept = 0
    if partner.sent == {partner.answers}:
        return
    at = f"/e/{partner.sheet}/1"
    key = browser.get(at).form_key
    browser.post(at, {"formulier": key, "naar": "volgende", **partner.page(1)})
    yield
    yield from send(run, partner, browser)
    run.tally.did("answers changed")


def withdraw(run, partner, browser):
    if partner.sent == {None}:
        return
    at = f"/e/{partner.sheet}/intrekken"
    key = browser.get(at).form_key
    partner.withdraws = True
    partner.tries(None)
    browser.post(at, {"formulier": key})
    partner.has(None)
    run.tally.did("answers withdrawn")
    yield


def own_page(run, partner, browser):
    """What the partner's own page says that was sent."""
    text = browser.get(f"/e/{partner.sheet}/afdruk").text
    words = re.findall(r"<dd>(.*?)</dd>", text)
    run.tally.did("own pages compared")
    return bytes(run.words.get(word, OPEN) for word in words)


def too_late(run, partner):
    """Whoever comes after the closing is told so, and nothing of theirs counts."""
    browser = Browser(run.lives, run.tally, partner.cookies)
    fields = {"formulier": partner.form_key, "naar": "volgende", **partner.page(3)}
    browser.post(f"/e/{partner.sheet}/3", fields, fine=(409,))
    run.tally.did("late answers refused")


def coordinator(run, browser):
    """Keeps waves open as long as there are too few links, and closes those in which everybody is done."""
    mine, open_waves = [], []
    while run.goes_on():
        try:
            done = [wave for wave in open_waves if wave.left == 0]
            if done:
                yield from close(run, browser, done[0])
                open_waves.remove(done[0])
            elif run.links_left() < run.options.connections * 4:
                wave = yield from prepare(run, browser, mine)
                open_waves.append(wave)
            else:
                yield 0.2
        except CutOff:
            # What was not acknowledged is left as it is; a wave that was being closed is tried again.
            yield 0


def prepare(run, browser, mine):
    """A network, perhaps a new one; its people; a wave with links."""
    closed = lambda network: all(wave.states == {"closed"} for wave in network)
    again = [network for network in mine if 0 < len(network) < 3 and closed(network)]
    if again and random.random() < 0.5:
        network = random.choice(again)
        at = network[0].network
    else:
        network = []
        at = yield from new_network(run, browser)
        mine.append(network)
    key = browser.get(f"{at}/metingen/nieuw").form_key
    plan = {"formulier": key, "naam": f"meting {len(network) + 1}", "gepland": f"{date.today():%d-%m-%Y}"}
    wave = Wave(at, browser.post(f"{at}/metingen/nieuw", plan, kind="setting up").location)
    network.append(wave)
    run.kept.waves.append(wave)
    yield 0
    key = browser.get(f"{wave.address}/openen").form_key
    wave.states.add("open")
    browser.post(f"{wave.address}/openen", {"formulier": key}, kind="setting up")
    wave.states = {"open"}
    yield 0
    asked = {"formulier": key, "als": "lijst"}
    links = browser.post(f"{wave.address}/links", asked, kind="setting up", fine=(200,)).text
    tokens = re.findall(r"<code>[^<]*?(?:/|&#x2f;)s(?:/|&#x2f;)([^<]+)</code>", links)
    manners = random.choices(list(MANNERS), MANNERS.values(), k=len(tokens))
    wave.partners = [Partner(wave, token, manner, pick_answers()) for token, manner in zip(tokens, manners)]
    run.invite(wave)
    run.tally.did("waves opened")
    yield 0
    return wave


def new_network(run, browser):
    number = random.randrange(10**9)
    key = browser.get("/netwerken/nieuw").form_key
    fields = {"formulier": key, "naam": f"Netwerk {number}", "regio": "Vlierhoven", "fase": random.choice(PHASES)}
    at = browser.post("/netwerken/nieuw", fields, kind="setting up").location
    run.kept.networks.append(at.rsplit("/", 1)[1])
    yield 0
    count = random.randint(20, 40)
    people = [f"Partner {n};partner{n}@voorbeeld.example;Organisatie {n % 7}" for n in range(count)]
    listed = "\r\n".join(["naam;email;organisatie", *people])
    fields = {"formulier": key, "lijst": listed, "stap": "overnemen"}
    browser.post_parts(f"{at}/partners/lijst", fields, kind="setting up")
    browser.post(f"{at}/onderzoek", {"formulier": key, "onderzoek": "ja"}, kind="setting up")
    run.tally.did("networks made")
    yield 0
    return at


def close(run, browser, wave):
    """Closes a wave and looks whether the report counts those who were told that they had sent."""
    if wave.states != {"closed"}:
        ask = browser.get(f"{wave.address}/sluiten", fine=(200, 409))
        if ask.status == 200:
            wave.states.add("closed")
            browser.post(f"{wave.address}/sluiten", {"formulier": ask.form_key}, kind="closing")
        elif "closed" not in wave.states:
            run.tally.went_wrong("a wave is closed that nobody closed")
        wave.states = {"closed"}
        run.tally.did("waves closed")
        yield 0
    compare_report(run, browser, wave)
    for partner in wave.partners:
        if partner.manner == "late":
            too_late(run, partner)
    run.closed.append(wave)
    yield 0


def compare_report(run, browser, wave):
    report = json.loads(browser.get(f"{wave.network}/rapport.json", kind="report").body)
    counts = {told["id"]: told["respondents"] for told in report["waves"]}
    if counts.get(wave.id) != wave.count():
        run.tally.went_wrong(f"LOST: a report tells {counts.get(wave.id)} respondents, acknowledged were {wave.count()}")
    run.tally.did("reports compared")


def reader(run, browser):
    """Reads reports in every form."""
    while run.goes_on():
        if run.closed:
            wave = random.choice(run.closed)
            for form, begins in REPORTS.items():
                try:
                    body = browser.get(f"{wave.network}/{form}", kind="report").body
                    if not body.startswith(begins):
                        run.tally.went_wrong(f"{form} begins with {body[:9]!r}")
                    run.tally.did("reports read")
                except CutOff:
                    pass
                yield 0.3
        else:
            yield 0.5


def researcher(run, browser):
    """Takes a package away; a refusal for the sake of privacy is an answer too."""
    while run.goes_on():
        yield 12
        try:
            key = browser.get("/onderzoek", kind="research").form_key
            answer = browser.post("/onderzoek/pakket", {"formulier": key, **PACKAGE}, "research", fine=tuple(PACKAGES))
            run.tally.did(PACKAGES[answer.status])
        except CutOff:
            pass


def host(run):
    """Makes copies and exports on the command line while the server serves."""
    number = 0
    while run.goes_on():
        yield 10
        number += 1
        steady = run.kept.steady()
        copy = program(run, "backup", "--data", run.data)
        if copy:
            run.copies.append((copy.strip(), steady))
            run.tally.did("backups")
        yield 10
        package = run.folder / f"package-{number}.zip"
        columns = ["--columns", "phase,wave", "--max-suppressed", 20]
        if program(run, "export", "--data", run.data, *columns, "-o", package) is not None:
            run.tally.did("exports")
            package.unlink()


def program(run, *arguments):
    """What a command prints; `None` when it fails."""
    command = [str(part) for part in (measure.PROGRAM, *arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    if done.returncode == 0:
        return done.stdout
    if OVERTAKEN in done.stderr:
        run.tally.did("exports overtaken")
        return None
    run.tally.went_wrong(f"{arguments[0]} ended with {done.returncode}: {done.stderr.strip()}")
    return None


def monitor(run):
    """Looks at the memory of the server, and asks what a monitor asks."""
    browser = Browser(run.lives, run.tally)
    while run.goes_on():
        run.lives.now.sample(len(run.tally.took.get("form", [])))
        try:
            browser.get("/healthz", kind="monitor")
            browser.get("/metrics", kind="monitor")
        except CutOff:
            pass
        yield 2
