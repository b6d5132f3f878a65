"""The finished report: one module per format."""

from overblik.outputs.formats import FORMATS
from overblik.outputs.options import Options

__all__ = ["FORMATS", "Options"]
