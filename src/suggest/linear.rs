//! Multinomial logistic regression: a weight for each feature and class, fitted by
//! stochastic gradient descent.

/// What to learn from one text.
#[derive(Debug)]
pub(super) struct Lesson<'r> {
    /// The text in numbers.
    pub(super) row: &'r [(u32, f32)],
    /// How much of it belongs to which class; 1 in all.
    pub(super) wanted: Vec<(usize, f32)>,
    /// How much it counts.
    pub(super) weight: f32,
    /// In which rounds it is gone through: in every one, or in each fifth. Cue words
    /// are many, and five times as much every fifth round says the same.
    pub(super) rare: bool,
}

/// Rounds from one time that a rare lesson is gone through to the next.
pub(super) const RARE: usize = 5;
/// Times that the texts are gone through; more change nothing that can be measured.
const ROUNDS: usize = 20;
/// The length of the first steps; they get shorter to the end.
const STEP: f32 = 1.0;
/// How much large weights cost.
const PENALTY: f32 = 1e-4;

/// A fitted model.
#[derive(Debug, Default)]
pub(super) struct Linear {
    classes: usize,
    /// Feature by feature, a weight for each class, to two or three digits: more say
    /// nothing, and would take twice the memory.
    weights: Vec<Short>,
    bias: Vec<f32>,
}

/// The upper half of an `f32`.
#[derive(Clone, Copy, Debug)]
struct Short(u16);

impl From<f32> for Short {
    fn from(number: f32) -> Self {
        // Rounded to the nearer one; weights are far from the largest number there is.
        let upper = (number.to_bits().wrapping_add(0x8000) >> 16) as u16;
        Short(upper)
    }
}

impl From<Short> for f32 {
    fn from(short: Short) -> Self {
        f32::from_bits(u32::from(short.0) << 16)
    }
}

impl Linear {
    /// Learns `lessons`, whose features have numbers under `features`.
    pub(super) fn fit(lessons: &[Lesson<'_>], features: usize, classes: usize) -> Self {
        let mut weights = vec![0.0; features * classes];
        let mut bias = vec![0.0; classes];
        // The weights are `scale` times what is kept, so that the penalty of a step
        // costs one multiplication and not one for each weight.
        let mut scale: f32 = 1.0;
        let mut dice = Dice::new();
        let mut scores = vec![0.0; classes];
        for round in 0..ROUNDS {
            let step = STEP * (1.0 - round as f32 / ROUNDS as f32);
            for lesson in dice.shuffled(lessons, round) {
                scores.copy_from_slice(&bias);
                for (feature, value) in lesson.row {
                    let value = value * scale;
                    let weights = &weights[at(*feature, classes)];
                    scores.iter_mut().zip(weights).for_each(|(score, it)| *score += it * value);
                }
                softmax(&mut scores);
                // What is missing to what was wanted is the direction of the step.
                scores.iter_mut().for_each(|score| *score = -*score);
                lesson.wanted.iter().for_each(|(class, share)| scores[*class] += share);
                scores.iter_mut().for_each(|score| *score *= step * lesson.weight);
                scale *= 1.0 - step * PENALTY;
                bias.iter_mut().zip(&scores).for_each(|(bias, change)| *bias += change);
                for (feature, value) in lesson.row {
                    let value = value / scale;
                    let weights = &mut weights[at(*feature, classes)];
                    weights.iter_mut().zip(&scores).for_each(|(weight, c)| *weight += c * value);
                }
            }
        }
        let weights = weights.into_iter().map(|weight| Short::from(weight * scale)).collect();
        Linear { classes, weights, bias }
    }

    /// How likely each class is; 1 in all. `sharpness` above 1 tells them further apart.
    pub(super) fn probabilities(&self, row: &[(u32, f32)], sharpness: f32) -> Vec<f32> {
        let mut scores = self.bias.clone();
        for (feature, value) in row {
            let weights = &self.weights[at(*feature, self.classes)];
            let all = scores.iter_mut().zip(weights);
            all.for_each(|(score, weight)| *score += f32::from(*weight) * value);
        }
        scores.iter_mut().for_each(|score| *score *= sharpness);
        softmax(&mut scores);
        scores
    }

    /// The weight of a feature for a class.
    pub(super) fn weight(&self, feature: u32, class: usize) -> f32 {
        self.weights[at(feature, self.classes)][class].into()
    }
}

/// Where the weights of a feature stand.
fn at(feature: u32, classes: usize) -> std::ops::Range<usize> {
    let first = feature as usize * classes;
    first..first + classes
}

/// Makes probabilities of scores.
fn softmax(scores: &mut [f32]) {
    let best = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    scores.iter_mut().for_each(|score| *score = (*score - best).exp());
    let sum: f32 = scores.iter().sum();
    scores.iter_mut().for_each(|score| *score /= sum);
}

/// Always throws the same: what is trained twice from the same comes out the same.
struct Dice(u64);

impl Dice {
    fn new() -> Self {
        Dice(0x9e37_79b9_7f4a_7c15)
    }

