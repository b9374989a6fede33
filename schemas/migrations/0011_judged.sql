-- What a judging model said of an answer in the background, 0 to 1; null for those that were not in its sample. A personal
-- answer is never sent to it.
ALTER TABLE query_logs ADD COLUMN faithful REAL CHECK (faithful BETWEEN 0 AND 1 AND (personal = 0 OR faithful IS NULL));
ALTER TABLE query_logs ADD COLUMN relevant REAL CHECK (relevant BETWEEN 0 AND 1 AND (personal = 0 OR relevant IS NULL));
