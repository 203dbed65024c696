"""Which addresses of the network may be connected to: those of the public internet."""

from __future__ import annotations

import ipaddress
import socket
from ipaddress import IPv4Address, IPv6Address

from onrecord.documents.reason import Unreadable

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_METADATA = {IPv4Address("168.63.129.16")}  # Azure's; those of other clouds are link-local or private


def resolve(host: str, port: int, *, allow_private: bool) -> list[str]:
    """The addresses of a host, to be connected to as they are: asked again, a name may answer others.

    Raises `Unreadable` where there are none, or where one is not public and `allow_private` is not set.
    """
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise Unreadable("the host %(host)s was not found", host=repr(host[:100])) from None
    found = list(dict.fromkeys(str(answer[4][0]) for answer in answers))
    if not allow_private and not all(public(address) for address in found):
        raise Unreadable(
            "the host %(host)s is in a private network; if that is meant, give --allow-private",
            host=repr(host[:100]),
        )
    return found


def public(address: str) -> bool:
    """Whether an address is one of the public internet, also where it is written inside another."""
    ip = ipaddress.ip_address(address)
    if isinstance(ip, IPv6Address) and (inner := _inner(ip)) is not None:
        ip = inner
    return ip.is_global and not ip.is_multicast and ip not in _METADATA


def _inner(ip: IPv6Address) -> IPv4Address | None:
    """The address of version 4 that one of version 6 leads to."""
    if ip in _NAT64:
        return IPv4Address(int(ip) & 0xFFFF_FFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
