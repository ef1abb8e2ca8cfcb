//! Which words of a text speak for what is suggested.

use super::cues::Hit;
use super::features::Reading;
use super::linear::Linear;
use super::vocabulary::Vocabulary;

/// The most words that are shown.
const MOST: usize = 3;
/// A word is shown if it says at least this share of what the weightiest says.
const LEAST_SHARE: f32 = 0.3;

/// Some words in a row, and how much they speak for a class.
struct Words {
    from: usize,
    to: usize,
    weight: f32,
}

/// The words that speak most for `class`, as they stand in the text. Of the model,
/// features under `end` count. What a feature says is shared by the words it is in;
/// words that make one cue are shown together.
pub(super) fn reasons(
    reading: &Reading<'_>,
    hits: &[Hit],
    vocabulary: &Vocabulary,
    (model, end): (&Linear, u32),
    class: usize,
) -> Vec<String> {
    let mut weights = vec![0.0; reading.tokens.len()];
    let row = vocabulary.row(&reading.features);
    let mut values = row.iter();
    for feature in &reading.features {
        let Some(number) = vocabulary.number(feature.id) else { continue };
        let Some((_, value)) = values.next() else { break };
        if number < end && feature.words > 0 {
            let each = value * model.weight(number, class) / feature.words as f32;
            let within = &mut weights[feature.from..feature.from + feature.words];
            within.iter_mut().for_each(|weight| *weight += each);
        }
    }
    let mut words = together(&weights, hits, |nth| {
        if !reading.tokens[nth].folded.contains(char::is_alphabetic) {
            return false;
        }
        let id = super::features::id("word", &[&reading.tokens[nth].folded]);
        vocabulary.is_rare(id) || vocabulary.number(id).is_none()
    });
    words.sort_by(|one, other| other.weight.total_cmp(&one.weight));
    let least = words.first().map_or(0.0, |first| first.weight * LEAST_SHARE);
    words.retain(|it| it.weight > 0.0 && it.weight >= least);
    words.truncate(MOST);
    let written = |it: Words| {
        let tokens = reading.tokens[it.from..it.to].iter().map(|token| &*token.written);
        tokens.collect::<Vec<_>>().join(" ")
    };
    let mut shown: Vec<String> = Vec::new();
    for word in words.into_iter().map(written) {
        if !shown.contains(&word) {
            shown.push(word);
        }
    }
    shown
}

/// Words with what they say together: those of a cue as one, others alone if they are
/// rare. "The" and "we" are no reason for anybody, nor is "15".
fn together(weights: &[f32], hits: &[Hit], is_rare: impl Fn(usize) -> bool) -> Vec<Words> {
    let mut words = Vec::new();
    let mut from = 0;
    while from < weights.len() {
        // Hits come in the order of the text and do not overlap, but for equal ones.
        let hit = hits.iter().find(|hit| hit.from == from);
        let to = from + hit.map_or(1, |hit| hit.words);
        if hit.is_some() || is_rare(from) {
            words.push(Words { from, to, weight: weights[from..to].iter().sum() });
        }
        from = to;
    }
    words
}
