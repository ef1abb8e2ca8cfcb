//! What confirmed tags add to a council's own small codebook.

use super::texts;
use std::fmt::Write as _;
use townhall::domain::{Hints, ThemeMark};
use townhall::plans::codebook::find_with_hints;
use townhall::suggest::{Confirmed, Suggester};

/// The statements are asked in so many parts, each of a model that was told some of the
/// other parts: few statements say little.
const PARTS: usize = 10;

/// Prints how well statements are told, by how many others were confirmed.
pub(crate) fn table(out: &mut String) {
    let (book, hints) = find_with_hints(texts::town().to_str().unwrap()).unwrap();
    let hints: Vec<Hints> = hints.into_values().collect();
    let statements = texts::town_statements();
    let _ = writeln!(
        out,
        "\n| a codebook of 5 themes with 10 examples each, {} real statements | first is right | one of three |\n|---|---|---|",
        statements.len()
    );
    for count in [0, 25, 50, 100, statements.len()] {
        let (mut first, mut three, mut told) = (0, 0, 0);
        for part in 0..PARTS {
            let of_part = |asked: bool| {
                let all = statements.iter().enumerate();
                all.filter(move |(nth, _)| (nth % PARTS == part) == asked).map(|(_, it)| it)
            };
            let confirmed: Vec<Confirmed> =
                of_part(false).take(count).map(|[text, theme]| confirmed(text, theme)).collect();
            told = confirmed.len();
            let suggester = Suggester::train(&book, &hints, &confirmed);
            for [text, theme] in of_part(true) {
                let suggestion = suggester.suggest(text);
                let place = suggestion.themes.iter().position(|it| it.what.theme == *theme);
                first += usize::from(place == Some(0));
                three += usize::from(place.is_some());
            }
        }
        let share = |right: usize| right as f64 / statements.len() as f64;
        let what = if count == 0 { "at once".to_owned() } else { format!("{told} confirmed") };
        let _ = writeln!(out, "| {what} | {:.2} | {:.2} |", share(first), share(three));
    }
}

fn confirmed(text: &str, theme: &str) -> Confirmed {
    Confirmed { text: text.to_owned(), themes: vec![ThemeMark::plain(theme)] }
}
