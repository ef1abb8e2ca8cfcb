//! Whatever the text, the reader answers: a plan, or mistakes inside the file.

use proptest::prelude::*;
use std::path::Path;
use townhall::plans::{built_in, read};

fn check(text: &str) -> Result<(), TestCaseError> {
    let Err(problems) = read(text, Path::new("any.toml")) else { return Ok(()) };
    prop_assert!(!problems.0.is_empty(), "refused without a reason");
    let lines: Vec<&str> = text.strip_prefix('\u{feff}').unwrap_or(text).split('\n').collect();
    for problem in &problems.0 {
        prop_assert!((1..=lines.len()).contains(&problem.line), "{problem} is outside");
        let columns = lines[problem.line - 1].chars().count() + 1;
        prop_assert!((1..=columns).contains(&problem.column), "{problem} is beside its line");
        prop_assert!(!problem.what.is_empty() && !problem.fix.is_empty());
        let shown = problem.to_string();
        prop_assert!(!shown.chars().any(|c| c.is_control() && c != '\n'), "{shown:?}");
    }
    let mut sorted = problems.0.clone();
    sorted.sort_by_key(|problem| (problem.line, problem.column));
    prop_assert_eq!(sorted, problems.0, "out of order");
    Ok(())
}

proptest! {
    #[test]
    fn arbitrary_text_is_answered(text in any::<String>()) {
        check(&text)?;
    }

    #[test]
    fn text_made_of_toml_is_answered(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "[[phase]]", "[[voice]]", "[title]", "id", "title.en", "minutes", "captures",
                "languages", "consent", "=", "=", "=", "\"\"\"", "\"a\"", "'", "[", "]", "{", "}",
                ",", "\n", "\n", "\n", "\r\n", "\r", "1", "1.5", "nan", "true", "2026-12-18", "#",
                "é", "\u{feff}", "\u{1b}", "\\u001b", ".", " ",
            ]),
            0..60,
        ),
    ) {
        check(&parts.concat())?;
    }

    #[test]
    fn a_real_plan_with_a_piece_changed_is_answered(
        which in 0..built_in::PLANS.len(),
        at in any::<prop::sample::Index>(),
        cut in 0_usize..30,
        put in prop::sample::select(vec!["", "\"", "=", "[", "\n", "0", "x", "\u{1b}", "ñ"]),
    ) {
        let mut letters: Vec<char> = built_in::PLANS[which].1.chars().collect();
        let at = at.index(letters.len());
        letters.splice(at..(at + cut).min(letters.len()), put.chars());
        check(&letters.into_iter().collect::<String>())?;
    }
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    for (id, text) in built_in::PLANS {
        let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        assert_eq!(read(&windows, Path::new(id)).unwrap(), read(text, Path::new(id)).unwrap());
    }
}

#[test]
fn no_file_is_answered_with_more_mistakes_than_anyone_reads() {
    let languages: Vec<String> = (0..9_000).map(|n| format!("\"en-x{n:05}\"")).collect();
    let floods = [
        (0..9_000).map(|n| format!("key-{n} = 1\n")).collect::<String>(),
        format!("languages = [{}]\n{}", languages.join(","), "[[consent]]\n".repeat(9_000)),
        format!("languages = [{}]\n{}", languages[..50].join(","), "[[consent]]\n".repeat(9_000)),
        "[a\nb = 1\n".repeat(9_000),
        "[[phase]]\nid = \"A\"\nminutes = 0\n".repeat(9_000),
    ];
    for text in floods {
        let problems = read(&text, Path::new("flood.toml")).unwrap_err();
        assert!(problems.0.len() <= 201, "{} mistakes", problems.0.len());
        if problems.0.len() == 201 {
            assert!(problems.0[200].what.contains("more mistakes"), "{}", problems.0[200]);
        }
    }
}
