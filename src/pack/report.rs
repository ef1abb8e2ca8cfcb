//! The figures of a session, counted once: every file of a pack shows these and
//! no others, so no two files can disagree.

use super::audience::Audience;
use super::coverage::{self, Related};
use super::disclosure::{Count, hide_in_list, hide_rows};
use super::source::Source;
use super::survey::Survey;
use crate::domain::codebook::Code;
use crate::domain::figures::{Cell, Counted};
use crate::domain::time::Wall;
use crate::domain::{Kind, Localized};
use crate::lang::Lang;
use std::collections::BTreeMap;

/// Below so many people a count is hidden outside the team.
pub const FEWEST: u64 = 5;
/// Below so many people a cell of a cross-table is hidden outside the team.
pub const FEWEST_CROSSED: u64 = 10;
/// From so many hundredths of all coded contributions on, residual codes say
/// that the codebook does not fit what people talk about.
pub const RESIDUAL_NOTE_PERCENT: u64 = 5;

/// A count as its reader may see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// The count.
    Shown(u64),
    /// Too small, or it would give another away that is.
    Hidden,
}

impl Figure {
    /// The count, where it is shown.
    pub fn shown(self) -> Option<u64> {
        match self {
            Figure::Shown(count) => Some(count),
            Figure::Hidden => None,
        }
    }

    fn of(count: Count, hidden: bool) -> Self {
        if hidden { Figure::Hidden } else { Figure::Shown(count.value) }
    }
}

/// One line of a list of counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The id of what is counted; empty for "none" and "not stated".
    pub id: String,
    /// What it is called; empty where the id is.
    pub title: Localized,
    /// How many contributions.
    pub count: Figure,
}

/// One theme or residual code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeLine {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: Localized,
    /// Whether it is a residual code.
    pub residual: bool,
    /// How many contributions have it.
    pub count: Figure,
    /// The same by kind, in the order of [`Kind::ALL`].
    pub by_kind: Vec<Figure>,
    /// The same by voice, in the plan's order, those not stated last.
    pub by_voice: Vec<Figure>,
    /// Its sub-themes.
    pub subthemes: Vec<SubthemeLine>,
}

/// One sub-theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubthemeLine {
    /// Its id within its theme.
    pub id: String,
    /// What it is called.
    pub title: Localized,
    /// How many contributions have it.
    pub count: Figure,
    /// The same by kind, in the order of [`Kind::ALL`].
    pub by_kind: Vec<Figure>,
}

/// How much was put under residual codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Residual {
    /// Contributions whose primary code is a residual one, as far as shown.
    pub coded: u64,
    /// Contributions with any code.
    pub of: u64,
}

impl Residual {
    /// Whether it is enough to doubt the codebook.
    pub fn is_notable(self) -> bool {
        self.coded * 100 >= self.of * RESIDUAL_NOTE_PERCENT && self.coded > 0
    }
}

/// Where a session stands, for its readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It has not ended.
    Open,
    /// It has ended; corrections are still taken.
    InCorrection,
}

/// The figures of one session for one audience.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Who it is for.
    pub audience: Audience,
    /// The language of what is written for reading.
    pub language: Lang,
    /// Where the session stands; a pack from before it is sealed is a draft.
    pub standing: Standing,
    /// The log's head, in hexadecimal.
    pub head: String,
    /// The last event's time: the pack's "now".
    pub as_of: Wall,
    /// How many contributions there are.
    pub all: u64,
    /// How many of them have no row, as their speakers want them only counted.
    pub only_counted: u64,
    /// By kind, in the order of [`Kind::ALL`].
    pub kinds: Vec<Line>,
    /// By theme and residual code, in the codebook's order.
    pub themes: Vec<ThemeLine>,
    /// How many have no theme.
    pub untagged: Figure,
    /// How much was put under residual codes; none where that is hidden.
    pub residual: Option<Residual>,
    /// By voice, in the plan's order; the last line is "not stated".
    pub voices: Vec<Line>,
    /// By phase that captured anything, in the plan's order; the last line is "none".
    pub phases: Vec<Line>,
    /// By addressee, in the codebook's order.
    pub addressees: Vec<Line>,
    /// How many proposals and commitments ask nobody to act.
    pub without_addressee: Figure,
    /// The declaration's units and what was raised of each.
    pub declaration: Vec<Related>,
    /// The goals of world agreements and what was raised of each.
    pub goals: Vec<Related>,
}

