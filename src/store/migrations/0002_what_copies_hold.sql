-- What a copy can hold: which session, and how far the log had come. So an
-- erasure names the copies that may still have its words, and no others.

DELETE FROM written WHERE id NOT IN (SELECT max(id) FROM written GROUP BY path);
CREATE UNIQUE INDEX written_path ON written (path);
-- The session of a pack; null where the whole store was copied.
ALTER TABLE written ADD COLUMN session BLOB;
-- The last event the copy can hold; null where that was not noted yet.
ALTER TABLE written ADD COLUMN upto INTEGER;
