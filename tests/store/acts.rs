//! Acts of all sorts, read back, undone, verified and rebuilt.

use super::{Hall, open, words};
use townhall::domain::act::{Field, LinkKind};
use townhall::domain::{Body, Command, Kind, Status, ThemeMark};
use townhall::store::{Direction, Filter};

fn everything() -> Hall {
    let mut hall = Hall::new();
    hall.act_as("FA", "floor", Command::NextPhase);
    let lift = hall.say("The lift in our block has been out since March.");
    let desk = hall.say("Housing desk speaks one language only.");
    let mut proposal = words("Open a desk in the school on Saturdays.");
    proposal.kind = Some(Kind::Proposal);
    proposal.themes = vec![ThemeMark::plain("rights-access")];
    proposal.addressees = vec!["city".into()];
    proposal.answers = vec![desk];
    let proposal = hall.act(Command::Capture(Box::new(proposal))).captured[0].0;
    let mark = ThemeMark { theme: "adequate-living".into(), subtheme: Some("housing".into()) };
    hall.act(Command::Tag { of: vec![lift, desk], mark, on: true });
    hall.act(Command::Set { of: vec![lift], field: Field::Voice(Some("newcomer".into())) });
    hall.act(Command::Set { of: vec![desk], field: Field::Parked(true) });
    hall.act(Command::Reword {
        of: lift,
        words: Body {
            text: "The lift at number 9 has been out since March.".into(),
            original: None,
        },
    });
    hall.act(Command::Link { of: vec![proposal], to: lift, link: LinkKind::Answers, on: true });
    hall.act(Command::CaptureAll {
        from: "paste".into(),
        captures: vec![words("One pasted line."), words("Another pasted line.")],
    });
    hall.act(Command::Undo);
    hall.act(Command::Redo);
    hall.act_as("FA", "floor", Command::NextPhase);
    hall.act_as("FA", "floor", Command::PauseClock);
    hall.act_as("FA", "floor", Command::Undo);
    hall
}

#[test]
fn what_was_done_is_read_back_after_opening_again() {
    let mut hall = everything();
    hall.store = open(&hall.folder);
    let reader = hall.store.reader().unwrap();
    let page = reader.page(hall.session, &Filter::All, None, Direction::Older, 50).unwrap();
    assert_eq!(page.len(), 5);
    assert_eq!(page[0].contribution.words.text, "The lift at number 9 has been out since March.");
    assert_eq!(page[0].contribution.voice.as_deref(), Some("newcomer"));
    assert_eq!(page[0].contribution.subthemes(), ["adequate-living/housing"]);
    assert_eq!(page[1].contribution.status, Status::Parked);
    assert_eq!(page[2].answers, [page[1].reference, page[0].reference]);
    assert_eq!(page[2].contribution.kind, Kind::Proposal);
    let figures = reader.figures(hall.session).unwrap();
    assert_eq!((figures.all(), figures.untagged(), figures.theme("adequate-living")), (5, 2, 2));
    let row = reader.find_session("town-hall-stack-2026").unwrap();
    assert_eq!(
        (row.name.as_str(), row.contributions, row.untagged),
        ("town-hall-stack-2026-11-23", 5, 2)
    );
    let session = reader.session(hall.session).unwrap().unwrap();
    assert_eq!(session.floor.current, Some(1));
    assert_eq!(session.floor.paused_since, None);
}

#[test]
fn pages_meet_without_gap_or_repeat() {
    let mut hall = Hall::new();
    let said: Vec<_> = (0..57).map(|n| hall.say(&format!("Line number {n}."))).collect();
    let reader = hall.store.reader().unwrap();
    let mut seen = Vec::new();
    let mut from = None;
    loop {
        let page = reader.page(hall.session, &Filter::All, from, Direction::Newer, 10).unwrap();
        let Some(last) = page.last() else { break };
        from = Some(last.contribution.order);
        seen.extend(page.iter().map(|listed| listed.contribution.id));
    }
    assert_eq!(seen, said);
    let latest = reader.page(hall.session, &Filter::All, None, Direction::Older, 10).unwrap();
    assert_eq!(latest.iter().map(|listed| listed.contribution.id).collect::<Vec<_>>(), said[47..]);
    let before = latest[0].contribution.order;
    let older =
        reader.page(hall.session, &Filter::All, Some(before), Direction::Older, 10).unwrap();
    assert_eq!(older.iter().map(|listed| listed.contribution.id).collect::<Vec<_>>(), said[37..47]);
}

#[test]
fn the_record_verifies_and_a_rebuild_leaves_every_row_equal() {
    let mut hall = everything();
    let verified = hall.store.reader().unwrap().verify(|_, _| {}).unwrap();
    assert_eq!(verified.findings, []);
    assert!(verified.events > 15);
    hall.store.rebuild(|_, _| {}).unwrap();
    let again = hall.store.reader().unwrap().verify(|_, _| {}).unwrap();
    assert_eq!(again, verified);
}

