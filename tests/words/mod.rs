//! What lines may name in a session: the built-in codebook and plans, on screens
//! in three languages.

use proptest::prelude::*;
use std::sync::LazyLock;
use townhall::domain::grammar::{
    Candidate, Class, Context, Entry, Flag, Line, Vocabulary, parse_line, print_line,
};
use townhall::domain::words::capture_of;
use townhall::domain::{
    Codebook, ContributionId, EventId, Kind, Lookup, Mode, Permission, PhaseOf, Plan, SessionWords,
    ThemeMark,
};
use townhall::plans::{built_in, codebook};

static CODEBOOK: LazyLock<Codebook> = LazyLock::new(|| codebook::find(codebook::DEFAULT).unwrap());
static PLANS: LazyLock<Vec<Plan>> = LazyLock::new(|| {
    built_in::PLANS.iter().map(|(id, _)| townhall::plans::load(id).unwrap()).collect()
});
static ROOM: LazyLock<Vec<String>> =
    LazyLock::new(|| ["ar", "ti", "zh-TW"].map(str::to_owned).to_vec());
const SCREENS: [&str; 3] = ["en", "es", "fr"];

fn words(lang: &'static str) -> SessionWords<'static> {
    SessionWords { plan: &PLANS[0], codebook: &CODEBOOK, languages: &ROOM, lang }
}

fn found(mark: &str) -> Lookup<ThemeMark> {
    let (theme, subtheme) = mark.split_once('/').map_or((mark, None), |(t, s)| (t, Some(s)));
    Lookup::Found(ThemeMark { theme: theme.into(), subtheme: subtheme.map(str::to_owned) })
}

#[test]
fn every_id_finds_itself_on_every_screen() {
    for plan in &*PLANS {
        for lang in SCREENS {
            let words = SessionWords { plan, ..words(lang) };
            for code in CODEBOOK.codes() {
                assert_eq!(words.theme(code.id()), found(code.id()));
                assert!(words.is_full_name(Class::Theme, code.id()));
                for sub in code.subthemes() {
                    let mark = format!("{}/{}", code.id(), sub.id);
                    assert_eq!(words.theme(&mark), found(&mark));
                    assert!(words.is_full_name(Class::Theme, &mark));
                }
            }
            for addressee in &CODEBOOK.addressees {
                assert_eq!(words.addressee(&addressee.id).found().as_ref(), Some(&addressee.id));
                assert!(words.is_full_name(Class::Addressee, &addressee.id));
            }
            for voice in &plan.voices {
                assert_eq!(words.voice(&voice.id).found().as_ref(), Some(&voice.id));
                assert!(words.is_full_name(Class::Voice, &voice.id));
            }
            for tag in plan.languages.iter().chain(&*ROOM) {
                assert_eq!(words.language(tag).found().as_ref(), Some(tag));
                assert!(words.is_full_name(Class::Language, tag));
            }
            for (word, flag) in Flag::WORDS {
                assert_eq!(words.flag(word), Lookup::Found(flag));
            }
        }
    }
}

#[test]
fn themes_go_by_the_names_people_know() {
    assert_eq!(words("es").theme("VIV"), found("adequate-living/housing"));
    assert_eq!(words("en").theme("vivienda"), found("adequate-living/housing"));
    assert_eq!(words("fr").theme("logement"), found("adequate-living/housing"));
    assert_eq!(words("en").theme("housing"), found("adequate-living/housing"));
    assert_eq!(words("en").theme("other"), found("other"));
    assert_eq!(words("en").theme("winning"), Lookup::Unknown);
    let Lookup::Ambiguous(ids) = words("en").theme("li") else { panic!("one theme of several") };
    assert!(ids.iter().all(|id| words("en").theme(id).found().is_some()), "{ids:?}");
}

#[test]
fn addressees_and_voices_go_by_title_alias_and_beginning() {
    assert_eq!(words("es").addressee("ayun"), words("fr").addressee("city"));
    assert_eq!(words("fr").addressee("mairie"), Lookup::Found("city".into()));
    assert_eq!(words("en").addressee("xylophone"), Lookup::Unknown);
    for lang in SCREENS {
        for (word, voice) in
            [("migrante", "newcomer"), ("ARRIVANT", "newcomer"), ("vecin", "established-resident")]
        {
            assert_eq!(words(lang).voice(word), Lookup::Found(voice.into()), "{lang} {word}");
        }
    }
    assert!(words("en").is_full_name(Class::Voice, "vecino"));
    assert!(!words("en").is_full_name(Class::Voice, "vecin"));
    assert!(words("en").is_full_name(Class::Addressee, "mairie"));
}

#[test]
fn languages_go_by_tag_and_by_name_in_four_languages() {
    for (word, tag) in [
        ("es", "es"),
        ("ESPAÑOL", "es"),
        ("espagnol", "es"),
        ("span", "es"),
        ("العربية", "ar"),
        ("arabe", "ar"),
        ("ትግርኛ", "ti"),
        ("tigri", "ti"),
        ("zh-tw", "zh-TW"),
        ("chino", "zh-TW"),
        // Not spoken of before, and yet heard.
        ("so", "so"),
        ("somali", "so"),
        ("es-mx", "es-MX"),
        ("quc", "quc"),
        // A tag is that language, though the name of another begins so.
        ("fr", "fr"),
        ("it", "it"),
    ] {
        for lang in SCREENS {
            assert_eq!(words(lang).language(word), Lookup::Found(tag.into()), "{word}");
        }
    }
    for word in ["", "soma", "klingon", "12"] {
        assert_eq!(words("en").language(word), Lookup::Unknown, "{word}");
    }
    let Lookup::Ambiguous(tags) = words("en").language("e") else { panic!() };
    assert_eq!(tags, ["en", "es"]);
    assert!(words("en").is_full_name(Class::Language, "tigriña"));
    assert!(!words("en").is_full_name(Class::Language, "somali"), "the plan does not name it");
}

#[test]
fn permission_and_mode_have_words_in_the_languages_of_the_desks() {
    for (word, flag) in [
        ("quote", Flag::Permission(Permission::Quote)),
        ("cita", Flag::Permission(Permission::Quote)),
        ("citer", Flag::Permission(Permission::Quote)),
        ("paraph", Flag::Permission(Permission::Paraphrase)),
        ("paráfrasis", Flag::Permission(Permission::Paraphrase)),
        ("no", Flag::Permission(Permission::No)),
        ("non", Flag::Permission(Permission::No)),
        ("literal", Flag::Mode(Mode::Verbatim)),
        ("littéral", Flag::Mode(Mode::Verbatim)),
        ("interprété", Flag::Mode(Mode::Interpreted)),
        ("resumen", Flag::Mode(Mode::Paraphrase)),
        ("résumé", Flag::Mode(Mode::Paraphrase)),
    ] {
        for lang in SCREENS {
            assert_eq!(words(lang).flag(word), Lookup::Found(flag), "{lang} {word}");
        }
        assert!(words("en").is_full_name(Class::Flag, word) == (word != "paraph"), "{word}");
    }
    for word in ["", "D", "é", "co", "me"] {
        assert_eq!(words("es").flag(word), Lookup::Unknown, "{word}");
    }
}

#[test]
fn what_could_be_written_is_offered_in_the_language_of_the_screen() {
    let first = |lang, class, prefix: &str| {
        let candidate = words(lang).candidates(class, prefix).into_iter().next();
        candidate.map(|Candidate { insert, label }| format!("{insert}: {label}"))
    };
    let shown: Vec<_> = [
        first("es", Class::Theme, "viv"),
        first("fr", Class::Theme, "adequate-living/al"),
        first("es", Class::Addressee, "ayu"),
        first("fr", Class::Voice, "hab"),
        first("en", Class::Language, "tig"),
        first("es", Class::Flag, "ci"),
        first("en", Class::Command, "v"),
        first("en", Class::Seat, ""),
        first("en", Class::Theme, "-"),
    ]
    .into_iter()
    .map(Option::unwrap_or_default)
    .collect();
    insta::assert_snapshot!(shown.join("\n"), @r"
    adequate-living: Un nivel de vida digno
    adequate-living/food: Alimentation
    city: La ciudad: ayuntamiento y áreas municipales
    established-resident: Habitants de longue date
    ti: ትግርኛ
    quote: citar
    voice: voice
    ");
    let codes = CODEBOOK.codes().count();
    let parts: usize = CODEBOOK.codes().map(|code| code.subthemes().len()).sum();
    let all = words("en").candidates(Class::Theme, "");
    assert_eq!(all.len(), codes + parts);
    assert_eq!(all[0].insert, CODEBOOK.themes[0].id, "in the palette's order");
    assert_eq!(words("en").candidates(Class::Language, "").len(), 6);
}

#[test]
fn the_second_spelling_finds_what_the_sentence_means() {
    let line = |lang, line: &str| match parse_line(line, &words(lang)) {
        Line::Contribution(entry) => print_line(&entry),
        other => panic!("{other:?}"),
    };
    assert_eq!(
        line("es", "Tres familias, una cocina ,,viv ,,alcaldía ,,migrante ,,citar ,,árabe"),
        "Tres familias, una cocina #adequate-living/housing @city %newcomer ~ar &quote"
    );
    assert_eq!(
        line("fr", "Trois familles, une cuisine ،،logement ،،ville"),
        "Trois familles, une cuisine #adequate-living/housing @city"
    );
}

#[test]
fn a_capture_takes_from_the_context_what_the_line_does_not_say() {
    let line = "+ A counter that stays open ,,viv @city ^7 >K7QX4 >K7QX4 >7XQ4K &quote";
    let Line::Contribution(entry) = parse_line(line, &words("es")) else { panic!() };
    let context = Context {
        slip: None,
        table: Some("3".into()),
        phase: Some(2),
        seat: Some("14".into()),
        voice: Some("newcomer".into()),
        language: Some("ti".into()),
    };
    let id: ContributionId = EventId([7; 32]);
    let (capture, unknown) =
        capture_of(entry, &context, |it| (it.to_string() == "K7QX4").then_some(id));
    assert_eq!(capture.words.text, "A counter that stays open >7XQ4K");
    assert_eq!(unknown.len(), 1);
    assert_eq!(capture.answers, [id]);
    assert_eq!(capture.kind, Some(Kind::Proposal));
    assert_eq!(capture.permission, Some(Permission::Quote));
    assert_eq!((capture.phase, capture.seat.as_deref()), (PhaseOf::Nth(1), Some("7")));
    assert_eq!(capture.voice.as_deref(), Some("newcomer"));
    assert_eq!(capture.language.as_deref(), Some("ti"));
    assert_eq!(capture.table.as_deref(), Some("3"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever is typed, an answer is something the session has, and what is
    /// offered finds itself.
    #[test]
    fn answers_and_offers_are_what_the_session_has(
        word in "[a-zñéüáA-Z0-9/,'-]{0,12}|\\PC{0,6}",
        screen in 0_usize..3,
    ) {
        let words = words(SCREENS[screen]);
        if let Lookup::Found(mark) = words.theme(&word) {
            prop_assert_eq!(words.theme(&mark.to_string()), Lookup::Found(mark));
        }
        if let Lookup::Found(id) = words.addressee(&word) {
            prop_assert!(CODEBOOK.addressee(&id).is_some());
        }
        if let Lookup::Found(id) = words.voice(&word) {
            prop_assert!(words.plan.voice(&id).is_some());
        }
        if let Lookup::Found(tag) = words.language(&word) {
            prop_assert_eq!(words.language(&tag), Lookup::Found(tag.clone()));
        }
        for class in Class::NAMED {
            words.is_full_name(class, &word);
            for Candidate { insert, .. } in words.candidates(class, &word).into_iter().take(8) {
                let itself = match class {
                    Class::Theme => words.theme(&insert) == found(&insert),
                    Class::Addressee => words.addressee(&insert).found() == Some(insert.clone()),
                    Class::Voice => words.voice(&insert).found() == Some(insert.clone()),
                    Class::Language => words.language(&insert).found() == Some(insert.clone()),
                    _ => words.flag(&insert).found().is_some_and(|flag| flag.word() == insert),
                };
                prop_assert!(itself, "{} is offered for {:?}", insert, word);
            }
        }
    }

    #[test]
    fn a_printed_line_gives_its_entry_back(
        text in "[\\PC]{1,40}",
        theme in 0_usize..91,
        voice in 0_usize..5,
        screen in 0_usize..3,
    ) {
        let words = words(SCREENS[screen]);
        let theme = words.candidates(Class::Theme, "")[theme].insert.clone();
        let entry = Entry {
            text: text.trim().to_owned(),
            themes: words.theme(&theme).found().into_iter().collect(),
            voice: Some(words.plan.voices[voice].id.clone()),
            addressees: vec![CODEBOOK.addressees[voice].id.clone()],
            language: Some(ROOM[screen].clone()),
            mode: Some(Mode::Interpreted),
            ..Entry::default()
        };
        prop_assume!(!entry.text.is_empty());
        let line = print_line(&entry);
        prop_assert_eq!(parse_line(&line, &words), Line::Contribution(entry));
    }
}
