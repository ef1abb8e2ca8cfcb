//! `docs/store.md` beside a real store.

use super::page::{code, code_headings, fences, read, rows, section};
use crate::store::{Hall, words};
use rusqlite::Connection;
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command as Program;
use townhall::domain::act::{Act, Field, LinkKind};
use townhall::domain::event::{Event, Header};
use townhall::domain::ids::{DeviceId, SessionId};
use townhall::domain::time::{Hlc, Wall};
use townhall::domain::{Body, Capture, Command, Kind, ThemeMark};

fn page() -> String {
    read("docs/store.md")
}

/// A store in which something of everything happened.
fn lively() -> Hall {
    let mut hall = Hall::new();
    let languages = vec!["en".into(), "es".into()];
    let objections = String::new();
    hall.act_as("MO", "floor", Command::ReadConsent { languages, objections });
    hall.act_as("MO", "floor", Command::StartPhase(4));
    hall.act_as("MO", "floor", Command::ExtendPhase { phase: 4, minutes: 5 });
    hall.act_as("MO", "floor", Command::PauseClock);
    hall.act_as("MO", "floor", Command::ResumeClock);
    let worry = hall.say("Rents have gone up twice this year");
    let voiced = Capture {
        kind: Some(Kind::Proposal),
        voice: Some("newcomer".into()),
        themes: vec![ThemeMark::plain("living-together")],
        addressees: vec!["city".into()],
        answers: vec![worry],
        words: Body { text: "A tenants' desk".into(), original: Some("Una mesa".into()) },
        ..Capture::default()
    };
    let idea = hall.act(Command::Capture(Box::new(voiced))).captured[0].0;
    let mark = ThemeMark::plain("living-together");
    hall.act_as("KL", "notes", Command::Tag { of: vec![worry, idea], mark, on: true });
    hall.act(Command::Address { of: vec![worry], addressee: "region".into(), on: true });
    hall.act(Command::Set { of: vec![worry], field: Field::Kind(Kind::Question) });
    hall.act(Command::Link { of: vec![worry], to: idea, link: LinkKind::Repeats, on: true });
    hall.act(Command::Reword { of: worry, words: words("Rents went up twice").words });
    let named = hall.say("Mr Someone of number 9");
    hall.act(Command::Scrub { of: named, words: words("A neighbour").words });
    hall.say("A slip");
    hall.act(Command::Undo);
    let captures = vec![words("one of a paste"), words("another of it")];
    hall.act(Command::CaptureAll { from: "paste".into(), captures });
    hall.act_as("MO", "floor", Command::EndSession);
    hall
}

fn look(hall: &Hall) -> Connection {
    Connection::open(hall.store.path()).unwrap()
}

/// Names in the first column of what is found, each one a text.
fn column(db: &Connection, sql: &str) -> BTreeSet<String> {
    let mut statement = db.prepare(sql).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

#[test]
fn every_table_and_column_is_documented_and_no_other() {
    let hall = Hall::new();
    let db = look(&hall);
    let page = page();
    let tables = column(
        &db,
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type <> 'shadow' \
         AND name NOT LIKE 'sqlite_%'",
    );
    let documented: BTreeSet<String> = code_headings(&page, "###").into_iter().collect();
    assert_eq!(documented, tables);
    for table in tables {
        let real = column(&db, &format!("SELECT name FROM pragma_table_info('{table}')"));
        let rows = rows(section(&page, &format!("### `{table}`")));
        let named: BTreeSet<String> = rows.iter().map(|row| code(&row[0]).to_owned()).collect();
        assert_eq!(named, real, "columns of {table}");
        assert_eq!(rows.len(), real.len(), "{table} names a column twice");
        let empty = rows.iter().find(|row| row[1].is_empty());
        assert!(empty.is_none(), "{table}: {empty:?} says nothing");
    }
    let number = |pragma: &str| -> i64 {
        db.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get(0)).unwrap()
    };
    assert!(page.contains(&format!("`PRAGMA application_id` is {}", number("application_id"))));
    assert!(page.contains(&format!("the tables, now {}.", number("user_version"))));
    assert!(page.contains(townhall::text::SEARCH_TOKENIZER));
}

