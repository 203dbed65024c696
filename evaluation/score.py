#!/usr/bin/env python3
"""Score predicted statements against gold (see docs/statement-format.md).

    score.py GOLD.jsonl PRED.jsonl [--json] [--errors N]

Both files hold one JSON object per line with `id` and `statements`; a statement has
`content`, `cue`, `source` (lists of [start, end) offsets into the article's text),
`name`, `via`, `kind`, `act`, and in the second layer `said`, `certainty`, `polarity`,
`role`, `principal`. Gold lines also hold `text`. Only the standard library.
Exit status: 0 scored; 2 unusable input, with a sentence that says where.
"""

from __future__ import annotations

import argparse
import json
import sys
import unicodedata
from typing import Any, NoReturn, TypeAlias

Row: TypeAlias = dict[str, Any]  # an article or a statement, as in the file
Error: TypeAlias = tuple[str, str, Row | None, Row | None, str]

QUOTES_AND_SPACE = set(' \t\r\n\u00a0\u202f«»“”"„‟‹›')
STOP = set("le la les l un une des du de d the a an of m mme mr mrs".split())  # noqa: SIM905
SPANS = ("content", "cue", "source")
VALUES = ("said", "role", "principal")  # scored as F1 over the non-null


def die(message: str) -> NoReturn:
    print(f"score: {message}", file=sys.stderr)
    raise SystemExit(2)


def load(path: str) -> dict[str, Row]:
    rows: dict[str, Row] = {}
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
                key, statements = row["id"], row["statements"]
            except (ValueError, KeyError, TypeError) as error:
                die(f"{path}:{number}: {error!r}")
            if key in rows:
                die(f"{path}:{number}: article {key} stands twice")
            if not isinstance(statements, list) or not all(isinstance(s, dict) for s in statements):
                die(f"{path}:{number}: `statements` is not a list of objects")
            rows[key] = row
    return rows


def positions(spans: list[Any] | None, text: str, where: str) -> set[int]:
    """The offsets that a list of spans covers, white space and quotation marks left out."""
    out: set[int] = set()
    for span in spans or []:
        if not (
            isinstance(span, (list, tuple))
            and len(span) == 2
            and all(isinstance(x, int) for x in span)
            and 0 <= span[0] <= span[1] <= len(text)
        ):
            die(f"{where}: {span!r} is no span of a text of {len(text)} characters")
        out.update(i for i in range(*span) if text[i] not in QUOTES_AND_SPACE)
    return out


def overlap(a: set[int], b: set[int]) -> float:
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def inside(gold: set[int], pred: set[int]) -> bool:
    """A predicted source or cue is right when at least half of it lies in the gold one."""
    return bool(pred) and 2 * len(gold & pred) >= len(pred)


def words(name: str | None) -> set[str]:
    folded = unicodedata.normalize("NFKD", name or "").casefold().replace("œ", "oe").replace("æ", "ae")
    folded = "".join(c for c in folded if not unicodedata.combining(c))
    found = set("".join(c if c.isalnum() else " " for c in folded).split())
    return found - STOP or found


def same_name(a: str | None, b: str | None) -> bool:
    """One name holds all words of the other, give or take a title and an apposition."""
    x, y = words(a), words(b)
    return bool(x and y) and (x <= y or y <= x) and abs(len(x) - len(y)) <= 6


def initials(name: str | None) -> str:
    parts = (name or "").replace("-", " ").replace("'", " ").split()
    return "".join(w[0] for w in parts if w.lower() not in STOP).casefold()


def same_value(field: str, gold: Any, pred: Any) -> bool:
    if field == "said":
        return (gold.get("start"), gold.get("end")) == (pred.get("start"), pred.get("end"))
    x, y = words(gold), words(pred)
    if x and y and 2 * len(x & y) >= len(x | y):
        return True
    return (
        field == "principal"
        and min(len(gold), len(pred)) <= 6
        and (initials(gold) == pred.casefold() or initials(pred) == gold.casefold())
    )


