//! What each command leads to, and every reason to refuse one.

use super::replica::{FLOOR, NOTES, Replica, captured, words};
use super::world::{EVENING, MOST_ADDRESSEES, MOST_THEMES, OTHER_EVENING, opened};
use townhall::domain::act::{Act, Field, LinkKind, SessionDetails, Source};
use townhall::domain::command::{Capture, Command, PhaseOf};
use townhall::domain::decide::MOST_CHARACTERS;
use townhall::domain::event::Body;
use townhall::domain::ids::{ContributionId, EventId, SessionId};
use townhall::domain::refusal::Refusal;
use townhall::domain::{Kind, Mode, Permission, ThemeMark};

const NOWHERE: EventId = EventId([9; 32]);

/// A laptop with three lines; the third belongs to the other evening.
fn hall() -> (Replica, [ContributionId; 3]) {
    let mut one = Replica::at_the_door();
    let lift = one.capture("the lift");
    let stairs = one.capture("the stairs");
    let elsewhere = one.act_in(OTHER_EVENING, NOTES, captured("a bench")).unwrap()[0];
    (one, [lift, stairs, elsewhere])
}

fn line(change: impl FnOnce(&mut Capture)) -> Command {
    let mut capture = Capture { words: words("the lift is stuck"), ..Capture::default() };
    change(&mut capture);
    Command::Capture(Box::new(capture))
}

fn set(of: ContributionId, field: Field) -> Command {
    Command::Set { of: vec![of], field }
}

fn tag(of: ContributionId, theme: &str, subtheme: Option<&str>, on: bool) -> Command {
    let mark = ThemeMark { theme: theme.to_owned(), subtheme: subtheme.map(str::to_owned) };
    Command::Tag { of: vec![of], mark, on }
}

fn address(of: ContributionId, addressee: &str) -> Command {
    Command::Address { of: vec![of], addressee: addressee.to_owned(), on: true }
}

fn reword(of: ContributionId, text: &str) -> Command {
    Command::Reword { of, words: words(text) }
}

fn link(of: ContributionId, to: ContributionId, on: bool) -> Command {
    Command::Link { of: vec![of], to, link: LinkKind::Answers, on }
}

/// Does all but the last, which must be refused and change nothing.
fn refuses(commands: Vec<Command>, expected: &Refusal) {
    let (mut one, _) = hall();
    let last = commands.len() - 1;
    for (nth, command) in commands.into_iter().enumerate() {
        one.time_ms += 1_000;
        let before = one.tables.clone();
        let shown = format!("{command:?}");
        let done = one.act(FLOOR, command);
        if nth == last {
            assert_eq!(done.as_ref(), Err(expected), "{shown}");
            assert_eq!(one.tables, before, "{shown}");
        } else {
            assert!(done.is_ok(), "{shown}: {done:?}");
        }
    }
}

#[test]
fn a_line_is_refused_that_says_nothing_or_names_what_is_not_there() {
    let (_, [.., elsewhere]) = hall();
    let plain = |theme: &str| ThemeMark::plain(theme);
    let long = "é".repeat(MOST_CHARACTERS + 1);
    let too_long = Refusal::TooLong { length: MOST_CHARACTERS + 1, most: MOST_CHARACTERS };
    let three = ["housing", "work", "school"].map(plain).to_vec();
    let all = ["city", "landlords", "state"].map(str::to_owned).to_vec();
    let mould = ThemeMark { theme: "work".into(), subtheme: Some("mould".into()) };
    for (command, refusal) in [
        (captured(""), Refusal::NothingSaid),
        (captured("  \n "), Refusal::NothingSaid),
        (captured(&long), too_long),
        (line(|it| it.themes = vec![plain("weather")]), Refusal::NoSuchTheme("weather".into())),
        (line(|it| it.themes = vec![mould]), Refusal::NoSuchSubtheme("work/mould".into())),
        (line(|it| it.themes = three), Refusal::TooManyThemes(MOST_THEMES)),
        (line(|it| it.addressees = vec!["moon".into()]), Refusal::NoSuchAddressee("moon".into())),
        (line(|it| it.addressees = all), Refusal::TooManyAddressees(MOST_ADDRESSEES)),
        (line(|it| it.voice = Some("crow".into())), Refusal::NoSuchVoice("crow".into())),
        (line(|it| it.phase = PhaseOf::Nth(4)), Refusal::NoSuchPhase),
        (line(|it| it.answers = vec![NOWHERE]), Refusal::NoSuchContribution),
        (line(|it| it.answers = vec![elsewhere]), Refusal::OtherSession),
        (Command::CaptureAll { from: "paste".into(), captures: vec![] }, Refusal::NothingSaid),
    ] {
        refuses(vec![command], &refusal);
    }
}

