"""The bindings over Cloudflare's REST APIs: the local ones' names and shapes, on the wire (docs/deploying.md)."""
