"""How often one address may ask without a token."""

from ipaddress import IPv6Address, ip_address

from schemas.reading import User
from worker.asker import asker_of, pseudonym
from worker.errors import RateLimited
from worker.service import Service

NETWORK_BITS = 64
"""Of an IPv6 address: a provider gives each customer at least so many, and one customer counts once."""


class AddressLimited(RateLimited):
    """One address asked too often."""

    retry_after = 60
    """The period of the ASK_LIMIT binding in wrangler.toml."""


async def admit(service: Service, user: User | None, address: str, *, by_quota: bool = True) -> None:
    """Count a question of an anonymous asker; AddressLimited when the address has used up its period.

    Signed-in askers have their own quota; what no quota counts (by_quota is False) is counted here, by asker. In
    development the own machine is not limited: that is the developer, the page's tests and the benchmarks.
    """
    free = user is not None and (by_quota or user.role != "user")
    if free or (service.settings.development and _local(address)):
        return
    key = asker_of(user, service.hash_key) or _network(address)
    answer = await service.env.ASK_LIMIT.limit({"key": key})
    if not answer["success"]:
        raise AddressLimited("too many questions from this address; sign in or wait")


async def admit_feedback(service: Service, user: User | None, address: str) -> None:
    """Count a rating, also of a signed-in asker; AddressLimited when there were too many within a minute."""
    key = asker_of(user, service.hash_key) or _network(address)
    answer = await service.env.FEEDBACK_LIMIT.limit({"key": key})
    if not answer["success"]:
        raise AddressLimited("too many ratings within a minute; wait a little")


async def admit_write(service: Service, user: User, address: str) -> None:
    """Count what a signed-in user changes of their own; AddressLimited when there was too much within a minute."""
    if user.role != "user" or (service.settings.development and _local(address)):
        return
    answer = await service.env.WRITE_LIMIT.limit({"key": pseudonym(user.sub, service.hash_key)})
    if not answer["success"]:
        raise AddressLimited("too many changes within a minute; wait a little, or import a file")


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
