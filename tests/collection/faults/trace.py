"""A trace of system calls is read: what the server did between the reading of what was sent and its answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

CALLS = (
    "read,readv,recvfrom,recvmsg,write,writev,pwrite64,pwritev,sendto,sendmsg,fsync,fdatasync,sync_file_range,msync,"
    "open,openat,close,accept4"
)
"""What is traced: enough to follow sockets and files."""
TRACER = ("strace", "-f", "-y", "-s", "64", "--seccomp-bpf", "-e", f"trace={CALLS}", "-e", "signal=none")

_LINE = re.compile(r"(?P<thread>\d+) +(?P<rest>.*)")
_RESUMED = re.compile(r"<\.\.\. (?P<name>\w+) resumed>(?P<rest>.*)")
_CALL = re.compile(r"(?P<name>\w+)\((?P<rest>.*)")
_FILE = re.compile(r"\d+<(?P<file>[^>]*)>")
_RECEIVES = {"recvfrom", "read", "readv", "recvmsg"}
_WRITES = {"write", "writev", "pwrite64", "pwritev"}
_SENDS = {"sendto", "sendmsg", "write", "writev"}
_SYNCS = {"fsync", "fdatasync"}


@dataclass(frozen=True, kw_only=True)
class Moment:
    """The beginning or the end of a system call, with the file or socket that it is about."""

    name: str
    file: str
    text: str
    ended: bool


def moments(trace: str) -> Iterator[Moment]:
    """
    Yield the moments of a trace in their order.

    A call that others come between has two lines; one that is written in one line begins and ends at once.
    """
    open_calls: dict[str, tuple[str, str, str]] = {}
    for line in trace.splitlines():
        found = _LINE.match(line)
        if found is None:
            continue
        thread, rest = found["thread"], found["rest"]
        resumed, call = _RESUMED.match(rest), _CALL.match(rest)
        if resumed and thread in open_calls:
            name, file, text = open_calls.pop(thread)
            yield Moment(name=name, file=file, text=text + resumed["rest"], ended=True)
        elif call:
            where = _FILE.match(call["rest"])
            name, file, text = call["name"], where["file"] if where else "", call["rest"]
            yield Moment(name=name, file=file, text=text, ended=False)
            if text.endswith("<unfinished ...>"):
                open_calls[thread] = (name, file, text)
            else:
                yield Moment(name=name, file=file, text=text, ended=True)


def steps(trace: str, database: str) -> list[list[str]]:
    """
    Return for each POST what happened between its reading and the writing of its answer, in order: each of `written` and `synced`.

    `written` is a write to the database or its log that begins, `synced` is a sync of it that has ended. A trace without a POST,
    or without the answer to one, raises AssertionError.
    """
    found: list[list[str]] = []
    asked = ""
    for moment in moments(trace):
        if not asked:
            if moment.ended and moment.name in _RECEIVES and '"POST ' in moment.text:
                asked = moment.file
                found.append([])
        elif moment.file == asked and not moment.ended and moment.name in _SENDS and "HTTP/1.1 " in moment.text:
            asked = ""
        elif moment.file in (database, f"{database}-wal"):
            if moment.name in _WRITES and not moment.ended:
                found[-1].append("written")
            elif moment.name in _SYNCS and moment.ended and moment.text.rstrip().endswith("= 0"):
                found[-1].append("synced")
    assert found, "the trace shows no POST"
    assert not asked, "the trace shows no answer to the POST"
    return found


def is_on_disk(found: list[str]) -> bool:
    """
    Return whether everything that was written was synced afterwards.

    >>> is_on_disk(["written", "synced", "written", "synced"]), is_on_disk(["synced", "written"]), is_on_disk([])
    (True, False, False)
    """
    return "written" in found and found[-1] == "synced"
