import socket

import pytest

from onrecord.documents.addresses import public, resolve
from onrecord.documents.reason import Unreadable


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f::1", "64:ff9b::5db8:d70e"])
def test_the_internet_is_public(address):
    assert public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "0.0.0.0", "100.64.0.1", "224.0.0.1",
        "240.0.0.1", "169.254.169.254", "168.63.129.16", "100.100.100.200", "255.255.255.255",
        "::1", "::", "fe80::1", "fe80::1%eth0", "fd00:ec2::254", "ff02::1",
        "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2002:a01:203::1",
    ],
)  # fmt: skip
def test_private_loopback_link_local_and_metadata_addresses_are_not(address):
    assert not public(address)


def _answers(*addresses):
    return lambda host, port, type: [(socket.AF_INET, type, 6, "", (address, port)) for address in addresses]


def test_one_private_address_among_others_is_enough_to_refuse(monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", _answers("93.184.215.14", "10.0.0.1"))
    with pytest.raises(Unreadable, match=r"'journal\.example' is in a private network; if that is meant"):
        resolve("journal.example", 80, allow_private=False)
    assert resolve("journal.example", 80, allow_private=True) == ["93.184.215.14", "10.0.0.1"]


@pytest.mark.parametrize("spelling", ["localhost", "127.1", "2130706433", "0x7f000001", "0"])
def test_other_spellings_of_loopback_are_loopback(spelling):
    with pytest.raises(Unreadable):
        resolve(spelling, 80, allow_private=False)


@pytest.mark.parametrize("host", ["nowhere.invalid", "a" * 70 + ".example", "a..b"])
def test_a_host_that_does_not_exist_is_said(host):
    with pytest.raises(Unreadable, match="was not found"):
        resolve(host, 80, allow_private=False)
