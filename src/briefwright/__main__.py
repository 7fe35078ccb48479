"""`python -m briefwright` is the command `briefwright`."""

from briefwright.cli.main import run

if __name__ == "__main__":
    run()
