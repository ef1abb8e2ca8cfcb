//! What confirmed tags add to a council's own small codebook.

use super::texts;
use std::fmt::Write as _;
use townhall::domain::{Hints, ThemeMark};
use townhall::plans::codebook::find_with_hints;
use townhall::suggest::{Confirmed, Suggester};

/// Prints how well the last third of the statements is told, by how many of the others
/// were confirmed.
pub(crate) fn table(out: &mut String) {
    let (book, hints) = find_with_hints(texts::town().to_str().unwrap()).unwrap();
    let hints: Vec<Hints> = hints.into_values().collect();
    let statements = texts::town_statements();
    let (told, asked) = statements.split_at(statements.len() * 2 / 3);
    let confirmed: Vec<Confirmed> = told
        .iter()
        .map(|[text, theme]| Confirmed {
            text: text.clone(),
            themes: vec![ThemeMark::plain(theme)],
        })
        .collect();
    let _ = writeln!(
        out,
        "\n| a codebook of 5 themes with 10 examples each, {} real statements | first is right | one of three |\n|---|---|---|",
        asked.len()
    );
    for count in [0, 25, 50, confirmed.len()] {
        let suggester = Suggester::train(&book, &hints, &confirmed[..count]);
        let place = |[text, theme]: &[String; 2]| {
            suggester.suggest(text).themes.iter().position(|it| it.what.theme == *theme)
        };
        let places: Vec<Option<usize>> = asked.iter().map(place).collect();
        let share = |right: usize| right as f64 / asked.len() as f64;
        let first = places.iter().filter(|place| **place == Some(0)).count();
        let three = places.iter().flatten().count();
        let what = if count == 0 { "at once".to_owned() } else { format!("{count} confirmed") };
        let _ = writeln!(out, "| {what} | {:.2} | {:.2} |", share(first), share(three));
    }
}
