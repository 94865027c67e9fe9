"""What the runner reports instead of a journal."""


class Failure(Exception):
    """An experiment that gave no usable journal. `code` is one of the wire's error codes."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
