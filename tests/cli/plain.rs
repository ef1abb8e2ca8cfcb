//! `townhall run --plain`: a whole session as lines of text.

use super::{Hall, text};

const PLAIN: &[&str] = &["run", "town", "--plain", "--as", "mo", "--lang", "en"];

/// What a session answers, with its refs and times written so that they are the
/// same each time.
fn answers(hall: &mut Hall, args: &[&str], input: &str) -> String {
    let output = hall.run(args, input.as_bytes());
    assert!(output.status.success(), "{}", text(&output.stderr));
    let answers = text(&output.stdout);
    let words = answers.split([' ', ',', ':', '.', '\n']);
    for word in words.filter(|word| word.parse::<townhall::domain::Ref>().is_ok()) {
        if word.len() == 5 && !hall.refs.iter().any(|known| known == word) {
            hall.refs.push(word.to_owned());
        }
    }
    let steady = hall.steady(&answers);
    steady.lines().map(|line| without_time(line) + "\n").collect()
}

/// The line, without the time of day at its end.
fn without_time(line: &str) -> String {
    match line.rsplit_once(" at ") {
        Some((before, time)) if time.contains(':') => format!("{before} at TIME"),
        _ => line.to_owned(),
    }
}

#[test]
fn an_evening_in_lines_of_text() {
    let mut hall = Hall::open();
    let evening = "\
:next
:next
! The lift is broken again #housing @city %newcomer
+ A desk that helps ,,housing ,,region &quote
And a line without a theme
:last 3
:untagged
:tag rights
:untagged
:heard
:undo
:redo
:kind question
:addressee city
:search lift
:time
";
    insta::assert_snapshot!(answers(&mut hall, PLAIN, evening));
}

#[test]
fn every_act_of_the_floor_is_a_word() {
    let mut hall = Hall::open();
    let evening = "\
:start
:consent en, es
:start 5
:pause
:resume
:more
:more 10
:less
:less 3
:less many
:interpreting on
:interpreting off
:interpreting perhaps
:chair
:as lm
:as l.m.
By another hand
:who
:end
:undo
:end
:quit
";
    insta::assert_snapshot!(answers(&mut hall, PLAIN, evening));
}

#[test]
fn plan_sheet_and_defaults_are_words() {
    let mut hall = Hall::open();
    let evening = "\
:plan
:plan 2 25
:plan 2 up
:plan 3 out
:plan 99 5
:plan 3 sideways
:plan back cl
:plan 4 es ¿Qué hace falta?
:plan languages en, es, ti
:plan voice new Shop owner
:plan voice shop-owner es Comerciante
:plan voice nobody out
:plan
:undo
:defaults
:defaults quote verbatim
As I said it
:open REF
:defaults nothing
:sheet decision How flats are shared out
:sheet reply-by soon
:sheet reply-by 2027-01-31
:sheet reply-by
:sheet summary Nobody said X7QX4.
:sheet colour blue
:sheet
:sheet reply-by -
:next
:plan 1 90
:next
:plan 1 90
:quit
";
    let answers = answers(&mut hall, PLAIN, evening);
    // Phases begin when the test does.
    let timeless = |line: &str| match line.split(", ").collect::<Vec<_>>().as_slice() {
        [nth, time, rest @ ..] if time.len() == 5 && time.contains(':') => {
            format!("{nth}, TIME, {}\n", rest.join(", "))
        }
        _ => format!("{line}\n"),
    };
    insta::assert_snapshot!(answers.lines().map(timeless).collect::<String>());
}

#[test]
fn what_is_wrong_is_said_and_nothing_is_lost() {
    let mut hall = Hall::open();
    let lines = ":bogus\n:look\n:tag nothing\n:start 99\n:language xx\n:open REF\n:language es\n:bogus\n:quit\n";
    insta::assert_snapshot!(answers(&mut hall, PLAIN, lines));
}

