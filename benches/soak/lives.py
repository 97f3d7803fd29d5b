"""The lives of the server: started on the same folder after each death, with everybody waiting at the door meanwhile."""

import statistics
import threading
import time
from contextlib import contextmanager

import measure


class Life(measure.Server):
    """One life: from a start to a kill."""

    def __init__(self, data):
        super().__init__(data)
        self.host = self.url.removeprefix("http://")
        self.dying = False
        # Seconds of this life, resident megabytes, forms answered until then.
        self.samples = []
        self.born = time.monotonic()
        self.said = []
        self.listener = threading.Thread(target=self.listen)
        self.listener.start()

    def listen(self):
        for line in self.process.stderr:
            self.said.append(line.rstrip())

    def sample(self, forms):
        try:
            self.samples.append((time.monotonic() - self.born, self.resident(), forms))
        except (OSError, AttributeError):
            # It died while it was looked at.
            pass

    def thirds(self):
        """The median of the middle and of the last third of this life, in MB; `None` for a short one."""
        if len(self.samples) < 9:
            return None
        age = self.samples[-1][0]
        third = lambda low: [mb for at, mb, _ in self.samples if low <= at / age * 3 <= low + 1]
        return statistics.median(third(1)), statistics.median(third(2))

    def kill(self):
        self.dying = True
        self.process.kill()
        self.process.wait()
        self.listener.join()

    def stop(self):
        self.dying = True
        self.process.terminate()
        code = self.process.wait()
        self.listener.join()
        return code


class Lives:
    """Lets steps through as long as a server serves, and waits for those on their way before it looks at what is left."""

    def __init__(self, data):
        self.data = data
        self.all = [Life(data)]
        self.inside, self.closed = 0, False
        self.changed = threading.Condition()

    @property
    def now(self):
        return self.all[-1]

    @contextmanager
    def step(self):
        with self.changed:
            self.changed.wait_for(lambda: not self.closed)
            self.inside += 1
        try:
            yield
        finally:
            with self.changed:
                self.inside -= 1
                self.changed.notify_all()

    def kill(self, look):
        """Kills the server in the middle of everything, looks at the folder, and starts it again."""
        with self.changed:
            self.closed = True
        self.now.kill()
        with self.changed:
            self.changed.wait_for(lambda: self.inside == 0)
        look()
        self.all.append(Life(self.data))
        with self.changed:
            self.closed = False
            self.changed.notify_all()
