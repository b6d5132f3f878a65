"""A study folder, opened: every file read, every problem collected, one frozen value."""

from overblik.study.study import Study

__all__ = ["Study"]
