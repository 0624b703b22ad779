from tidemark.tables import table


def test_one_line_a_day() -> None:
    assert table("Brest", 2) == ["Brest day 1", "Brest day 2"]
