-- Climbing knowledge: articles and the glossary's definitions, each in both languages in one row, so that they change together.
-- topic is "term" for a definition of the glossary. safety: 1 where a mistake makes the subject dangerous.
CREATE TABLE articles (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_en TEXT NOT NULL,
  alternative_names TEXT NOT NULL DEFAULT '[]',
  topic TEXT NOT NULL,
  safety INTEGER NOT NULL DEFAULT 0 CHECK (safety IN (0, 1)),
  body TEXT NOT NULL,
  body_en TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'published' CHECK (status IN ('published', 'draft')),
  updated_at TEXT
) STRICT;

CREATE VIEW published_articles AS SELECT * FROM articles WHERE status = 'published';

CREATE TRIGGER articles_inserted AFTER INSERT ON articles BEGIN
  INSERT INTO changes (kind, entity_id, op, crag_id, area_id, gym_id, at)
    VALUES ('article', NEW.id, 'insert', NULL, NULL, NULL, CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER));
END;

CREATE TRIGGER articles_updated AFTER UPDATE ON articles
  WHEN (
      OLD.name, OLD.name_en, OLD.alternative_names, OLD.topic, OLD.safety, OLD.body, OLD.body_en, OLD.status
  ) IS NOT (
      NEW.name, NEW.name_en, NEW.alternative_names, NEW.topic, NEW.safety, NEW.body, NEW.body_en, NEW.status
  )
BEGIN
  INSERT INTO changes (kind, entity_id, op, crag_id, area_id, gym_id, at)
    VALUES ('article', NEW.id, 'update', NULL, NULL, NULL, CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER));
END;

CREATE TRIGGER articles_deleted AFTER DELETE ON articles BEGIN
  INSERT INTO changes (kind, entity_id, op, crag_id, area_id, gym_id, at)
    VALUES ('article', OLD.id, 'delete', NULL, NULL, NULL, CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER));
END;

CREATE TRIGGER articles_keep_id BEFORE UPDATE OF id ON articles WHEN OLD.id IS NOT NEW.id BEGIN
  SELECT RAISE(ABORT, 'an id never changes');
END;
