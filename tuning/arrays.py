"""Arrays as the bytes of a model file, equal arrays always giving equal bytes."""

import io
import zipfile
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

__all__ = ["Small", "linear_classifier", "npz", "small"]

Small = tuple[npt.NDArray[np.int8], npt.NDArray[np.float16]]


def npz(**arrays: npt.NDArray[Any]) -> bytes:
    """An npz file with fixed dates, so that equal arrays are equal bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, array in arrays.items():
            member = io.BytesIO()
            np.save(member, array, allow_pickle=False)
            archive.writestr(
                zipfile.ZipInfo(f"{name}.npy", (2026, 1, 1, 0, 0, 0)), member.getvalue(), zipfile.ZIP_DEFLATED
            )
    return out.getvalue()


def small(values: npt.NDArray[np.float32]) -> Small:
    """Rows as int8 with one scale each, as the local engines read them."""
    scales = (np.abs(values).max(axis=1) / 127).astype(np.float16)
    safe = np.maximum(scales.astype(np.float32), 1e-8)
    return np.clip(np.rint(values / safe[:, None]), -127, 127).astype(np.int8), scales


def linear_classifier(
    weights: npt.NDArray[np.float32],
    bias: npt.NDArray[np.float32],
    labels: Sequence[str],
    used: npt.NDArray[np.int64],
    *,
    features: str,
    size: int,
) -> bytes:
    """The file of a local classifier: weights [used, labels] and bias over the used ones of so many hashed buckets."""
    values, scales = small(weights)
    return npz(
        kind=np.array("linear-classifier"),
        features=np.array(features),
        size=np.array(size),
        rows=used.astype(np.uint16),
        values=values,
        scales=scales,
        bias=bias.astype(np.float32),
        labels=np.array(labels),
    )
