//! The thread that reads what the desk shows, and looks every 50 ms whether
//! anybody wrote.

use super::say;
use crate::domain::{ContributionId, Kind, SessionId};
use crate::store::{Reader, StoreError};
use crate::tui::effect::Effect;
use crate::tui::event::What;
use crate::tui::rows::{BallotRows, Cast, Direction, Draft, Filter, Listed, Page, PlanRow};
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

/// How many of the latest proposals can be put on a ballot: more than any room
/// chooses from.
const PROPOSALS: usize = 400;

/// What the screens of ballots need beside the session.
fn ballots(reader: &Reader, id: SessionId) -> Result<BallotRows, StoreError> {
    let filter = Filter::Kind(Kind::Proposal);
    let mut proposals = reader.page(id, &filter, None, Direction::Older, PROPOSALS)?;
    proposals.sort_by_key(|row| row.contribution.order);
    let Some(session) = reader.session(id)? else { return Ok(BallotRows::default()) };
    let ballots = &session.floor.ballots;
    let mut wanted: Vec<ContributionId> =
        ballots.all().iter().flat_map(|ballot| ballot.question.options.clone()).collect();
    wanted.sort_unstable();
    wanted.dedup();
    let mut options: Vec<Listed> = Vec::new();
    for id in &wanted {
        options.extend(reader.listed(*id)?);
    }
    let cast = match ballots.open() {
        Some(open) => Some(Cast::blind(open.id, &open.question, reader.cast_so_far(open.id)?)),
        None => None,
    };
    Ok(BallotRows { proposals, options, remarks: reader.remarks_on(id, &wanted)?, cast })
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
        Effect::LoadRefs(refs) => {
            let mut found = Vec::new();
            for reference in refs {
                // A ref that could be two contributions is as good as none.
                let row = match reader.find_ref(Some(session), &reference)?.as_slice() {
                    [id] => reader.listed(*id)?.filter(|row| row.contribution.is_visible()),
                    _ => None,
                };
                found.push((reference, row));
            }
            Some(What::Refs(found))
        }
        Effect::LoadBallots => Some(What::Ballots(Box::new(ballots(reader, session)?))),
        Effect::LoadVotes(ballot) => {
            let found = reader.session(session)?;
            let open = found.as_ref().and_then(|it| it.floor.ballots.get(ballot));
            let votes = match open {
                Some(open) => reader.cast_so_far(ballot)?.votes(&open.question),
                None => 0,
            };
            Some(What::Votes { ballot, votes })
        }
        Effect::LoadDraft => {
            let found = reader.draft(draft_desk)?.filter(|draft| draft.session == session);
            found.map(|found| What::DraftFound(Draft { text: found.text, context: found.context }))
        }
        _ => None,
    })
}