#[test]
fn each_word_of_a_desk_that_needs_no_screen_is_a_word_here() {
    let mut hall = Hall::open();
    // What moves about on a screen, and where one goes from it.
    let of_screens = [
        "save",
        "tab",
        "again",
        "paste-lines",
        "paste-one",
        "pasted",
        "subtheme",
        "list",
        "select",
        "filter",
        "up",
        "down",
        "page-up",
        "page-down",
        "first",
        "accept",
        "floor",
        "notes",
        "home",
        "next-list",
        "back",
        "palette",
        "command",
        "look",
        "redraw",
        "interrupt",
        "earlier",
        "erase",
        "foremost",
        "later",
        "objections",
        "on-wall",
        "right",
        "soften",
        "speakers",
        "strike",
        "also",
        "take-second",
        "take-third",
        "turn-kind",
        "wall-desk",
        "add",
        "migrant-led",
        "new-line",
        "out",
        "plan-voices",
        "prompts",
        "spoken",
        "new-ballot",
        "scale",
        "taking",
        "dots",
        "leave-blank",
    ];
    for binding in townhall::tui::keymap::bindings() {
        let answer = answers(&mut hall, PLAIN, &format!(":{}\n:quit\n", binding.word));
        let needs = answer.contains("needs a screen");
        assert_eq!(needs, of_screens.contains(&binding.word), ":{}", binding.word);
    }
}

#[test]
fn a_ballot_from_merging_to_bridging() {
    let mut hall = Hall::open();
    let says = "+ Night buses until two\n+ A night bus at weekends\n+ One desk that speaks your language\n\
                :count newcomer 12\n";
    let opening = answers(&mut hall, PLAIN, &format!("{says}:ballot dots\n:quit\n"));
    assert!(opening.contains("Name proposals by their refs"), "{opening}");
    let refs = hall.refs.clone();
    assert_eq!(refs.len(), 3, "{opening}");
    let (bus, weekend, desk) = (&refs[0], &refs[1], &refs[2]);
    let spoken = format!(
        ":result\n\
         :ballot fist {bus} {weekend} nonsense\n\
         :merge {weekend} {bus}\n\
         :ballot fist {bus} {weekend}\n\
         :ballot fist by voice {bus} {desk}\n\
         :ballot\n\
         :ballot paper 14 5\n\
         :ballot count 1 newcomer 5=7 4=0 3=0 2=1 1=0 0=0\n\
         :ballot count 1 established-resident 5=2 4=3 3=2 2=0 1=0\n\
         :ballot count 1 council 0=2\n\
         :ballot count 1 6=2\n\
         :ballot count 2 newcomer 4=8\n\
         :ballot count 2 established-resident 1=6\n\
         :wall ballot\n\
         :correct\n\
         :remark 2 The desk costs two posts\n\
         :ballot close\n\
         :bridging\n\
         :ballot hands papers {desk}\n\
         :ballot paper 3 for\n\
         :ballot paper 3 against\n\
         :ballot paper box against\n\
         :correct\n\
         :correct\n\
         :ballot abandon\n\
         :ballot\n\
         :quit\n"
    );
    let answer = answers(&mut hall, PLAIN, &spoken);
    insta::assert_snapshot!(answer);
}

/// A council's own codebook, which is small and trained quickly.
#[test]
fn themes_are_suggested_when_asked_and_taken_by_a_word() {
    let mut hall = Hall::empty();
    let here = env!("CARGO_MANIFEST_DIR");
    let plan = std::fs::read_to_string(format!("{here}/sessions/town-hall-stack.toml")).unwrap();
    let town = format!("{here}/tests/data/suggestions/town");
    let plan =
        plan.replace("codebook = \"cities-migration-2020\"", &format!("codebook = {town:?}"));
    std::fs::write(hall.folder.path().join("town.toml"), plan).unwrap();
    let made = hall.run(&["new", "./town.toml", "--date", "2026-11-23"], b"");
    assert!(made.status.success(), "{}", text(&made.stderr));
    let evening = "\
:take
The buses never run on Sunday and the road has potholes
:suggest
:take
:take 9
The hospital has no doctor
Zxqv
:suggest next
:take 1
:suggest
:take
:suggest QQQQQ
:suggest forget
:suggest remember
";
    insta::assert_snapshot!(answers(&mut hall, PLAIN, evening));
}
