//! From a codebook, its hints and confirmed tags to a model.

use super::cues::CueIndex;
use super::features::{self, AllCues, Cues, Feature, Sort};
use super::linear::{Lesson, Linear, RARE};
use super::suggester::{Suggester, Within};
use super::vocabulary::{Row, Vocabulary};
use crate::domain::codebook::Code;
use crate::domain::{Codebook, Cue, CueWeight, Hint, Hints, Kind, ThemeMark};

/// What of a text belongs to its themes after the first, together.
const LATER_THEMES: f32 = 0.3;
/// What one cue word counts beside an example.
const STRONG_CUE: f32 = 0.3;
const WEAK_CUE: f32 = 0.1;
/// What a confirmed tag counts beside an example: it is this town's own words.
const CONFIRMED: f32 = 2.0;

/// A contribution whose themes a coder has confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmed {
    /// Its words.
    pub text: String,
    /// Its themes, the primary first, or the residual code it was given.
    pub themes: Vec<ThemeMark>,
}

/// A text to learn from.
struct Text<'h> {
    text: &'h str,
    themes: Vec<ThemeMark>,
    kind: Option<Kind>,
    /// An addressee, or that there is none; nothing where that is not known.
    addressee: Option<Option<&'h str>>,
    weight: f32,
    is_cue: bool,
}

impl Suggester {
    /// Trains a suggester for `book` with the hints of some languages and with what
    /// was confirmed. The same arguments give the same suggester.
    pub fn train(book: &Codebook, hints: &[Hints], confirmed: &[Confirmed]) -> Self {
        let cues = all_cues(hints);
        let texts = texts(book, hints, confirmed);
        // Read twice rather than kept: it takes a twentieth of the time of the fitting.
        let read = || texts.iter().map(|it| features_of(it, &cues));
        let vocabulary = Vocabulary::of(read());
        let rows: Vec<Row> = read().map(|features| vocabulary.row(&features)).collect();

        let codes: Vec<String> = book.codes().map(|code| code.id().to_owned()).collect();
        let who: Vec<String> = book.addressees.iter().map(|it| it.id.clone()).collect();
        let up_to = |sort| vocabulary.end(sort);
        let themes = fit(&texts, &rows, up_to(Sort::Part), codes.len(), |text| {
            shares(&text.themes, |mark| codes.iter().position(|code| *code == mark.theme))
        });
        let kinds = fit(&texts, &rows, up_to(Sort::KindCue), Kind::ALL.len(), |text| {
            let kind = text.kind?;
            Some(vec![(Kind::ALL.iter().position(|it| *it == kind)?, 1.0)])
        });
        // The class after the last is that no one is asked to act.
        let addressees = fit(&texts, &rows, up_to(Sort::AddresseeCue), who.len() + 1, |text| {
            let nobody = who.len();
            let class =
                text.addressee?.map_or(Some(nobody), |id| who.iter().position(|it| it == id));
            Some(vec![(class?, 1.0)])
        });
        let subthemes = book
            .themes
            .iter()
            .map(|theme| {
                let ids: Vec<String> = theme.subthemes.iter().map(|sub| sub.id.clone()).collect();
                within(&texts, &rows, &vocabulary, &theme.id, ids)
            })
            .collect();
        Suggester {
            cues,
            vocabulary,
            residuals: book.residuals.len(),
            codes,
            themes,
            kinds,
            who,
            addressees,
            subthemes,
        }
    }
}

/// Everything to learn from, examples first.
fn texts<'h>(book: &'h Codebook, hints: &'h [Hints], confirmed: &'h [Confirmed]) -> Vec<Text<'h>> {
    let examples = hints.iter().flat_map(|hints| &hints.examples).map(|example| Text {
        text: &example.text,
        themes: example.themes.clone(),
        kind: Some(example.kind),
        addressee: Some(example.addressee.as_deref()),
        weight: 1.0,
        is_cue: false,
    });
    let confirmed = confirmed.iter().map(|it| Text {
        text: &it.text,
        themes: it.themes.clone(),
        kind: None,
        addressee: None,
        weight: CONFIRMED,
        is_cue: false,
    });
    let cues = hints.iter().flat_map(|hints| &hints.cues).filter_map(|cue| {
        let Hint::Theme(mark) = &cue.at else { return None };
        let weight = match cue.weight {
            CueWeight::Strong => STRONG_CUE,
            CueWeight::Weak => WEAK_CUE,
        };
        let text = cue.words.trim_matches('*');
        Some(Text {
            text,
            themes: vec![mark.clone()],
            kind: None,
            addressee: None,
            weight,
            is_cue: true,
        })
    });
    let names = marks(book)
        .into_iter()
        .flat_map(|(mark, names)| names.into_iter().map(move |text| (text, mark.clone())));
    let names = names.map(|(text, mark)| Text {
        text,
        themes: vec![mark],
        kind: None,
        addressee: None,
        weight: STRONG_CUE,
        is_cue: true,
    });
    examples.chain(confirmed).chain(cues).chain(names).collect()
}

/// Every code of the codebook, with its names and what it says belongs to it, in all
/// languages: enough to begin with where there are no hints.
fn marks(book: &Codebook) -> Vec<(ThemeMark, Vec<&str>)> {
    let mut marks = Vec::new();
    for code in book.codes() {
        let of = |subtheme: Option<&str>| ThemeMark {
            theme: code.id().to_owned(),
            subtheme: subtheme.map(str::to_owned),
        };
        let mut names: Vec<&str> = code.title().0.values().map(String::as_str).collect();
        names.extend(code.aliases().0.values().flatten().map(String::as_str));
        if let Code::Theme(theme) = code {
            names.extend(theme.include.0.values().flatten().map(String::as_str));
        }
        marks.push((of(None), names));
        for sub in code.subthemes() {
            let mut names: Vec<&str> = sub.title.0.values().map(String::as_str).collect();
            names.extend(sub.aliases.0.values().flatten().map(String::as_str));
            marks.push((of(Some(&sub.id)), names));
        }
    }
    marks
}

