//! A note-taker at the untagged queue, with real statements and the true model.

use super::script::{Script, keys, typed};
use super::world::World;
use std::rc::Rc;
use townhall::domain::Hints;
use townhall::lang::Lang;
use townhall::plans::codebook::{DEFAULT, find_with_hints};
use townhall::suggest::Suggester;
use townhall::tui::What;

/// Real statements, and the themes that two readers gave them.
fn hundred() -> Vec<(String, Vec<String>)> {
    let mut reader = csv::Reader::from_path("tests/data/suggestions/hundred.csv").unwrap();
    let rows = reader.records().map(|row| row.unwrap());
    let themes = |cell: &str| cell.split('|').map(str::to_owned).collect();
    rows.map(|row| (row[3].to_owned(), themes(&row[2]))).collect()
}

/// What the note-taker presses for a theme: the key of a suggestion where it is among
/// them, else the theme's own.
fn key_for(script: &Script, theme: &str) -> (What, bool) {
    let shown = townhall::tui::notes::suggest::shown(&script.model);
    if let Some(nth) = shown.iter().position(|it| it.what.theme == theme) {
        return (keys(["F2", "F3", "F4"][nth]).remove(0), true);
    }
    let code = script.world.session.codebook.code(theme).unwrap();
    (typed(code.key()), false)
}

#[test]
fn a_hundred_statements_are_tagged_with_few_keys() {
    let (book, mut hints) = find_with_hints(DEFAULT).unwrap();
    let mut english: Hints = hints.remove("en").unwrap();
    // Each second example, as tests run unoptimised.
    let mut nth = 0;
    english.examples.retain(|_| {
        nth += 1;
        nth % 2 == 0
    });
    let suggester = Rc::new(Suggester::train(&book, &[english], &[]));
    let statements = hundred();
    let mut script = Script::new(80, 24, World::new(), Lang::En);
    for (text, _) in &statements {
        script = script.happens([What::Pasted(text.clone())]).keys("Enter");
    }
    assert_eq!(script.world.rows.len(), 100);
    script = script.world(|world| {
        let suggester = Rc::clone(&suggester);
        world.suggests = Some(Box::new(move |text| suggester.suggest(text)));
    });
    script = script.keys("F6");
    let (mut pressed, mut taken, mut all) = (1, 0, 0);
    for (text, themes) in &statements {
        let at_hand = script.model.stream.cursor_row().unwrap();
        assert_eq!(&at_hand.contribution.words.text, text);
        for (nth, theme) in themes.iter().enumerate() {
            if nth > 0 {
                script = script.keys("+");
                pressed += 1;
            }
            let (key, suggested) = key_for(&script, theme);
            script = script.happens([key]);
            pressed += 1;
            taken += usize::from(suggested);
            all += 1;
        }
    }
    for ((text, themes), row) in statements.iter().zip(&script.world.rows) {
        assert_eq!(&row.contribution.themes(), themes, "{text}");
    }
    println!("{pressed} keys for {all} themes on 100 statements, {taken} of them suggested");
    assert!(pressed <= 160, "{pressed} keys");
    // Of the themes wanted, most stood beside a key with a reason.
    assert!(taken * 2 > all, "{taken} of {all}");
    script.expect("Every contribution has a theme");
}
