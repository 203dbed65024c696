"""A record led through additions, removals, re-readings and pauses, for the tests that any way ends alike."""

from onrecord.record.settling import settle


def led(way, steps, pauses, made):
    """Take each step `(id, what, date)` and settle after those numbered in `pauses`, and at the end.

    `what` is *remove*, *reread*, or what `made(id, what, date, reader=…)` makes a reading of. Returns what
    the record then holds: id → (what, date).
    """
    held = {}
    for number, (id, what, date) in enumerate(steps):
        if what == "remove":
            if held.pop(id, None):
                way.remove(id)
        elif what == "reread":
            if id in held:
                way.reread(made(id, *held[id], reader=f"fr-{number}"))
        elif way.add(made(id, what, date, reader=f"fr-{number}")).change != "removed":
            same = held.get(id, (None, None))
            held[id] = (what, date or (same[1] if same[0] == what else None))  # a text keeps its known date
        if number in pauses:
            settle(way)
    settle(way)
    return held
