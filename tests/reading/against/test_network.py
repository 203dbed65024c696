"""Pairs of lines to the graph and back."""

import numpy as np
from tokenizers import Tokenizer

from onrecord.reading.against.network import PIECES, STANDINGS, Ints, Network
from onrecord.reading.tagger.decode import Floats


def test_each_pair_gets_its_own_answer_however_they_are_put_together() -> None:
    def graph(ids: Ints, second: Ints, mask: Floats) -> Floats:
        assert ids.shape == second.shape == mask.shape
        assert (ids[:, 0] == 0).all()
        assert ((ids == 2).sum(1) == 2).all()
        first = (mask - second).sum(1)
        return np.stack([first, second.sum(1), *[np.zeros(len(ids))] * 3], 1).astype(np.float32)

    network = Network(graph, Tokenizer.from_file(str(PIECES)))
    lines = ["Odar : non", "le maire de Vell : le pont tient depuis trente ans", "Léa : oui"]
    found = network.standings(lines, [(0, 1), (1, 2), (0, 2)])
    assert found.shape == (3, len(STANDINGS))
    assert np.allclose(found.sum(1), 1)
    assert found[0].argmax() == 1  # the second is the longer one
    assert found[1].argmax() == 0


def test_no_pairs() -> None:
    network = Network(lambda ids, second, mask: mask, Tokenizer.from_file(str(PIECES)))
    assert network.standings(["a"], []).shape == (0, len(STANDINGS))
