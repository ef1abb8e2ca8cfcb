-- Who speaks, what the room decides, who sits where, and the session sheet.
-- docs/store.md explains every table. The rows are filled from the log.

-- What is cast while a ballot is open. Not part of the log: closing the ballot
-- writes one event and empties these. The key of a paper is random, so nothing
-- says when it was cast or by whom.
CREATE TABLE ballot_paper (
    ballot  BLOB NOT NULL,
    paper   BLOB NOT NULL,
    voice   TEXT,
    steps   TEXT NOT NULL,
    PRIMARY KEY (ballot, paper)
) STRICT, WITHOUT ROWID;

CREATE TABLE ballot_voter (
    ballot  BLOB NOT NULL,
    seat    TEXT NOT NULL,
    PRIMARY KEY (ballot, seat)
) STRICT, WITHOUT ROWID;

CREATE TABLE ballot_draft (
    ballot  BLOB NOT NULL,
    option  INTEGER NOT NULL,
    voice   TEXT NOT NULL,
    step    INTEGER NOT NULL,
    n       INTEGER NOT NULL,
    PRIMARY KEY (ballot, option, voice, step)
) STRICT, WITHOUT ROWID;

-- The few events that run sessions, without those about contributions.
DROP INDEX event_run;
CREATE INDEX event_run ON event (session)
    WHERE kind NOT IN ('contribution.captured', 'contribution.set', 'contribution.reworded',
                       'contribution.scrubbed', 'tag.set', 'addressee.set', 'link.set', 'detail.set');

-- -------------------------------------------------- derived from the log

ALTER TABLE session ADD COLUMN state TEXT NOT NULL DEFAULT '';
ALTER TABLE contribution ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0;
ALTER TABLE contribution ADD COLUMN slip INTEGER;
ALTER TABLE contribution ADD COLUMN turn BLOB;
ALTER TABLE contribution ADD COLUMN turn_nth INTEGER;
ALTER TABLE contribution ADD COLUMN read_back TEXT NOT NULL DEFAULT 'not-read-back';
ALTER TABLE contribution ADD COLUMN due TEXT;
ALTER TABLE contribution ADD COLUMN details INTEGER NOT NULL DEFAULT 0;
CREATE INDEX contribution_slip ON contribution (session, slip) WHERE slip IS NOT NULL;

-- Who acts on a contribution, what is next, how it is read back.
CREATE TABLE detail (
    contribution  INTEGER NOT NULL,
    detail        TEXT NOT NULL,
    text          TEXT NOT NULL,
    PRIMARY KEY (contribution, detail)
) STRICT, WITHOUT ROWID;

CREATE TABLE seat (
    session  INTEGER NOT NULL,
    seat     TEXT NOT NULL,
    name     TEXT NOT NULL,
    PRIMARY KEY (session, seat)
) STRICT, WITHOUT ROWID;

CREATE TABLE headcount (
    session  INTEGER NOT NULL,
    voice    TEXT NOT NULL,
    people   INTEGER NOT NULL,
    PRIMARY KEY (session, voice)
) STRICT, WITHOUT ROWID;

CREATE TABLE turn (
    session       INTEGER NOT NULL,
    position      INTEGER NOT NULL,
    state         TEXT NOT NULL,
    seat          TEXT NOT NULL,
    voice         TEXT,
    kind          TEXT NOT NULL,
    phase         TEXT,
    begun         INTEGER,
    ended         INTEGER,
    paused_ms     INTEGER NOT NULL,
    seconds       INTEGER,
    interpreting  INTEGER,
    PRIMARY KEY (session, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE ballot (
    session   INTEGER NOT NULL,
    position  INTEGER NOT NULL,
    event     BLOB NOT NULL,
    scale     TEXT NOT NULL,
    taking    TEXT NOT NULL,
    dots      INTEGER NOT NULL,
    phase     TEXT,
    opened    INTEGER NOT NULL,
    closed    INTEGER,
    PRIMARY KEY (session, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE ballot_option (
    session       INTEGER NOT NULL,
    ballot        INTEGER NOT NULL,
    position      INTEGER NOT NULL,
    contribution  BLOB NOT NULL,
    PRIMARY KEY (session, ballot, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE ballot_count (
    session  INTEGER NOT NULL,
    ballot   INTEGER NOT NULL,
    option   INTEGER NOT NULL,
    voice    TEXT NOT NULL,
    step     INTEGER NOT NULL,
    n        INTEGER NOT NULL,
    PRIMARY KEY (session, ballot, option, voice, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE sheet (
    session  INTEGER NOT NULL,
    field    TEXT NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (session, field)
) STRICT, WITHOUT ROWID;
