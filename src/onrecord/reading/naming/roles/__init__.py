"""What office a source holds, and on whose behalf it speaks."""
