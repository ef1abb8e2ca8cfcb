//! What a file may name, by the room it is in.

use super::paths::{NamedPath, paths};
use crate::source;

/// The floors of the house, lowest first: a room uses what is below its own.
const FLOORS: &[&[&str]] = &[
    &["text", "lang"],
    &["domain"],
    &["plans", "suggest", "store", "folder"],
    &["pack", "intake", "hub", "kit"],
    &["tui", "cli"],
];

/// Rooms of one floor that may use another of it: (who, what).
const BESIDE: &[(&str, &str)] = &[("cli", "tui")];

/// Rooms without I/O, clock and chance.
const PURE: &[&str] = &["domain", "text", "lang"];

/// What a pure room names nowhere, as neighbouring parts of a path.
const WORLD: &[&[&str]] = &[
    &["std", "fs"],
    &["std", "net"],
    &["std", "env"],
    &["std", "process"],
    &["std", "thread"],
    &["std", "io"],
    &["Instant"],
    &["SystemTime"],
    &["Utc", "now"],
    &["Local", "now"],
    &["println"],
    &["eprintln"],
];

/// Crates that a pure room does not use.
const WORLDLY_CRATES: &[&str] = &[
    "clap",
    "crossterm",
    "csv",
    "etcetera",
    "getrandom",
    "indicatif",
    "rand",
    "ratatui",
    "rusqlite",
    "rustix",
    "same_file",
    "signal_hook",
    "tempfile",
];

/// Each thing a file names and may not, with its line and the reason. `file` is
/// its path within `src`.
pub(crate) fn violations(file: &str, code: &str) -> Vec<String> {
    let module = module_of(file);
    // `lib.rs` and `main.rs` are the roof: they may use everything.
    let Some(room) = module.first().filter(|_| !["lib.rs", "main.rs"].contains(&file)) else {
        return Vec::new();
    };
    let Some(floor) = floor_of(room) else {
        return vec![format!("src/{file}: `{room}` has no place in the order; see FLOORS")];
    };
    let mut found = Vec::new();
    for path in paths(&source::without_strings(code)) {
        let at = format!("src/{file}:{}", path.line);
        let name = path.parts.join("::");
        if let Some(other) = room_named(&path, module.len()) {
            let may = other == *room
                || floor_of(&other).is_some_and(|theirs| theirs < floor)
                || BESIDE.contains(&(room, &other));
            // A name that is no room is an item of the crate's root.
            if !may && floor_of(&other).is_some() {
                found.push(format!("{at}: `{room}` may not use `{other}`: {name}"));
            }
        }
        if PURE.contains(&room.as_str()) && is_worldly(&path) {
            found.push(format!("{at}: `{room}` is pure, so not: {name}"));
        }
    }
    found
}

/// The module path of a file within `src`.
fn module_of(file: &str) -> Vec<String> {
    let path = file.trim_end_matches(".rs").trim_end_matches("/mod");
    path.split('/').map(str::to_owned).collect()
}

fn floor_of(room: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&room))
}

/// The name after the crate's root, however the path gets there: `crate::x`, or
/// as many `super` as the file is deep.
fn room_named(path: &NamedPath, depth: usize) -> Option<String> {
    let supers = path.parts.iter().take_while(|part| *part == "super").count();
    let skipped = match path.parts.first()?.as_str() {
        "crate" | "townhall" => 1,
        "super" if supers >= depth => supers,
        _ => return None,
    };
    path.parts.get(skipped).cloned()
}

fn is_worldly(path: &NamedPath) -> bool {
    let begins = path.parts.first().is_some_and(|first| WORLDLY_CRATES.contains(&first.as_str()));
    // A crate is used by path; a lone word may be anyone's.
    begins && path.parts.len() > 1
        || WORLD.iter().any(|parts| path.parts.windows(parts.len()).any(|here| here == *parts))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_upward_or_sideways_import_is_found() {
        for (file, code, found) in [
            ("domain/plan.rs", "use crate::store::Store;", 1),
            ("domain/plan.rs", "use crate::{text, store::{Store, Reader}, tui};", 3),
            ("domain/a/b.rs", "fn f() { super::super::super::store::open() }", 1),
            ("domain/a/mod.rs", "use super::super::cli;", 1),
            ("text/mod.rs", "use crate::lang::msg;", 1),
            ("store/log.rs", "use crate::pack::Report;", 1),
            ("plans/mod.rs", "use crate::store::Store;", 1),
            ("tui/mod.rs", "use crate::cli::main;", 1),
            ("cellar/mod.rs", "", 1),
            ("cellar.rs", "", 1),
        ] {
            assert_eq!(violations(file, code).len(), found, "{file}: {code}");
        }
    }

    #[test]
    fn what_is_allowed_is_let_through() {
        for (file, code) in [
            ("domain/plan.rs", "use crate::{text, lang::msg, domain::Kind};"),
            ("domain/a/b.rs", "use super::super::store; use super::lookup;"),
            ("cli/run.rs", "use crate::{tui::run, store::Store, hub};"),
            ("tui/mod.rs", "use crate::pack::Report; use std::thread;"),
            ("store/log.rs", "use rusqlite::Connection; const A: &str = \"crate::tui\";"),
            ("domain/time.rs", "use std::time::Duration; use chrono::Utc; let rand = 1;"),
            ("main.rs", "townhall::cli::main()"),
            ("lib.rs", "pub use crate::tui::run;"),
        ] {
            assert_eq!(violations(file, code), Vec::<String>::new(), "{file}: {code}");
        }
    }

    #[test]
    fn the_world_is_found_in_a_pure_room() {
        for code in [
            "use std::fs;",
            "use std::{fmt, net::TcpStream};",
            "let home = std::env::var(name);",
            "use std::time::{Duration, Instant};",
            "let now = chrono::Utc::now();",
            "let now = Local::now();",
            "use rusqlite::Connection;",
            "getrandom::fill(&mut bytes);",
            "println!(line);",
        ] {
            for room in PURE {
                let found = violations(&format!("{room}/x.rs"), code);
                assert_eq!(found.len(), 1, "{room}: {code}: {found:?}");
            }
            assert_eq!(violations("store/x.rs", code), Vec::<String>::new());
        }
    }

    #[test]
    fn the_line_is_told() {
        let found = violations("domain/x.rs", "\n\nuse crate::{\n    tui,\n};");
        assert_eq!(found, ["src/domain/x.rs:4: `domain` may not use `tui`: crate::tui"]);
    }
}
