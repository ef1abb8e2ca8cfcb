//! The codebook: what contributions are tagged with, and why.
//!
//! A session keeps the whole codebook that it was opened with, so a tag means
//! the same years later, whatever has become of the files since.

mod find;

pub use find::{Lookup, Place};
pub(crate) use find::{Named, find, fold};

use super::kind::Kind;
use super::localized::Localized;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The widest a short title may be, in terminal columns: what the palette of a
/// desk of 80 columns has room for.
pub const SHORT_COLUMNS: usize = 14;

/// Themes with their sub-themes, addressees and residual codes; versioned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Codebook {
    /// Version of this structure; 1.
    pub schema: u32,
    /// Stable id, lower-kebab: `cities-migration-2020`.
    pub id: String,
    /// Version of the content, as its authors count: `1.0.0`.
    pub version: String,
    /// The language that the codebook was written in first.
    pub language: String,
    /// What the codebook is called.
    pub title: Localized,
    /// What counts as one contribution.
    pub unit_of_coding: Localized,
    /// How to choose between codes, for people who tag.
    pub rules: Vec<Localized>,
    /// Themes a contribution needs to count as tagged.
    pub min_themes: u8,
    /// Themes a contribution may carry.
    pub max_themes: u8,
    /// Addressees a contribution may name.
    pub max_addressees: u8,
    /// Ids of the themes that are only complete with a sub-theme.
    pub subtheme_required_for: Vec<String>,
    /// Kinds that are only complete with an addressee.
    pub addressee_required_for: Vec<Kind>,
    /// The themes, in the order of the palette.
    pub themes: Vec<Theme>,
    /// The codes for what no theme fits, after the themes in the palette.
    pub residuals: Vec<Residual>,
    /// Who may be asked to act.
    pub addressees: Vec<Addressee>,
    /// The parts of the declaration that the themes cover.
    pub declaration: Vec<DeclarationUnit>,
    /// The world agreements that themes are related to.
    pub frameworks: Frameworks,
}

/// What a contribution can be about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Theme {
    /// Stable id, lower-kebab.
    pub id: String,
    /// The key that puts it on; unique among themes and residuals.
    pub key: char,
    /// The full title.
    pub title: Localized,
    /// A title of at most [`SHORT_COLUMNS`] columns.
    pub short: Localized,
    /// Other words that find it.
    pub aliases: LocalizedList,
    /// What it means.
    pub definition: Localized,
    /// What belongs to it.
    pub include: LocalizedList,
    /// What seems to, and where it belongs instead.
    pub exclude: LocalizedList,
    /// Its finer parts.
    pub subthemes: Vec<Subtheme>,
    /// Ids of the declaration units it covers.
    pub declaration: Vec<String>,
    /// Related objectives of the Global Compact for Migration.
    pub gcm: Vec<u8>,
    /// Related objectives of the Global Compact on Refugees.
    pub gcr: Vec<u8>,
    /// Related targets of the Sustainable Development Goals.
    pub sdg: Vec<String>,
    /// Related paragraphs of the New Urban Agenda.
    pub nua: Vec<u16>,
    /// Related passages of the Paris Agreement.
    pub paris: Vec<String>,
}

/// A finer part of a theme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Subtheme {
    /// Stable id, lower-kebab, unique within its theme.
    pub id: String,
    /// The full title.
    pub title: Localized,
    /// A title of at most [`SHORT_COLUMNS`] columns, where one was written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<Localized>,
    /// Other words that find it.
    pub aliases: LocalizedList,
    /// Targets of the Sustainable Development Goals related to this part.
    #[serde(default)]
    pub sdg: Vec<String>,
}

/// A code for what no theme fits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Residual {
    /// Stable id, lower-kebab; never that of a theme.
    pub id: String,
    /// The key that puts it on; unique among themes and residuals.
    pub key: char,
    /// The full title.
    pub title: Localized,
    /// A title of at most [`SHORT_COLUMNS`] columns.
    pub short: Localized,
    /// Other words that find it.
    pub aliases: LocalizedList,
    /// What it means and what becomes of it.
    pub definition: Localized,
}

/// Who can be asked to act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Addressee {
    /// Stable id, lower-kebab.
    pub id: String,
    /// The full title.
    pub title: Localized,
    /// A title of at most [`SHORT_COLUMNS`] columns.
    pub short: Localized,
    /// Other words that find it.
    pub aliases: LocalizedList,
    /// Who is meant.
    pub definition: Localized,
    /// Ids of the declaration units that speak to it.
    pub declaration: Vec<String>,
}

/// One thought of the declaration: small enough to be about few themes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DeclarationUnit {
    /// Stable id: `P` and the paragraph, or `C` and the closing point, and a
    /// letter where one holds several thoughts.
    pub id: String,
    /// What it says, in our words.
    pub gist: Localized,
    /// Ids of the themes that cover it.
    pub themes: Vec<String>,
    /// Ids of the addressees it speaks to.
    pub addressees: Vec<String>,
    /// Only leads in to other units: its themes need not name it back.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub lead_in: bool,
}

