"""`python -m overblik.app.migrations`: writes the step from the newest migration to the models."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def main() -> None:
    """Write the migration."""
    from django.core.management import call_command

    from overblik.app.connection import start_django
    from overblik.app.settings import configuration
    from overblik.study import Study

    with tempfile.TemporaryDirectory() as folder:
        environ = {**os.environ, "OVERBLIK_DATA": folder, "OVERBLIK_KEY": "x" * 32}
        start_django(configuration(Study.open(Path("studies/jobcentre-2020")), environ))
        call_command("makemigrations", "collection")


if __name__ == "__main__":
    main()
