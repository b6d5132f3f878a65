"""Options, answers outside them, and nets, as authors write them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from overblik.files.languages import Text
from overblik.files.reading import did_you_mean
from overblik.questionnaire.missing import Missing
from overblik.questionnaire.variables import Net, Option

if TYPE_CHECKING:
    from overblik.files.reading import Reader
    from overblik.files.yaml_source import Path_

_OUTSIDE = {"dont_know": Missing.DONT_KNOW, "not_applicable": Missing.NOT_APPLICABLE}
_SPARE = {
    Missing.DONT_KNOW: "write `as: not_applicable` beside one of them",
    Missing.NOT_APPLICABLE: "take `as` away from one of them, which makes it a don't-know",
}
_RULES = ("any", "all", "none")
_JOIN = {"any": {"da": " eller ", "en": " or "}, "all": {"da": " og ", "en": " and "}}
_NONE = {"da": "Ingen af delene", "en": "None of them"}


def read_options(raw: dict[str, Any], reader: Reader, path: Path_, what: str) -> tuple[Option, ...]:
    """Return the options of a mapping `id: text`."""
    if not raw:
        reader.problem("no-options", f"{what} has no options; list them as id: text", path)
    for name in raw:
        reader.identifier(name, (*path, name), f"{what}: {'row' if path[-1:] == ('rows',) else 'option'}")
    return tuple(
        Option(id=name, label=reader.text(text, (*path, name), f"{what}: option {name!r}"))
        for name, text in raw.items()
    )


def read_outside(
    raw: dict[str, Any], options: tuple[Option, ...], reader: Reader, path: Path_, what: str
) -> tuple[Option, ...]:
    """Return the answers outside the options; each is stored as a missing kind, and no two as the same."""
    found: dict[Missing, Option] = {}
    for name, written in raw.items():
        here = (*path, name)
        reader.identifier(name, here, f"{what}: option")
        if name in {option.id for option in options}:
            reader.problem("duplicate-option", f"{what}: option {name!r} is listed twice; remove one", here)
        kind = written.get("as", "dont_know") if isinstance(written, dict) else "dont_know"
        missing = _OUTSIDE.get(kind, Missing.DONT_KNOW) if isinstance(kind, str) else Missing.DONT_KNOW
        if kind not in list(_OUTSIDE):
            message = (
                f"{what}: {name!r} is stored as {kind!r}, which is no missing kind; write dont_know or not_applicable"
            )
            reader.problem("outside-kind", message, (*here, "as"), value=True)
        elif missing in found:
            message = f"{what}: two answers outside the options are stored as {kind}; {_SPARE[missing]}"
            reader.problem("outside-kind", message, here)
        texts = {key: text for key, text in written.items() if key != "as"} if isinstance(written, dict) else written
        label = reader.text(texts, here, f"{what}: option {name!r}")
        found[missing] = Option(id=name, label=label, missing=missing)
    return tuple(found.values())


def read_nets(  # noqa: PLR0913 - answers outside are no members, but have names
    raw: dict[str, Any],
    options: tuple[Option, ...],
    reader: Reader,
    path: Path_,
    what: str,
    *,
    outside: tuple[Option, ...] = (),
) -> tuple[Net, ...]:
    """Return the declared nets; a label that is not written is made from the options'."""
    nets = []
    for name, written in raw.items():
        here, named = (*path, name), f"{what}: net {name!r}"
        reader.identifier(name, here, f"{what}: net")
        if name in {option.id for option in (*options, *outside)}:
            reader.problem("duplicate-id", f"{named} is called like an option; rename it", here)
        rule = _rule(written)
        if rule is None:
            message = (
                f"{named} needs a list of options under any, all or none, and under one of them only; write any: [...]"
            )
            reader.problem("net-rule", message, here)
            continue
        of = _members(written[rule], options, reader, (*here, rule), named)
        texts = {key: text for key, text in written.items() if key != rule}
        label = reader.text(texts, here, named) if texts else _label(rule, of, options, reader.languages)
        nets.append(Net(id=name, label=label, rule=rule, of=of))
    return tuple(nets)


def _rule(written: Any) -> Any:
    rules = [rule for rule in _RULES if isinstance(written, dict) and rule in written]
    return rules[0] if len(rules) == 1 and isinstance(written[rules[0]], list) and written[rules[0]] else None


def _members(names: list[Any], options: tuple[Option, ...], reader: Reader, path: Path_, what: str) -> tuple[str, ...]:
    known = [option.id for option in options]
    for index, name in enumerate(names):
        if name not in known:
            message = f"{what}: there is no option {name!r}; {did_you_mean(str(name), known)}"
            reader.problem("net-unknown-option", message, (*path, index))
    return tuple(str(name) for name in names if name in known)


def _label(rule: str, of: tuple[str, ...], options: tuple[Option, ...], languages: tuple[str, ...]) -> Text:
    if rule == "none":
        return Text({language: _NONE.get(language, _NONE["en"]) for language in languages})
    labels = [option.label for option in options if option.id in of]
    return Text({language: _listed([label[language] for label in labels], rule, language) for language in languages})


def _listed(labels: list[str], rule: str, language: str) -> str:
    *first, last = labels or [""]
    return f"{', '.join(first)}{_JOIN[rule].get(language, _JOIN[rule]['en'])}{last}" if first else last


def check_named(name: str | None, options: tuple[Option, ...], reader: Reader, path: Path_, what: str) -> str | None:
    """Return *name* if it is one of the options; otherwise note a problem and return None."""
    known = [option.id for option in options]
    if name is None or name in known:
        return name
    reader.problem(
        "unknown-option", f"{what}: there is no option {name!r}; {did_you_mean(name, known)}", path, value=True
    )
    return None
