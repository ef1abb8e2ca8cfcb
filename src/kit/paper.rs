//! The paper that the kit is printed on.

use std::fmt;
use std::str::FromStr;

/// Space left free at the head and the foot of each side, in millimetres; the
/// templates say the same.
const MARGIN_MM: f64 = 12.0;
/// Space left free at each end of a line, in millimetres.
const MARGIN_ASIDE_MM: f64 = 14.0;
/// Millimetres less, so that rounding never begins another side.
const SPARE_MM: f64 = 1.0;

/// A size of paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm, nearly everywhere.
    #[default]
    A4,
    /// 8½ × 11 inches, in North America and parts of Latin America.
    Letter,
}

impl Paper {
    /// Every size.
    pub const ALL: [Paper; 2] = [Paper::A4, Paper::Letter];

    /// Its name on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Paper::A4 => "a4",
            Paper::Letter => "letter",
        }
    }

    /// Its name as it stands on a package of paper, which is also that in CSS.
    pub fn css(self) -> &'static str {
        match self {
            Paper::A4 => "A4",
            Paper::Letter => "Letter",
        }
    }

    /// Width and height in millimetres.
    fn size_mm(self) -> (f64, f64) {
        match self {
            Paper::A4 => (210.0, 297.0),
            Paper::Letter => (215.9, 279.4),
        }
    }

    /// How wide a line may be, in points.
    pub(super) fn line_points(self) -> f64 {
        points(self.size_mm().0 - 2.0 * MARGIN_ASIDE_MM)
    }

    /// How much fits on a side from top to bottom, in points.
    pub(super) fn side_points(self) -> f64 {
        points(self.size_mm().1 - 2.0 * MARGIN_MM - SPARE_MM)
    }

    /// How wide a line may be, for CSS.
    pub(super) fn width(self) -> String {
        format!("{:.1}mm", self.size_mm().0 - 2.0 * MARGIN_ASIDE_MM)
    }

    /// How much fits on a side from top to bottom, for CSS.
    pub(super) fn height(self) -> String {
        format!("{:.1}mm", self.size_mm().1 - 2.0 * MARGIN_MM - SPARE_MM)
    }
}

fn points(mm: f64) -> f64 {
    mm / 25.4 * 72.0
}

impl fmt::Display for Paper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// No size of paper that the kit is made for.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the kit is made for a4 and letter")]
pub struct UnknownPaper;

impl FromStr for Paper {
    type Err = UnknownPaper;

    fn from_str(word: &str) -> Result<Self, UnknownPaper> {
        Paper::ALL.into_iter().find(|paper| paper.id() == word).ok_or(UnknownPaper)
    }
}
