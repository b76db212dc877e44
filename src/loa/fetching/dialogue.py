"""A child process that asks while it works: bytes it may not get itself are given to it, or refused.

The child has no network (in a jail, none at all); it tells what it wants, and its parent decides and fetches.
"""

from __future__ import annotations

import subprocess
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import IO

from loa.fetching import processes
from loa.fetching.child import ChildFailed
from loa.fetching.frames import LENGTHS, FrameBroken, Message, head_of, lengths, packed
from loa.fetching.jail import Bounds, command_of, environment

Answer = Callable[[Message], Message]
LOOK_EVERY = 0.3  # seconds between two looks at the memory
WORDS_KEPT = 4096


def converse(
    module: str,
    order: Message,
    *,
    answer: Answer,
    bounds: Bounds,
    shown: tuple[Path, ...] = (),
    hands: int = 6,
) -> Message:
    """The child's last message; raises ChildFailed, and all it has started is gone in the end.

    Every message whose head has an `ask` is answered by `answer`, several at a time; the reply bears the same
    `ask`. The first message without one is the last.
    """
    child = subprocess.Popen(  # noqa: S603  our own modules only
        command_of(module, [], bounds=bounds, shown=shown),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        cwd="/",
        start_new_session=True,
    )
    watch = _Watch(child, bounds)
    talk = _Talk(child, answer, bounds)
    pool = ThreadPoolExecutor(hands, thread_name_prefix="answering")
    try:
        talk.say(order)
        return talk.listen(pool)
    except (EOFError, FrameBroken, OSError) as ended:
        raise _why(watch, talk, ended) from ended
    finally:
        watch.end()
        pool.shutdown(wait=False, cancel_futures=True)
        talk.close()


def _why(watch: _Watch, talk: _Talk, ended: Exception) -> ChildFailed:
    if watch.why:
        return ChildFailed(watch.why)
    if isinstance(ended, FrameBroken):
        return ChildFailed("output", str(ended))
    return ChildFailed("crash", talk.last_words())


class _Talk:
    """The three channels of the child."""

    def __init__(self, child: subprocess.Popen[bytes], answer: Answer, bounds: Bounds) -> None:
        assert child.stdin is not None
        assert child.stdout is not None
        assert child.stderr is not None
        self._stdin, self._stdout, self._stderr = child.stdin, child.stdout, child.stderr
        self._answer, self._bounds = answer, bounds
        self._speaking = threading.Lock()
        self._words = bytearray()
        self._drain = threading.Thread(target=self._hear_errors, daemon=True)
        self._drain.start()

    def say(self, message: Message) -> None:
        with self._speaking:
            self._stdin.write(packed(message))
            self._stdin.flush()

    def listen(self, pool: ThreadPoolExecutor) -> Message:
        while True:
            message = self._next()
            if "ask" not in message.head:
                return message
            pool.submit(self._reply, message)

    def last_words(self) -> str:
        self._drain.join(1.0)
        return self._words.decode("utf-8", "replace").strip()[-600:]

    def close(self) -> None:
        for channel in (self._stdin, self._stdout, self._stderr):
            with suppress(OSError, ValueError):
                channel.close()

    def _reply(self, question: Message) -> None:
        reply = self._answer(question)
        with suppress(OSError, ValueError):  # the child may have ended meanwhile
            self.say(Message({**reply.head, "ask": question.head["ask"]}, reply.body))

    def _next(self) -> Message:
        head, body = lengths(_exactly(self._stdout, LENGTHS.size), longest_body=self._bounds.output_bytes)
        return Message(head_of(_exactly(self._stdout, head)), _exactly(self._stdout, body))

    def _hear_errors(self) -> None:
        with suppress(OSError, ValueError):
            while chunk := self._stderr.read1(65536):  # type: ignore[attr-defined]
                self._words = (self._words + chunk)[-WORDS_KEPT:]


class _Watch:
    """Ends the child and all it has started when its time is up or its memory is too much."""

    def __init__(self, child: subprocess.Popen[bytes], bounds: Bounds) -> None:
        self.child, self.bounds, self.why = child, bounds, ""
        self._until = time.monotonic() + bounds.seconds
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Nothing of the child is left."""
        self._over.set()
        self._thread.join()
        self._kill()
        self.child.wait()

    def _look(self) -> None:
        while not self._over.wait(LOOK_EVERY):
            if time.monotonic() > self._until:
                self.why = "time"
            elif processes.memory_of(processes.family(self.child.pid)) > self.bounds.memory_bytes:
                self.why = "memory"
            if self.why:
                self._kill()
                return

    def _kill(self) -> None:
        # Twice: what was being started while the first list was made.
        for _round in range(2):
            if self.child.poll() is not None and _round:
                return
            processes.kill([pid for pid in processes.family(self.child.pid)[::-1] if pid != self.child.pid])
        with suppress(OSError):
            self.child.kill()


def _exactly(channel: IO[bytes], size: int) -> bytes:
    data = channel.read(size)
    if len(data) != size:
        raise EOFError("the child has ended")
    return data
