"""How often one address may ask without a token."""

from ipaddress import IPv6Address, ip_address

from schemas.reading import User
from worker.asker import asker_of
from worker.errors import RateLimited
from worker.service import Service

NETWORK_BITS = 64
"""Of an IPv6 address: a provider gives each customer at least so many, and one customer counts once."""


class AddressLimited(RateLimited):
    """One address asked too often."""

    retry_after = 60
    """The period of the ASK_LIMIT binding in wrangler.toml."""


async def admit(service: Service, user: User | None, address: str) -> None:
    """Count a question of an anonymous asker; AddressLimited when the address has used up its period.

    Signed-in askers have their own quota. In development the own machine is not limited: that is the developer,
    the page's tests and the benchmarks.
    """
    if user is not None or (service.settings.development and _local(address)):
        return
    answer = await service.env.ASK_LIMIT.limit({"key": _network(address)})
    if not answer["success"]:
        raise AddressLimited("too many questions from this address; sign in or wait")


async def admit_feedback(service: Service, user: User | None, address: str) -> None:
    """Count a rating, also of a signed-in asker; AddressLimited when there were too many within a minute."""
    key = asker_of(user, service.hash_key) or _network(address)
    answer = await service.env.FEEDBACK_LIMIT.limit({"key": key})
    if not answer["success"]:
        raise AddressLimited("too many ratings within a minute; wait a little")


def address_of(headers: list[tuple[bytes, bytes]], client: tuple[str, int] | None) -> str:
    """The asker's address: what Cloudflare (or the dev server, which overwrites it) says, else the connection's."""
    told = next((value for name, value in headers if name == b"cf-connecting-ip"), b"")
    return told.decode("latin-1").strip() or (client[0] if client else "unknown")


def _local(address: str) -> bool:
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False


def _network(address: str) -> str:
    try:
        parsed = ip_address(address)
    except ValueError:
        return address[:64]
    if isinstance(parsed, IPv6Address):
        return str(IPv6Address(int(parsed) >> NETWORK_BITS << NETWORK_BITS))
    return address
