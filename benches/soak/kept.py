"""What the server acknowledged, and whether it is in the database: every answer, byte for byte."""

import shutil
import sqlite3
import tempfile
import threading
from pathlib import Path

PAGES, ITEMS = 5, 4
DONT_KNOW, OPEN = 255, 254


class Partner:
    """A partner with a link, and what was acknowledged to them."""

    def __init__(self, wave, token, manner, answers):
        self.wave, self.token, self.manner = wave, token, manner
        self.answers = answers
        self.cookies, self.sheet, self.form_key = {}, None, None
        # Pages of the draft that were acknowledged.
        self.kept = 0
        # What may be stored as sent: one thing, or two while a step is not acknowledged.
        self.sent = {None}
        # Whether they have asked for everything to be taken back, acknowledged or not.
        self.withdraws = False
        # Steps that changed what is stored; backups are judged by those who stayed the same.
        self.steps = 0

    def field(self, place):
        value = self.answers[place]
        return "weet-niet" if value == DONT_KNOW else str(value)

    def page(self, number):
        """The fields of a page, counted from 1."""
        places = range((number - 1) * ITEMS, number * ITEMS)
        return {f"ko-{number}-{place % ITEMS + 1}": self.field(place) for place in places}

    def tries(self, state):
        self.sent = self.sent | {state}
        self.steps += 1

    def has(self, state):
        self.sent = {state}
        self.steps += 1


class Wave:
    """A wave, and in which state it may be."""

    def __init__(self, network, address):
        self.network, self.address = network, address
        self.id = address.rsplit("/", 1)[1]
        self.states = {"draft"}
        self.partners = []
        self.left = 0

    def count(self):
        """How many answers count, once nothing is on its way."""
        return sum(partner.sent != {None} for partner in self.partners)


class Kept:
    """Everything that was acknowledged."""

    def __init__(self, data):
        self.data = data
        self.networks, self.waves = [], []
        self.lock = threading.Lock()
        self.looked = 0

    def partners(self):
        return [partner for wave in list(self.waves) for partner in wave.partners]

    def look(self):
        """What is wrong in the folder as the server left it; on a copy, so that the server finds it as it was."""
        with tempfile.TemporaryDirectory(dir=self.data.parent) as folder:
            for name in ("netwerkspiegel.sqlite", "netwerkspiegel.sqlite-wal"):
                if (self.data / name).exists():
                    shutil.copy(self.data / name, folder)
            return self.judge(Path(folder) / "netwerkspiegel.sqlite")

    def judge(self, path):
        db = sqlite3.connect(path)
        try:
            sound = db.execute("PRAGMA quick_check").fetchone()[0]
            wrong = [] if sound == "ok" else [f"quick_check says {sound}"]
            networks = {row[0] for row in db.execute("SELECT id FROM network")}
            lost = [network for network in self.networks if network not in networks]
            wrong += ["an acknowledged network is gone"] * len(lost)
            states = dict(db.execute("SELECT id, state FROM wave"))
            for wave in self.waves:
                if states.get(wave.id) not in wave.states:
                    wrong.append(f"a wave is {states.get(wave.id)}, not {wave.states}")
            stored = {}
            for wave, answers in db.execute("SELECT wave_id, answers FROM response"):
                stored.setdefault(wave, []).append(answers)
        finally:
            db.close()
        return wrong + [what for wave in self.waves for what in self.compare(wave, stored.get(wave.id, []))]

    def compare(self, wave, rows):
        """Answers are told apart by what they are: twenty random ones are hardly ever twice the same."""
        stored, wrong = set(rows), []
        if len(stored) != len(rows):
            wrong.append("an answer is there twice")
        for partner in wave.partners:
            self.looked += 1
            there = {state for state in partner.sent if state in stored}
            if len(there) > 1 or (not there and None not in partner.sent):
                wrong.append(f"LOST: an acknowledged answer ({partner.manner}) is gone, or there twice")
            stored -= there
        return wrong + ["an answer is there that nobody has given, or that was withdrawn"] * len(stored)

    def steady(self):
        """Those whose answers are sent, with how often they changed until now."""
        return [(partner, partner.steps) for partner in self.partners() if partner.sent != {None}]

    @staticmethod
    def missing_in(copy, steady):
        """How many of these, if they have not changed since, a copy of the database misses."""
        db = sqlite3.connect(f"file:{copy}?mode=ro", uri=True)
        stored = {row[0] for row in db.execute("SELECT answers FROM response")}
        db.close()
        return sum(partner.steps == steps and not partner.sent & stored for partner, steps in steady)