#[test]
fn every_kind_of_event_is_documented_with_facts_that_can_be_read() {
    let page = page();
    let rows = rows(section(&page, "## The kinds of event"));
    let named: Vec<(String, u32)> =
        rows.iter().map(|row| (code(&row[0]).to_owned(), row[1].parse().unwrap())).collect();
    let real: Vec<(String, u32)> =
        Act::KINDS.iter().map(|(kind, version)| ((*kind).to_owned(), *version)).collect();
    assert_eq!(named, real);
    let identity = "ab".repeat(32);
    for row in rows {
        let (kind, facts) =
            (code(&row[0]), code(&row[3]).replace("\"…\"", &format!("\"{identity}\"")));
        // The opening holds a plan and a codebook; the store's own has them whole.
        if kind != "session.opened" {
            let act = Act::read(kind, row[1].parse().unwrap(), &facts).unwrap();
            assert_eq!(act.facts(), facts, "{kind}");
        }
    }
}

#[test]
fn a_lively_store_has_most_kinds_and_the_fields_of_an_opening() {
    let hall = lively();
    let db = look(&hall);
    let opened: String = db
        .query_row("SELECT facts FROM event WHERE kind = 'session.opened'", [], |row| row.get(0))
        .unwrap();
    let opened: BTreeMap<String, serde_json::Value> = serde_json::from_str(&opened).unwrap();
    assert_eq!(opened.into_keys().collect::<Vec<_>>(), ["codebook", "details", "plan"]);
    let kinds = column(&db, "SELECT DISTINCT kind FROM event");
    for kind in ["contribution.scrubbed", "undone", "batch.opened", "link.set"] {
        assert!(kinds.contains(kind), "{kind}");
    }
}

/// SHA-256 over parts, each with its length before it.
fn hashed<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Vec<u8> {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().to_vec()
}

