"""How often somebody may try to sign in: each failure makes the next one wait longer."""

from __future__ import annotations

import ipaddress
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

FREE = 3  # failures from one address before it has to wait
FREE_IN_ALL = 30  # failures from all together before everybody has to
_LONGEST = 900.0  # seconds that one address waits at most
_LONGEST_IN_ALL = 30.0  # that everybody does: more would let a stranger lock the owner out
_FORGOTTEN = 3600.0  # seconds after which failures are
_MOST = 10_000  # addresses remembered


@dataclass(slots=True)
class _Failures:
    number: int = 0
    last: float = float("-inf")
    until: float = float("-inf")

    def failed(self, now: float, free: int, longest: float) -> None:
        self.number = self.number + 1 if now - self.last < _FORGOTTEN else 1
        self.last = now
        if self.number > free:
            self.until = now + min(2.0 ** min(self.number - free, 30), longest)


class Attempts:
    """Failures by address and in all; not safe for threads by itself."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._by: OrderedDict[str, _Failures] = OrderedDict()
        self._all = _Failures()

    def wait(self, address: str) -> float:
        """How many seconds this address has to wait before it may try, 0 if it may."""
        own = self._by.get(_network(address), _Failures())
        return max(0.0, own.until - self._clock(), self._all.until - self._clock())

    def failed(self, address: str) -> None:
        """Note that this address tried in vain."""
        network = _network(address)
        now = self._clock()
        self._by.setdefault(network, _Failures()).failed(now, FREE, _LONGEST)
        self._by.move_to_end(network)
        if len(self._by) > _MOST:
            self._by.popitem(last=False)
        self._all.failed(now, FREE_IN_ALL, _LONGEST_IN_ALL)

    def passed(self, address: str) -> None:
        """Note that this address came in."""
        self._by.pop(_network(address), None)


def _network(address: str) -> str:
    """An address of version 4, or the network of one of version 6: whoever has one has all in it."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(ip, ipaddress.IPv6Address):
        ip = ip.ipv4_mapped or ip
    return str(ip) if ip.version == 4 else str(ipaddress.ip_network((ip, 64), strict=False))