#[test]
fn the_two_wordings_of_a_line_are_measured_together() {
    let half = "é".repeat(MOST_CHARACTERS / 2);
    let fits = Body { text: half.clone(), original: Some(half.clone()) };
    let (mut one, _) = hall();
    one.act(NOTES, line(|it| it.words = fits)).unwrap();
    let more = Body { text: half.clone(), original: Some(format!("{half}!")) };
    let refusal = Refusal::TooLong { length: MOST_CHARACTERS + 1, most: MOST_CHARACTERS };
    refuses(vec![line(|it| it.words = more)], &refusal);
}

#[test]
fn one_bad_line_refuses_the_whole_block() {
    let (mut one, _) = hall();
    let good = Capture { words: words("a lamp"), ..Capture::default() };
    let bad = Capture { voice: Some("crow".into()), ..good.clone() };
    let block = |captures| Command::CaptureAll { from: "paste".into(), captures };
    let before = one.tables.clone();
    let done = one.act(NOTES, block(vec![good.clone(), bad]));
    assert_eq!(done, Err(Refusal::NoSuchVoice("crow".into())));
    assert_eq!(one.tables, before);
    // No ref was used up: the next line has the one it would have had.
    let mut other = one.clone();
    let first = other.act(NOTES, block(vec![good])).unwrap()[1];
    let plain = one.capture("a lamp");
    assert_eq!(one.contribution(plain).reference, other.contribution(first).reference);
}

