//! Asks the model: what fits a text, and whether anything does.

use super::cues::Hit;
use super::features::{self, AllCues, Reading, Sort};
use super::linear::Linear;
use super::reasons::reasons;
use super::suggestion::{Suggested, Suggestion};
use super::training::first;
use super::vocabulary::{Row, Vocabulary};
use crate::domain::{Kind, ThemeMark};

/// The most themes that are suggested.
const MOST_THEMES: usize = 3;
/// Nothing is suggested if the best theme is less likely than this, or than this many
/// times what each theme would have if all were alike: of five, that is one in five.
const LEAST_BEST: f32 = 0.2;
const LEAST_OVER_CHANCE: f32 = 1.3;
/// A second or third theme is suggested from this likelihood.
const LEAST_LATER: f32 = 0.02;
/// A sub-theme, a kind or an addressee is suggested from this likelihood.
const LEAST_DETAIL: f32 = 0.5;
/// What brings likelihoods to how often they come true; measured on held-out examples.
const SHARPNESS: f32 = 1.1;

/// Suggests themes, a kind and an addressee for texts.
#[derive(Debug)]
pub struct Suggester {
    pub(super) cues: AllCues,
    pub(super) vocabulary: Vocabulary,
    /// The ids of themes and then of residual codes: the classes of `themes`.
    pub(super) codes: Vec<String>,
    /// How many of them, the last ones, are residual codes.
    pub(super) residuals: usize,
    pub(super) themes: Linear,
    pub(super) kinds: Linear,
    /// The ids of the addressees; `addressees` has one class more, for none.
    pub(super) who: Vec<String>,
    pub(super) addressees: Linear,
    /// For each theme, in its order.
    pub(super) subthemes: Vec<Within>,
}

/// Tells the sub-themes of one theme apart.
#[derive(Debug)]
pub(super) struct Within {
    pub(super) ids: Vec<String>,
    /// The features it knows, ascending; `model` numbers them by their place.
    pub(super) known: Vec<u32>,
    pub(super) model: Linear,
}

impl Within {
    /// A row with only the features that are known, by their place.
    pub(super) fn local(known: &[u32], row: &[(u32, f32)]) -> Row {
        let place =
            |number: &u32| known.binary_search(number).ok().and_then(|at| u32::try_from(at).ok());
        row.iter().filter_map(|(number, value)| Some((place(number)?, *value))).collect()
    }
}

impl Suggester {
    /// What is suggested for a text.
    pub fn suggest(&self, text: &str) -> Suggestion {
        let reading = features::read(text, &self.cues);
        let row = self.vocabulary.row(&reading.features);
        // Signs without a word are about nothing.
        if reading.tokens.is_empty() || !self.knows(&reading) {
            return Suggestion::default();
        }
        let theme = |(class, score): (usize, f32)| Suggested {
            what: ThemeMark {
                theme: self.codes[class].clone(),
                subtheme: self.subtheme(class, &row),
            },
            score,
            cues: self.reasons(&reading, &reading.hits.themes, (&self.themes, Sort::Part), class),
        };
        Suggestion {
            themes: self.likely_themes(&row).into_iter().map(theme).collect(),
            kind: self.kind(&reading, &row),
            addressee: self.addressee(&reading, &row),
        }
    }

    /// Whether it knows a word of the text or a cue in it, or else most parts of its words:
    /// a few letters that other words have, too, say nothing.
    fn knows(&self, reading: &Reading<'_>) -> bool {
        let (mut parts, mut known_parts) = (0, 0);
        for feature in &reading.features {
            let known = self.vocabulary.number(feature.id).is_some();
            match feature.sort {
                Sort::Part => {
                    parts += 1;
                    known_parts += usize::from(known);
                }
                _ if known && feature.words > 0 => return true,
                _ => {}
            }
        }
        known_parts > 0 && 2 * known_parts >= parts
    }

    fn kind(&self, reading: &Reading<'_>, row: &Row) -> Option<Suggested<Kind>> {
        let of = (&self.kinds, Sort::KindCue);
        let (class, score) = self.detail(of, row)?;
        let cues = self.reasons(reading, &reading.hits.kinds, of, class);
        Some(Suggested { what: *Kind::ALL.get(class)?, score, cues })
    }

    fn addressee(&self, reading: &Reading<'_>, row: &Row) -> Option<Suggested<String>> {
        let of = (&self.addressees, Sort::AddresseeCue);
        let (class, score) = self.detail(of, row)?;
        // The last class is that no one is asked.
        let what = self.who.get(class)?.clone();
        let cues = self.reasons(reading, &reading.hits.addressees, of, class);
        Some(Suggested { what, score, cues })
    }

    /// The likeliest class of a model that knows the features up to a sort.
    fn detail(&self, (model, up_to): (&Linear, Sort), row: &Row) -> Option<(usize, f32)> {
        let row = first(row, self.vocabulary.end(up_to));
        best(&model.probabilities(row, SHARPNESS)).filter(|(_, score)| *score >= LEAST_DETAIL)
    }

    fn reasons(
        &self,
        reading: &Reading<'_>,
        hits: &[Hit],
        (model, up_to): (&Linear, Sort),
        class: usize,
    ) -> Vec<String> {
        let end = self.vocabulary.end(up_to);
        reasons(reading, hits, &self.vocabulary, (model, end), class)
    }

    /// How likely each code is, in the order of the codebook.
    pub(super) fn likelihoods(&self, row: &Row) -> Vec<f32> {
        self.themes.probabilities(row, SHARPNESS)
    }

    /// The classes of the themes to suggest, the likeliest first.
    fn likely_themes(&self, row: &Row) -> Vec<(usize, f32)> {
        let likely = self.likelihoods(row);
        let (themes, residuals) = likely.split_at(likely.len() - self.residuals);
        let mut ranked: Vec<(usize, f32)> = themes.iter().copied().enumerate().collect();
        ranked.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        let nothing: f32 = residuals.iter().sum();
        let best = ranked.first().map_or(0.0, |(_, score)| *score);
        let least = LEAST_BEST.max(LEAST_OVER_CHANCE / themes.len().max(1) as f32);
        // Nothing either if it is likelier that no theme fits.
        if best < least || best < nothing {
            return Vec::new();
        }
        ranked.truncate(MOST_THEMES);
        ranked.retain(|(_, score)| *score >= LEAST_LATER);
        ranked
    }

    fn subtheme(&self, theme: usize, row: &Row) -> Option<String> {
        let within = &self.subthemes[theme];
        let row = Within::local(&within.known, row);
        let likely = within.model.probabilities(&row, SHARPNESS);
        let (class, score) = best(&likely)?;
        (score >= LEAST_DETAIL && !row.is_empty()).then(|| within.ids[class].clone())
    }
}

fn best(likely: &[f32]) -> Option<(usize, f32)> {
    likely.iter().copied().enumerate().max_by(|(_, one), (_, other)| one.total_cmp(other))
}
