"""How firmly a statement is made, and whether it says or denies."""

from onrecord.reading.stance.stances import Spoken, Stance, polarity_of, stances

__all__ = ["Spoken", "Stance", "polarity_of", "stances"]
