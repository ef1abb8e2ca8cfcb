//! A council's own codebook, of five themes with ten examples each, on real
//! statements; and what becomes of what was learned.

use super::{TOWN, codebook, themes};
use townhall::domain::{ContributionId, ThemeMark};
use townhall::suggest::{Confirmed, Live, Suggester, Suggestion};

/// Real statements and their themes.
fn statements() -> Vec<(String, String)> {
    let file = "tests/data/suggestions/bowling-green.csv";
    let mut reader = csv::Reader::from_path(file).unwrap();
    let rows = reader.records().map(|row| row.unwrap());
    rows.map(|row| (row[3].to_owned(), row[2].to_owned())).collect()
}

fn confirmed(statements: &[(String, String)]) -> Vec<Confirmed> {
    let one = |(text, theme): &(String, String)| Confirmed {
        text: text.clone(),
        themes: vec![ThemeMark::plain(theme)],
    };
    statements.iter().map(one).collect()
}

/// How many of the statements get their theme first.
fn right(suggester: &Suggester, statements: &[(String, String)]) -> usize {
    let first = |text: &str| themes(&suggester.suggest(text)).first().cloned();
    statements.iter().filter(|(text, theme)| first(text).as_ref() == Some(theme)).count()
}

/// Each third of the statements is asked for once: of a suggester that was told none,
/// and of one that was told the other two thirds.
#[test]
fn a_small_codebook_works_at_once_and_improves_with_confirmed_tags() {
    let (book, hints) = codebook(TOWN);
    assert_eq!((book.themes.len(), hints[0].examples.len()), (5, 50));
    let statements = statements();
    let new = Suggester::train(&book, &hints, &[]);
    let (mut at_once, mut later) = (0, 0);
    for third in 0..3 {
        let part = |asked: bool| {
            let statements = statements.iter().enumerate();
            let wanted = statements.filter(|(nth, _)| (nth % 3 == third) == asked);
            wanted.map(|(_, statement)| statement.clone()).collect::<Vec<_>>()
        };
        let (asked, told) = (part(true), part(false));
        at_once += right(&new, &asked);
        later += right(&Suggester::train(&book, &hints, &confirmed(&told)), &asked);
    }
    // Whoever always guessed the commonest theme would be right for 39 of these 141.
    let all = statements.len();
    assert!(at_once * 100 >= all * 45, "{at_once} of {all}");
    assert!(later > at_once, "{at_once}, then {later} of {all}");
}

fn id(number: u8) -> ContributionId {
    townhall::domain::EventId([number; 32])
}

/// Words that no example and no wording has.
fn about_kites() -> Confirmed {
    let text = "Kites over the zeppelin meadow, kites everywhere".to_owned();
    Confirmed { text, themes: vec![ThemeMark::plain("outdoors")] }
}

#[test]
fn it_learns_while_it_is_asked_and_forgets_without_a_trace() {
    let source = || codebook(TOWN);
    let live = Live::start(Box::new(source), Vec::new()).unwrap();
    live.settle();
    let ask = |live: &Live| live.suggest("The zeppelin kites").unwrap();
    let before = ask(&live);

    let other = || (id(2), confirmed(&statements()[..1]).remove(0));
    live.confirmed(vec![(id(1), about_kites()), other()]);
    live.settle();
    let learned = ask(&live);
    assert_eq!(themes(&learned)[0], "outdoors", "{learned:?}");
    assert!(learned.themes[0].cues.iter().any(|cue| cue == "zeppelin"), "{learned:?}");

    live.confirmed(vec![other()]);
    live.settle();
    // To the last bit what a model says that was never told.
    let (book, hints) = source();
    let never_told = Suggester::train(&book, &hints, &confirmed(&statements()[..1]));
    assert_eq!(ask(&live), never_told.suggest("The zeppelin kites"));

    live.confirmed(Vec::new());
    live.settle();
    assert_eq!(ask(&live), before);
}

#[test]
fn a_changed_tag_takes_the_place_of_the_first() {
    let before = vec![(id(7), about_kites())];
    let live = Live::start(Box::new(|| codebook(TOWN)), before).unwrap();
    let changed = Confirmed { themes: vec![ThemeMark::plain("learning-work")], ..about_kites() };
    live.confirmed(vec![(id(7), changed.clone())]);
    live.settle();
    let (book, hints) = codebook(TOWN);
    let text = "Kites and zeppelins";
    let once = Suggester::train(&book, &hints, &[changed]).suggest(text);
    assert_eq!(live.suggest(text), Some(once));
    // Without themes there is nothing to learn from.
    live.confirmed(vec![(id(7), Confirmed { themes: Vec::new(), ..about_kites() })]);
    live.settle();
    assert_eq!(live.suggest(text), Some(Suggester::train(&book, &hints, &[]).suggest(text)));
}

/// What was confirmed before the desk opened is known from the first training on.
#[test]
fn it_begins_with_what_was_confirmed_before() {
    let live = Live::start(Box::new(|| codebook(TOWN)), vec![(id(1), about_kites())]).unwrap();
    live.settle();
    let suggestion = live.suggest("The zeppelin kites").unwrap();
    assert_eq!(themes(&suggestion)[0], "outdoors", "{suggestion:?}");
}

#[test]
fn the_same_is_learned_from_the_same() {
    let (book, hints) = codebook(TOWN);
    let statements = statements();
    let told = confirmed(&statements[..40]);
    let (one, other) =
        (Suggester::train(&book, &hints, &told), Suggester::train(&book, &hints, &told));
    for (text, _) in &statements {
        let (one, other): (Suggestion, Suggestion) = (one.suggest(text), other.suggest(text));
        assert_eq!(one, other, "{text}");
    }
}
