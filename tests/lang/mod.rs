//! The wordings are complete: every id in every language, none unused.

use crate::source::{self, Source};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentError, FluentResource};
use townhall::domain::floor::ballot::WrongPaper;
use townhall::domain::{Kind, Refusal, Status};
use townhall::lang::{Lang, Wordings};
use unicode_width::UnicodeWidthStr;

/// Ids that no literal in `src/` names whole, because they are put together when
/// the program runs. An entry ending in `-` stands for all ids it begins.
const PUT_TOGETHER: &[&str] = &[
    "answer-",
    "do-",
    "key-",
    "kind-",
    "kinds-",
    "kit-fist-",
    "kit-gradient-",
    "kit-kind-",
    "kit-permission-",
    "lang-",
    "left-",
    "missing-",
    "mode-",
    "permission-",
    "save-",
    "section-",
    "status-",
];

/// One message as a file defines it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Defined {
    file: String,
    args: BTreeSet<String>,
}

type Ids = BTreeMap<String, Defined>;

#[test]
fn every_file_parses_and_defines_no_id_twice() {
    for lang in Lang::PRINTED {
        let mut bundle = FluentBundle::new_concurrent(vec![lang.tag().parse().unwrap()]);
        for (file, text) in files(lang) {
            let resource = FluentResource::try_new(text)
                .unwrap_or_else(|(_, errors)| panic!("{file}: {errors:?}"));
            if let Err(errors) = bundle.add_resource(resource) {
                let twice: Vec<String> = errors.iter().map(FluentError::to_string).collect();
                panic!("{file}: {}", twice.join("; "));
            }
        }
    }
}

#[test]
fn every_file_on_disk_is_compiled_in() {
    for lang in Lang::ALL {
        for (id, defined) in defined(lang) {
            if defined.args.is_empty() {
                assert_ne!(Wordings::of(lang).text(&id), id, "{} is not read", defined.file);
            }
        }
    }
    let names = |lang| -> Vec<String> {
        files(lang)
            .into_iter()
            .map(|(file, _)| file.split_once('/').unwrap().1.to_owned())
            .collect()
    };
    for lang in Lang::ALL {
        assert_eq!(names(lang), names(Lang::En), "files of {}", lang.tag());
    }
}

#[test]
fn all_languages_define_the_same_messages() {
    let english = defined(Lang::En);
    for lang in Lang::ALL {
        let wrong = differences(&english, &defined(lang));
        assert!(wrong.is_empty(), "{} differs from en:\n{}", lang.tag(), wrong.join("\n"));
    }
}

#[test]
fn the_languages_of_paper_have_the_whole_kit() {
    let of_the_kit = |lang| -> Ids {
        let kit = |(_, defined): &(String, Defined)| defined.file.ends_with("/kit.ftl");
        defined(lang).into_iter().filter(kit).collect()
    };
    let english = of_the_kit(Lang::En);
    assert!(english.len() > 100, "{}", english.len());
    for lang in Lang::PRINTED {
        let theirs = of_the_kit(lang);
        let wrong = differences(&english, &theirs);
        assert!(wrong.is_empty(), "{} differs from en:\n{}", lang.tag(), wrong.join("\n"));
        if Lang::ALL.contains(&lang) {
            continue;
        }
        assert_eq!(files(lang).len(), 1, "{} is a language of paper alone", lang.tag());
        for id in theirs.keys().filter(|id| theirs[*id].args.is_empty()) {
            let (said, in_english) = (Wordings::of(lang).text(id), Wordings::of(Lang::En).text(id));
            assert_ne!(said, in_english, "{}: {id} is not translated, or not read", lang.tag());
        }
    }
}

#[test]
fn every_message_in_the_program_is_defined_and_given_its_arguments() {
    let english = defined(Lang::En);
    let mut wrong = Vec::new();
    for source in program() {
        wrong.extend(ids_used(&source.code).into_iter().filter_map(|used| {
            let problem = match english.get(&used.id) {
                None => "is not defined".to_owned(),
                Some(defined) if defined.args != used.args => {
                    format!("needs {:?} and is given {:?}", defined.args, used.args)
                }
                Some(_) => return None,
            };
            Some(format!("{}: \"{}\" {problem}", source.path, used.id))
        }));
    }
    assert!(wrong.is_empty(), "assets/lang and the program differ:\n{}", wrong.join("\n"));
}

#[test]
fn every_defined_id_is_used() {
    let program = program();
    let unused: Vec<String> = defined(Lang::En)
        .into_iter()
        .filter(|(id, _)| !is_used(id, &program))
        .map(|(id, defined)| format!("{}: {id}", defined.file))
        .collect();
    assert!(
        unused.is_empty(),
        "remove these, or add them to PUT_TOGETHER in tests/lang:\n{}",
        unused.join("\n")
    );
}

