//! Which known words a mistyped one is near to, and what to say about it.

/// The known words near to `word`, nearest first; none when nothing is close.
///
/// Near is: about one letter in three wrong, missing, swapped or too many, or
/// one word the beginning of the other.
pub fn near<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let word = word.trim().to_lowercase().replace(['_', ' '], "-");
    let mut found: Vec<(usize, &str)> = known
        .into_iter()
        .filter_map(|candidate| Some((distance_if_near(&word, candidate)?, candidate)))
        .collect();
    found.sort();
    found.dedup();
    found.into_iter().map(|(_, candidate)| candidate).collect()
}

/// What to do about an unknown `name`: the known one it is closest to, or the
/// list of those there are. `sort` says what they name: "theme", "field".
pub(super) fn did_you_mean<'n>(
    name: &str,
    known: impl IntoIterator<Item = &'n str>,
    sort: &str,
) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    let closest = known
        .iter()
        .filter(|known| known.len().abs_diff(name.len()) <= 8)
        .map(|known| (edit_distance(name, known), *known))
        .min_by_key(|(distance, _)| *distance)
        // Of names of one or two letters, none is nearer than any other.
        .filter(|(distance, _)| *distance <= (name.chars().count() / 3).min(4));
    match (closest, known.len()) {
        (Some((_, closest)), _) => format!("did you mean \"{closest}\"?"),
        (None, 0) => format!("take it out; there is no {sort} here"),
        (None, 1..=40) => format!("use one of: {}", known.join(", ")),
        (None, _) => {
            format!("use one of the {} there are: {}, …", known.len(), known[..8].join(", "))
        }
    }
}

fn distance_if_near(word: &str, candidate: &str) -> Option<usize> {
    let folded = candidate.to_lowercase().replace('_', "-");
    let length = folded.chars().count();
    let allowed = ((length + 1) / 3).max(1);
    // A difference in length is a lower bound, and spares long garbage the table.
    if word.chars().count().abs_diff(length) <= allowed {
        let distance = edit_distance(word, &folded);
        if distance <= allowed {
            return Some(distance);
        }
    }
    let begins = word.len() >= 3 && folded.starts_with(word)
        || folded.len() >= 3 && word.starts_with(folded.as_str());
    begins.then_some(allowed + 1)
}

/// How many letters must be changed, added, taken away or swapped with their
/// neighbour to turn one word into the other.
fn edit_distance(one: &str, other: &str) -> usize {
    let one: Vec<char> = one.chars().collect();
    let other: Vec<char> = other.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for i in 1..=one.len() {
        let mut row = vec![i];
        for j in 1..=other.len() {
            let changed = last[j - 1] + usize::from(one[i - 1] != other[j - 1]);
            let mut best = changed.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                best = best.min(before[j - 2] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[other.len()]
}

#[cfg(test)]
mod tests {
    use super::{did_you_mean, edit_distance, near};
    use proptest::prelude::*;

    #[test]
    fn distances_are_counted_in_letters() {
        for (one, other, distance) in [
            ("", "", 0),
            ("café", "cafe", 1),
            ("minutes", "minuets", 1),
            ("title", "titles", 1),
            ("abc", "", 3),
            ("kitten", "sitting", 3),
            ("theme", "thmee", 1),
            ("ab", "cd", 2),
        ] {
            assert_eq!(edit_distance(one, other), distance, "{one} {other}");
            assert_eq!(edit_distance(other, one), distance, "{other} {one}");
        }
    }

    #[test]
    fn the_nearest_comes_first() {
        let known = ["world-cafe", "town-hall-stack", "nominal-group"];
        assert_eq!(near("world_caffe", known), ["world-cafe"]);
        assert_eq!(near("town", known), ["town-hall-stack"]);
        assert_eq!(near("Nominal Group", known), ["nominal-group"]);
        assert!(near("zzz", known).is_empty());
        assert!(near("", known).is_empty());
        assert!(near(&"x".repeat(1 << 20), known).is_empty());
    }

    #[test]
    fn a_near_name_is_offered_and_else_the_list() {
        assert_eq!(did_you_mean("shrot", ["title", "short"], "field"), "did you mean \"short\"?");
        assert_eq!(did_you_mean("x", ["title", "short"], "field"), "use one of: title, short");
        assert_eq!(did_you_mean("7", ["1", "2"], "goal"), "use one of: 1, 2");
        assert_eq!(did_you_mean("x", [], "field"), "take it out; there is no field here");
    }

    proptest! {
        #[test]
        fn distance_is_symmetric_and_zero_only_for_equals(a in "[a-c]{0,6}", b in "[a-c]{0,6}") {
            prop_assert_eq!(edit_distance(&a, &b), edit_distance(&b, &a));
            prop_assert_eq!(edit_distance(&a, &b) == 0, a == b);
        }
    }
}
