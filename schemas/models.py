"""The ids of the models that ship with the project."""

LOCAL_EMBEDDER = "local/hashed-embedder"
LOCAL_RANKER = "local/linear-ranker"
LOCAL_INTENT = "local/intent-classifier"
LOCAL_GUARD = "local/guard-classifier"
LOCAL_SENTENCES = "local/sentence-classifier"
LOCAL_ANSWERABLE = "local/answerable-classifier"
LOCAL_COMPOSER = "local/composer"