#[test]
fn a_change_is_refused_that_changes_nothing_or_cannot_be() {
    let (_, [lift, stairs, elsewhere]) = hall();
    let merged = |of, into| set(of, Field::MergedInto(Some(into)));
    let taken_back = vec![line(|_| ()), Command::Undo];
    let then = |mut first: Vec<Command>, last: Command| {
        first.push(last);
        first
    };
    for (commands, refusal) in [
        (vec![reword(lift, " ")], Refusal::NothingSaid),
        (vec![reword(lift, "the lift")], Refusal::Already),
        (vec![reword(NOWHERE, "a")], Refusal::NoSuchContribution),
        (vec![reword(elsewhere, "a")], Refusal::OtherSession),
        (vec![Command::Scrub { of: NOWHERE, words: words("") }], Refusal::NoSuchContribution),
        (vec![Command::Scrub { of: elsewhere, words: words("") }], Refusal::OtherSession),
        (vec![set(lift, Field::Kind(Kind::Concern))], Refusal::Already),
        (vec![set(lift, Field::Voice(None))], Refusal::Already),
        (vec![set(lift, Field::Voice(Some("crow".into())))], Refusal::NoSuchVoice("crow".into())),
        (vec![set(lift, Field::Language(Some(" ".into())))], Refusal::Already),
        (vec![set(lift, Field::Mode(Mode::Paraphrase))], Refusal::Already),
        (vec![set(lift, Field::Permission(Permission::Paraphrase))], Refusal::Already),
        (vec![set(lift, Field::Table(None))], Refusal::Already),
        (vec![set(lift, Field::Seat(None))], Refusal::Already),
        (vec![set(lift, Field::Parked(false))], Refusal::Already),
        (vec![set(lift, Field::MergedInto(None))], Refusal::Already),
        (vec![merged(lift, lift)], Refusal::Circle),
        (vec![merged(lift, stairs), merged(stairs, lift)], Refusal::Circle),
        (vec![merged(lift, NOWHERE)], Refusal::NoSuchContribution),
        (vec![merged(lift, elsewhere)], Refusal::OtherSession),
        (vec![set(elsewhere, Field::Parked(true))], Refusal::OtherSession),
        (vec![Command::Set { of: vec![], field: Field::Parked(true) }], Refusal::Already),
        (vec![tag(lift, "weather", None, true)], Refusal::NoSuchTheme("weather".into())),
        (
            vec![tag(lift, "housing", Some("lift"), true)],
            Refusal::NoSuchSubtheme("housing/lift".into()),
        ),
        (vec![tag(lift, "housing", None, false)], Refusal::Already),
        (
            vec![tag(lift, "housing", None, true), tag(lift, "housing", None, true)],
            Refusal::Already,
        ),
        (
            vec![
                tag(lift, "housing", None, true),
                tag(lift, "work", None, true),
                tag(lift, "school", None, true),
            ],
            Refusal::TooManyThemes(MOST_THEMES),
        ),
        (vec![address(lift, "moon")], Refusal::NoSuchAddressee("moon".into())),
        (
            vec![address(lift, "city"), address(lift, "state"), address(lift, "landlords")],
            Refusal::TooManyAddressees(MOST_ADDRESSEES),
        ),
        (vec![link(lift, lift, true)], Refusal::Circle),
        (vec![link(lift, NOWHERE, true)], Refusal::NoSuchContribution),
        (vec![link(lift, elsewhere, true)], Refusal::OtherSession),
        (vec![link(lift, stairs, false)], Refusal::Already),
        (then(taken_back.clone(), Command::Undo), Refusal::NothingToUndo),
        (vec![Command::Redo], Refusal::NothingToRedo),
        (vec![Command::OpenSession(opened())], Refusal::Already),
        (
            vec![Command::ChangeSession(SessionDetails {
                title: "An evening".into(),
                ..SessionDetails::default()
            })],
            Refusal::Already,
        ),
    ] {
        refuses(commands, &refusal);
    }
}

#[test]
fn what_was_taken_back_takes_no_change_but_a_scrub() {
    let (mut one, [_, stairs, _]) = hall();
    one.act(NOTES, Command::Undo).unwrap();
    assert_eq!(one.act(NOTES, reword(stairs, "a")), Err(Refusal::NoSuchContribution));
    assert_eq!(one.act(NOTES, tag(stairs, "work", None, true)), Err(Refusal::NoSuchContribution));
    one.act(NOTES, Command::Scrub { of: stairs, words: words("") }).unwrap();
    assert!(one.tables.log[&stairs].is_erased());
}

#[test]
fn phases_and_clock_are_refused_where_they_make_no_sense() {
    let extend = |phase, minutes| Command::ExtendPhase { phase, minutes };
    let end = || vec![Command::StartPhase(0), Command::EndSession];
    let then = |mut first: Vec<Command>, last: Command| {
        first.push(last);
        first
    };
    for (commands, refusal) in [
        (vec![Command::StartPhase(4)], Refusal::NoSuchPhase),
        (vec![Command::StartPhase(1), Command::StartPhase(1)], Refusal::Already),
        (then(end(), Command::NextPhase), Refusal::Already),
        (then(end(), Command::EndSession), Refusal::Already),
        (then(end(), Command::PauseClock), Refusal::NoPhaseRuns),
        (vec![Command::EndSession], Refusal::NotBegun),
        (vec![Command::PauseClock], Refusal::NoPhaseRuns),
        (vec![Command::ResumeClock], Refusal::NoPhaseRuns),
        (vec![Command::StartPhase(0), Command::ResumeClock], Refusal::Already),
        (vec![Command::StartPhase(0), Command::PauseClock, Command::PauseClock], Refusal::Already),
        (vec![extend(1, 0)], Refusal::Already),
        (vec![extend(4, 5)], Refusal::NoSuchPhase),
        (vec![extend(4, -5)], Refusal::NoSuchPhase),
        (vec![extend(0, i32::MIN), extend(0, -1)], Refusal::Already),
        (vec![Command::SetInterpreting(false)], Refusal::Already),
        (vec![Command::TakeChair], Refusal::Already),
    ] {
        refuses(commands, &refusal);
    }
    let (one, _) = hall();
    let mut two = Replica::new(1);
    two.receive_all(one.in_order_of_arrival());
    for command in [
        Command::StartPhase(0),
        Command::NextPhase,
        extend(0, 5),
        Command::PauseClock,
        Command::ResumeClock,
        Command::SetInterpreting(true),
        Command::EndSession,
    ] {
        assert_eq!(two.act(FLOOR, command), Err(Refusal::NotTheChair));
    }
}

