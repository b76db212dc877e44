"""Each break is told apart: before the message was whole, and after."""

import socket
import threading

import pytest

from loa.notices.mail_server import MailServer, mail_server
from loa.notices.smtp import InDoubt, NotSent, send
from loa.notices.tests.mailbox import mail_server_running

MESSAGE = b"Subject: x\r\n\r\n.dot first\r\nend\r\n"


def nothing():
    """What is written down before the dot, in tests that do not care."""


@pytest.fixture
def box():
    with mail_server_running() as running:
        yield running


def give(server, before_dot=nothing, address="a@example.vn"):
    return send(server, sender="loa@example.vn", address=address, message=MESSAGE, before_dot=before_dot)


def test_message_arrives_as_it_was(box):
    assert "taken" in give(box.server())
    assert box.received == [MESSAGE]


def test_nobody_there_is_not_sent():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(NotSent) as broken:
        give(MailServer("127.0.0.1", port, seconds=2))
    assert not broken.value.final


@pytest.mark.parametrize(("answer", "final"), [("451 try later", False), ("554 never", True)])
def test_refusal_after_the_dot_is_surely_not_sent(box, answer, final):
    box.plan = [answer]
    with pytest.raises(NotSent) as broken:
        give(box.server())
    assert (broken.value.final, answer[4:] in str(broken.value)) == (final, True)


@pytest.mark.parametrize(("answer", "final"), [("450 busy", False), ("550 no such user", True)])
def test_refused_recipient_is_not_sent(box, answer, final):
    box.rcpts["a@example.vn"] = answer
    with pytest.raises(NotSent) as broken:
        give(box.server())
    assert broken.value.final is final
    give(box.server(), address="b@example.vn")
    assert len(box.received) == 1


@pytest.mark.parametrize("act", ["cut", "cut-lost", "hang"])
def test_silence_after_the_dot_is_in_doubt(box, act):
    box.plan = [act]
    with pytest.raises(InDoubt):
        give(box.server(seconds=0.7))


def test_slow_server_that_answers_at_last_has_taken_it(box):
    box.slow = 0.8
    assert "taken" in give(box.server(seconds=6))
    assert (box.received, box.talks) == ([MESSAGE], 1)


@pytest.mark.parametrize(("seconds", "error", "talks"), [(0.4, NotSent, 0), (1.2, InDoubt, 1)])
def test_the_time_of_a_slow_server_is_that_of_all_its_answers(box, seconds, error, talks):
    """Each answer alone would come in time: cut off before the dot it is safe, after it in doubt."""
    box.slow = 0.8
    with pytest.raises(error):
        give(box.server(seconds=seconds))
    assert box.talks == talks


def test_what_is_raised_before_the_dot_keeps_the_message_back(box):
    def lost():
        raise RuntimeError

    with pytest.raises(RuntimeError):
        give(box.server(), before_dot=lost)
    assert (box.received, box.talks) == ([], 0)


@pytest.mark.parametrize("until", [b"", b"220 hello\r\n", b"354"])
def test_break_before_the_dot_is_safe(until):
    """A server that stops answering in the greeting, at once after it, or in the middle of the message."""
    listening = socket.create_server(("127.0.0.1", 0))
    done = threading.Event()

    def serve():
        talk, _ = listening.accept()
        with talk:
            if until == b"354":
                talk.sendall(b"220 hello\r\n")
                for answer in (b"250 x", b"250 x", b"250 x", b"354 go"):
                    talk.recv(4096)
                    talk.sendall(answer + b"\r\n")
                talk.recv(1)
            elif until:
                talk.sendall(until)
                talk.recv(4096)
            done.wait(5)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    written = []
    server = MailServer("127.0.0.1", listening.getsockname()[1], seconds=0.5)
    expected = InDoubt if until == b"354" else NotSent
    with pytest.raises(expected):
        give(server, before_dot=lambda: written.append(1))
    # Where the message was whole, it was written down before; else nothing was.
    assert bool(written) is (expected is InDoubt)
    done.set()
    thread.join()
    listening.close()


def test_answer_that_drips_is_cut_off_in_time():
    listening = socket.create_server(("127.0.0.1", 0))
    stop = threading.Event()

    def drip():
        talk, _ = listening.accept()
        with talk:
            while not stop.wait(0.05):
                try:
                    talk.sendall(b"2")
                except OSError:
                    return

    thread = threading.Thread(target=drip, daemon=True)
    thread.start()
    with pytest.raises(NotSent):
        give(MailServer("127.0.0.1", listening.getsockname()[1], seconds=0.6))
    stop.set()
    thread.join()
    listening.close()


def test_password_does_not_go_in_clear(box):
    with pytest.raises(NotSent, match="STARTTLS") as broken:
        give(box.server(user="loa", password="geheim", security="starttls"))
    assert "geheim" not in str(broken.value)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("smtp://mail.vn", ("mail.vn", 587, "offered")),
        ("smtp://u:p%40w@mail.vn:25", ("mail.vn", 25, "starttls")),
        ("smtps://u:p@mail.vn", ("mail.vn", 465, "tls")),
        ("smtp://u:p@mail.vn?tls=off", ("mail.vn", 587, "off")),
    ],
)
def test_address_of_the_server(url, expected):
    server = mail_server(url)
    assert (server.host, server.port, server.security) == expected
    assert "p@w" not in repr(server)


@pytest.mark.parametrize("url", ["http://mail.vn", "smtp://", "mail.vn", "smtp://h:port"])
def test_address_of_another_kind_is_refused(url):
    with pytest.raises(ValueError, match="LOA_MAIL_URL"):
        mail_server(url)
    assert mail_server("") is None
