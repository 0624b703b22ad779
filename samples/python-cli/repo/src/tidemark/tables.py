def table(harbour: str, days: int) -> list[str]:
    return [f"{harbour} day {day + 1}" for day in range(days)]
