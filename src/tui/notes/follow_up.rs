//! Who acts on a contribution, what is done next, by when: typed in the place of the
//! capture line. What was typed stays until it is saved, also where it was left.

use super::{Model, draft};
use crate::domain::ContributionId;
use crate::lang::Msg;
use crate::tui::about::{About, Topic, asked};
use crate::tui::effect::Effect;
use crate::tui::mode::Mode;
use crate::tui::rows::Listed;
use tui_input::Input;

/// What is being typed about contributions.
#[derive(Debug, Default)]
pub struct FollowUp {
    /// What it is about.
    pub topic: Topic,
    /// The contributions.
    pub of: Vec<Listed>,
    /// The words.
    pub line: Input,
}

impl FollowUp {
    /// What was typed and is not saved, as a `:` word; empty where nothing was.
    pub(super) fn unsaved(&self) -> String {
        let said = self.line.value();
        match self.of.as_slice() {
            [row] if said != self.topic.stands(&row.contribution) => {
                format!(":{} {} {said}", self.topic.word(), row.reference)
            }
            // Of several, it can be said of each again.
            _ => String::new(),
        }
    }

    fn ids(&self) -> impl Iterator<Item = ContributionId> {
        self.of.iter().map(|row| row.contribution.id)
    }
}

/// Asks for the words, with those that stand, or were typed before, in the line.
pub(in crate::tui) fn open(model: &mut Model, topic: Topic, of: Vec<Listed>) -> Vec<Effect> {
    let ids = of.iter().map(|row| row.contribution.id);
    let before = &model.notes.follow_up;
    if before.topic != topic || !before.ids().eq(ids) {
        let stands = of.first().map_or("", |row| topic.stands(&row.contribution));
        let line = Input::from(stands);
        model.notes.follow_up = FollowUp { topic, of, line };
    }
    model.open(Mode::FollowUp);
    Vec::new()
}

/// The line was edited: it is kept as a draft.
pub(in crate::tui) fn typed(model: &mut Model) {
    draft::touched(model);
}

/// Saves what was typed.
pub(super) fn save(model: &mut Model) -> Vec<Effect> {
    let follow_up = &model.notes.follow_up;
    let (topic, of) = (follow_up.topic, follow_up.of.clone());
    let said = follow_up.line.value().to_owned();
    match say(model, topic, of, &said) {
        Ok(effects) => {
            model.notes.follow_up = FollowUp::default();
            draft::touched(model);
            model.close();
            effects
        }
        Err(why) => {
            model.hint(why);
            Vec::new()
        }
    }
}

/// Says it of each of them.
///
/// # Errors
/// It is no day to come.
pub(in crate::tui) fn say(
    model: &mut Model,
    topic: Topic,
    of: Vec<Listed>,
    said: &str,
) -> Result<Vec<Effect>, Msg> {
    let about = About::topic(topic, said, model.now.wall.local().date())?;
    let mut effects = Vec::new();
    for row in of {
        let About::Topic(_, said) = &about else { continue };
        if topic.stands(&row.contribution) == said {
            continue;
        }
        let line = format!(":{} {} {said}", topic.word(), row.reference);
        for command in about.clone().commands(&row.contribution, None) {
            let asked = asked(model, line.clone());
            effects.push(Effect::Act { ticket: model.saving.ticket(asked), command });
        }
    }
    Ok(effects)
}
