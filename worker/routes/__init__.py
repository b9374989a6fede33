"""Every path of the service; one module per thing that a path is about."""

from typing import Any

from starlette.routing import BaseRoute, Route

from worker.openapi import openapi
from worker.routes import ascent_files, docs, health, models, static
from worker.routes.admin import LOG, LOGS, STATS
from worker.routes.ascents import ASCENT, ASCENTS
from worker.routes.ask import ASK
from worker.routes.feedback import FEEDBACK, ONE_FEEDBACK, RATINGS
from worker.routes.imports import IMPORT
from worker.routes.index_status import STATUS
from worker.routes.me import ME
from worker.routes.memory import MEMORY, ONE_MEMORY
from worker.routes.metrics import METRICS
from worker.routes.pipeline import HISTORY, PIPELINE, ROLLBACK
from worker.routes.quota import QUOTA, RANK
from worker.routes.rows import LISTS
from worker.routes.search import SEARCH
from worker.routes.sessions import SESSION, SESSIONS
from worker.routes.writes import CONDITION, CONDITIONS, rows_of
from worker.version import VERSION

__all__ = ["API", "BASE", "PAGES"]

BASE = "/api/v1"

_DECLARED: list[BaseRoute] = [
    Route("/ai/ask", ASK),
    Route("/ai/search", SEARCH),
    Route("/ai/feedback", FEEDBACK),
    Route("/ai/feedback/{query_id}", ONE_FEEDBACK),
    Route("/ai/sessions", SESSIONS),
    Route("/ai/sessions/{id}", SESSION),
    Route("/ai/memory", MEMORY),
    Route("/ai/memory/{id}", ONE_MEMORY),
    Route("/ai/quota/me", QUOTA),
    Route("/admin/ai/logs", LOGS),
    Route("/admin/ai/logs/{query_id}", LOG),
    Route("/admin/ai/stats", STATS),
    Route("/admin/metrics", METRICS),
    Route("/admin/ai/feedback", RATINGS),
    Route("/admin/ai/models", models.MODELS),
    Route("/admin/ai/models/{name}/rollback", models.ROLLBACK),
    Route("/admin/ai/models/{name}/{version}", models.MODEL),
    Route("/admin/ai/models/{name}/{version}/status", models.STATUS),
    Route("/admin/ai/models/{name}/{version}/gate", models.GATE),
    Route("/admin/ai/models/{name}/{version}/files/{file}", models.FILE),
    Route("/admin/ai/quotas/{sub}", RANK),
    Route("/admin/ai/pipeline", PIPELINE),
    Route("/admin/ai/pipeline/history", HISTORY),
    Route("/admin/ai/pipeline/rollback", ROLLBACK),
    *(Route(f"/{name}", resource) for name, resource in LISTS.items()),
    # Before the rows: an id may hold slashes.
    Route("/gyms/{id}/conditions", CONDITIONS),
    Route("/gyms/{id}/conditions/{cid}", CONDITION),
    Route("/routes/{id:path}", rows_of("route")),
    Route("/crags/{id:path}", rows_of("crag")),
    Route("/areas/{id:path}", rows_of("area")),
    Route("/gyms/{id:path}", rows_of("gym")),
    Route("/import", IMPORT),
    Route("/ascents", ASCENTS),
    Route("/ascents/export", ascent_files.EXPORT),
    Route("/ascents/import", ascent_files.IMPORT),
    Route("/ascents/{id}", ASCENT),
    Route("/me", ME),
    Route("/index/status", STATUS),
]


def _document() -> dict[str, Any]:
    return openapi(_DECLARED, BASE, VERSION)


API: list[BaseRoute] = [*_DECLARED, *docs.routes(_document)]
"""What is below BASE."""
PAGES: list[BaseRoute] = [health.ROUTE, *static.ROUTES]
"""What is above it."""
