//! The checks as a page: how each stands, what was found, what to do.

use super::check::{Check, State};
use super::scripts::Sample;
use crate::cli::layout::{PAGE, counted, left, wrap};
use std::fmt::Write as _;

/// Columns of the state, and of the name.
const STATE: usize = 6;
const NAME: usize = 12;

pub(super) fn page(session: &str, checks: &[Check], samples: &[Sample]) -> String {
    let mut page = format!("Is this laptop ready for {session}?\n\n");
    for check in checks {
        let state = match check.state {
            State::Ok => "ok",
            State::Look => "look",
            State::No => "NO",
        };
        let mut lead = left(state, STATE) + &left(check.check, NAME);
        for line in wrap(&check.found, PAGE - STATE - NAME) {
            // A String takes all that is written to it.
            let _ = writeln!(page, "{lead}{line}");
            lead = " ".repeat(STATE + NAME);
        }
        for line in check.todo.iter().flat_map(|todo| wrap(todo, PAGE - STATE - NAME - 2)) {
            let _ = writeln!(page, "{}  {line}", " ".repeat(STATE + NAME));
        }
    }
    page.push_str("\nDoes each line look right?\n");
    for sample in samples {
        let _ = writeln!(page, "  {}{}", left(&sample.tag, STATE), sample.text);
    }
    let count = |state| checks.iter().filter(|check| check.state == state).count();
    let things = |count: usize| counted(count, "thing");
    let _ = match (count(State::No), count(State::Look)) {
        (0, 0) => writeln!(page, "\nReady."),
        (0, look) => writeln!(page, "\nReady, with {} to look at.", things(look)),
        (no, look) => {
            writeln!(page, "\nNot ready: {} to put right, {} to look at.", things(no), look)
        }
    };
    page
}

#[cfg(test)]
mod tests {
    use super::page;
    use crate::cli::ready::check::Check;
    use unicode_width::UnicodeWidthStr as _;

    #[test]
    fn long_findings_are_wrapped_and_aligned() {
        let long = "word ".repeat(30);
        let checks = [
            Check::ok("disk", "41 GB free"),
            Check::look("kit", long.clone(), long),
            Check::no("power", "on battery, 3 %", "Plug it in."),
        ];
        let page = page("an-evening", &checks, &[]);
        assert!(page.lines().all(|line| line.width() <= 80), "{page}");
        assert!(page.contains("ok    disk        41 GB free\n"), "{page}");
        assert!(
            page.contains("NO    power       on battery, 3 %\n                    Plug it in.\n"),
            "{page}"
        );
        assert!(page.ends_with("Not ready: 1 thing to put right, 1 to look at.\n"), "{page}");
    }
}
