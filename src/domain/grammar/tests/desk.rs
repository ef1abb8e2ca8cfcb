//! What the desk asks of the grammar, by example: commands, context, colours, Tab.

use super::examples::{entry, parse};
use crate::domain::Serial;
use crate::domain::grammar::fake::Fake;
use crate::domain::grammar::{
    Class, Context, Field, Line, Part, Remark, StickyCommand, completion, highlight,
};

#[test]
fn commands_set_what_follows() {
    use StickyCommand::{Clear, Language, Phase, Seat, Slip, Table, Voice};
    for (line, command) in [
        (":table 3", Table("3".to_owned())),
        (":table by the window ", Table("by the window".to_owned())),
        (":phase ٢", Phase(2)),
        (":seat b7", Seat("B7".to_owned())),
        (":slip ٠٤١", Slip(Serial(41))),
        (":voice newc", Voice("newcomer".to_owned())),
        (":LANG ti", Language("ti".to_owned())),
        ("  :clear", Clear(None)),
        (":clear voice", Clear(Some(Field::Voice))),
    ] {
        assert_eq!(parse(line), Line::Sticky(command), "{line}");
    }
    let other = Line::Command { word: "last".to_owned(), rest: "3  lines".to_owned() };
    assert_eq!(parse(":last   3  lines "), other);
    assert_eq!(parse(":stop"), Line::Command { word: "stop".to_owned(), rest: String::new() });
}

#[test]
fn arguments_that_cannot_be_are_pointed_out() {
    let remark = |line: &str| match parse(line) {
        Line::BadSticky { remark, .. } => remark,
        other => panic!("{line:?} is {other:?}"),
    };
    assert_eq!(remark(" :table "), Remark::MissingArgument { span: 1..7 });
    assert_eq!(remark(":phase tomorrow"), Remark::BadArgument { span: 7..15 });
    assert_eq!(remark(":phase 0"), Remark::BadArgument { span: 7..8 });
    assert_eq!(remark(":seat  red"), Remark::BadArgument { span: 7..10 });
    assert_eq!(remark(":voice king"), Remark::BadArgument { span: 7..11 });
    assert_eq!(remark(":clear all"), Remark::BadArgument { span: 7..10 });
    assert!(matches!(remark(":voice "), Remark::MissingArgument { .. }));
    let read = StickyCommand::read("seat", "red", &Fake);
    assert_eq!(read, Some(Err(Remark::BadArgument { span: 6..9 })));
}

#[test]
fn context_fills_what_the_line_does_not_say() {
    let mut context = Context::default();
    for line in [":table 3", ":phase 2", ":seat 14", ":voice newcomer", ":lang ti"] {
        let Line::Sticky(command) = parse(line) else { panic!("{line}") };
        context.apply(command);
    }
    let labels: Vec<String> =
        context.labels().iter().map(|(field, value)| format!("{} {value}", field.word())).collect();
    assert_eq!(labels, ["phase 2", "table 3", "seat 14", "voice newcomer", "lang ti"]);
    let filled = entry("No bus %council").with_context(&context);
    assert_eq!(filled.seat.as_deref(), Some("14"));
    assert_eq!(filled.voice.as_deref(), Some("council"));
    assert_eq!(filled.language.as_deref(), Some("ti"));
    context.apply(StickyCommand::Clear(Some(Field::Voice)));
    assert_eq!(context.voice, None);
    assert_eq!(context.seat.as_deref(), Some("14"));
    context.apply(StickyCommand::Clear(None));
    assert_eq!(context, Context::default());
}

#[test]
fn the_desk_sees_which_stretches_are_not_wording() {
    let line = r"! a \# b || c ##d #food @city";
    let expected = [
        (0..1, Part::Kind),
        (4..5, Part::Escape),
        (9..11, Part::Separator),
        (14..15, Part::Escape),
        (18..23, Part::Mark(Class::Theme)),
        (24..29, Part::Mark(Class::Addressee)),
    ];
    assert_eq!(highlight(line, &Fake), expected);
    assert_eq!(highlight("!! a", &Fake), [(0..1, Part::Escape)]);
    assert_eq!(highlight(" :voice newcomer ", &Fake), [(1..16, Part::Command)]);
}

/// Cursor at `|`; the new line after taking the first choice.
fn tab(line: &str) -> Option<String> {
    let cursor = line.find('|').unwrap();
    let line = line.replacen('|', "", 1);
    let open = completion(&line, cursor, &Fake)?;
    let choice = open.choices(&Fake).first()?.insert.clone();
    Some(format!("{}{choice}{}", &line[..open.span.start], &line[open.span.end..]))
}

#[test]
fn tab_completes_the_mark_at_the_cursor() {
    for (line, completed) in [
        ("Rents #hous|", "Rents #adequate-living/housing"),
        ("Rents #ho|us @city", "Rents #adequate-living/housing @city"),
        ("Rents #| @city", "Rents #rights-access @city"),
        ("Rents @reg|", "Rents @region"),
        ("Rents &ver|", "Rents &verbatim"),
        ("Rents ,,viv|", "Rents #adequate-living/housing"),
        ("Rents ،،viv|", "Rents #adequate-living/housing"),
        ("Rents ,,newc|", "Rents %newcomer"),
        ("Rents ,,int|", "Rents &interp"),
        (":voice newc|", ":voice newcomer"),
        (":lang |", ":lang es"),
    ] {
        assert_eq!(tab(line).as_deref(), Some(completed), "{line}");
    }
}

#[test]
fn tab_has_nothing_to_do_elsewhere() {
    for line in [
        "Rents|",
        "|",
        "Rents #hous| are high",
        r"Rents \#hous|",
        "##hous|",
        "Rents #food |",
        "|#food",
        ":table 3|",
        "#x|y",
    ] {
        assert_eq!(tab(line), None, "{line}");
    }
    let open = completion(":vo", 3, &Fake).unwrap();
    assert_eq!((open.class, open.typed.as_str(), open.span), (Some(Class::Command), "vo", 0..3));
    // A cursor that is past the end or inside a character is nowhere.
    assert_eq!(completion("ñ", 1, &Fake), None);
    assert_eq!(completion("#a", 9, &Fake), None);
}
