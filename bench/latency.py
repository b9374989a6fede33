"""End-to-end latency of answers without a model, over HTTP on loopback, one question at a time on a warm server."""

import statistics
from pathlib import Path

from bench.freshness import percentile
from bench.server import Client, serve, token

# As people ask them: counts, lists, single facts, gyms, descriptions, comparisons, nothing found.
TAIWAN = (
    "龍洞有多少條路線？",
    "龍洞有哪些 5.10 的運動攀路線？",
    "墾丁 5.11 到 5.12 的路線有哪些？",
    "台北市有哪些抱石館，週六幾點開？",
    "How hard is the hardest route in Guanziling?",
    "火星岩場在哪裡？",
    "肥牛多難？",
    "推薦墾丁適合新手的路線",
    "想找龍洞的裂隙路線",
    "Which gyms in Taichung are open on Sunday?",
    "overhanging sport routes in Kenting",
    "天天天藍和肥牛哪條比較難？",
    "壽山的難度分布",
    "龍洞校門口有哪些傳攀路線？",
    "longest trad route in Longdong",
    "關子嶺 5.12 的路線有幾條？",
    "有沒有適合暖身的簡單路線？",
    "原岩中和店多少錢？",
    "classic crack climbs near Taipei",
    "德芙蘭在哪裡，怎麼去？",
)
OPENBETA = (
    "How many routes are there in Nevada?",
    "Which 5.10 sport routes are in Utah?",
    "How hard is the hardest route in Colorado?",
    "trad routes from 5.8 to 5.9 in California",
    "easy sport routes in Kentucky",
    "Which routes in Wyoming are harder than 5.13a?",
    "overhanging sport route in Nevada",
    "How many V5 boulders are in Texas?",
    "recommend a popular trad route in California",
    "grade distribution in Arizona",
    "routes from 5.11a to 5.11c in Oregon",
    "classic crack climbs in Utah",
)


def measure(state: Path, questions: tuple[str, ...], rounds: int) -> dict[str, float]:
    """p50, p95, p99 in milliseconds over rounds x questions, none from the cache; memory of the server in MB."""
    with serve(state) as port:
        client = Client(port, token=token("user"))
        for question in questions:
            client.ask(question, no_cache=True)
        times = []
        inside = []
        for _ in range(rounds):
            for question in questions:
                answer = client.request("POST", "/api/v1/ai/ask", {"query": question, "no_cache": True})
                if answer.status != 200:
                    raise RuntimeError(f"{question}: {answer.status} {answer.body}")
                times.append(1000 * answer.seconds)
                inside.append(float(answer.body["data"]["timing_ms"]))
        found = {
            "questions": float(len(times)),
            "p50_ms": statistics.median(times),
            "p95_ms": percentile(times, 95),
            "p99_ms": percentile(times, 99),
            "inside_p50_ms": statistics.median(inside),
            "rss_mb": resident_mb(port),
        }
        client.close()
    return found


def resident_mb(port: int) -> float:
    """Resident memory in MB of the process that listens on the port."""
    inode = None
    for line in Path("/proc/net/tcp").read_text().splitlines()[1:]:
        columns = line.split()
        if columns[3] == "0A" and int(columns[1].split(":")[1], 16) == port:
            inode = f"socket:[{columns[9]}]"
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            if any(link.readlink().name == inode for link in (entry / "fd").iterdir()):
                status = (entry / "status").read_text()
                return int(status.split("VmRSS:")[1].split()[0]) / 1024
        except (PermissionError, FileNotFoundError, ProcessLookupError):
            continue
    raise RuntimeError(f"nobody listens on {port}")