def pair(gold: list[Row], pred: list[Row]) -> list[tuple[int, int, float]]:
    """One-to-one pairs (gold index, pred index, overlap): best overlap first, and among
    near equals core before optional, then the right source, then the right cue."""
    candidates = []
    for i, g in enumerate(gold):
        for j, p in enumerate(pred):
            value = overlap(g["_content"], p["_content"])
            if value >= 0.5:
                close = inside(g["_source"], p["_source"]) or same_name(g.get("name"), p.get("name"))
                candidates.append(
                    (
                        round(value, 1),
                        not g.get("optional"),
                        close,
                        inside(g["_cue"], p["_cue"]),
                        value,
                        -i,
                        -j,
                    )
                )
    used_gold: set[int] = set()
    used_pred: set[int] = set()
    pairs = []
    for *_, value, i, j in sorted(candidates, reverse=True):
        if i not in used_gold and j not in used_pred:
            used_gold.add(i)
            used_pred.add(j)
            pairs.append((-i, -j, value))
    return pairs


def prf(hits: int, predicted: int, gold: int) -> dict[str, float]:
    p = hits / predicted if predicted else 0.0
    r = hits / gold if gold else 0.0
    return {"p": round(p, 4), "r": round(r, 4), "f1": round(2 * p * r / (p + r), 4) if p + r else 0.0}


class Tally:
    """Counts of right, predicted and gold for one label or field."""

    def __init__(self) -> None:
        self.right = self.predicted = self.gold = 0

    def add(self, gold: int, predicted: int, right: int) -> None:
        self.gold += gold
        self.predicted += predicted
        self.right += right

    def prf(self) -> dict[str, float]:
        return prf(self.right, self.predicted, self.gold)


def score(gold_rows: dict[str, Row], pred_rows: dict[str, Row], errors: int = 0) -> Row:
    """Every measure over all articles; the first `errors` errors are printed on standard error."""
    total = {"gold": 0, "pred": 0, "found": 0, "exact": 0, "attributed": 0, "named": 0}
    cue = kind = act = 0
    acts: dict[str | None, Tally] = {}
    values = {field: Tally() for field in ("via", *VALUES)}
    negative, unasserted, layer = Tally(), Tally(), 0
    by_kind: dict[str, list[int]] = {}
    log: list[Error] = []
    for key, row in gold_rows.items():
        if key not in pred_rows:
            die(f"no prediction for article {key}")
        text = row["text"]
        if pred_rows[key].get("text", text) != text:
            die(f"article {key}: the prediction's text is not the gold's; offsets would not agree")
        gold, pred = row["statements"], pred_rows[key]["statements"]
        for side, items in (("gold", gold), ("pred", pred)):
            for n, item in enumerate(items):
                for field in SPANS:
                    item["_" + field] = positions(item.get(field), text, f"{key} {side} {n} {field}")
        pairs = pair(gold, pred)
        absorbed = {j for i, j, _ in pairs if gold[i].get("optional")}
        core = [i for i, g in enumerate(gold) if not g.get("optional")]
        total["gold"] += len(core)
        total["pred"] += len(pred) - len(absorbed)
        for i in core:
            by_kind.setdefault(gold[i]["kind"], [0, 0])[0] += 1
        matched = set()
        for i, j, value in pairs:
            g, p = gold[i], pred[j]
            if g.get("optional"):
                continue
            matched.add(i)
            named = same_name(g.get("name"), p.get("name"))
            good = named or inside(g["_source"], p["_source"])
            total["found"] += 1
            total["exact"] += value >= 0.95
            total["attributed"] += good
            total["named"] += named
            by_kind[g["kind"]][1] += good
            cue += inside(g["_cue"], p["_cue"]) or (not g["_cue"] and not p["_cue"])
            kind += g["kind"] == p.get("kind")
            act += g["act"] == p.get("act")
            for label in {g["act"], p.get("act")}:
                right = g["act"] == label == p.get("act")
                acts.setdefault(label, Tally()).add(g["act"] == label, p.get("act") == label, right)
            gv, pv = list(g.get("via") or []), list(p.get("via") or [])
            values["via"].add(len(gv), len(pv), sum(any(same_name(a, b) for b in pv) for a in gv))
            if "certainty" in g:
                layer += 1
                gc, pc = g["certainty"], p.get("certainty", "asserted")
                unasserted.add(gc != "asserted", pc != "asserted", gc == pc != "asserted")
                gn, pn = g["polarity"] == "negative", p.get("polarity") == "negative"
                negative.add(gn, pn, gn and pn)
                for field in VALUES:
                    a, b = g.get(field), p.get(field)
                    values[field].add(bool(a), bool(b), bool(a and b and same_value(field, a, b)))
            if not named:
                log.append((key, "wrong source" if not good else "right place, wrong name", g, p, text))
        taken = {j for _, j, _ in pairs}
        log += [(key, "missed", gold[i], None, text) for i in core if i not in matched]
        log += [(key, "spurious", None, p, text) for j, p in enumerate(pred) if j not in taken]
    found = total["found"] or 1
    out: Row = {"articles": len(gold_rows), "gold": total["gold"], "predicted": total["pred"]}
    for measure in ("found", "exact", "attributed", "named"):
        out[measure] = prf(total[measure], total["pred"], total["gold"])
    out |= {"cue": round(cue / found, 4), "kind": round(kind / found, 4), "act": round(act / found, 4)}
    out["act_f1"] = {
        label or "": t.prf()["f1"] for label, t in sorted(acts.items(), key=lambda x: -x[1].gold) if t.gold
    }
    out["via"] = values["via"].prf()["f1"]
    if layer:
        out |= {"unasserted": unasserted.prf()["f1"], "negative": negative.prf()["f1"]}
        out |= {field: values[field].prf()["f1"] for field in VALUES}
    out["attributed_recall_by_kind"] = {
        k: {"gold": n, "r": round(h / n, 4)} for k, (n, h) in sorted(by_kind.items())
    }
    show(log[:errors])
    return out


