"""Check our own annotated articles: `python -m training.check FILE…` prints each with its statements."""

from __future__ import annotations

import pathlib
import sys

from training.markup import parse


def main() -> None:
    wrong = 0
    for path in map(pathlib.Path, sys.argv[1:]):
        try:
            article = parse(path.stem, path.read_text(encoding="utf-8"))
        except ValueError as error:
            wrong += 1
            print(error)
            continue
        print(f"== {path.stem}: {article['title']} ({len(article['text'].split())} words)")
        for s in article["statements"]:
            source, cue, content = (
                " … ".join(article["text"][a:b] for a, b in s[field])
                for field in ("source", "cue", "content")
            )
            mark = "?" if s.get("optional") else " "
            second = [f"{key}={s[key]}" for key in ("role", "principal", "said") if s.get(key)]
            second += [
                s[k] for k in ("certainty", "polarity") if s.get(k) not in (None, "asserted", "positive")
            ]
            print(
                f" {mark} {s['act']:<8}{s['kind']:<9}{s['name']} · {source} · {cue} · {content} · {s['via']}",
                *second,
            )
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
