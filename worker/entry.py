"""The worker's entry for the platform: `fetch` is the ASGI app, its bindings come with the lifespan's scope."""

from worker.app import create_app

fetch = create_app()
