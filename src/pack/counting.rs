//! Counts a session for the report, and hides what its readers must not see.

use super::disclosure::{Count, hide_in_list, hide_rows};
use super::report::{FEWEST, FEWEST_CROSSED, Figure, Line, Residual, SubthemeLine, ThemeLine};
use super::source::Source;
use super::survey::Survey;
use crate::domain::codebook::Code;
use crate::domain::figures::{Cell, Counted};
use crate::domain::{Kind, Localized};
use std::collections::BTreeMap;

/// Counts and hides.
pub(super) struct Counting<'a> {
    source: &'a dyn Source,
    survey: &'a Survey,
    /// The cells by what they count, so that no count has to look at all of them.
    cells: BTreeMap<&'a Counted, Vec<(&'a Cell, u64)>>,
    guarded: bool,
}

impl<'a> Counting<'a> {
    pub(super) fn new(source: &'a dyn Source, survey: &'a Survey, guarded: bool) -> Self {
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
    pub(super) fn alone(&self, value: u64) -> Figure {
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

    pub(super) fn kinds(&self) -> Vec<Line> {
        let line = |kind: Kind| {
            let count = self.count(&Counted::All, |cell| cell.kind == kind);
            (kind.id().to_owned(), Localized::default(), count)
        };
        self.lines(Kind::ALL.into_iter().map(line).collect())
    }

    pub(super) fn voices(&self) -> Vec<Line> {
        let count = |id: &str| self.count(&Counted::All, |cell| cell.voice == id);
        let mut lines: Vec<_> = (self.source.session().plan.voices.iter())
            .map(|voice| (voice.id.clone(), voice.title.clone(), count(&voice.id)))
            .collect();
        lines.push((String::new(), Localized::default(), count("")));
        self.lines(lines)
    }

    pub(super) fn phases(&self) -> Vec<Line> {
        let count = |id: &str| self.count(&Counted::All, |cell| cell.phase == id);
        let mut lines: Vec<_> = (self.source.session().plan.phases.iter())
            .map(|phase| (phase, count(&phase.id)))
            .filter(|(phase, count)| phase.captures_anything() || count.value > 0)
            .map(|(phase, count)| (phase.id.clone(), phase.title.clone(), count))
            .collect();
        lines.push((String::new(), Localized::default(), count("")));
        self.lines(lines)
    }

    pub(super) fn addressees(&self) -> Vec<Line> {
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

    pub(super) fn untagged(&self) -> Figure {
        let (_, counts, hidden) = self.coded();
        match (counts.last(), hidden.last()) {
            (Some(count), Some(hidden)) => Figure::of(*count, *hidden),
            _ => Figure::Hidden,
        }
    }

    pub(super) fn themes(&self) -> Vec<ThemeLine> {
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
    pub(super) fn residual(&self, themes: &[ThemeLine]) -> Option<Residual> {
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
