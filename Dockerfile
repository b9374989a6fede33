# OnBelay as one container: worker, indexer, queue and crons in one process, all state below /state (docs/deploying.md).
FROM python:3.11-slim AS build
COPY requirements-serve.lock /
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir --require-hashes -r /requirements-serve.lock

FROM python:3.11-slim
RUN useradd --system --uid 10001 --create-home onbelay && install -d -o onbelay /state
COPY --from=build /venv /venv
WORKDIR /app
COPY wrangler.toml ./
COPY schemas ./schemas
COPY wrangler_compat ./wrangler_compat
COPY worker ./worker
COPY indexer ./indexer
COPY data ./data
# Compiled here, since the user below may not write into /app.
# The import keeps what patterns need beside the bytecode (worker/understanding/matching/kept.py).
RUN /venv/bin/python -m compileall -q schemas wrangler_compat worker indexer && /venv/bin/python -c "import worker.understanding"
# Secrets (JWT_SECRET …) and settings come as environment variables.
ENV PATH=/venv/bin:$PATH PORT=8080 ENVIRONMENT=production CLOUDFLARE_INCLUDE_PROCESS_ENV=true \
    PYTHONUTF8=1 PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 MALLOC_ARENA_MAX=2 LANCEDB_LOG=error
USER 10001
VOLUME /state
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen('http://127.0.0.1:' + os.environ['PORT'] + '/health', timeout=3)"]
CMD ["sh", "-c", "python -m indexer setup --persist-to /state && exec python -m wrangler_compat dev -c wrangler.toml -c indexer/wrangler.toml --persist-to /state --ip 0.0.0.0 --host '*' --trust-proxy --var ENVIRONMENT:$ENVIRONMENT"]