#[test]
fn every_kind_status_and_language_has_its_words() {
    let status = [Status::Open, Status::Parked, Status::Merged, Status::Hidden];
    let ids = Kind::ALL
        .iter()
        .flat_map(|kind| [format!("kind-{kind}"), format!("kinds-{kind}")])
        .chain(status.iter().map(|status| format!("status-{}", status.id())))
        .chain(Lang::ALL.iter().map(|lang| format!("lang-{}", lang.tag())));
    let english = defined(Lang::En);
    for id in ids {
        assert!(english.contains_key(&id), "{id} is not defined");
    }
}

#[test]
fn every_refusal_is_said_whole_and_on_one_line() {
    let word = || "vivienda".to_owned();
    let refusals = [
        Refusal::NothingSaid,
        Refusal::TooLong { length: 10_250, most: 10_000 },
        Refusal::NoSuchTheme(word()),
        Refusal::NoSuchSubtheme(word()),
        Refusal::NoSuchAddressee(word()),
        Refusal::NoSuchVoice(word()),
        Refusal::NoSuchPhase,
        Refusal::NoSuchContribution,
        Refusal::OtherSession,
        Refusal::TooManyThemes(3),
        Refusal::TooManyAddressees(3),
        Refusal::SlipCount(1_000),
        Refusal::Circle,
        Refusal::Already,
        Refusal::NotTheChair,
        Refusal::NoPhaseRuns,
        Refusal::NotBegun,
        Refusal::NothingToUndo,
        Refusal::NothingToRedo,
        Refusal::NoSuchSession,
        Refusal::Held,
        Refusal::NotHeld,
        Refusal::ConsentFirst,
        Refusal::NoLanguage,
        Refusal::ListClosed,
        Refusal::WaitsAlready,
        Refusal::NotOnTheList,
        Refusal::NobodyWaits,
        Refusal::NobodySpeaks,
        Refusal::NobodySpoke,
        Refusal::VoicesNotLimited,
        Refusal::NoSuchSlip("041".to_owned()),
        Refusal::NoSuchSeat,
        Refusal::SeatsForgotten,
        Refusal::BallotIsOpen,
        Refusal::BallotIsClosed,
        Refusal::NoSuchBallot,
        Refusal::Options { least: 2, most: 12 },
        Refusal::IsMerged,
        Refusal::Dots(10),
        Refusal::NothingCast,
        Refusal::HasVoted,
        Refusal::WrongPaper(WrongPaper::Step),
        Refusal::WrongPaper(WrongPaper::TooManyDots),
        Refusal::WrongPaper(WrongPaper::SameRank),
        Refusal::WrongPaper(WrongPaper::Blank),
        Refusal::NoSuchDay("2027-02-30".to_owned()),
        Refusal::DayPast("2027-02-28".to_owned()),
        Refusal::SummaryTooLong { length: 151, most: 150 },
        Refusal::TooManyPeople(100_000),
        Refusal::PhaseHasBegun("open-floor".to_owned()),
        Refusal::VoiceInUse("newcomer".to_owned()),
        Refusal::NotEnded,
        Refusal::Closed,
        Refusal::Sealed("2027-02-28".to_owned()),
    ];
    for lang in Lang::ALL {
        for refusal in &refusals {
            let message = refusal.message();
            let said = Wordings::of(lang).say(&message);
            assert_ne!(said, message.id, "{}", lang.tag());
            assert!(!said.contains('{'), "an argument is missing: {said}");
            assert!(said.width() <= 80, "{} columns: {said}", said.width());
        }
    }
}

/// Where `PUT_TOGETHER` or a literal in the program names the id.
fn is_used(id: &str, program: &[Source]) -> bool {
    PUT_TOGETHER.iter().any(|entry| id == *entry || entry.ends_with('-') && id.starts_with(entry))
        || program.iter().any(|source| source.code.contains(&format!("\"{id}\"")))
}

/// The program without `lang` itself, which says nothing of its own, and the
/// templates of what is printed.
fn program() -> Vec<Source> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = source::program_files(&folder);
    files.retain(|source| !source.path.starts_with("lang/"));
    let templates = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/templates/kit");
    for entry in std::fs::read_dir(templates).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        let code = std::fs::read_to_string(&path).unwrap();
        files.push(Source { path: format!("assets/templates/kit/{name}"), code });
    }
    files
}

/// A message that the program names, and the arguments it gives on the spot.
#[derive(Debug, PartialEq)]
struct Used {
    id: String,
    args: BTreeSet<String>,
}

/// The messages in `msg("…").with("…", …)` and `.text("…")`, however the lines
/// are broken.
fn ids_used(code: &str) -> Vec<Used> {
    let bones = source::without_strings(code);
    let mut found = Vec::new();
    for call in ["msg(", ".text("] {
        for (at, _) in bones.match_indices(call) {
            let before = bones[..at].chars().next_back();
            if call == "msg(" && before.is_some_and(|sign| sign.is_alphanumeric() || sign == '_') {
                continue;
            }
            if let Some(id) = literal(&code[at + call.len()..]) {
                let rest = &code[at + call.len() - 1..];
                found.push(Used { id: id.to_owned(), args: given(past_brackets(rest)) });
            }
        }
    }
    found
}