#[test]
fn a_changed_row_and_a_changed_word_are_found() {
    let hall = everything();
    let path = hall.store.path().to_owned();
    let db = rusqlite::Connection::open(path).unwrap();
    db.execute(
        "UPDATE contribution SET kind = 'question' WHERE id = (SELECT min(id) FROM contribution)",
        [],
    )
    .unwrap();
    db.execute("UPDATE event SET body = replace(body, 'Saturdays', 'Sundays')", []).unwrap();
    let verified = hall.store.reader().unwrap().verify(|_, _| {}).unwrap();
    assert!(!verified.holds());
    let found = format!("{:?}", verified.findings);
    assert!(found.contains("Body") && found.contains("\"contribution\""), "{found}");
}

#[test]
fn words_are_found_in_this_and_all_sessions() {
    let hall = everything();
    let reader = hall.store.reader().unwrap();
    let hits = |query: &str| reader.search(query, Some(hall.session), 10).unwrap().len();
    assert_eq!((hits("lift"), hits("LIFT mar"), hits("number"), hits("block")), (1, 1, 1, 0));
    assert_eq!(hits("pasted"), 2);
    assert_eq!(hits("\" OR *"), 0);
    assert_eq!(reader.search("desk", None, 10).unwrap().len(), 2);
}

#[test]
fn a_backup_is_whole_and_writes_as_another_device() {
    let mut hall = everything();
    let copy = hall.folder.path().join("copy.db");
    let wall = hall.wall().ms;
    hall.store.backup(&copy, wall, |_, _| {}).unwrap();
    let mut other = townhall::store::Store::open(&copy, &Default::default()).unwrap();
    assert_eq!(
        other.reader().unwrap().head().unwrap(),
        hall.store.reader().unwrap().head().unwrap()
    );
    let who = townhall::store::Actor { author: "BK".into(), desk: "notes".into() };
    let wall = hall.wall();
    let said = Command::Capture(Box::new(words("Said into the copy.")));
    let there = other.act(hall.session, &who, said.clone(), wall).unwrap().captured[0].1;
    let here = hall.store.act(hall.session, &who, said, wall).unwrap().captured[0].1;
    assert_ne!(there, here);
    let verified = other.reader().unwrap().verify(|_, _| {}).unwrap();
    assert_eq!((verified.findings.len(), verified.devices), (0, 2));
}

#[test]
fn two_programs_on_one_file_see_each_other() {
    let mut hall = Hall::new();
    let mut second = open(&hall.folder);
    let mut reader = second.reader().unwrap();
    assert!(!reader.changed().unwrap());
    let here = hall.say("Said here.");
    assert!(reader.changed().unwrap());
    assert!(!reader.changed().unwrap());
    let who = townhall::store::Actor { author: "LM".into(), desk: "notes".into() };
    let wall = hall.wall();
    let mark = ThemeMark::plain("living-together");
    second.act(hall.session, &who, Command::Tag { of: vec![here], mark, on: true }, wall).unwrap();
    hall.act(Command::Set { of: vec![here], field: Field::Kind(Kind::Question) });
    let listed = reader.listed(here).unwrap().unwrap();
    assert_eq!(listed.contribution.tags[0].coder, "LM");
    assert_eq!(listed.contribution.kind, Kind::Question);
    assert_eq!(reader.verify(|_, _| {}).unwrap().findings, []);
}

#[test]
fn an_index_filled_by_other_rules_is_filled_anew() {
    let mut hall = everything();
    let db = rusqlite::Connection::open(hall.store.path()).unwrap();
    db.execute_batch(
        "UPDATE setting SET value = 0; \
         INSERT INTO contribution_search (contribution_search) VALUES ('delete-all');",
    )
    .unwrap();
    assert_eq!(hall.store.reader().unwrap().search("lift", None, 5).unwrap().len(), 0);
    hall.store = open(&hall.folder);
    assert_eq!(hall.store.reader().unwrap().search("lift", None, 5).unwrap().len(), 1);
    assert_eq!(hall.store.reader().unwrap().verify(|_, _| {}).unwrap().findings, []);
}

/// Three laptops are rare; two people at one are not.
#[test]
fn who_shares_a_laptop_takes_back_what_was_their_own() {
    let mut hall = Hall::new();
    let said = |text| Command::Capture(Box::new(words(text)));
    hall.act_as("BK", "notes", said("Mine."));
    hall.act_as("LM", "notes", said("Hers."));
    hall.act_as("BK", "notes", Command::Undo);
    let reader = hall.store.reader().unwrap();
    let page = reader.page(hall.session, &Filter::All, None, Direction::Older, 50).unwrap();
    let texts: Vec<_> = page.iter().map(|row| row.contribution.words.text.as_str()).collect();
    assert_eq!(texts, ["Hers."]);
}
