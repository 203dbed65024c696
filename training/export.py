"""The fitted networks as onnxruntime graphs with int8 weights."""

from __future__ import annotations

import pathlib
import tempfile

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from training.encoder import HIDDEN
from training.network import Network
from training.opposing import Opposing


def export(network: Network, folder: pathlib.Path) -> None:
    """Write `encoder.onnx` and `anchored.onnx` into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    network.eval()
    ids = torch.ones(2, 50, dtype=torch.long)
    mask = torch.ones(2, 50)
    both = {0: "rows", 1: "length"}
    _write(
        network.encoder,
        (ids, ids * 0, mask),
        ["ids", "quoted", "mask"],
        ["hidden", "cue"],
        both,
        folder / "encoder.onnx",
    )
    hidden = torch.zeros(2, 50, HIDDEN)
    names = ["roles", "label", "act"]
    _write(
        network.anchored,
        (hidden, ids * 0, mask),
        ["hidden", "anchor", "mask"],
        names,
        both,
        folder / "anchored.onnx",
    )


def export_pairs(network: Opposing, path: pathlib.Path) -> None:
    """Write the network that reads pairs of statements as one graph."""
    network.eval()
    ids = torch.ones(2, 50, dtype=torch.long)
    sample = (ids, ids * 0, torch.ones(2, 50))
    path.parent.mkdir(parents=True, exist_ok=True)
    _write(network, sample, ["ids", "second", "mask"], ["standing"], {0: "rows", 1: "length"}, path)


def _write(
    module: torch.nn.Module,
    sample: tuple[torch.Tensor, ...],
    inputs: list[str],
    outputs: list[str],
    axes: dict[int, str],
    path: pathlib.Path,
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        plain, ready = pathlib.Path(folder) / "plain.onnx", pathlib.Path(folder) / "ready.onnx"
        dynamic = {name: axes for name in inputs} | {
            n: axes if n in ("hidden", "cue", "roles") else {0: "rows"} for n in outputs
        }
        torch.onnx.export(
            module,
            sample,
            str(plain),
            input_names=inputs,
            output_names=outputs,
            dynamic_axes=dynamic,
            opset_version=17,
            dynamo=False,
        )
        quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
        quantize_dynamic(
            str(ready),
            str(path),
            per_channel=True,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],
        )
