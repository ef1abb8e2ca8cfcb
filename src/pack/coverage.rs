//! What was raised of the declaration and of the goals of world agreements. The
//! codebook relates its themes to them; that a theme was raised says that people
//! spoke of it, and nothing about whether anything is met.

use crate::domain::{Codebook, Localized};

/// One unit of the declaration, or one goal, and the themes related to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// `declaration`, or the agreement: `gcm`, `gcr`, `sdg`, `nua`, `paris`.
    pub of: &'static str,
    /// Its number or id there.
    pub id: String,
    /// What it is about, in the codebook's words.
    pub title: Localized,
    /// The themes related to it that were raised; empty where none was.
    pub raised: Vec<String>,
    /// Whether number and subject were seen in a published source.
    pub seen: bool,
}

/// The units of the declaration. Those that only lead in to others are left out.
pub(super) fn declaration(codebook: &Codebook, raised: impl Fn(&str) -> bool) -> Vec<Related> {
    (codebook.declaration.iter())
        .filter(|unit| !unit.lead_in)
        .map(|unit| Related {
            of: "declaration",
            id: unit.id.clone(),
            title: unit.gist.clone(),
            raised: unit.themes.iter().filter(|theme| raised(theme)).cloned().collect(),
            seen: true,
        })
        .collect()
}

/// The goals that any theme is related to, agreement by agreement.
pub(super) fn goals(codebook: &Codebook, raised: impl Fn(&str) -> bool) -> Vec<Related> {
    let frameworks = &codebook.frameworks;
    let mut goals = Vec::new();
    macro_rules! add {
        ($($framework:ident),+) => {$(
            for goal in &frameworks.$framework {
                let themes: Vec<_> =
                    codebook.themes.iter().filter(|theme| theme.$framework.contains(&goal.id)).collect();
                if !themes.is_empty() {
                    goals.push(Related {
                        of: stringify!($framework),
                        id: goal.id.to_string(),
                        title: goal.title.clone(),
                        raised: (themes.iter())
                            .filter(|theme| raised(&theme.id))
                            .map(|theme| theme.id.clone())
                            .collect(),
                        seen: goal.seen,
                    });
                }
            }
        )+};
    }
    add!(gcm, gcr, sdg, nua, paris);
    goals
}
