"""Two people on one page never overwrite one another silently, and one person never meets themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from hypothesis import given
from hypothesis import strategies as st

from overblik.collection.answering.items import Item, Json
from overblik.collection.answering.merge import Conflict, Given, Merged, Posted, merge, same

KEYS = ("a", "b", "c")


def _no(key: str, rev: int) -> Given:  # noqa: ARG001 - nobody wrote before
    return Given()


def _stored(value: Json, rev: int, page: str = "", step: int = 0) -> dict[str, Item]:
    return {"a": Item(value=value, rev=rev, page=page, step=step)}


def _posted(value: Json, seen: int, **more: object) -> Posted:
    return Posted(seen=seen, given={"a": Given(value=value)}, **more)  # type: ignore[arg-type]


def test_an_item_that_nobody_wrote_since_is_written() -> None:
    """And one that is as it was, is not."""
    assert merge(_posted("x", 3), _stored("y", 3), _no).changes == {"a": Given(value="x")}
    assert merge(_posted("y", 3), _stored("y", 3), _no) == Merged(changes={})


def test_who_left_an_item_alone_has_not_answered_it() -> None:
    """The page still shows what was there when it was opened, so what somebody wrote since stays."""
    assert merge(_posted(None, 0), _stored("y", 1), _no) == Merged(changes={})


def test_two_answers_meet() -> None:
    """Neither wins by being last."""
    stored = _stored("y", 1)
    found = merge(_posted("x", 0), stored, _no)
    assert found == Merged(changes={}, conflicts=(Conflict(key="a", mine=Given(value="x"), theirs=stored["a"]),))


def test_the_same_answer_twice_is_no_conflict() -> None:
    """Whoever gave it."""
    assert merge(_posted("y", 0), _stored("y", 1), _no) == Merged(changes={})


def test_a_choice_settles_a_conflict_that_nothing_has_changed_since() -> None:
    """Mine is written, theirs stays; without a choice both are shown again, and so are they where theirs is newer."""
    about = {"open_conflicts": frozenset({"a"})}
    stored = _stored("y", 1)
    assert merge(_posted("x", 1, choices={"a": "mine"}, **about), stored, _no).changes == {"a": Given(value="x")}
    assert merge(_posted("x", 1, choices={"a": "theirs"}, **about), stored, _no) == Merged(changes={})
    for open_ in (_posted("x", 1, **about), _posted("x", 0, choices={"a": "mine"}, **about)):
        assert [conflict.mine.value for conflict in merge(open_, stored, _no).conflicts] == ["x"]
    assert merge(_posted("y", 1, choices={"a": "mine"}, **about), stored, _no) == Merged(changes={})


def test_a_page_that_never_heard_of_its_own_save_does_not_meet_itself() -> None:
    """The answer got lost on the way back: what is sent next is simply newer."""
    found = merge(_posted("x", 0, page="p", step=2), _stored("y", 1, "p", 1), _no)
    assert found == Merged(changes={"a": Given(value="x")})


def test_a_save_that_was_overtaken_changes_nothing() -> None:
    """The network may turn two saves of one page round."""
    assert merge(_posted("x", 0, page="p", step=1), _stored("y", 1, "p", 2), _no) == Merged(changes={})


def test_what_was_typed_counts_where_it_is_no_value() -> None:
    """Two unreadable numbers are two answers."""
    assert same(Given(raw="ti"), Item(raw="ti"))
    assert not same(Given(raw="ti"), Item(raw="tolv"))


@dataclass
class _Database:
    """The response set with its history, and two people's pages."""

    items: dict[str, Item] = field(default_factory=dict)
    rev: int = 0
    history: list[tuple[int, str, Given]] = field(default_factory=list)
    lost: list[tuple[str, Given]] = field(default_factory=list)

    def before(self, key: str, rev: int) -> Given:
        return next((given for at, k, given in reversed(self.history) if k == key and at <= rev), Given())

    def send(self, who: str, page: Mapping[str, Json], seen: int, step: int) -> Merged:
        posted = Posted(seen=seen, given={key: Given(value=value) for key, value in page.items()}, page=who, step=step)
        found = merge(posted, self.items, self.before)
        self.rev += bool(found.changes)
        for key, value in found.changes.items():
            self.items[key] = Item(value=value.value, rev=self.rev, by=who, page=who, step=step)
            self.history.append((self.rev, key, value))
        self.lost += [(conflict.key, conflict.mine) for conflict in found.conflicts]
        return found


moves = st.lists(
    st.tuples(
        st.sampled_from(["head", "colleague"]),
        st.sampled_from(KEYS),
        st.sampled_from(["x", "y", "z", None]),
        st.booleans(),
    ),
    max_size=25,
)


@given(moves)
def test_no_answer_is_lost_silently(steps: list[tuple[str, str, str | None, bool]]) -> None:
    """
    Whatever two people do in turn: an answer that was given is stored, or told as a conflict; theirs is never overwritten.

    After each save a page shows what is stored, as the server sends it; the answer to a save may be lost. Who puts an item back to
    what the page showed at first has left it alone.
    """
    there = _Database()
    pages: dict[str, dict[str, Json]] = {who: dict.fromkeys(KEYS) for who in ("head", "colleague")}
    seen, count = dict.fromkeys(pages, 0), dict.fromkeys(pages, 0)
    for who, key, value, heard in steps:
        was, before = pages[who][key], dict(there.items)
        pages[who][key] = value
        count[who] += 1
        found = there.send(who, pages[who], seen[who], count[who])
        told = {conflict.key for conflict in found.conflicts}
        now = there.items.get(key, Item())
        alone = value in (was, there.before(key, seen[who]).value)
        assert alone or key in told or now.value == value
        for other in set(KEYS) & set(before):
            if before[other].page != who and before[other].rev > seen[who]:
                assert there.items[other] == before[other]
        if heard:
            pages[who] = {k: pages[who][k] if k in told else there.items.get(k, Item()).value for k in KEYS}
            seen[who] = there.rev


@given(moves)
def test_sending_a_page_again_changes_nothing(steps: list[tuple[str, str, str | None, bool]]) -> None:
    """However often a browser repeats itself."""
    there = _Database()
    for number, (who, key, value, _) in enumerate(steps):
        seen = there.rev
        there.send(who, {key: value}, seen, number)
        before = replace(there, items=dict(there.items))
        assert there.send(who, {key: value}, seen, number) == Merged(changes={})
        assert there.items == before.items