impl Report {
    /// Counts a session.
    pub(super) fn new(
        source: &dyn Source,
        survey: &Survey,
        audience: Audience,
        language: Lang,
    ) -> Report {
        let session = source.session();
        let counting = Counting::new(source, survey, audience.hides_small_numbers());
        let themes = counting.themes();
        let raised = |theme: &str| source.figures().theme(theme) > 0;
        Report {
            audience,
            language,
            standing: match session.floor.ended {
                None => Standing::Open,
                Some(_) => Standing::InCorrection,
            },
            head: hex(&source.head()),
            as_of: source.last_event(),
            all: source.figures().all(),
            only_counted: survey.only_counted.len() as u64,
            kinds: counting.kinds(),
            residual: counting.residual(&themes),
            untagged: counting.untagged(),
            themes,
            voices: counting.voices(),
            phases: counting.phases(),
            addressees: counting.addressees(),
            without_addressee: counting.alone(survey.without_addressee),
            declaration: coverage::declaration(&session.codebook, raised),
            goals: coverage::goals(&session.codebook, raised),
        }
    }

    /// Whether the session's record may still change.
    pub fn is_draft(&self) -> bool {
        matches!(self.standing, Standing::Open | Standing::InCorrection)
    }

    /// The line of a kind.
    pub fn kind(&self, kind: Kind) -> Option<&Line> {
        self.kinds.iter().find(|line| line.id == kind.id())
    }
}

/// Counts and hides.
struct Counting<'a> {
    source: &'a dyn Source,
    survey: &'a Survey,
    /// The cells by what they count, so that no count has to look at all of them.
    cells: BTreeMap<&'a Counted, Vec<(&'a Cell, u64)>>,
    guarded: bool,
}

impl<'a> Counting<'a> {
    fn new(source: &'a dyn Source, survey: &'a Survey, guarded: bool) -> Self {
        let mut cells: BTreeMap<&Counted, Vec<(&Cell, u64)>> = BTreeMap::new();
        for (cell, count) in source.figures().cells() {
            cells.entry(&cell.counted).or_default().push((cell, count));
        }
        Counting { source, survey, cells, guarded }
    }

    fn count(&self, counted: &Counted, wanted: impl Fn(&Cell) -> bool) -> Count {
        let cells = self.cells.get(counted).into_iter().flatten();
        let value = cells.filter(|(cell, _)| wanted(cell)).map(|(_, count)| count).sum();
        Count::new(value, self.survey.people(counted, wanted))
    }

    fn hide(&self, counts: &[Count]) -> Vec<bool> {
        if self.guarded { hide_in_list(counts, FEWEST) } else { vec![false; counts.len()] }
    }

    /// A number that stands in no list: hidden when small, with nothing beside it.
    fn alone(&self, value: u64) -> Figure {
        Figure::of(Count::new(value, value), self.guarded && (1..FEWEST).contains(&value))
    }

    fn lines(&self, named: Vec<(String, Localized, Count)>) -> Vec<Line> {
        let counts: Vec<Count> = named.iter().map(|(.., count)| *count).collect();
        let hidden = self.hide(&counts);
        (named.into_iter().zip(hidden))
            .map(|((id, title, count), hidden)| Line {
                id,
                title,
                count: Figure::of(count, hidden),
            })
            .collect()
    }

    fn kinds(&self) -> Vec<Line> {
        let line = |kind: Kind| {
            let count = self.count(&Counted::All, |cell| cell.kind == kind);
            (kind.id().to_owned(), Localized::default(), count)
        };
        self.lines(Kind::ALL.into_iter().map(line).collect())
    }

    fn voices(&self) -> Vec<Line> {
        let count = |id: &str| self.count(&Counted::All, |cell| cell.voice == id);
        let mut lines: Vec<_> = (self.source.session().plan.voices.iter())
            .map(|voice| (voice.id.clone(), voice.title.clone(), count(&voice.id)))
            .collect();
        lines.push((String::new(), Localized::default(), count("")));
        self.lines(lines)
    }

    fn phases(&self) -> Vec<Line> {
        let count = |id: &str| self.count(&Counted::All, |cell| cell.phase == id);
        let mut lines: Vec<_> = (self.source.session().plan.phases.iter())
            .map(|phase| (phase, count(&phase.id)))
            .filter(|(phase, count)| phase.captures_anything() || count.value > 0)
            .map(|(phase, count)| (phase.id.clone(), phase.title.clone(), count))
            .collect();
        lines.push((String::new(), Localized::default(), count("")));
        self.lines(lines)
    }

    fn addressees(&self) -> Vec<Line> {
        let lines = (self.source.session().codebook.addressees.iter())
            .map(|one| {
                let count = self.count(&Counted::Addressee(one.id.clone()), |_| true);
                (one.id.clone(), one.title.clone(), count)
            })
            .collect();
        self.lines(lines)
    }

