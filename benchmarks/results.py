"""What one run of one scenario gave. Times are in milliseconds, memory in MiB."""

from dataclasses import dataclass

__all__ = ["Run", "StepResult"]


@dataclass(frozen=True, slots=True)
class StepResult:
    """What the keys of one step cost."""

    name: str
    keys: int
    """How many keys were sent."""
    settled: tuple[float, ...] = ()
    """Key sent to the last visible change, for each key that changed something."""
    first: tuple[float, ...] = ()
    """Key sent to the first visible change that is large enough to be the answer."""
    sizes: tuple[int, ...] = ()
    """Bytes written by the program for each key."""
    updates: tuple[int, ...] = ()
    """Updates of the screen for each key: brackets of synchronised output, else bursts of output."""
    unanswered: int = 0
    """Keys that changed nothing on the screen."""
    seconds: float = 0.0
    """How long the step took by the clock."""
    cpu_main: float = 0.0
    """Processor time of the first process during the whole step."""
    cpu_tree: float = 0.0
    """The same with all children."""
    missing: str = ""
    """The text that should have been on the screen afterwards and was not."""


@dataclass(frozen=True, slots=True)
class Run:
    """One start of one program, read from the first byte to its end."""

    scenario: str
    paint: float | None = None
    """Start of the process to the first screen that is not blank."""
    content: float | None = None
    """Start of the process to the text being readable."""
    cpu_content_main: float = 0.0
    """Processor time of the first process up to that moment."""
    cpu_content: float = 0.0
    """The same with all children."""
    answer: float | None = None
    """Start of the process to the answer to a key typed as soon as the text could be read."""
    cpu_answer: float = 0.0
    """Processor time of all processes up to that moment."""
    start_bytes: int = 0
    """Bytes written up to the first rest."""
    peak_main: float = 0.0
    """Peak resident memory of the first process."""
    peak: float = 0.0
    """Sum of the peaks of all processes."""
    steps: tuple[StepResult, ...] = ()
    error: str = ""
    """Why there is no more; empty when all went well."""
