//! The grammar by example.

use crate::domain::grammar::fake::{Fake, theme_mark};
use crate::domain::grammar::{Entry, Line, Remark, parse_line, print_line};
use crate::domain::{Kind, Mode, Permission};

pub(super) fn parse(line: &str) -> Line {
    parse_line(line, &Fake)
}

pub(super) fn entry(line: &str) -> Entry {
    match parse(line) {
        Line::Contribution(entry) => entry,
        other => panic!("{line:?} is {other:?}"),
    }
}

fn text(text: &str) -> Entry {
    Entry { text: text.to_owned(), ..Entry::default() }
}

fn themes(ids: &[&str]) -> Vec<crate::domain::grammar::ThemeMark> {
    ids.iter().map(|id| theme_mark(id)).collect()
}

#[test]
fn a_kind_leads_the_line_before_a_space() {
    for (line, kind) in [
        ("! No bus after nine", Kind::Concern),
        ("+ No bus after nine", Kind::Proposal),
        ("? No bus after nine", Kind::Question),
        ("؟ No bus after nine", Kind::Question),
        ("\" No bus after nine", Kind::Testimony),
        ("* No bus after nine", Kind::Strength),
        ("=\u{a0}No bus after nine", Kind::Commitment),
        ("  !\tNo bus after nine ", Kind::Concern),
    ] {
        let expected = Entry { kind: Some(kind), ..text("No bus after nine") };
        assert_eq!(entry(line), expected, "{line}");
    }
}

#[test]
fn a_kind_without_space_or_elsewhere_is_text() {
    for line in
        ["!No bus", "\"Pussy hats\" are", "+1", "?", "!", "No ! bus", "=1+1", "***", "!!", "؟"]
    {
        assert_eq!(entry(line), text(line.trim()), "{line}");
    }
    assert_eq!(entry("! ? both"), Entry { kind: Some(Kind::Concern), ..text("? both") });
}

#[test]
fn every_mark_at_the_end_counts() {
    let line = "+ Evening clinic #adequate-living/housing #other @city @region %newcomer ~ti ^14 >K7QX4 >k7qx4-2 &quote &verbatim";
    let expected = Entry {
        kind: Some(Kind::Proposal),
        text: "Evening clinic".to_owned(),
        themes: themes(&["adequate-living/housing", "other"]),
        addressees: vec!["city".to_owned(), "region".to_owned()],
        voice: Some("newcomer".to_owned()),
        language: Some("ti".to_owned()),
        seat: Some("14".to_owned()),
        answers: vec!["K7QX4".parse().unwrap(), "K7QX4-2".parse().unwrap()],
        permission: Some(Permission::Quote),
        mode: Some(Mode::Verbatim),
        ..Entry::default()
    };
    assert_eq!(entry(line), expected);
}

#[test]
fn marks_inside_a_sentence_are_text() {
    for line in [
        "I pay 500 @ 5% #winning today",
        "We asked the @city again and again",
        "#housing is not for sale",
        "rent ~50 > 40 ^2 & more",
        "#1 is it legal , #2 if not legal are they",
        "cocina,,viv",
        "R &D and Q &A too",
        "mail me@city",
    ] {
        assert_eq!(entry(line), text(line), "{line}");
    }
}

#[test]
fn an_unknown_mark_ends_the_marks_and_is_pointed_out() {
    let line = "Rents double #housing #winning @city ^7";
    let expected = Entry {
        addressees: vec!["city".to_owned()],
        seat: Some("7".to_owned()),
        remarks: vec![Remark::StrandedMark { span: 13..21 }, Remark::UnknownMark { span: 22..30 }],
        ..text("Rents double #housing #winning")
    };
    assert_eq!(entry(line), expected);
    // Punctuation after the mark breaks it as well.
    assert_eq!(entry("Rents #housing.").remarks, [Remark::UnknownMark { span: 6..15 }]);
}

#[test]
fn an_ambiguous_mark_is_pointed_out_with_what_it_could_be() {
    let remarks = entry("Rents #re").remarks;
    let candidates = [
        "balanced-narrative",
        "resident-concerns",
        "resources-support",
        "resources-support/city-networks",
    ];
    let candidates = candidates.map(str::to_owned).to_vec();
    assert_eq!(remarks, [Remark::AmbiguousMark { span: 6..9, candidates }]);
}

