//! Reads one word as a mark, in either spelling.

use super::vocabulary::Class;
use super::{Flag, ThemeMark, Vocabulary, seat};
use crate::domain::{Lookup, Ref};
use crate::text;

/// What a valid mark says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    Theme(ThemeMark),
    Addressee(String),
    Voice(String),
    Language(String),
    Seat(String),
    Answers(Ref),
    Flag(Flag),
}

impl Meaning {
    pub(super) fn class(&self) -> Class {
        match self {
            Meaning::Theme(_) => Class::Theme,
            Meaning::Addressee(_) => Class::Addressee,
            Meaning::Voice(_) => Class::Voice,
            Meaning::Language(_) => Class::Language,
            Meaning::Seat(_) => Class::Seat,
            Meaning::Answers(_) => Class::Reference,
            Meaning::Flag(_) => Class::Flag,
        }
    }
}

/// The two hands of the second spelling: Latin commas and Arabic ones.
pub(super) const PLAIN_SIGNS: [&str; 2] = [",,", "،،"];

/// The sign that leads `word`, if one does: its length, and the class it stands
/// for; `None` for a plain sign, which stands for them all.
pub(super) fn sign_of(word: &str) -> Option<(usize, Option<Class>)> {
    let first = word.chars().next()?;
    if let Some(class) = Class::of_sign(first) {
        return Some((first.len_utf8(), Some(class)));
    }
    PLAIN_SIGNS.into_iter().find(|sign| word.starts_with(sign)).map(|sign| (sign.len(), None))
}

/// Whether `word` looks like a mark: a sign, and a letter or digit after it.
pub(super) fn is_mark_shaped(word: &str) -> bool {
    sign_of(word).is_some_and(|(length, _)| word[length..].starts_with(char::is_alphanumeric))
}

/// The length of the sign that `word` begins with doubled, before a letter or
/// digit: what makes it the sign itself.
pub(super) fn doubled_sign(word: &str) -> Option<usize> {
    let (length, _) = sign_of(word)?;
    let rest = word[length..].strip_prefix(&word[..length])?;
    rest.starts_with(char::is_alphanumeric).then_some(length)
}

/// What `word` marks; `None` when it does not even look like a mark.
pub(super) fn read(word: &str, vocabulary: &dyn Vocabulary) -> Option<Lookup<Meaning>> {
    if !is_mark_shaped(word) {
        return None;
    }
    let (length, class) = sign_of(word)?;
    let name = &word[length..];
    Some(match class {
        Some(class) => of_class(class, name, vocabulary),
        None => of_any_class(name, vocabulary),
    })
}

fn of_class(class: Class, name: &str, vocabulary: &dyn Vocabulary) -> Lookup<Meaning> {
    let or_unknown = |meaning: Option<Meaning>| meaning.map_or(Lookup::Unknown, Lookup::Found);
    match class {
        Class::Theme => vocabulary.theme(name).map(Meaning::Theme),
        Class::Addressee => vocabulary.addressee(name).map(Meaning::Addressee),
        Class::Voice => vocabulary.voice(name).map(Meaning::Voice),
        Class::Language => vocabulary.language(name).map(Meaning::Language),
        Class::Flag => vocabulary.flag(name).map(Meaning::Flag),
        Class::Seat => or_unknown(seat::read(name).map(Meaning::Seat)),
        Class::Reference => or_unknown(vocabulary.reference(name).map(Meaning::Answers)),
        Class::Command => Lookup::Unknown,
    }
}

/// What `,,name` marks, by the first of these rules that answers:
///
/// 1. the one class of [`Class::NAMED`] in which `name` is a whole name;
/// 2. the one class in which it is a unique prefix;
/// 3. a ref, if it has a digit or is in capitals, so that a slip of five letters
///    answers nobody;
/// 4. a seat, if it is all digits.
///
/// Several classes under 1 or 2 are an ambiguity; its candidates carry their
/// sign. Of languages only the plan's own count here: else any word of two or
/// three letters would be the tag of one.
fn of_any_class(name: &str, vocabulary: &dyn Vocabulary) -> Lookup<Meaning> {
    let answers: Vec<(Class, Lookup<Meaning>)> = Class::NAMED
        .into_iter()
        .map(|class| (class, of_class(class, name, vocabulary)))
        .filter(|(_, answer)| *answer != Lookup::Unknown && is_ours(answer, name, vocabulary))
        .collect();
    let whole = |class: &Class| vocabulary.is_full_name(*class, name);
    let exact = answers.iter().filter(|(class, _)| whole(class)).count();
    let mut best: Vec<_> =
        answers.into_iter().filter(|(class, _)| exact == 0 || whole(class)).collect();
    if best.len() > 1 {
        return Lookup::Ambiguous(best.iter().flat_map(|(class, it)| signed(*class, it)).collect());
    }
    match best.pop() {
        Some((class, answer @ Lookup::Ambiguous(_))) => Lookup::Ambiguous(signed(class, &answer)),
        Some((_, answer)) => answer,
        None => ref_or_seat(name, vocabulary),
    }
}

/// Whether an answer may stand for `,,name`: it may unless it is a language that
/// the plan does not list.
fn is_ours(answer: &Lookup<Meaning>, name: &str, vocabulary: &dyn Vocabulary) -> bool {
    match answer {
        Lookup::Found(Meaning::Language(tag)) => vocabulary
            .candidates(Class::Language, name)
            .iter()
            .chain(&vocabulary.candidates(Class::Language, tag))
            .any(|candidate| candidate.insert == *tag),
        _ => true,
    }
}

/// What an answer names, as marks that name it without doubt.
fn signed(class: Class, answer: &Lookup<Meaning>) -> Vec<String> {
    match answer {
        Lookup::Found(meaning) => vec![print(meaning)],
        Lookup::Ambiguous(ids) => ids.iter().map(|id| format!("{}{id}", class.sign())).collect(),
        Lookup::Unknown => Vec::new(),
    }
}

fn ref_or_seat(name: &str, vocabulary: &dyn Vocabulary) -> Lookup<Meaning> {
    let deliberate =
        name.contains(|c| text::digit_value(c).is_some()) || !name.contains(char::is_lowercase);
    if let Some(answers) = vocabulary.reference(name).filter(|_| deliberate) {
        return Lookup::Found(Meaning::Answers(answers));
    }
    match seat::read(name) {
        Some(seat) if seat.bytes().all(|byte| byte.is_ascii_digit()) => {
            Lookup::Found(Meaning::Seat(seat))
        }
        _ => Lookup::Unknown,
    }
}

/// The mark that says `meaning`, sign first.
pub(super) fn print(meaning: &Meaning) -> String {
    let sign = meaning.class().sign();
    match meaning {
        Meaning::Theme(theme) => format!("{sign}{theme}"),
        Meaning::Addressee(name)
        | Meaning::Voice(name)
        | Meaning::Language(name)
        | Meaning::Seat(name) => format!("{sign}{name}"),
        Meaning::Answers(name) => format!("{sign}{name}"),
        Meaning::Flag(flag) => format!("{sign}{}", flag.word()),
    }
}
