"""What people call sources and what is counted, as ids."""

from __future__ import annotations

import pytest

from ingest.series.names import UnknownName, resolve

STAFF = "ua-general-staff"

NAMES = [
    ("sources", STAFF, STAFF), ("sources", "General Staff of the armed forces of Ukraine", STAFF),
    ("sources", "Генштаб ВСУ", STAFF), ("sources", "fr-government", "fr-government"),
    ("measures", "Personnel", "personnel"), ("measures", "armoured vehicles", "armoured_vehicles"),
    ("actions", "killed or wounded", "killed_or_wounded"), ("parties", "russia", "Russia"),
    ("parties", "Росія", "Russia"), ("events", "War in Ukraine", "ukraine-war"), ("places", "kursk", "Kursk"),
    ("units", "usd", "USD"),
]  # fmt: skip


@pytest.mark.parametrize(("section", "given", "ident"), NAMES)
def test_names(section, given, ident):
    assert resolve(section, given) == ident


UNKNOWN = [
    ("sources", "ua-general-stafff", "near: ua-general-staff (General Staff of the Armed Forces of Ukraine)"),
    ("measures", "tanx", "near: tanks"), ("actions", "los", "near: lost"),
    ("sources", "zzqqxx", "the list is data/registry/sources.yaml"), ("sources", "_mod", "none of the sources"),
    ("sources", "", "the list is"), ("sources", "zz-government", "none of the sources"),
]  # fmt: skip


@pytest.mark.parametrize(("section", "given", "said"), UNKNOWN)
def test_unknown_names_are_told_with_those_near(section, given, said):
    with pytest.raises(UnknownName) as error:
        resolve(section, given)
    assert said in str(error.value)