    /// Themes, residual codes and, last, what has none: hidden as one list, as
    /// where every contribution has one theme they add up.
    fn coded(&self) -> (Vec<Code<'_>>, Vec<Count>, Vec<bool>) {
        let codes: Vec<Code<'_>> = self.source.session().codebook.codes().collect();
        let mut counts: Vec<Count> =
            codes.iter().map(|code| self.count(&theme(*code), |_| true)).collect();
        counts.push(self.count(&Counted::Untagged, |_| true));
        let hidden = self.hide(&counts);
        (codes, counts, hidden)
    }

    fn untagged(&self) -> Figure {
        let (_, counts, hidden) = self.coded();
        match (counts.last(), hidden.last()) {
            (Some(count), Some(hidden)) => Figure::of(*count, *hidden),
            _ => Figure::Hidden,
        }
    }

    fn themes(&self) -> Vec<ThemeLine> {
        let (codes, counts, hidden) = self.coded();
        let voices: Vec<&str> = self
            .source
            .session()
            .plan
            .voices
            .iter()
            .map(|voice| voice.id.as_str())
            .chain([""])
            .collect();
        let by_kind = self.crossed(&codes, &hidden, &self.kinds(), |nth, cell| {
            Kind::ALL.get(nth) == Some(&cell.kind)
        });
        let by_voice = self.crossed(&codes, &hidden, &self.voices(), |nth, cell| {
            voices.get(nth) == Some(&cell.voice.as_str())
        });
        (codes.iter().zip(counts).zip(hidden).zip(by_kind.into_iter().zip(by_voice)))
            .map(|(((code, count), hidden), (by_kind, by_voice))| ThemeLine {
                id: code.id().to_owned(),
                title: code.title().clone(),
                residual: matches!(code, Code::Residual(_)),
                count: Figure::of(count, hidden),
                by_kind,
                by_voice,
                subthemes: self.subthemes(*code, hidden),
            })
            .collect()
    }

    /// Themes by something else, whose own counts are `columns`.
    fn crossed(
        &self,
        codes: &[Code<'_>],
        themes_hidden: &[bool],
        columns: &[Line],
        is_in: impl Fn(usize, &Cell) -> bool,
    ) -> Vec<Vec<Figure>> {
        let row = |counted: &Counted| -> Vec<Count> {
            (0..columns.len()).map(|nth| self.count(counted, |cell| is_in(nth, cell))).collect()
        };
        let mut table: Vec<Vec<Count>> = codes.iter().map(|code| row(&theme(*code))).collect();
        table.push(row(&Counted::Untagged));
        let columns_hidden: Vec<bool> =
            columns.iter().map(|line| line.count == Figure::Hidden).collect();
        let hidden = if self.guarded {
            hide_rows(&table, themes_hidden, &columns_hidden, FEWEST_CROSSED)
        } else {
            vec![false; table.len()]
        };
        table.pop();
        (table.into_iter().zip(hidden))
            .map(|(row, hidden)| row.into_iter().map(|count| Figure::of(count, hidden)).collect())
            .collect()
    }

    /// The sub-themes of a theme are shown all or not at all, and by kind only to
    /// the team: most are small.
    fn subthemes(&self, code: Code<'_>, theme_hidden: bool) -> Vec<SubthemeLine> {
        let counts: Vec<Count> = (code.subthemes().iter())
            .map(|part| self.survey.subtheme(code.id(), &part.id, None))
            .map(|(value, people)| Count::new(value, people))
            .collect();
        let small = |count: &Count| count.value > 0 && count.people < FEWEST_CROSSED;
        // What has the theme and no sub-theme is the theme less these.
        let rest = self
            .source
            .figures()
            .theme(code.id())
            .saturating_sub(counts.iter().map(|c| c.value).sum());
        let hidden = self.guarded
            && (theme_hidden || counts.iter().any(small) || (1..FEWEST_CROSSED).contains(&rest));
        (code.subthemes().iter().zip(counts))
            .map(|(part, count)| SubthemeLine {
                id: part.id.clone(),
                title: part.title.clone(),
                count: Figure::of(count, hidden),
                by_kind: Kind::ALL
                    .map(|kind| {
                        let (value, people) = self.survey.subtheme(code.id(), &part.id, Some(kind));
                        Figure::of(Count::new(value, people), self.guarded)
                    })
                    .to_vec(),
            })
            .collect()
    }

    /// Needs every residual code's count: a sum of shown counts only.
    fn residual(&self, themes: &[ThemeLine]) -> Option<Residual> {
        let residuals = themes.iter().filter(|line| line.residual);
        let coded = residuals.map(|line| line.count.shown()).sum::<Option<u64>>()?;
        let untagged = self.untagged().shown()?;
        Some(Residual { coded, of: self.source.figures().all().saturating_sub(untagged) })
    }
}

/// What counts contributions with a theme or residual code.
fn theme(code: Code<'_>) -> Counted {
    Counted::Theme(code.id().to_owned())
}

/// Bytes in hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
