//! How much longer a phase takes when what is said is interpreted.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

/// How much longer a phase takes when talk is interpreted sentence by sentence:
/// 2.0 for talk in the whole room, 1.5 for short or prepared talk, 1.25 for
/// polls, 1.0 where nobody waits for an interpreter.
///
/// Held in hundredths, so that equal plans are equal bytes. In files it is a
/// plain number, `2.0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Multiplier(u16);

impl Multiplier {
    /// Interpreting takes no extra time.
    pub const ONE: Multiplier = Multiplier(100);
    /// Twice as long: talk that is interpreted sentence by sentence.
    pub const TWO: Multiplier = Multiplier(200);
    /// The largest that makes sense: four times as long.
    pub const MAX: Multiplier = Multiplier(400);

    /// From hundredths: 125 is 1.25. `None` outside 100 to 400.
    pub fn from_percent(percent: u16) -> Option<Self> {
        (Self::ONE.0..=Self::MAX.0).contains(&percent).then_some(Multiplier(percent))
    }

    /// In hundredths: 1.25 is 125.
    pub fn percent(self) -> u16 {
        self.0
    }

    /// How long `minutes` of plain talk take, in seconds, rounded up.
    pub fn seconds(self, minutes: u32) -> u32 {
        let seconds = (u64::from(minutes) * 60 * u64::from(self.0)).div_ceil(100);
        u32::try_from(seconds).unwrap_or(u32::MAX)
    }
}

impl Default for Multiplier {
    fn default() -> Self {
        Self::ONE
    }
}

impl TryFrom<f64> for Multiplier {
    type Error = MultiplierOutOfRange;

    fn try_from(factor: f64) -> Result<Self, MultiplierOutOfRange> {
        let percent = (factor * 100.0).round();
        // The range test comes first and is false for NaN, so the cast is exact.
        if (100.0..=400.0).contains(&percent) {
            Ok(Multiplier(percent as u16))
        } else {
            Err(MultiplierOutOfRange)
        }
    }
}

impl From<Multiplier> for f64 {
    fn from(multiplier: Multiplier) -> f64 {
        f64::from(multiplier.0) / 100.0
    }
}

impl fmt::Display for Multiplier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", f64::from(*self))
    }
}

impl schemars::JsonSchema for Multiplier {
    fn schema_name() -> Cow<'static, str> {
        "Multiplier".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "How much longer a phase takes when talk is interpreted.",
            "type": "number",
            "minimum": 1.0,
            "maximum": 4.0,
        })
    }
}

/// A factor below 1 or above 4, or no number at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("interpreting takes between 1.0 and 4.0 times as long")]
pub struct MultiplierOutOfRange;

#[cfg(test)]
mod tests {
    use super::Multiplier;

    #[test]
    fn it_is_a_number_between_one_and_four() {
        for (json, percent) in [("1.0", 100), ("1", 100), ("1.25", 125), ("2.0", 200), ("4", 400)] {
            let read: Multiplier = serde_json::from_str(json).unwrap();
            assert_eq!(read.percent(), percent);
        }
        for wrong in ["0.99", "4.01", "0", "-1", "1e300"] {
            assert!(serde_json::from_str::<Multiplier>(wrong).is_err(), "{wrong}");
        }
        assert!(Multiplier::try_from(f64::NAN).is_err());
        assert!(Multiplier::from_percent(99).is_none());
    }

    #[test]
    fn every_value_survives_json() {
        for percent in 100..=400 {
            let multiplier = Multiplier::from_percent(percent).unwrap();
            let json = serde_json::to_string(&multiplier).unwrap();
            assert_eq!(serde_json::from_str::<Multiplier>(&json).unwrap(), multiplier, "{json}");
        }
    }

    #[test]
    fn seconds_are_exact_and_rounded_up() {
        assert_eq!(Multiplier::from_percent(125).unwrap().seconds(10), 750);
        assert_eq!(Multiplier::from_percent(101).unwrap().seconds(1), 61);
        assert_eq!(Multiplier::MAX.seconds(u32::MAX), u32::MAX);
    }
}