/// What is seen of a text. Of a cue that is its words alone: that it is a cue is no news.
fn features_of(text: &Text<'_>, cues: &AllCues) -> Vec<Feature> {
    let none = AllCues::default();
    features::read(text.text, if text.is_cue { &none } else { cues }).features
}

/// Fits a model to those texts of which `wanted` tells a class.
fn fit<'h>(
    texts: &[Text<'h>],
    rows: &[Row],
    features: u32,
    classes: usize,
    wanted: impl Fn(&Text<'h>) -> Option<Vec<(usize, f32)>>,
) -> Linear {
    let lessons: Vec<Lesson<'_>> = texts
        .iter()
        .zip(rows)
        .filter_map(|(text, row)| Some(lesson(text, first(row, features), wanted(text)?)))
        .collect();
    Linear::fit(&lessons, features as usize, classes)
}

fn lesson<'r>(text: &Text<'_>, row: &'r [(u32, f32)], wanted: Vec<(usize, f32)>) -> Lesson<'r> {
    let times = if text.is_cue { RARE as f32 } else { 1.0 };
    Lesson { row, wanted, weight: text.weight * times, rare: text.is_cue }
}

/// The features of a row under a number.
pub(super) fn first(row: &[(u32, f32)], features: u32) -> &[(u32, f32)] {
    &row[..row.partition_point(|(number, _)| *number < features)]
}

/// Which share of a text belongs to each of its themes; `None` without any.
fn shares(
    themes: &[ThemeMark],
    class: impl Fn(&ThemeMark) -> Option<usize>,
) -> Option<Vec<(usize, f32)>> {
    let mut classes: Vec<usize> = Vec::new();
    for class in themes.iter().filter_map(class) {
        if !classes.contains(&class) {
            classes.push(class);
        }
    }
    let (primary, later) = classes.split_first()?;
    let rest = if later.is_empty() { 0.0 } else { LATER_THEMES };
    let share = rest / later.len().max(1) as f32;
    let mut shares = vec![(*primary, 1.0 - rest)];
    shares.extend(later.iter().map(|class| (*class, share)));
    Some(shares)
}

/// A model that tells the sub-themes of one theme apart, by words and cues alone.
fn within(
    texts: &[Text<'_>],
    rows: &[Row],
    vocabulary: &Vocabulary,
    theme: &str,
    ids: Vec<String>,
) -> Within {
    let (words, parts) = (vocabulary.end(Sort::KindCue), vocabulary.end(Sort::ThemeCue));
    let cues = vocabulary.end(Sort::AddresseeCue);
    let says = |number: u32| number < words || (cues..parts).contains(&number);
    let of_theme = texts.iter().zip(rows).filter_map(|(text, row)| {
        let mark = text.themes.iter().find(|mark| mark.theme == theme)?;
        let sub = mark.subtheme.as_deref()?;
        let class = ids.iter().position(|id| id == sub)?;
        let row: Row = row.iter().copied().filter(|(number, _)| says(*number)).collect();
        Some((text, row, class))
    });
    let mut of_theme: Vec<_> = of_theme.collect();
    let mut known: Vec<u32> =
        of_theme.iter().flat_map(|(_, row, _)| row.iter().map(|(number, _)| *number)).collect();
    known.sort_unstable();
    known.dedup();
    for (_, row, _) in &mut of_theme {
        *row = Within::local(&known, row);
    }
    let lessons: Vec<Lesson<'_>> =
        of_theme.iter().map(|(text, row, class)| lesson(text, row, vec![(*class, 1.0)])).collect();
    let model = Linear::fit(&lessons, known.len(), ids.len());
    Within { ids, known, model }
}

/// The cues of some languages, each with the features it counts for.
fn all_cues(hints: &[Hints]) -> AllCues {
    let all = || hints.iter().flat_map(|hints| &hints.cues);
    let only = |wanted: fn(&Hint) -> bool| {
        let cues = || all().filter(move |cue| wanted(&cue.at));
        Cues { index: CueIndex::new(cues()), meanings: cues().map(meanings).collect() }
    };
    AllCues {
        themes: only(|at| matches!(at, Hint::Theme(_))),
        kinds: only(|at| matches!(at, Hint::Kind(_))),
        addressees: only(|at| matches!(at, Hint::Addressee(_))),
    }
}

/// What a cue counts for: for all cues of its theme, and of its sub-theme.
fn meanings(cue: &Cue) -> Vec<u32> {
    let weight = match cue.weight {
        CueWeight::Strong => "strong",
        CueWeight::Weak => "weak",
    };
    match &cue.at {
        Hint::Theme(mark) => {
            let mut meanings = vec![features::id("theme", &[&mark.theme, weight])];
            let sub = mark.subtheme.iter();
            meanings.extend(sub.map(|sub| features::id("sub", &[&mark.theme, sub, weight])));
            meanings
        }
        Hint::Kind(kind) => vec![features::id("kind", &[kind.id(), weight])],
        Hint::Addressee(who) => vec![features::id("who", &[who, weight])],
    }
}