#[test]
fn names_are_found_by_alias_and_prefix_without_accents() {
    assert_eq!(entry("x #vivi").themes, themes(&["adequate-living/housing"]));
    assert_eq!(entry("x #TRAMITES").themes, themes(&["rights-access/digital-access"]));
    assert_eq!(entry("x @regio").addressees, ["region"]);
    assert_eq!(entry("x %recien").voice.as_deref(), Some("newcomer"));
    assert_eq!(entry("x ~espanol").language.as_deref(), Some("es"));
    assert_eq!(entry("x ~ትግርኛ").language.as_deref(), Some("ti"));
    assert_eq!(entry("x ^١٤").seat.as_deref(), Some("14"));
    assert_eq!(entry("x &pa &inter").permission, Some(Permission::Paraphrase));
}

#[test]
fn the_second_spelling_finds_everything() {
    let line = "Tres familias, una cocina ,,vivi";
    let expected =
        Entry { themes: themes(&["adequate-living/housing"]), ..text("Tres familias, una cocina") };
    assert_eq!(entry(line), expected);
    let line = "مطبخ واحد ،،housing ،،city ،،newcomer ،،zh-TW ،،١٤ ،،K7QX4 ،،quote ،،interp";
    let expected = Entry {
        themes: themes(&["adequate-living/housing"]),
        addressees: vec!["city".to_owned()],
        voice: Some("newcomer".to_owned()),
        language: Some("zh-TW".to_owned()),
        seat: Some("14".to_owned()),
        answers: vec!["K7QX4".parse().unwrap()],
        permission: Some(Permission::Quote),
        mode: Some(Mode::Interpreted),
        ..text("مطبخ واحد")
    };
    assert_eq!(entry(line), expected);
}

#[test]
fn in_the_second_spelling_a_whole_name_wins_over_prefixes_elsewhere() {
    // An addressee's id, and the beginning of a theme's.
    assert_eq!(entry("x ,,city").addressees, ["city"]);
    assert_eq!(entry("x ,,no").permission, Some(Permission::No));
    // The beginning of an addressee's alias, a voice's id and a voice's alias.
    let candidates =
        vec!["@community".to_owned(), "%council".to_owned(), "#adequate-living/food".to_owned()];
    let [Remark::AmbiguousMark { span, candidates: found }] = &entry("x ,,co").remarks[..] else {
        panic!("{:?}", entry("x ,,co"));
    };
    assert_eq!(*span, 2..6);
    for candidate in candidates {
        assert!(found.contains(&candidate), "{candidate} in {found:?}");
    }
}

#[test]
fn in_the_second_spelling_a_slip_is_neither_a_language_nor_a_ref() {
    // `~xyz` is a tag; `,,xyz` is not, as the plan has no such language.
    assert_eq!(entry("x ~xyz").language.as_deref(), Some("xyz"));
    assert_eq!(entry("x ,,xyz").remarks, [Remark::UnknownMark { span: 2..7 }]);
    assert_eq!(entry("x ,,es").language.as_deref(), Some("es"));
    assert_eq!(entry("x >kthxy").answers.len(), 1);
    assert_eq!(entry("x ,,kthxy").remarks, [Remark::UnknownMark { span: 2..9 }]);
    assert_eq!(entry("x ,,KTHXY").answers.len(), 1);
    assert_eq!(entry("x ,,k7hxy").answers.len(), 1);
    assert_eq!(entry("x ,,b7").remarks, [Remark::UnknownMark { span: 2..6 }]);
}

#[test]
fn the_first_theme_is_primary_and_repeats_are_pointed_out() {
    let read = entry("x #food #other #food ^1 ^2 &no &quote");
    assert_eq!(read.themes, themes(&["adequate-living/food", "other"]));
    assert_eq!(read.seat.as_deref(), Some("2"));
    assert_eq!(read.permission, Some(Permission::Quote));
    let spans = [15..20, 21..23, 27..30];
    assert_eq!(read.remarks, spans.map(|span| Remark::DuplicateMark { span }));
}

