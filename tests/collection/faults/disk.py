"""A disk that can be filled up and emptied again: a small file system in memory, or where none may be mounted a quota."""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from tests.collection.live_server import processes

if TYPE_CHECKING:
    from pathlib import Path

    from tests.collection.live_server import LiveServer

_SIZE = 16_000_000
_PIECE = 4096


class Disk(ABC):
    """What the server's database lies on."""

    @abstractmethod
    def fill(self) -> None:
        """Leave no room for another byte."""

    @abstractmethod
    def free(self) -> None:
        """Make room again."""

    @abstractmethod
    def take_away(self) -> None:
        """Leave the machine as it was."""


class SmallDisk(Disk):
    """A file system of its own, with a file beside the database that takes all that is left."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._ballast = folder / "ballast"

    def fill(self) -> None:
        """Write until the file system is full."""
        with self._ballast.open("ab", buffering=0) as file:
            try:
                while True:
                    file.write(bytes(_PIECE))
            except OSError:
                return

    def free(self) -> None:
        """Take the file away."""
        self._ballast.unlink()

    def take_away(self) -> None:
        """Unmount it; what is still open keeps it until it is closed."""
        subprocess.run(["umount", "--lazy", str(self._folder)], check=True)


class Quota(Disk):
    """The server's processes may make no file longer; it needs no rights."""

    def __init__(self, server: LiveServer) -> None:
        self._server = server

    def _limit(self, most: int) -> None:
        assert sys.platform == "linux", "filling the disk up needs root, or Linux"
        for one in processes():
            if self._server.process and one.group == self._server.process.pid:
                _, hard = resource.prlimit(one.pid, resource.RLIMIT_FSIZE)
                resource.prlimit(one.pid, resource.RLIMIT_FSIZE, (most, hard))

    def fill(self) -> None:
        """Let no file be written."""
        self._limit(0)

    def free(self) -> None:
        """Let files be written again."""
        self._limit(resource.RLIM_INFINITY)

    def take_away(self) -> None:
        """There is nothing left to do when the server has ended."""


def may_mount() -> bool:
    """Return whether a file system may be mounted here: it is tried in a name space of its own that ends at once."""
    if shutil.which("unshare") is None:
        return False
    tried = subprocess.run(
        ["unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], capture_output=True, check=False
    )
    return tried.returncode == 0


def small_disk(folder: Path) -> SmallDisk:
    """Mount a small file system on a new folder."""
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={_SIZE}", "tmpfs", str(folder)], check=True)
    return SmallDisk(folder)