    /// A number below `sides`, by xorshift64*.
    fn throw(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let thrown = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(thrown).unwrap_or_default() % sides
    }

    /// The lessons of one round, shuffled.
    fn shuffled<'l, 'r>(&mut self, lessons: &'l [Lesson<'r>], round: usize) -> Vec<&'l Lesson<'r>> {
        let now = |nth: usize| (nth + round).is_multiple_of(RARE);
        let lessons = lessons.iter().enumerate();
        let mut turn: Vec<_> =
            lessons.filter(|(nth, it)| !it.rare || now(*nth)).map(|(_, it)| it).collect();
        for last in (1..turn.len()).rev() {
            turn.swap(last, self.throw(last + 1));
        }
        turn
    }
}

#[cfg(test)]
mod tests {
    use super::{Lesson, Linear};

    fn lesson<'r>(row: &'r [(u32, f32)], class: usize) -> Lesson<'r> {
        Lesson { row, wanted: vec![(class, 1.0)], weight: 1.0, rare: false }
    }

    #[test]
    fn it_learns_what_tells_classes_apart() {
        let rows = [[(0, 1.0)], [(1, 1.0)], [(0, 1.0)], [(2, 1.0)]];
        let classes = [0, 1, 0, 2];
        let lessons: Vec<_> =
            rows.iter().zip(classes).map(|(row, class)| lesson(row, class)).collect();
        let model = Linear::fit(&lessons, 3, 3);
        for (row, class) in rows.iter().zip(classes) {
            let likely = model.probabilities(row, 1.0);
            assert!((likely.iter().sum::<f32>() - 1.0).abs() < 1e-5);
            assert!(likely[class] > 0.5, "{likely:?}");
        }
        assert!(model.weight(0, 0) > 0.0 && model.weight(0, 1) < 0.0);
    }

    #[test]
    fn sharper_is_further_from_even_and_keeps_the_order() {
        let rows = [[(0, 1.0)], [(1, 1.0)]];
        let lessons = [lesson(&rows[0], 0), lesson(&rows[1], 1)];
        let model = Linear::fit(&lessons, 2, 2);
        let (plain, sharp) =
            (model.probabilities(&rows[0], 1.0), model.probabilities(&rows[0], 2.0));
        assert!(sharp[0] > plain[0] && plain[0] > 0.5);
    }

    #[test]
    fn short_numbers_are_near() {
        for number in [0.0, 1.0, -0.1, 3.25, 1e-6, -42.42] {
            let short = f32::from(super::Short::from(number));
            assert!((short - number).abs() <= number.abs() / 250.0, "{number} {short}");
        }
    }

    #[test]
    fn nothing_to_learn_is_no_reason_to_fail() {
        let model = Linear::fit(&[], 0, 2);
        assert_eq!(model.probabilities(&[], 1.0), [0.5, 0.5]);
    }
}
