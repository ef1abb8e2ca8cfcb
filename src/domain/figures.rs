//! What is counted, and how one contribution counts. The store keeps the counts
//! as contributions change, so that no screen counts a million rows.

use super::contribution::Contribution;
use super::kind::Kind;
use std::collections::BTreeMap;

/// What a contribution is counted under.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Counted {
    /// Every contribution, once.
    All,
    /// Contributions without any theme.
    Untagged,
    /// Contributions with this theme or residual code, once each, however many
    /// coders put it on.
    Theme(String),
    /// Contributions that ask this addressee to act.
    Addressee(String),
}

impl Counted {
    /// The id under which the store keeps it: `*`, `-`, `#theme`, `@addressee`.
    pub fn id(&self) -> String {
        match self {
            Counted::All => "*".to_owned(),
            Counted::Untagged => "-".to_owned(),
            Counted::Theme(id) => format!("#{id}"),
            Counted::Addressee(id) => format!("@{id}"),
        }
    }

    /// Reads an id back; none for a text that is not one.
    pub fn from_id(id: &str) -> Option<Self> {
        match id {
            "*" => Some(Counted::All),
            "-" => Some(Counted::Untagged),
            id => id
                .strip_prefix('#')
                .map(|theme| Counted::Theme(theme.to_owned()))
                .or_else(|| id.strip_prefix('@').map(|id| Counted::Addressee(id.to_owned()))),
        }
    }
}

/// One cell of the figures.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Cell {
    /// What is counted.
    pub counted: Counted,
    /// The kind of the contributions.
    pub kind: Kind,
    /// Their voice; empty for not stated.
    pub voice: String,
    /// The phase they were said in; empty for none.
    pub phase: String,
}

/// The cells in which a contribution counts once each; none for a hidden one.
pub fn cells(contribution: &Contribution) -> Vec<Cell> {
    if !contribution.is_visible() {
        return Vec::new();
    }
    let themes = contribution.themes();
    let mut counted = vec![Counted::All];
    if themes.is_empty() {
        counted.push(Counted::Untagged);
    }
    counted.extend(themes.into_iter().map(|theme| Counted::Theme(theme.to_owned())));
    counted.extend(contribution.addressees.iter().cloned().map(Counted::Addressee));
    let cell = |counted| Cell {
        counted,
        kind: contribution.kind,
        voice: contribution.voice.clone().unwrap_or_default(),
        phase: contribution.phase.clone().unwrap_or_default(),
    };
    counted.into_iter().map(cell).collect()
}

/// What changes in the cells when a contribution changes: plus or minus one.
pub fn changes(before: Option<&Contribution>, now: &Contribution) -> BTreeMap<Cell, i64> {
    let mut changes = BTreeMap::new();
    for cell in before.map(cells).unwrap_or_default() {
        *changes.entry(cell).or_insert(0) -= 1;
    }
    for cell in cells(now) {
        *changes.entry(cell).or_insert(0) += 1;
    }
    changes.retain(|_, change| *change != 0);
    changes
}

/// The counts of one session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    cells: BTreeMap<Cell, u64>,
}

impl Figures {
    /// From the cells that the store keeps.
    pub fn new(cells: impl IntoIterator<Item = (Cell, u64)>) -> Self {
        Figures { cells: cells.into_iter().filter(|(_, n)| *n > 0).collect() }
    }

    /// Every cell with its count.
    pub fn cells(&self) -> impl Iterator<Item = (&Cell, u64)> {
        self.cells.iter().map(|(cell, n)| (cell, *n))
    }

    /// The sum over the cells for which `wanted` holds.
    pub fn sum(&self, wanted: impl Fn(&Cell) -> bool) -> u64 {
        self.cells().filter(|(cell, _)| wanted(cell)).map(|(_, n)| n).sum()
    }

    /// How many contributions there are.
    pub fn all(&self) -> u64 {
        self.sum(|cell| cell.counted == Counted::All)
    }

    /// How many have no theme.
    pub fn untagged(&self) -> u64 {
        self.sum(|cell| cell.counted == Counted::Untagged)
    }

    /// How many have this theme or residual code.
    pub fn theme(&self, id: &str) -> u64 {
        self.sum(|cell| matches!(&cell.counted, Counted::Theme(theme) if theme == id))
    }

    /// How many have this theme and are of this kind.
    pub fn theme_by_kind(&self, id: &str, kind: Kind) -> u64 {
        self.sum(|cell| {
            cell.kind == kind && matches!(&cell.counted, Counted::Theme(theme) if theme == id)
        })
    }

    /// How many are of this kind.
    pub fn kind(&self, kind: Kind) -> u64 {
        self.sum(|cell| cell.counted == Counted::All && cell.kind == kind)
    }

    /// How many have this voice; the empty voice is not stated.
    pub fn voice(&self, voice: &str) -> u64 {
        self.sum(|cell| cell.counted == Counted::All && cell.voice == voice)
    }

    /// How many were said in this phase.
    pub fn phase(&self, phase: &str) -> u64 {
        self.sum(|cell| cell.counted == Counted::All && cell.phase == phase)
    }

    /// How many ask this addressee to act.
    pub fn addressee(&self, id: &str) -> u64 {
        self.sum(|cell| matches!(&cell.counted, Counted::Addressee(asked) if asked == id))
    }
}
