//! The thread that reads what the desk shows, and looks every 50 ms whether
//! anybody wrote.

use super::say;
use crate::domain::SessionId;
use crate::store::{Reader, StoreError};
use crate::tui::effect::Effect;
use crate::tui::event::What;
use crate::tui::rows::{Draft, Page, PlanRow};
use std::mem::discriminant;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

/// How often it looks whether anybody wrote. Costs microseconds.
const LOOK: Duration = Duration::from_millis(50);

/// Something to be read.
pub(super) struct Job {
    pub(super) session: SessionId,
    pub(super) effect: Effect,
}

/// Works until nobody can ask any more.
pub(super) fn run(
    mut reader: Reader,
    draft_desk: &str,
    jobs: &Receiver<Job>,
    inbox: &Sender<What>,
) {
    loop {
        let mut waiting = match jobs.recv_timeout(LOOK) {
            Ok(job) => vec![job],
            Err(RecvTimeoutError::Timeout) => Vec::new(),
            Err(RecvTimeoutError::Disconnected) => return,
        };
        waiting.extend(jobs.try_iter());
        for job in newest_of_each(waiting) {
            let answer = read(&reader, draft_desk, job);
            let answer = answer.unwrap_or_else(|error| Some(What::Unreadable(say::failed(&error))));
            if let Some(answer) = answer
                && inbox.send(answer).is_err()
            {
                return;
            }
        }
        match reader.changed() {
            Ok(true) if inbox.send(What::Changed).is_err() => return,
            Ok(_) => {}
            // What fails here fails in the next reading too, and is said there.
            Err(_) => {}
        }
    }
}

/// Of several equal questions only the last is still of interest.
fn newest_of_each(jobs: Vec<Job>) -> Vec<Job> {
    let mut kept: Vec<Job> = Vec::new();
    for job in jobs {
        kept.retain(|other| discriminant(&other.effect) != discriminant(&job.effect));
        kept.push(job);
    }
    kept
}

/// The plans compiled in and those in the folder `sessions`.
fn plans() -> Vec<PlanRow> {
    let row = |listed: crate::plans::Listed| PlanRow {
        own: listed.is_own(),
        name: listed.name,
        plan: listed.plan.ok().map(Box::new),
    };
    crate::plans::list().into_iter().map(row).collect()
}

pub(super) fn read(
    reader: &Reader,
    draft_desk: &str,
    job: Job,
) -> Result<Option<What>, StoreError> {
    let session = job.session;
    Ok(match job.effect {
        Effect::LoadSession => {
            reader.session(session)?.map(|session| What::Session(Box::new(session)))
        }
        Effect::LoadFigures => Some(What::Figures(Box::new(reader.figures(session)?))),
        Effect::LoadPulse => Some(What::Pulse(reader.pulse(session)?)),
        Effect::LoadChair => Some(What::Chair { here: reader.leads(session)? }),
        Effect::LoadSessions => Some(What::Sessions(reader.sessions()?)),
        Effect::LoadPlans => Some(What::Plans(plans())),
        Effect::LoadPage(wanted) => {
            let (from, direction) = (wanted.from, wanted.direction);
            let rows = reader.page(session, &wanted.filter, from, direction, wanted.limit)?;
            Some(What::Page(Page { wanted, rows }))
        }
        Effect::LoadLately { turn, since_ms } => {
            Some(What::Lately(reader.lately(session, turn, since_ms)?))
        }
        Effect::LoadPicked => Some(What::Picked(reader.picked(session)?)),
        Effect::LoadOpenEnds => Some(What::OpenEnds(reader.open_ends(session)?)),
        Effect::LoadLines(ids) => {
            let mut rows = Vec::new();
            for id in ids {
                rows.extend(reader.listed(id)?);
            }
            Some(What::Lines(rows))
        }
        Effect::LoadDraft => {
            let found = reader.draft(draft_desk)?.filter(|draft| draft.session == session);
            found.map(|found| What::DraftFound(Draft { text: found.text, context: found.context }))
        }
        _ => None,
    })
}