def show(log: list[Error]) -> None:
    for key, what, g, p, text in log:
        print(f"{key}: {what}", file=sys.stderr)
        for label, item in (("gold", g), ("pred", p)):
            if item:
                source, cue, content = (
                    " … ".join(text[a:b] for a, b in item.get(f) or []).replace("\n", " ")[:160]
                    for f in ("source", "cue", "content")
                )
                print(f"   {label}: [{item.get('name')}] {source!r} · {cue!r} · {content!r}", file=sys.stderr)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold")
    parser.add_argument("pred")
    parser.add_argument("--json", action="store_true")
    parser.add_argument(
        "--errors", type=int, default=0, metavar="N", help="print the first N errors on stderr"
    )
    args = parser.parse_args()
    out = score(load(args.gold), load(args.pred), args.errors)
    if args.json:
        print(json.dumps(out, ensure_ascii=False))
        return
    print(f"articles {out['articles']}  gold {out['gold']}  predicted {out['predicted']}")
    for measure in ("found", "exact", "attributed", "named"):
        m = out[measure]
        print(f"{measure:<11} P {m['p']:.3f}  R {m['r']:.3f}  F1 {m['f1']:.3f}")
    print("of the found, share right: " + "  ".join(f"{k} {out[k]:.3f}" for k in ("cue", "kind", "act")))
    print(
        "of the found, F1: "
        + "  ".join(f"{k} {out[k]:.3f}" for k in ("via", "unasserted", "negative", *VALUES) if k in out)
    )
    print("act F1: " + "  ".join(f"{k} {v:.2f}" for k, v in out["act_f1"].items()))
    print(
        "attributed recall by kind: "
        + "  ".join(f"{k} {v['r']:.3f} (of {v['gold']})" for k, v in out["attributed_recall_by_kind"].items())
    )


if __name__ == "__main__":
    main()