#[test]
fn nothing_happens_in_a_session_that_is_not_here() {
    let mut one = Replica::new(0);
    let nowhere = SessionId([7; 16]);
    for command in [captured("the lift"), Command::Undo, Command::TakeChair, Command::NextPhase] {
        assert_eq!(one.act_in(nowhere, NOTES, command), Err(Refusal::NoSuchSession));
    }
    assert!(one.tables.log.is_empty());
}

#[test]
fn a_line_carries_all_that_was_said_about_it() {
    let (mut one, [lift, ..]) = hall();
    one.act(FLOOR, Command::StartPhase(2)).unwrap();
    let source = Source { name: "cards".into(), row: "7".into(), votes: None };
    let id = one
        .act(
            NOTES,
            line(|it| {
                it.words = Body { text: " a lamp ".into(), original: Some("una lámpara".into()) };
                it.mode = Some(Mode::Interpreted);
                it.permission = Some(Permission::Quote);
                it.table = Some("3".into());
                it.seat = Some("14".into());
                it.voice = Some("newcomer".into());
                it.language = Some("es".into());
                it.themes = ["housing", "work", "housing"].map(ThemeMark::plain).to_vec();
                it.themes[2].subtheme = Some("mould".into());
                it.addressees = ["city", "state", "city"].map(str::to_owned).to_vec();
                it.answers = vec![lift, lift];
                it.source = Some(source.clone());
            }),
        )
        .unwrap();
    // The seat is named first.
    let (id, names) = (id[1], one.tables.sessions[&EVENING].seats.clone());
    let one = one.contribution(id);
    assert_eq!(one.words.text, "a lamp");
    assert_eq!(one.words.original.as_deref(), Some("una lámpara"));
    assert_eq!(one.kind, Kind::Proposal, "the first that its phase captures");
    assert_eq!(one.phase.as_deref(), Some("ideas"));
    assert_eq!((one.mode, one.permission), (Mode::Interpreted, Permission::Quote));
    assert_eq!(
        (one.table.as_deref(), one.seat.and_then(|seat| names.name(seat))),
        (Some("3"), Some("14"))
    );
    assert_eq!((one.voice.as_deref(), one.language.as_deref()), (Some("newcomer"), Some("es")));
    // What is named twice counts once, in its first place.
    assert_eq!(one.themes(), ["housing", "work"]);
    assert_eq!(one.subthemes(), ["housing/mould"]);
    assert_eq!(one.addressees, ["city", "state"]);
    assert_eq!(one.links, [(LinkKind::Answers, lift)]);
    assert_eq!(one.source, Some(source));
}

#[test]
fn facts_that_name_a_mark_twice_count_it_once_too() {
    let (mut one, [lift, ..]) = hall();
    let facts = format!(
        r#"{{"ref":"K7QX4","kind":"concern","themes":[{{"theme":"work"}},{{"theme":"work"}}],
        "addressees":["city","city"],"answers":["{lift}","{lift}"]}}"#
    );
    let id = one.seal(EVENING, NOTES, "contribution.captured", 1, facts, Some(&words("a")));
    assert_eq!(one.contribution(id).links, [(LinkKind::Answers, lift)]);
    assert_eq!(one.contribution(id).tags.len(), 1);
    assert_eq!(one.contribution(id).addressees, ["city"]);
    one.act(NOTES, tag(id, "work", None, false)).unwrap();
    assert_eq!(one.tables.figures(EVENING).theme("work"), 0);
}