#[test]
fn the_original_stands_behind_bars() {
    let read = entry("! Three families || Tres familias #housing ~es");
    assert_eq!(read.text, "Three families");
    assert_eq!(read.original.as_deref(), Some("Tres familias"));
    assert_eq!(read.language.as_deref(), Some("es"));
    for line in ["|| alone", "alone ||", "||", "a||b", "a|| b", "a ||b", r"a \|| b", r"a || \n"] {
        let plain = line.replace("\\n", "").replace('\\', "");
        assert_eq!(entry(line), text(plain.trim()), "{line}");
    }
    let two = entry("a || b || c");
    assert_eq!((two.text.as_str(), two.original.as_deref()), ("a", Some("b || c")));
}

#[test]
fn signs_are_themselves_when_doubled_or_after_a_backslash() {
    for (line, meant) in [
        (r"Rents \#housing", "Rents #housing"),
        ("Rents ##housing", "Rents #housing"),
        ("Rents ##winning", "Rents #winning"),
        ("the ##housing sign", "the #housing sign"),
        ("Rents ,,,,viv", "Rents ,,viv"),
        ("Rents ،،،،viv", "Rents ،،viv"),
        (r"Rents \,,viv", "Rents ,,viv"),
        ("Ask @@city", "Ask @city"),
        ("Ask >>K7QX4", "Ask >K7QX4"),
        (r"\! not a concern", "! not a concern"),
        ("!! not a concern", "! not a concern"),
        ("؟؟ text", "؟ text"),
        (r"\:table 3", ":table 3"),
        ("::table 3", ":table 3"),
        (r"two\nlines", "two\nlines"),
        (r"C:\\new", r"C:\new"),
        (r"\\#housing", r"\#housing"),
    ] {
        assert_eq!(entry(line), text(meant), "{line}");
    }
}

#[test]
fn what_could_mean_nothing_stays_as_it_is() {
    for line in [
        "Really?? Yes!! ** **",
        "## Heading",
        "###tag",
        ",,,viv",
        ",,",
        "a ,, b",
        "# @ % ~ ^ > &",
        r"either\or \ ¯\_(ツ)_/¯",
        "C# and me@@city",
        ":) good idea",
        ": a list",
        ":",
        ":3",
    ] {
        assert_eq!(entry(line), text(line), "{line}");
    }
}

#[test]
fn a_line_without_words_is_no_contribution() {
    for line in ["", "   ", "\t\n", r"\n"] {
        assert_eq!(parse(line), Line::Empty, "{line:?}");
    }
    let only = Entry { themes: themes(&["adequate-living/housing"]), ..Entry::default() };
    assert_eq!(parse("#housing"), Line::MarksOnly(only.clone()));
    assert_eq!(parse("! #housing"), Line::MarksOnly(Entry { kind: Some(Kind::Concern), ..only }));
    assert_eq!(
        parse("! "),
        Line::MarksOnly(Entry { kind: Some(Kind::Concern), ..Entry::default() })
    );
}

#[test]
fn printed_lines_escape_only_what_they_must() {
    for line in [
        "! No bus after nine #adequate-living/housing @city",
        "Really?? \"Yes\" 5 > 3 & #1 of all",
        "a || b #other",
        "! ! twice",
        "\"Pussy hats\"",
        r"Rents \#winning",
        r"Rents #a \#b",
        r"one\ntwo",
        r"\! not a concern",
        r"\:table",
        ":) good",
        r"a \|| b",
        r"C:\\new or C:\old",
    ] {
        assert_eq!(print_line(&entry(line)), line);
    }
    assert_eq!(
        print_line(&entry("؟ Rents ,,vivi ,,city")),
        "? Rents #adequate-living/housing @city"
    );
}

#[test]
fn wordings_full_of_signs_print_to_lines_that_say_them() {
    for (wording, original, line) in [
        ("a || b", Some("c || d"), r"a \|| b || c || d"),
        ("a #b", Some("c #d"), r"a #b || c \#d"),
        ("##a b", Some("##c d"), r"\##a b || \##c d"),
        ("!!", Some("!"), r"\!! || !"),
        ("a\\\nb", None, r"a\\\nb"),
        ("a\n#b", None, r"a\n#b"),
        ("a #b\nc", None, r"a \#b\nc"),
        ("::", None, r"\::"),
    ] {
        let entry = Entry { original: original.map(str::to_owned), ..text(wording) };
        assert_eq!(print_line(&entry), line);
        assert_eq!(parse(line), Line::Contribution(entry), "{line}");
    }
}
