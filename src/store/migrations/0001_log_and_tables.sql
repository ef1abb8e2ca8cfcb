-- The log, and everything derived from it. docs/store.md explains every table
-- to people who open the file with another SQLite client.

-- ------------------------------------------------------------------ the log

CREATE TABLE device (
    id    INTEGER PRIMARY KEY,
    uuid  BLOB NOT NULL UNIQUE
) STRICT;

-- The device that writes here, with what it was born to: at most one row, none
-- in a backup. `refs` counts the refs it has given out.
CREATE TABLE own_device (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    device   INTEGER NOT NULL REFERENCES device (id),
    machine  TEXT NOT NULL,
    path     TEXT NOT NULL,
    file     TEXT NOT NULL,
    refs     INTEGER NOT NULL
) STRICT;

CREATE TABLE session_key (
    id    INTEGER PRIMARY KEY,
    uuid  BLOB NOT NULL UNIQUE,
    name  TEXT UNIQUE
) STRICT;

CREATE TABLE event (
    id           INTEGER PRIMARY KEY,
    chain        BLOB NOT NULL,
    prev         BLOB NOT NULL,
    device       INTEGER NOT NULL REFERENCES device (id),
    seq          INTEGER NOT NULL,
    at           INTEGER NOT NULL,
    wall         INTEGER NOT NULL,
    wall_offset  INTEGER NOT NULL,
    session      INTEGER NOT NULL REFERENCES session_key (id),
    author       TEXT NOT NULL,
    desk         TEXT NOT NULL,
    kind         TEXT NOT NULL,
    version      INTEGER NOT NULL,
    facts        TEXT NOT NULL,
    digest       BLOB,
    salt         BLOB,
    body         TEXT
) STRICT;
CREATE UNIQUE INDEX event_chain ON event (chain);
CREATE INDEX event_device ON event (device, seq);
-- The few events that run sessions, so that a session is folded without reading
-- what was said in it.
CREATE INDEX event_run ON event (session)
    WHERE kind NOT IN ('contribution.captured', 'contribution.set', 'contribution.reworded',
                       'contribution.scrubbed', 'tag.set', 'addressee.set', 'link.set');

