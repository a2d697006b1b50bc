"""Everything that checks the project; `tests.bench` and `tests.gold` are also run as programs."""