/// The world agreements that themes are related to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Frameworks {
    /// Global Compact for Migration, by objective.
    pub gcm: Vec<Goal<u8>>,
    /// Global Compact on Refugees, by objective.
    pub gcr: Vec<Goal<u8>>,
    /// Sustainable Development Goals, by target.
    pub sdg: Vec<Goal<String>>,
    /// New Urban Agenda, by paragraph.
    pub nua: Vec<Goal<u16>>,
    /// Paris Agreement, by a name of ours for the passage.
    pub paris: Vec<Goal<String>>,
}

/// One objective, target or paragraph of a world agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Goal<Id> {
    /// Its number or name in the agreement.
    pub id: Id,
    /// What it is about, in a few words of ours.
    pub title: Localized,
    /// Whether number and subject were seen in a published source; the others
    /// are to be checked before they are relied on.
    pub seen: bool,
}

/// Several short texts a language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct LocalizedList(pub BTreeMap<String, Vec<String>>);

impl LocalizedList {
    /// The texts in `lang`, chosen as [`Localized::get`] does.
    pub fn get(&self, lang: &str) -> &[String] {
        let primary = lang.split(['-', '_']).next().unwrap_or(lang);
        [lang, primary, "en"]
            .into_iter()
            .find_map(|lang| self.0.get(lang))
            .or_else(|| self.0.values().next())
            .map_or(&[], Vec::as_slice)
    }
}

/// What a tag can be put on for: a theme or a residual code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code<'a> {
    /// One of the themes.
    Theme(&'a Theme),
    /// A code for what no theme fits.
    Residual(&'a Residual),
}

impl<'a> Code<'a> {
    /// The stable id.
    pub fn id(self) -> &'a str {
        match self {
            Code::Theme(theme) => &theme.id,
            Code::Residual(residual) => &residual.id,
        }
    }

    /// The key that puts it on.
    pub fn key(self) -> char {
        match self {
            Code::Theme(theme) => theme.key,
            Code::Residual(residual) => residual.key,
        }
    }

    /// The full title.
    pub fn title(self) -> &'a Localized {
        match self {
            Code::Theme(theme) => &theme.title,
            Code::Residual(residual) => &residual.title,
        }
    }

    /// A title of at most [`SHORT_COLUMNS`] columns.
    pub fn short(self) -> &'a Localized {
        match self {
            Code::Theme(theme) => &theme.short,
            Code::Residual(residual) => &residual.short,
        }
    }

    /// Other words that find it.
    pub fn aliases(self) -> &'a LocalizedList {
        match self {
            Code::Theme(theme) => &theme.aliases,
            Code::Residual(residual) => &residual.aliases,
        }
    }

    /// What it means.
    pub fn definition(self) -> &'a Localized {
        match self {
            Code::Theme(theme) => &theme.definition,
            Code::Residual(residual) => &residual.definition,
        }
    }

    /// Its finer parts; residual codes have none.
    pub fn subthemes(self) -> &'a [Subtheme] {
        match self {
            Code::Theme(theme) => &theme.subthemes,
            Code::Residual(_) => &[],
        }
    }
}

impl Theme {
    /// The sub-theme with this id.
    pub fn subtheme(&self, id: &str) -> Option<&Subtheme> {
        self.subthemes.iter().find(|sub| sub.id == id)
    }
}

impl Subtheme {
    /// The short title where there is one, else the full title.
    pub fn short_or_title(&self) -> &Localized {
        self.short.as_ref().unwrap_or(&self.title)
    }
}

impl Codebook {
    /// The theme with this id.
    pub fn theme(&self, id: &str) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id == id)
    }

    /// The theme or residual code with this id.
    pub fn code(&self, id: &str) -> Option<Code<'_>> {
        self.codes().find(|code| code.id() == id)
    }

    /// The theme or residual code on this palette key.
    pub fn code_on_key(&self, key: char) -> Option<Code<'_>> {
        self.codes().find(|code| code.key() == key)
    }

    /// All themes and then all residual codes: the order of the palette.
    pub fn codes(&self) -> impl Iterator<Item = Code<'_>> {
        let themes = self.themes.iter().map(Code::Theme);
        themes.chain(self.residuals.iter().map(Code::Residual))
    }

    /// The addressee with this id.
    pub fn addressee(&self, id: &str) -> Option<&Addressee> {
        self.addressees.iter().find(|addressee| addressee.id == id)
    }

    /// The declaration unit with this id.
    pub fn unit(&self, id: &str) -> Option<&DeclarationUnit> {
        self.declaration.iter().find(|unit| unit.id == id)
    }

    /// The languages the codebook is written in, its own first.
    pub fn languages(&self) -> Vec<&str> {
        let others = self.title.0.keys().map(String::as_str);
        let mut languages = vec![self.language.as_str()];
        languages.extend(others.filter(|lang| *lang != self.language));
        languages
    }

    /// Whether a tag with this theme is only complete with a sub-theme.
    pub fn needs_subtheme(&self, theme: &str) -> bool {
        self.subtheme_required_for.iter().any(|id| id == theme)
    }

    /// Whether a contribution of this kind is only complete with an addressee.
    pub fn needs_addressee(&self, kind: Kind) -> bool {
        self.addressee_required_for.contains(&kind)
    }
}
