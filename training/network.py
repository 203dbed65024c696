"""The network: a shared encoder, then a few layers read once more for each anchor.

The shared layers see the whole window; a head marks the pieces that belong to a cue. For each
anchor the upper layers then read the pieces around it with the anchor marked, and say what the
anchor is, and which pieces are its content and its source. Nested statements need nothing
special, as each anchor is answered alone.
"""

from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional

from onrecord.reading.tagger.decode import CONTENT
from training.encoder import E5, HEADS, HIDDEN, INNER
from training.examples import ACTS


class Layer(nn.Module):
    """One BERT layer (post-norm)."""

    def __init__(self, epsilon: float) -> None:
        super().__init__()
        self.q, self.k, self.v, self.ao = (nn.Linear(HIDDEN, HIDDEN) for _ in range(4))
        self.fi, self.fo = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)
        self.aln, self.oln = nn.LayerNorm(HIDDEN, epsilon), nn.LayerNorm(HIDDEN, epsilon)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        n, length, _ = x.shape
        shape = (n, length, HEADS, HIDDEN // HEADS)
        q, k, v = (f(x).view(shape).transpose(1, 2) for f in (self.q, self.k, self.v))
        weights = torch.softmax(q @ k.transpose(-1, -2) / (HIDDEN // HEADS) ** 0.5 + bias, -1)
        seen = (weights @ v).transpose(1, 2).reshape(n, length, HIDDEN)
        x = self.aln(x + self.drop(self.ao(seen)))
        return self.oln(x + self.drop(self.fo(functional.gelu(self.fi(x)))))  # type: ignore[no-any-return]


class Encoder(nn.Module):
    """Ids `(n, length)`, quotation flags, mask → hidden `(n, length, 384)`, cue logits `(n, length)`."""

    def __init__(self, vocabulary: int, layers: int, epsilon: float) -> None:
        super().__init__()
        self.word, self.position = nn.Embedding(vocabulary, HIDDEN), nn.Embedding(512, HIDDEN)
        self.quoted = nn.Embedding(2, HIDDEN)
        self.norm, self.drop = nn.LayerNorm(HIDDEN, epsilon), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer(epsilon) for _ in range(layers))
        self.cue = nn.Linear(HIDDEN, 1)

    def forward(
        self, ids: torch.Tensor, quoted: torch.Tensor, mask: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        place = torch.arange(ids.shape[1], device=ids.device)
        x = self.drop(self.norm(self.word(ids) + self.position(place) + self.quoted(quoted)))
        bias = (1 - mask)[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x, self.cue(x).squeeze(-1)


class Anchored(nn.Module):
    """Hidden crops, anchor kinds at the anchor's pieces (else 0), mask → roles, class and act logits."""

    def __init__(self, layers: int, epsilon: float) -> None:
        super().__init__()
        self.mark = nn.Embedding(3, HIDDEN)
        self.layers = nn.ModuleList(Layer(epsilon) for _ in range(layers))
        self.roles, self.label = nn.Linear(HIDDEN, 3), nn.Linear(HIDDEN, 3)
        self.act = nn.Linear(2 * HIDDEN, len(ACTS))
        nn.init.normal_(self.mark.weight, std=0.3)
        with torch.no_grad():
            self.mark.weight[0] = 0

    def forward(
        self, hidden: torch.Tensor, anchor: torch.Tensor, mask: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        x = hidden + self.mark(anchor)
        bias = (1 - mask)[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        here = (anchor > 0).to(x.dtype)
        pooled = (x * here[..., None]).sum(1) / here.sum(1, keepdim=True).clamp(min=1)
        roles = self.roles(x)
        # The act rests on what is said as well as on the cue.
        said = torch.softmax(roles.detach(), -1)[..., CONTENT].to(x.dtype) * mask.to(x.dtype)
        told = (x * said[..., None]).sum(1) / said.sum(1, keepdim=True).clamp(min=1)
        return roles, self.label(pooled), self.act(torch.cat([pooled, told], -1))


class Network(nn.Module):
    def __init__(self, vocabulary: int, shared: int, anchored: int, epsilon: float = 1e-12) -> None:
        super().__init__()
        self.encoder = Encoder(vocabulary, shared, epsilon)
        self.anchored = Anchored(anchored, epsilon)


def started(e5: E5, rows: list[int], shared: int, anchored: int) -> Network:
    """A network whose layers are the first `shared + anchored` of the base model."""
    network = Network(len(rows), shared, anchored, e5.epsilon)
    encoder = network.encoder
    with torch.no_grad():
        encoder.word.weight.copy_(e5.quantised("emb.word", e5.vocab, e5.hidden)[rows])
        encoder.position.weight.copy_(
            e5.plain("emb.pos", e5.positions, e5.hidden)[:512] + e5.plain("emb.type", 2, e5.hidden)[0]
        )
        encoder.quoted.weight.zero_()
        encoder.norm.weight.copy_(e5.plain("emb.ln.w", e5.hidden))
        encoder.norm.bias.copy_(e5.plain("emb.ln.b", e5.hidden))
        for n, layer in enumerate([*encoder.layers, *network.anchored.layers]):
            for name in ("q", "k", "v", "ao", "fi", "fo"):
                linear = getattr(layer, name)
                linear.weight.copy_(e5.quantised(f"l{n}.{name}.w", *linear.weight.shape))
                linear.bias.copy_(e5.plain(f"l{n}.{name}.b", *linear.bias.shape))
            for name in ("aln", "oln"):
                norm = getattr(layer, name)
                norm.weight.copy_(e5.plain(f"l{n}.{name}.w", e5.hidden))
                norm.bias.copy_(e5.plain(f"l{n}.{name}.b", e5.hidden))
    return network