/// The names in the `.with("name", …)` that come next.
fn given(mut code: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    while let Some(rest) = code.trim_start().strip_prefix(".with(") {
        names.extend(literal(rest).map(str::to_owned));
        code = past_brackets(&code.trim_start()[".with".len()..]);
    }
    names
}

/// The string that the code begins with.
fn literal(code: &str) -> Option<&str> {
    code.trim_start().strip_prefix('"')?.split_once('"').map(|(text, _)| text)
}

/// What follows the bracket that closes the first one.
fn past_brackets(code: &str) -> &str {
    let mut depth = 0;
    for (at, sign) in source::without_strings(code).char_indices() {
        match sign {
            '(' => depth += 1,
            ')' if depth <= 1 => return &code[at + 1..],
            ')' => depth -= 1,
            _ => {}
        }
    }
    ""
}

/// Each file of a language: `tag/name.ftl` and its text, by name.
fn files(lang: Lang) -> Vec<(String, String)> {
    let folder: PathBuf =
        [env!("CARGO_MANIFEST_DIR"), "assets", "lang", lang.tag()].iter().collect();
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            (format!("{}/{name}", lang.tag()), std::fs::read_to_string(&path).unwrap())
        })
        .collect();
    files.sort();
    files
}

fn defined(lang: Lang) -> Ids {
    files(lang).iter().flat_map(|(file, text)| definitions(file, text)).collect()
}

/// What one file defines: a message begins a line, all that is indented below is
/// its own.
fn definitions(file: &str, text: &str) -> Vec<(String, Defined)> {
    let mut found: Vec<(String, Defined)> = Vec::new();
    for line in text.lines() {
        if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
            let id = line.split_once('=').map_or(line, |(id, _)| id).trim_end().to_owned();
            found.push((id, Defined { file: file.to_owned(), args: BTreeSet::new() }));
        }
        if let (false, Some((_, defined))) = (line.starts_with('#'), found.last_mut()) {
            defined.args.extend(args(line));
        }
    }
    found
}

/// The names after `$` in a line.
fn args(line: &str) -> impl Iterator<Item = String> {
    line.split('$').skip(1).map(|rest| {
        rest.chars()
            .take_while(|&sign| sign.is_ascii_alphanumeric() || "-_".contains(sign))
            .collect()
    })
}

/// Ids that only one of the two defines, in another file, or with other arguments.
fn differences(english: &Ids, other: &Ids) -> Vec<String> {
    let within = |file: &str| file.split_once('/').map(|(_, name)| name.to_owned());
    let ids: BTreeSet<&String> = english.keys().chain(other.keys()).collect();
    ids.into_iter()
        .filter_map(|id| match (english.get(id), other.get(id)) {
            (Some(one), Some(two)) if one.args != two.args => {
                Some(format!("{id}: {:?}, not {:?}", two.args, one.args))
            }
            (Some(one), Some(two)) if within(&one.file) != within(&two.file) => {
                Some(format!("{id}: in {}, not in {}", two.file, one.file))
            }
            (Some(_), Some(_)) => None,
            (Some(one), None) => Some(format!("{id}: missing; see {}", one.file)),
            (None, _) => Some(format!("{id}: unknown to en")),
        })
        .collect()
}

#[test]
fn the_check_sees_what_differs() {
    let ids = |file, text| definitions(file, text).into_iter().collect::<Ids>();
    let english = ids(
        "en/a.ftl",
        "one = { $n } of { $most-of }\ntwo = 2\nmany =\n    { $n ->\n   *[other] { $m }\n }\n",
    );
    assert_eq!(english["one"].args, BTreeSet::from(["n".to_owned(), "most-of".to_owned()]));
    assert_eq!(english["many"].args, BTreeSet::from(["n".to_owned(), "m".to_owned()]));
    let french = ids("fr/a.ftl", "one = { $n }\n# { $x }\nthree = 3\nmany = { $n } { $m }\n");
    assert_eq!(differences(&english, &english), Vec::<String>::new());
    let wrong = differences(&english, &french);
    assert_eq!(wrong.len(), 3, "{wrong:?}");
    let moved = ids("fr/b.ftl", "two = 2\n");
    assert!(differences(&ids("en/a.ftl", "two = 2"), &moved)[0].contains("fr/b.ftl"));
}

#[test]
fn the_check_sees_ids_wherever_they_are_named() {
    let code = r#"msg(
            "a-b",
        )
        .with("n", f(")", 1))
        .with("m", x); words.text("c").with_no("x"); other_msg("no"); msg(id)"#;
    let used = |id: &str, args: &[&str]| Used {
        id: id.to_owned(),
        args: args.iter().map(|&arg| arg.to_owned()).collect(),
    };
    assert_eq!(ids_used(code), [used("a-b", &["n", "m"]), used("c", &[])]);
    let program = [Source { path: "x.rs".to_owned(), code: "row(\"in-table\")".to_owned() }];
    assert!(is_used("in-table", &program) && is_used("kind-concern", &program));
    assert!(!is_used("in", &program) && !is_used("kind", &program));
}
