//! The grammar by property: a printed line says what its entry said, and whatever
//! is typed, no letter goes missing.

use crate::domain::grammar::fake::{ADDRESSEES, Fake, LANGUAGES, THEMES, VOICES, theme_mark};
use crate::domain::grammar::{Entry, Line, Part, completion, highlight, parse_line, print_line};
use crate::domain::{Kind, Mark, Mode, Permission, Ref};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

/// Pieces that mean something to the grammar, next to ones that do not.
fn piece() -> impl Strategy<Value = String> {
    let meaningful = [
        "!",
        "+",
        "?",
        "؟",
        "\"",
        "*",
        "=",
        "#",
        "##",
        "@",
        "%",
        "~",
        "^",
        ">",
        "&",
        ",,",
        ",",
        "،،",
        "،",
        ":",
        "::",
        "|",
        "||",
        "\\",
        "\\\\",
        "n",
        "\\n",
        " ",
        "  ",
        "\n",
        "\t",
        "\u{a0}",
        "\r",
        " || ",
        " #housing",
        " ##housing",
        "!! ",
        "#housing",
        "@city",
        ",,viv",
        "%newcomer",
        "~es",
        "^14",
        "^١٤",
        ">K7QX4",
        "&no",
        "&gist",
        "#winning",
        "#re",
        ":table 3",
        ":voice x",
        ":clear",
        "é",
        "e\u{301}",
        "中",
        "አ",
        "👩‍👩‍👧",
        "\u{200f}",
        "\u{0}",
        "a",
        "word",
    ];
    prop_oneof![8 => select(meaningful.to_vec()).prop_map(str::to_owned), 1 => "\\PC{1,3}"]
}

fn anything() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::collection::vec(piece(), 0..14).prop_map(|pieces| pieces.concat()),
        1 => any::<String>(),
    ]
}

/// A wording as it can stand in an entry: without outer white space, not empty.
fn wording() -> impl Strategy<Value = String> {
    anything().prop_map(|text| {
        let text = text.trim();
        if text.is_empty() { "a".to_owned() } else { text.to_owned() }
    })
}

fn id(list: &'static [(&'static str, &'static str)]) -> impl Strategy<Value = String> {
    any::<Index>().prop_map(|index| index.get(list).0.to_owned())
}

fn some_ref() -> impl Strategy<Value = Ref> {
    (any::<[u8; 16]>(), any::<u64>(), any::<Option<u8>>()).prop_map(|(id, number, clash)| Ref {
        mark: Mark::from_bytes(&id),
        number,
        clash,
    })
}

prop_compose! {
    fn some_entry()(
        kind in option::of(select(Kind::ALL.to_vec())),
        text in wording(),
        original in option::of(wording()),
        themes in subsequence(THEMES.to_vec(), 0..4).prop_shuffle(),
        addressees in subsequence(ADDRESSEES.to_vec(), 0..3).prop_shuffle(),
        voice in option::of(id(&VOICES)),
        language in option::of(id(&LANGUAGES)),
        seat in option::of("[A-Z]{0,3}[0-9]{1,4}"),
        answers in prop::collection::hash_set(some_ref(), 0..3),
        permission in option::of(select(Permission::ALL.to_vec())),
        mode in option::of(select(Mode::ALL.to_vec())),
    ) -> Entry {
        Entry {
            kind,
            text,
            original,
            themes: themes.into_iter().map(|(id, _)| theme_mark(id)).collect(),
            addressees: addressees.into_iter().map(|(id, _)| id.to_owned()).collect(),
            voice,
            language,
            seat,
            answers: answers.into_iter().collect(),
            permission,
            mode,
            remarks: vec![],
        }
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// `line` without the stretches that are not wording.
fn wording_of(line: &str) -> String {
    let mut kept = String::new();
    let mut at = 0;
    for (span, _) in highlight(line, &Fake) {
        kept.push_str(&line[at..span.start]);
        at = span.end;
    }
    kept + &line[at..]
}

/// Whether a stretch that is not wording is what it says it is, by its letters alone.
fn is_what_it_says(stretch: &str, part: Part) -> bool {
    match part {
        Part::Kind => ["!", "+", "?", "؟", "\"", "*", "="].contains(&stretch),
        Part::Escape => {
            ["\\", "\\n", ",,", "،،"].contains(&stretch)
                || stretch.chars().count() == 1 && "!+?؟\"*=:#@%~^>&".contains(stretch)
        }
        Part::Separator => stretch == "||",
        Part::Mark(_) => {
            stretch.starts_with(['#', '@', '%', '~', '^', '>', '&', ',', '،'])
                && !stretch.contains(char::is_whitespace)
        }
        Part::Command => stretch.starts_with(':'),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_printed_line_says_what_its_entry_said(entry in some_entry()) {
        let line = print_line(&entry);
        prop_assert!(!line.contains('\n'));
        prop_assert_eq!(parse_line(&line, &Fake), Line::Contribution(entry), "{}", line);
    }

    #[test]
    fn printing_what_was_read_says_the_same(line in anything()) {
        if let Line::Contribution(mut entry) | Line::MarksOnly(mut entry) = parse_line(&line, &Fake) {
            entry.remarks.clear();
            let printed = print_line(&entry);
            match parse_line(&printed, &Fake) {
                Line::Contribution(again) | Line::MarksOnly(again) => prop_assert_eq!(again, entry),
                other => prop_assert!(false, "{:?} printed {:?}: {:?}", line, printed, other),
            }
        }
    }

    #[test]
    fn no_letter_is_lost(line in anything()) {
        for (span, part) in highlight(&line, &Fake) {
            prop_assert!(is_what_it_says(&line[span.clone()], part), "{:?} {:?}", &line[span], part);
        }
        let kept = match parse_line(&line, &Fake) {
            Line::Empty => String::new(),
            Line::Contribution(entry) | Line::MarksOnly(entry) => {
                entry.text + &entry.original.unwrap_or_default()
            }
            Line::Sticky(_) => String::new(),
            Line::BadSticky { word, rest, .. } | Line::Command { word, rest } => {
                prop_assert_eq!(letters(&line), format!(":{word}{}", letters(&rest)));
                String::new()
            }
        };
        prop_assert_eq!(letters(&wording_of(&line)), letters(&kept));
    }

    #[test]
    fn remarks_point_at_words_of_the_line(line in anything()) {
        if let Line::Contribution(entry) | Line::MarksOnly(entry) = parse_line(&line, &Fake) {
            let mut end = 0;
            for remark in &entry.remarks {
                let span = remark.span();
                prop_assert!(end <= span.start && span.start < span.end);
                prop_assert!(!line[span.clone()].contains(char::is_whitespace));
                end = span.end;
            }
        }
    }

    #[test]
    fn completing_never_panics_and_keeps_the_rest(line in anything(), cursor: Index) {
        let cursor = cursor.index(line.len() + 1);
        if let Some(open) = completion(&line, cursor, &Fake) {
            prop_assert!(open.span.start <= cursor && cursor <= open.span.end);
            prop_assert!(line.get(open.span.clone()).is_some());
            for choice in open.choices(&Fake) {
                prop_assert!(!choice.insert.contains(char::is_whitespace));
            }
        }
    }
}