/// Reads hexadecimal; `-` for nothing.
fn bytes(hex: &str) -> Vec<u8> {
    let pairs = hex.trim_matches('-').as_bytes().chunks(2);
    pairs.map(|pair| u8::from_str_radix(str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
}

#[test]
fn the_documented_chain_is_the_one_in_a_real_store() {
    let hall = lively();
    let db = look(&hall);
    let mut statement = db
        .prepare(
            "SELECT e.chain, e.prev, d.uuid, e.seq, e.at, e.wall, e.wall_offset, k.uuid, e.author, \
             e.desk, e.kind, e.version, e.facts, e.digest, e.salt, e.body \
             FROM event e JOIN device d ON d.id = e.device JOIN session_key k ON k.id = e.session \
             ORDER BY e.seq",
        )
        .unwrap();
    let mut found = statement.query([]).unwrap();
    let mut last = vec![0; 32];
    let (mut events, mut erased) = (0, 0);
    while let Some(row) = found.next().unwrap() {
        let blob = |at: usize| row.get::<_, Option<Vec<u8>>>(at).unwrap().unwrap_or_default();
        let text = |at: usize| row.get::<_, String>(at).unwrap().into_bytes();
        let number = |at: usize| row.get::<_, i64>(at).unwrap();
        let short = |at: usize| i32::try_from(number(at)).unwrap().to_be_bytes();
        let (prev, digest) = (blob(1), blob(13));
        assert_eq!(prev, last);
        let chain = hashed([
            &prev[..],
            &blob(2),
            &number(3).to_be_bytes(),
            &number(4).to_be_bytes(),
            &number(5).to_be_bytes(),
            &short(6),
            &blob(7),
            &text(8),
            &text(9),
            &text(10),
            &short(11),
            &text(12),
            &digest,
        ]);
        assert_eq!(chain, blob(0), "event {}", number(3));
        match row.get::<_, Option<String>>(15).unwrap() {
            Some(body) => {
                let whole = [blob(14), body.into_bytes()].concat();
                assert_eq!(Sha256::digest(whole).to_vec(), digest);
            }
            None => erased += u32::from(!digest.is_empty()),
        }
        last = chain;
        events += 1;
    }
    assert!(events > 15);
    assert_eq!(erased, 1);
}

#[test]
fn the_worked_example_gives_the_chain_it_names() {
    let example = fences(&page(), "chain").remove(0);
    let mut parts: Vec<(&str, Vec<u8>)> = example
        .lines()
        .map(|line| line.split_once(' ').unwrap())
        .map(|(name, hex)| (name, bytes(hex.trim())))
        .collect();
    let (_, stated) = parts.pop().unwrap();
    assert_eq!(hashed(parts.iter().map(|(_, part)| &part[..])), stated);

    let documented = rows(section(&page(), "## The chain"));
    assert_eq!(documented.len(), parts.len());
    for (row, (name, part)) in documented.iter().zip(&parts) {
        assert!(row[0].starts_with(&format!("`{name}`")), "{row:?} beside {name}");
        if let Ok(length) = row[1].parse::<usize>() {
            assert_eq!(part.len(), length, "{name}");
        }
    }
    let part = |name: &str| parts.iter().find(|(other, _)| *other == name).unwrap().1.clone();
    let number = |name: &str| i64::from_be_bytes(part(name).try_into().unwrap());
    let text = |name: &str| String::from_utf8(part(name)).unwrap();
    let header = Header {
        device: DeviceId::from_slice(&part("device")).unwrap(),
        seq: number("seq").unsigned_abs(),
        at: Hlc(number("at")),
        wall: Wall { ms: number("wall"), offset: 60 },
        session: SessionId::from_slice(&part("session")).unwrap(),
        author: text("author"),
        desk: text("desk"),
        kind: text("kind"),
        version: 1,
        facts: text("facts"),
    };
    assert_eq!(header.wall.rfc3339(), "2026-11-23T19:42:07+01:00");
    assert_eq!(header.at, Hlc::at_ms(header.wall.ms));
    assert_eq!(Event::seal(Event::START, header, None).id.0.to_vec(), stated);
}

#[test]
fn the_python_check_follows_the_chains() {
    let hall = lively();
    let script = fences(&page(), "python").remove(0);
    let run = Program::new("python3").args(["-c", &script]).arg(hall.store.path()).output();
    let Ok(run) = run else {
        println!("skipped: no python3 here");
        return;
    };
    let said = String::from_utf8_lossy(&run.stdout);
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let db = look(&hall);
    let events: i64 = db.query_row("SELECT count(*) FROM event", [], |row| row.get(0)).unwrap();
    assert_eq!(said.trim(), events.to_string());

    db.execute("UPDATE event SET author = 'XX' WHERE seq = 3", []).unwrap();
    drop(db);
    let run = Program::new("python3").args(["-c", &script]).arg(hall.store.path()).output();
    assert!(!run.unwrap().status.success(), "a changed event goes unnoticed");
}

#[test]
fn every_query_runs_and_finds_something() {
    let hall = lively();
    let db = look(&hall);
    let queries = fences(&page(), "sql");
    assert_eq!(queries.len(), 5);
    for sql in queries {
        let mut statement = db.prepare(&sql).unwrap_or_else(|error| panic!("{error}\n{sql}"));
        let mut found = statement.query([]).unwrap();
        assert!(found.next().unwrap().is_some(), "nothing found by\n{sql}");
    }
}

#[test]
fn every_finding_of_verify_is_documented() {
    let source = read("src/cli/verify/finding.rs");
    let id = |line: &str| {
        let id = line.trim().strip_prefix('"')?.strip_suffix("\",")?.to_owned();
        id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-').then_some(id)
    };
    let real: BTreeSet<String> = source.lines().filter_map(id).collect();
    let page = page();
    let rows = rows(section(&page, "## What `verify` finds"));
    let named: BTreeSet<String> = rows.iter().map(|row| code(&row[0]).to_owned()).collect();
    assert_eq!(named, real);
}

#[test]
fn what_a_backup_leaves_out_is_what_the_page_says() {
    let mut hall = lively();
    let copy = hall.folder.path().join("copy.db");
    hall.store.backup(&copy, 0, |_, _| {}).unwrap();
    let (page, db) = (page(), Connection::open(&copy).unwrap());
    for table in ["own_device", "draft", "written"] {
        let rows: i64 =
            db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap();
        assert_eq!(rows, 0, "{table}");
    }
    assert!(page.contains("It leaves out `own_device`, `draft` and `written`"));
}
