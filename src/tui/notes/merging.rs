//! Contributions that say the same are counted under one of them, and parted again.

use super::{Model, at_hand};
use crate::domain::act::Field;
use crate::domain::{Command, ContributionId};
use crate::lang::msg;
use crate::tui::effect::Effect;
use crate::tui::model::Weight;
use crate::tui::rows::Listed;

/// The contributions that are selected, and the one of them that the others would be
/// counted under: the one with the cursor, else the oldest.
pub(in crate::tui) fn to_merge(model: &Model) -> Option<(&Listed, Vec<ContributionId>)> {
    let selected = &model.stream.selected;
    let at_cursor = model.stream.cursor_row().filter(|row| selected.contains(&row.contribution.id));
    let mut rows = model.stream.rows.iter();
    let into = at_cursor.or_else(|| rows.find(|row| selected.contains(&row.contribution.id)))?;
    let others = selected.iter().copied().filter(|id| *id != into.contribution.id);
    let others: Vec<_> = others.collect();
    (!others.is_empty()).then_some((into, others))
}

/// Counts what is selected under one of them; one that was merged is parted again.
pub(in crate::tui) fn merge(model: &mut Model) -> Vec<Effect> {
    if let Some((into, of)) = to_merge(model) {
        let (into, count) = (into.contribution.id, of.len());
        let row = model.stream.row(into);
        let reference = row.map(|row| row.reference.to_string()).unwrap_or_default();
        let said = msg("done-merged-several").with("count", count).with("into", reference);
        model.notify(Weight::Done, said);
        model.stream.selected.clear();
        return vec![model.ask(Command::Set { of, field: Field::MergedInto(Some(into)) })];
    }
    let of = at_hand(model);
    let row = of.first().and_then(|id| model.stream.row(*id));
    match row.filter(|row| row.contribution.merged_into.is_some()) {
        Some(row) => {
            let said = msg("done-parted").with("ref", row.reference.to_string());
            model.notify(Weight::Done, said);
            vec![model.ask(Command::Set { of, field: Field::MergedInto(None) })]
        }
        None => {
            model.hint(msg("hint-merge-how"));
            Vec::new()
        }
    }
}
