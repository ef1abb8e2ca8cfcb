//! `--rehearse`: the same session in a store that is thrown away.

use super::{Run, find, neither, open};
use crate::cli::codebook::codebook_failure;
use crate::cli::plan::plan_failure;
use crate::cli::store::StoreFile;
use crate::cli::throwaway::Throwaway;
use crate::cli::{Failure, new, output};
use crate::domain::act::{SessionDetails, SessionOpened};
use crate::plans::{self, PlanError, codebook as codebooks};
use crate::store::{OpenOptions, Store};

pub(super) fn run(command: &Run, author: String, file: &StoreFile) -> Result<(), Failure> {
    let opened = to_rehearse(&command.session, file)?;
    let folder =
        Throwaway::make("rehearsal", "Free some space there, or name another place: TMPDIR=DIR")?;
    let path = folder.path().join("rehearsal.db");
    // It is gone before anybody could keep it in step.
    let how = OpenOptions { anywhere: true, ..OpenOptions::default() };
    let mut store = Store::open(&path, &how)?;
    store.mark_as_rehearsal()?;
    let session = new::make(&mut store, author.clone(), opened)?;
    if let Some(made) = store.reader()?.session_row(session)? {
        output::note(&format!(
            "A rehearsal: nothing is kept. At a second desk: townhall --store {} run {} --desk notes\n",
            path.display(),
            made.name
        ));
    }
    open(store, session, author, command.desk, &command.how)
}

/// A session as it was planned, without anything that was said in it; or a plan.
fn to_rehearse(name: &str, file: &StoreFile) -> Result<SessionOpened, Failure> {
    if let Some(store) = file.open_if_there()?
        && let Some(id) = find(name, &store)?
        && let Some(session) = store.reader()?.session(id)?
    {
        let interpreted = session.floor.interpreted;
        let details = SessionDetails { interpreted, ..session.details };
        return Ok(SessionOpened { plan: session.plan, codebook: session.codebook, details });
    }
    let plan = plans::load(name).map_err(|error| match error {
        PlanError::Unknown { .. } => neither(name, file).unwrap_or_else(|| plan_failure(error)),
        mistakes => plan_failure(mistakes),
    })?;
    let codebook =
        codebooks::find(&plan.codebook).map_err(|error| codebook_failure(&plan.codebook, error))?;
    let details = new::details_of(&plan);
    Ok(SessionOpened { plan, codebook, details })
}
