import click

from tidemark.tables import table


@click.command()
@click.argument("harbour")
@click.option("--days", default=1, help="How many days to print.")
def main(harbour: str, days: int) -> None:
    """Print the tides of HARBOUR."""
    for line in table(harbour, days):
        click.echo(line)


if __name__ == "__main__":
    main()
