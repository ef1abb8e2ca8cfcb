//! Finds the name that somebody probably meant.

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
        .map(|known| (distance(name, known), *known))
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

/// Letters to add, drop, change or swap with their neighbour on the way from
/// one word to the other.
fn distance(from: &str, to: &str) -> usize {
    let (from, to): (Vec<char>, Vec<char>) = (from.chars().collect(), to.chars().collect());
    let mut rows = [vec![0; to.len() + 1], (0..=to.len()).collect(), Vec::new()];
    for i in 1..=from.len() {
        let mut row = vec![i; to.len() + 1];
        for j in 1..=to.len() {
            let changed = usize::from(from[i - 1] != to[j - 1]);
            row[j] = (rows[1][j] + 1).min(row[j - 1] + 1).min(rows[1][j - 1] + changed);
            if i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1] {
                row[j] = row[j].min(rows[0][j - 2] + 1);
            }
        }
        rows[2] = row;
        rows.rotate_left(1);
    }
    rows[1][to.len()]
}

#[cfg(test)]
mod tests {
    use super::{did_you_mean, distance};
    use proptest::prelude::*;

    #[test]
    fn distances_count_slips_of_the_finger() {
        for (from, to, slips) in [
            ("", "", 0),
            ("a", "", 1),
            ("theme", "thmee", 1),
            ("theme", "themes", 1),
            ("ab", "cd", 2),
        ] {
            assert_eq!(distance(from, to), slips, "{from} {to}");
        }
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
            prop_assert_eq!(distance(&a, &b), distance(&b, &a));
            prop_assert_eq!(distance(&a, &b) == 0, a == b);
        }
    }
}
