//! Does this terminal show a desk, and do its keys arrive?

use super::check::Check;
use std::io::IsTerminal as _;

/// What a desk is made for, and the least it works in.
const GOOD: (u16, u16) = (80, 24);
const LEAST: (u16, u16) = crate::tui::view::LEAST;

/// The size of the window.
pub(super) fn size() -> Check {
    let size = crossterm::terminal::size().ok().filter(|(columns, _)| *columns > 0);
    match size.filter(|_| std::io::stdout().is_terminal()) {
        Some(size) => judge(size),
        None => Check::look(
            "terminal",
            "this is a pipe or a file, so nothing is seen of the terminal",
            "Run it in the terminal of the evening.",
        ),
    }
}

fn judge((columns, lines): (u16, u16)) -> Check {
    let found = format!("{columns} columns and {lines} lines");
    let todo = "Make the window larger, or its letters smaller.";
    if columns < LEAST.0 || lines < LEAST.1 {
        return Check::no("terminal", found, todo);
    }
    if columns < GOOD.0 || lines < GOOD.1 {
        return Check::look("terminal", format!("{found}; desks are made for 80 and 24"), todo);
    }
    Check::ok("terminal", found)
}

/// Whether letters of all scripts go through.
pub(super) fn letters(variable: impl Fn(&str) -> Option<String>) -> Check {
    if cfg!(windows) {
        return Check::ok("letters", "of every script, as Windows hands them on");
    }
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(set);
    let is_utf8 = |locale: &String| {
        let locale = locale.to_lowercase();
        locale.contains("utf-8") || locale.contains("utf8")
    };
    match locale {
        Some(locale) if is_utf8(&locale) => {
            Check::ok("letters", format!("of every script ({locale})"))
        }
        Some(locale) => Check::look(
            "letters",
            format!("the system says {locale}, which has not all letters"),
            "Set LANG to a name that ends in UTF-8, such as es_ES.UTF-8.",
        ),
        None => Check::look(
            "letters",
            "the system does not say which letters it knows",
            "Set LANG to a name that ends in UTF-8, such as es_ES.UTF-8.",
        ),
    }
}

/// Which colours there are. A desk says everything without them too.
pub(super) fn colours(variable: impl Fn(&str) -> Option<String>) -> Check {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    if set("TERM").is_some_and(|term| term == "dumb") {
        return Check::no(
            "colours",
            "this terminal (TERM=dumb) shows lines of text and no desk",
            "Use another terminal, or open the session as lines of text: --plain",
        );
    }
    if set("NO_COLOR").is_some() {
        return Check::ok("colours", "none, as NO_COLOR asks");
    }
    let many = set("COLORTERM").is_some_and(|term| term == "truecolor" || term == "24bit");
    let some = set("TERM").is_some_and(|term| term.contains("256color"));
    Check::ok(
        "colours",
        match (many, some) {
            (true, _) => "all",
            (false, true) => "256",
            (false, false) => "16",
        },
    )
}

/// Whether the keys above the digits arrive, only a finger can say.
pub(super) fn keys(session: &str) -> Check {
    Check::look(
        "keys",
        "whether F1, F6 and Ctrl+Z arrive, only your fingers can say",
        format!(
            "Press them at a rehearsal: townhall run {session} --rehearse. \
             On some laptops Fn must be held; every key has a : word too."
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::super::State;
    use super::{colours, judge, letters};

    #[test]
    fn a_window_is_held_against_what_a_desk_needs() {
        for (size, state) in [
            ((120, 36), State::Ok),
            ((80, 24), State::Ok),
            ((79, 24), State::Look),
            ((60, 20), State::Look),
            ((59, 20), State::No),
            ((200, 19), State::No),
        ] {
            assert_eq!(judge(size).state, state, "{size:?}");
        }
    }

    fn of(pairs: &'static [(&str, &str)]) -> impl Fn(&str) -> Option<String> {
        move |name| {
            let found = pairs.iter().find(|(other, _)| *other == name);
            found.map(|(_, value)| (*value).to_owned())
        }
    }

    #[test]
    #[cfg(not(windows))]
    fn letters_and_colours_are_read_from_the_surroundings() {
        assert_eq!(letters(of(&[("LANG", "es_ES.UTF-8")])).state, State::Ok);
        assert_eq!(letters(of(&[("LC_ALL", "C"), ("LANG", "es_ES.UTF-8")])).state, State::Look);
        assert_eq!(letters(of(&[("LC_ALL", ""), ("LC_CTYPE", "en_US.utf8")])).state, State::Ok);
        assert_eq!(letters(of(&[])).state, State::Look);
        assert_eq!(colours(of(&[("TERM", "dumb")])).state, State::No);
        assert_eq!(colours(of(&[("COLORTERM", "truecolor")])).found, "all");
        assert_eq!(colours(of(&[("TERM", "xterm-256color")])).found, "256");
        assert_eq!(colours(of(&[("TERM", "linux")])).found, "16");
        assert_eq!(colours(of(&[("NO_COLOR", "1"), ("TERM", "linux")])).state, State::Ok);
    }
}
