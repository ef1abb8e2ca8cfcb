//! Who a pack is for, and what each may see: one row a rule, so that a new
//! audience is a new column and nothing else.

use crate::domain::by_id;
use crate::domain::contribution::Contribution;
use crate::domain::{Mode, Permission, ReadBack};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Who a pack is for.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// Those who run the consultation.
    Internal,
    /// The council and its staff.
    #[default]
    Council,
    /// Everybody.
    Public,
}

impl Audience {
    /// Every audience, the one that sees most first.
    pub const ALL: [Audience; 3] = [Audience::Internal, Audience::Council, Audience::Public];

    /// The id used on the command line and in manifests.
    pub fn id(self) -> &'static str {
        match self {
            Audience::Internal => "internal",
            Audience::Council => "council",
            Audience::Public => "public",
        }
    }

    /// Whether coders, seats, times, conflicts and sources are left out.
    pub fn hides_the_work(self) -> bool {
        self != Audience::Internal
    }

    /// Whether small counts, and attributes that few people share, are hidden.
    pub fn hides_small_numbers(self) -> bool {
        self != Audience::Internal
    }

    /// Whether the order of rows must not say who spoke first.
    pub fn hides_the_sequence(self) -> bool {
        self != Audience::Internal
    }

    /// What becomes of a contribution's words.
    ///
    /// ```
    /// # use townhall::pack::{Audience, Share};
    /// # use townhall::domain::{Mode, Permission};
    /// let share = |audience: Audience, mode, permission| audience.share(mode, permission);
    /// assert_eq!(share(Audience::Council, Mode::Verbatim, Permission::Paraphrase), Share::Withheld);
    /// assert_eq!(share(Audience::Council, Mode::Paraphrase, Permission::No), Share::OnlyCounted);
    /// ```
    pub fn share(self, mode: Mode, permission: Permission) -> Share {
        match (self, mode, permission) {
            (Audience::Internal, ..) => Share::Words,
            (_, _, Permission::No) => Share::OnlyCounted,
            (_, _, Permission::Quote) => Share::Words,
            (Audience::Council, Mode::Paraphrase | Mode::Interpreted, _) => Share::Words,
            _ => Share::Withheld,
        }
    }

    /// As [`share`](Self::share), for a whole contribution.
    pub(super) fn share_of(self, contribution: &Contribution) -> Share {
        match self.share(contribution.mode, contribution.permission) {
            // What the room took out is counted, and its words stay with the team.
            Share::Words if contribution.read_back == ReadBack::Struck && self.hides_the_work() => {
                Share::Withheld
            }
            share => share,
        }
    }
}

/// What becomes of a contribution's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// They are shown.
    Words,
    /// Kind, themes and addressees are shown, and that the wording is withheld.
    Withheld,
    /// It is counted and has no row.
    OnlyCounted,
}

by_id!(Audience, UnknownAudience);

/// A word that names no audience.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not an audience; the audiences are internal, council and public")]
pub struct UnknownAudience(pub String);

#[cfg(test)]
mod tests {
    use super::{Audience, Share};
    use crate::domain::{Mode, Permission};

    #[test]
    fn only_words_that_may_travel_travel() {
        use Permission::{No, Paraphrase, Quote};
        use Share::{OnlyCounted, Withheld, Words};
        for (audience, mode, permission, share) in [
            (Audience::Internal, Mode::Verbatim, No, Words),
            (Audience::Council, Mode::Verbatim, Quote, Words),
            (Audience::Council, Mode::Verbatim, Paraphrase, Withheld),
            (Audience::Council, Mode::Interpreted, Paraphrase, Words),
            (Audience::Council, Mode::Paraphrase, No, OnlyCounted),
            (Audience::Public, Mode::Paraphrase, Paraphrase, Withheld),
            (Audience::Public, Mode::Paraphrase, Quote, Words),
            (Audience::Public, Mode::Verbatim, No, OnlyCounted),
        ] {
            assert_eq!(audience.share(mode, permission), share, "{audience} {mode} {permission}");
        }
    }

    #[test]
    fn audiences_read_back_by_their_ids() {
        for audience in Audience::ALL {
            assert_eq!(audience.id().parse(), Ok(audience));
        }
        assert!("press".parse::<Audience>().unwrap_err().to_string().contains("council"));
    }
}