#[test]
fn only_what_changes_is_written_and_names_what_it_replaces() {
    let (mut one, [lift, stairs, _]) = hall();
    let first = one.act(NOTES, tag(stairs, "work", None, true)).unwrap()[0];
    let both =
        Command::Tag { of: vec![stairs, lift, lift], mark: ThemeMark::plain("work"), on: true };
    let second = one.act(NOTES, both).unwrap()[0];
    let Act::Tagged(tagged) = &one.tables.acts[&second] else { panic!("not a tag") };
    assert_eq!((tagged.of.as_slice(), tagged.replaces.as_slice()), (&[lift][..], &[][..]));
    let off = Command::Tag { of: vec![lift, stairs], mark: ThemeMark::plain("work"), on: false };
    let third = one.act(NOTES, off).unwrap()[0];
    let mut replaced = [first, second];
    replaced.sort_unstable();
    assert_eq!(one.tables.acts[&third].replaces(), replaced);
}

#[test]
fn what_was_parked_and_merged_can_be_unparked() {
    let (mut one, [lift, stairs, _]) = hall();
    one.act(NOTES, set(lift, Field::Parked(true))).unwrap();
    one.act(NOTES, set(lift, Field::MergedInto(Some(stairs)))).unwrap();
    assert_eq!(one.act(NOTES, set(lift, Field::Parked(true))), Err(Refusal::Already));
    one.act(NOTES, set(lift, Field::Parked(false))).unwrap();
    one.act(NOTES, set(lift, Field::MergedInto(None))).unwrap();
    assert_eq!(one.contribution(lift).status.id(), "open");
}

#[test]
fn the_last_phase_is_followed_by_the_end() {
    let (mut one, _) = hall();
    for phase in 0..4 {
        one.time_ms += 60_000;
        one.act(FLOOR, Command::NextPhase).unwrap();
        assert_eq!(one.tables.sessions[&EVENING].floor.current, Some(phase));
    }
    one.time_ms += 60_000;
    one.act(FLOOR, Command::NextPhase).unwrap();
    let floor = &one.tables.sessions[&EVENING].floor;
    assert_eq!((floor.current, floor.ended), (None, Some(one.time_ms)));
    // A phase begun after the end takes the evening up again.
    one.act(FLOOR, Command::StartPhase(3)).unwrap();
    assert_eq!(one.tables.sessions[&EVENING].floor.ended, None);
}

/// What stands word for word without permission waits to be reworded: mending a
/// letter does not release it, other words do, and an undo takes the release back
/// before it takes the words back.
#[test]
fn other_words_make_a_paraphrase_of_what_stood_word_for_word() {
    let mut one = Replica::at_the_door();
    let verbatim = line(|it| it.mode = Some(Mode::Verbatim));
    let said = one.act(NOTES, verbatim).unwrap()[0];
    let waits = |one: &Replica| one.contribution(said).is_to_reword();
    let other = |text: &str| Command::Paraphrase { of: said, words: words(text) };
    one.act(NOTES, reword(said, "the lift is stuck!")).unwrap();
    assert!(waits(&one));
    assert_eq!(one.act(NOTES, other("the lift is stuck!")), Err(Refusal::Already));
    assert_eq!(one.act(NOTES, other(" ")), Err(Refusal::NothingSaid));
    one.act(NOTES, other("a lift does not go")).unwrap();
    assert_eq!(one.contribution(said).mode, Mode::Paraphrase);
    // New words and what lets them be passed on go and come together.
    one.act(NOTES, Command::Undo).unwrap();
    assert!(waits(&one));
    assert_eq!(one.contribution(said).words.text, "the lift is stuck!");
    one.act(NOTES, Command::Redo).unwrap();
    assert_eq!(one.contribution(said).mode, Mode::Paraphrase);
    assert_eq!(one.contribution(said).words.text, "a lift does not go");
    // A paraphrase is given other words, and stays one.
    let plain = one.capture("the stairs");
    let again = Command::Paraphrase { of: plain, words: words("these stairs") };
    assert_eq!(one.act(NOTES, again).unwrap().len(), 1);
}
