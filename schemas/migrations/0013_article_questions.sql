-- The questions that each sentence of an article answers, written beside it: JSON, a list of objects of the beginning of a
-- sentence and what is asked for it. They find the article and its sentence, and are never shown.
ALTER TABLE articles ADD COLUMN questions TEXT NOT NULL DEFAULT '[]';

DROP VIEW published_articles;
CREATE VIEW published_articles AS SELECT * FROM articles WHERE status = 'published';

DROP TRIGGER articles_updated;
CREATE TRIGGER articles_updated AFTER UPDATE ON articles
  WHEN (
      OLD.name, OLD.name_en, OLD.alternative_names, OLD.topic, OLD.safety, OLD.body, OLD.body_en, OLD.questions, OLD.status
  ) IS NOT (
      NEW.name, NEW.name_en, NEW.alternative_names, NEW.topic, NEW.safety, NEW.body, NEW.body_en, NEW.questions, NEW.status
  )
BEGIN
  INSERT INTO changes (kind, entity_id, op, crag_id, area_id, gym_id, at)
    VALUES ('article', NEW.id, 'update', NULL, NULL, NULL, CAST(round((julianday('now') - 2440587.5) * 86400000) AS INTEGER));
END;
