"""A stencil: drawn once a page, the same letters as if each row had been drawn."""

import pytest
from django.template import Context, Engine, TemplateSyntaxError

ENGINE = Engine(libraries={"stencils": "loa.desk.templatetags.stencils", "i18n": "django.templatetags.i18n"})
ROWS = [{"pk": 1, "name": "Xã <Đông>"}, {"pk": 1204, "name": "Xã Tây"}, {"pk": 7, "name": None}]
EACH = '<a href="{% url "documents:document" pk %}" title="{{ name }}">{{ first }} {{ pk }}</a>'
PLAIN = "{% for row in rows %}{% with pk=row.pk name=row.name %}" + EACH + "{% endwith %}{% endfor %}"
DRAWN = "{% for row in rows %}{% stencil pk=row.pk name=row.name %}" + EACH + "{% endstencil %}{% endfor %}"


class Counted:
    """Tells how often it was looked at."""

    times = 0

    def __str__(self):
        self.times += 1
        return "cả trang"


def drawn(words, **context):
    return ENGINE.from_string("{% load stencils %}" + words).render(Context({"rows": ROWS, **context}))


def test_each_row_has_its_own_values_escaped_as_without_it():
    assert drawn(DRAWN, first="Số") == drawn(PLAIN, first="Số")
    assert "Xã &lt;Đông&gt;" in drawn(DRAWN)
    assert 'documents/1204/" title="Xã Tây"' in drawn(DRAWN)


def test_what_is_the_same_in_all_rows_is_drawn_once_a_page():
    first = Counted()
    page = drawn(DRAWN, first=first)
    assert (page.count("cả trang"), first.times) == (len(ROWS), 1)
    assert "hai" in drawn(DRAWN, first="hai")


def test_in_what_a_page_includes_for_each_row_it_is_drawn_once_too():
    first = Counted()
    each = ENGINE.from_string(
        "{% load stencils %}" + DRAWN.removeprefix("{% for row in rows %}").removesuffix("{% endfor %}")
    )
    page = drawn("{% for row in rows %}{% include each %}{% endfor %}", first=first, each=each)
    assert page == drawn(PLAIN, first="cả trang")
    assert first.times == 1


def test_two_stencils_of_one_page_do_not_mix():
    first = "{% stencil a=row.pk %}[{{ a }}]{% endstencil %}"
    second = "{% stencil a=row.name b=row.pk %}({{ b }} {{ a }}){% endstencil %}"
    both = "{% for row in rows %}" + first + second + "{% endfor %}"
    assert drawn(both) == "[1](1 Xã &lt;Đông&gt;)[1204](1204 Xã Tây)[7](7 None)"


def test_what_it_hangs_on_is_drawn_anew_and_what_looks_alike_once():
    first = Counted()
    each = "{% if row.name %}{{ name }} {{ first }}{% else %}–{% endif %} {{ pk }};"
    like = "{% stencil like=row.name|yesno pk=row.pk name=row.name %}" + each + "{% endstencil %}"
    page = drawn("{% for row in rows %}" + like + "{% endfor %}", first=first)
    assert page == "Xã &lt;Đông&gt; cả trang 1;Xã Tây cả trang 1204;– 7;"
    assert first.times == 1


@pytest.mark.parametrize("words", ["{% stencil %}{% endstencil %}", "{% stencil row.pk %}{% endstencil %}"])
def test_without_names_it_is_refused(words):
    with pytest.raises(TemplateSyntaxError):
        drawn(words)
