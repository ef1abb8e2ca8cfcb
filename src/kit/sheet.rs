//! Which sheets there are, and the file of each.

use super::evening::Evening;
use super::tongue::Tongue;
use super::{agenda, consent, door, notes, referral, scales, seats, slips};
use std::fmt;
use std::str::FromStr;

/// A sheet of the kit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sheet {
    /// When is what, on one side, and what everyone may do.
    Agenda,
    /// What is read aloud, with ticks.
    Consent,
    /// What was read aloud, for those who come late.
    Late,
    /// Eight boxes to write in where a laptop fails, and a key to them.
    Notes,
    /// A number for each chair.
    Seats,
    /// Proposals to put dots beside.
    Dots,
    /// From 0 to 5 fingers.
    Fist,
    /// Eight steps of agreement.
    Gradient,
    /// Where to find help.
    Referral,
    /// Strokes for those who come.
    Door,
    /// Receipts, each with its secret.
    Slips,
}

impl Sheet {
    /// Every sheet, in the order in which they are listed.
    pub const ALL: [Sheet; 11] = [
        Sheet::Agenda,
        Sheet::Consent,
        Sheet::Late,
        Sheet::Notes,
        Sheet::Seats,
        Sheet::Dots,
        Sheet::Fist,
        Sheet::Gradient,
        Sheet::Referral,
        Sheet::Door,
        Sheet::Slips,
    ];

    /// Its name on the command line and in file names.
    pub fn id(self) -> &'static str {
        match self {
            Sheet::Agenda => "agenda",
            Sheet::Consent => "consent",
            Sheet::Late => "late",
            Sheet::Notes => "notes",
            Sheet::Seats => "seats",
            Sheet::Dots => "dots",
            Sheet::Fist => "fist",
            Sheet::Gradient => "gradient",
            Sheet::Referral => "referral",
            Sheet::Door => "door",
            Sheet::Slips => "slips",
        }
    }

    /// The message that names it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Sheet::Agenda => "kit-name-agenda",
            Sheet::Consent => "kit-name-consent",
            Sheet::Late => "kit-name-late",
            Sheet::Notes => "kit-name-notes",
            Sheet::Seats => "kit-name-seats",
            Sheet::Dots => "kit-name-dots",
            Sheet::Fist => "kit-name-fist",
            Sheet::Gradient => "kit-name-gradient",
            Sheet::Referral => "kit-name-referral",
            Sheet::Door => "kit-name-door",
            Sheet::Slips => "kit-name-slips",
        }
    }

    /// Whether one person reads it, in one language. All others are seen by
    /// everybody and speak all languages.
    pub fn is_for_one_reader(self) -> bool {
        matches!(
            self,
            Sheet::Agenda | Sheet::Consent | Sheet::Late | Sheet::Notes | Sheet::Referral
        )
    }

    /// Whether its file must stay with those who print it.
    pub fn holds_secrets(self) -> bool {
        self == Sheet::Slips
    }

    /// The file in a language.
    pub fn file(self, tongue: &Tongue) -> String {
        match self.is_for_one_reader() {
            true => format!("{}-{}.html", self.id(), tag_in_name(&tongue.tag)),
            false => format!("{}.html", self.id()),
        }
    }

    /// The files of this sheet, each with the language it is in.
    pub fn files(self, evening: &Evening) -> Vec<(String, &Tongue)> {
        let tongues = match self {
            // Without words of the plan or ours there is nothing to read.
            Sheet::Referral => evening.shared(),
            sheet if sheet.is_for_one_reader() => evening.tongues.iter().collect(),
            _ => vec![evening.first()],
        };
        tongues.into_iter().map(|tongue| (self.file(tongue), tongue)).collect()
    }

    /// The sheet as a page.
    ///
    /// # Errors
    /// The template could not be filled.
    pub fn html(self, evening: &Evening, tongue: &Tongue) -> Result<String, askama::Error> {
        match self {
            Sheet::Agenda => agenda::html(evening, tongue),
            Sheet::Consent => consent::html(evening, tongue),
            Sheet::Late => consent::late_html(evening, tongue),
            Sheet::Notes => notes::html(evening, tongue),
            Sheet::Seats => seats::html(evening),
            Sheet::Dots => scales::dots_html(evening),
            Sheet::Fist => scales::fist_html(evening),
            Sheet::Gradient => scales::gradient_html(evening),
            Sheet::Referral => referral::html(evening, tongue),
            Sheet::Door => door::html(evening),
            Sheet::Slips => slips::html(evening),
        }
    }
}

/// A language tag as part of a file's name: tags come from plans of others.
fn tag_in_name(tag: &str) -> String {
    tag.chars().map(|sign| if sign.is_ascii_alphanumeric() { sign } else { '-' }).take(35).collect()
}

impl fmt::Display for Sheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// A word that names no sheet.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no sheet \"{asked}\"; there is {}", Sheet::ALL.map(Sheet::id).join(", "))]
pub struct UnknownSheet {
    /// What was asked for.
    pub asked: String,
}

impl FromStr for Sheet {
    type Err = UnknownSheet;

    fn from_str(word: &str) -> Result<Self, UnknownSheet> {
        let found = Sheet::ALL.into_iter().find(|sheet| sheet.id() == word);
        found.ok_or_else(|| UnknownSheet { asked: word.escape_debug().to_string() })
    }
}
