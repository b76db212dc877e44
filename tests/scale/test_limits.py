"""What the bench of the pages calls over a limit."""

from benchmark.web import Figures


def figures(**values):
    return Figures(
        "a:list", "somebody", **{"queries": 15, "little": 10.0, "much": 30.0, "bare": 3.0, **values}
    )


def test_at_its_limits_a_page_passes_and_beyond_any_of_them_it_does_not():
    assert not figures().over
    for beyond in ({"queries": 16}, {"little": 9.0}, {"bare": 2.0}):
        assert figures(**beyond).over, beyond


def test_of_one_thing_the_bare_query_is_not_asked():
    assert not figures(bare=2.0, one=True).over


def test_slack_is_given_to_times_and_never_to_queries():
    slow = figures(little=3.0, bare=1.0)
    assert slow.over
    assert "OVER" in str(slow)
    assert not slow.beyond(5)
    assert figures(little=1.0).beyond(5)
    assert figures(queries=16).beyond(5)
