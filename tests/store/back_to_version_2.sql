-- What version 3 of the tables added, taken away again.
DROP TABLE ballot_paper; DROP TABLE ballot_voter; DROP TABLE ballot_draft;
DROP TABLE detail; DROP TABLE seat; DROP TABLE headcount; DROP TABLE turn; DROP TABLE sheet;
DROP TABLE ballot; DROP TABLE ballot_option; DROP TABLE ballot_count;
DROP INDEX event_run;
DROP INDEX contribution_slip;
CREATE INDEX event_run ON event (session)
    WHERE kind NOT IN ('contribution.captured', 'contribution.set', 'contribution.reworded',
                       'contribution.scrubbed', 'tag.set', 'addressee.set', 'link.set');
DROP VIEW contribution_flat;
ALTER TABLE session DROP COLUMN state;
ALTER TABLE contribution DROP COLUMN withdrawn;
ALTER TABLE contribution DROP COLUMN slip;
ALTER TABLE contribution DROP COLUMN turn;
ALTER TABLE contribution DROP COLUMN turn_nth;
ALTER TABLE contribution DROP COLUMN read_back;
ALTER TABLE contribution DROP COLUMN due;
ALTER TABLE contribution DROP COLUMN details;
CREATE VIEW contribution_flat AS SELECT 1;
PRAGMA user_version = 2;