-- The line being typed, one for each desk. Not part of the log.
CREATE TABLE draft (
    desk     TEXT PRIMARY KEY,
    session  BLOB NOT NULL,
    text     TEXT NOT NULL,
    context  TEXT NOT NULL,
    wall     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Backups and packs this store has written, so that an erasure can name those
-- that still hold the words.
CREATE TABLE written (
    id    INTEGER PRIMARY KEY,
    what  TEXT NOT NULL,
    path  TEXT NOT NULL,
    wall  INTEGER NOT NULL
) STRICT;

-- Settings of the file itself: `terms`, the version of the rules by which the
-- search index was filled.
CREATE TABLE setting (
    name   TEXT PRIMARY KEY,
    value  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Erasures whose words may still stand in the journal, because another program
-- was reading.
CREATE TABLE unfinished_erasure (
    id  INTEGER PRIMARY KEY CHECK (id = 1)
) STRICT;

-- -------------------------------------------------- derived from the log

CREATE TABLE undo (
    target  BLOB NOT NULL,
    by      BLOB NOT NULL,
    PRIMARY KEY (target, by)
) STRICT, WITHOUT ROWID;

CREATE TABLE undone (
    event  BLOB PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE waiting (
    missing  BLOB NOT NULL,
    event    BLOB NOT NULL,
    PRIMARY KEY (missing, event)
) STRICT, WITHOUT ROWID;

CREATE TABLE write (
    contribution  INTEGER NOT NULL,
    event         INTEGER NOT NULL,
    PRIMARY KEY (contribution, event)
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
    id                INTEGER PRIMARY KEY REFERENCES session_key (id),
    name              TEXT NOT NULL UNIQUE,
    title             TEXT NOT NULL,
    place             TEXT NOT NULL,
    date              TEXT NOT NULL,
    start             TEXT NOT NULL,
    plan              TEXT NOT NULL,
    codebook          TEXT NOT NULL,
    codebook_version  TEXT NOT NULL,
    languages         TEXT NOT NULL,
    interpreted       INTEGER NOT NULL,
    expected          INTEGER,
    status            TEXT NOT NULL,
    chair             BLOB NOT NULL,
    current_phase     TEXT,
    paused_since      INTEGER,
    ended             INTEGER,
    due               INTEGER,
    upto_at           INTEGER NOT NULL,
    upto_device       BLOB NOT NULL,
    upto_seq          INTEGER NOT NULL,
    revision          INTEGER NOT NULL,
    plan_json         TEXT NOT NULL,
    codebook_json     TEXT NOT NULL
) STRICT;

CREATE TABLE phase (
    session        INTEGER NOT NULL,
    position       INTEGER NOT NULL,
    id             TEXT NOT NULL,
    title          TEXT NOT NULL,
    minutes        INTEGER NOT NULL,
    extra_minutes  INTEGER NOT NULL,
    begun          INTEGER,
    ended          INTEGER,
    paused_ms      INTEGER NOT NULL,
    PRIMARY KEY (session, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE voice (
    session      INTEGER NOT NULL,
    id           TEXT NOT NULL,
    title        TEXT NOT NULL,
    migrant_led  INTEGER NOT NULL,
    PRIMARY KEY (session, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE contribution (
    id             INTEGER PRIMARY KEY,
    event          BLOB NOT NULL,
    session        INTEGER NOT NULL,
    ref            TEXT NOT NULL,
    clash          INTEGER,
    at             INTEGER NOT NULL,
    device         INTEGER NOT NULL,
    seq            INTEGER NOT NULL,
    said           INTEGER NOT NULL,
    said_offset    INTEGER NOT NULL,
    author         TEXT NOT NULL,
    kind           TEXT NOT NULL,
    text           TEXT NOT NULL,
    original_text  TEXT,
    reworded       INTEGER NOT NULL,
    scrubbed       INTEGER NOT NULL,
    mode           TEXT NOT NULL,
    permission     TEXT NOT NULL,
    phase          TEXT,
    at_table       TEXT,
    seat           TEXT,
    voice          TEXT,
    language       TEXT,
    primary_theme  TEXT,
    merged_into    BLOB,
    status         TEXT NOT NULL,
    conflicts      INTEGER NOT NULL,
    batch          BLOB,
    batch_key      INTEGER,
    source_name    TEXT,
    source_row     TEXT,
    source_key     INTEGER,
    votes_agree    INTEGER,
    votes_disagree INTEGER,
    votes_pass     INTEGER
) STRICT;
CREATE INDEX contribution_order ON contribution (session, at) WHERE status <> 'hidden';
CREATE INDEX contribution_untagged ON contribution (session, at)
    WHERE status <> 'hidden' AND primary_theme IS NULL;
CREATE INDEX contribution_ref ON contribution (ref);
CREATE INDEX contribution_batch ON contribution (batch_key) WHERE batch_key IS NOT NULL;
CREATE INDEX contribution_source ON contribution (source_key) WHERE source_key IS NOT NULL;

CREATE TABLE tag (
    contribution  INTEGER NOT NULL,
    position      INTEGER NOT NULL,
    theme         TEXT NOT NULL,
    subtheme      TEXT,
    coder         TEXT NOT NULL,
    PRIMARY KEY (contribution, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_theme ON tag (theme, contribution);

CREATE TABLE addressee (
    contribution  INTEGER NOT NULL,
    position      INTEGER NOT NULL,
    addressee     TEXT NOT NULL,
    PRIMARY KEY (contribution, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE link (
    contribution  INTEGER NOT NULL,
    position      INTEGER NOT NULL,
    link          TEXT NOT NULL,
    target        BLOB NOT NULL,
    PRIMARY KEY (contribution, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE conflict (
    contribution  INTEGER NOT NULL,
    position      INTEGER NOT NULL,
    field         TEXT NOT NULL,
    PRIMARY KEY (contribution, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE tally (
    session  INTEGER NOT NULL,
    counted  TEXT NOT NULL,
    kind     TEXT NOT NULL,
    voice    TEXT NOT NULL,
    phase    TEXT NOT NULL,
    n        INTEGER NOT NULL,
    PRIMARY KEY (session, counted, kind, voice, phase)
) STRICT, WITHOUT ROWID;

-- Who wrote down how much, and when last: the note-takers' pulse.
CREATE TABLE pulse (
    session   INTEGER NOT NULL,
    author    TEXT NOT NULL,
    captured  INTEGER NOT NULL,
    untagged  INTEGER NOT NULL,
    last      INTEGER NOT NULL,
    PRIMARY KEY (session, author)
) STRICT, WITHOUT ROWID;

CREATE VIEW contribution_flat AS
SELECT
    c.ref || coalesce('-' || c.clash, '') AS ref,
    k.name AS session,
    c.phase AS phase,
    strftime('%Y-%m-%dT%H:%M:%S', c.said / 1000 + c.said_offset * 60, 'unixepoch')
        || CASE c.said_offset WHEN 0 THEN 'Z' ELSE
            printf('%s%02d:%02d', CASE WHEN c.said_offset < 0 THEN '-' ELSE '+' END,
                   abs(c.said_offset) / 60, abs(c.said_offset) % 60) END AS captured_at,
    c.kind AS kind,
    c.text AS text,
    c.original_text AS original_text,
    c.language AS language,
    c.mode AS mode,
    c.permission AS permission,
    c.voice AS voice,
    coalesce(v.migrant_led, 0) AS migrant_led,
    c.at_table AS "table",
    c.primary_theme AS primary_theme,
    (SELECT group_concat(theme, '|') FROM
        (SELECT theme FROM tag WHERE contribution = c.id GROUP BY theme ORDER BY min(position))) AS themes,
    (SELECT group_concat(mark, '|') FROM
        (SELECT theme || '/' || subtheme AS mark FROM tag
         WHERE contribution = c.id AND subtheme IS NOT NULL GROUP BY mark ORDER BY min(position))) AS subthemes,
    (SELECT group_concat(addressee, '|') FROM
        (SELECT addressee FROM addressee WHERE contribution = c.id ORDER BY position)) AS addressees,
    (SELECT group_concat(ref, '|') FROM
        (SELECT t.ref || coalesce('-' || t.clash, '') AS ref
         FROM link l JOIN event e ON e.chain = l.target JOIN contribution t ON t.id = e.id
         WHERE l.contribution = c.id AND l.link = 'answers' ORDER BY l.position)) AS answers,
    (SELECT t.ref || coalesce('-' || t.clash, '')
     FROM event e JOIN contribution t ON t.id = e.id WHERE e.chain = c.merged_into) AS merged_into,
    c.status AS status
FROM contribution c
JOIN session_key k ON k.id = c.session
LEFT JOIN voice v ON v.session = c.session AND v.id = c.voice
WHERE c.status <> 'hidden'
ORDER BY c.session, c.at;
