//! `kit.json`: what says that a folder is a kit of ours, and for which evening.

use super::evening::Evening;
use super::paper::Paper;
use super::sheet::Sheet;
use crate::domain::floor::sheet::SheetField;
use crate::domain::slip::Serial;
use crate::domain::time::Wall;
use crate::domain::{Session, SessionId};
use crate::folder::{FileEntry, Sign};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::fs;
use std::path::Path;

/// The marker's name in the kit.
pub const NAME: &str = "kit.json";
/// Says that Townhall wrote it.
const MADE_BY: &str = "townhall-kit";

/// What says that a folder is a kit of ours and may be replaced.
pub(super) const SIGN: Sign = Sign { what: "kit", file: NAME, format: MADE_BY };

/// What a kit is for, and what it consists of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marker {
    /// Always `townhall-kit`.
    pub format: String,
    /// The version of this file; 1.
    pub version: u32,
    /// The version of the program.
    pub townhall: String,
    /// The session's short name.
    pub session: String,
    /// The session's id.
    pub session_id: SessionId,
    /// When it was written, RFC 3339.
    pub written_at: String,
    /// The paper it is made for.
    pub paper: String,
    /// The languages it is written in.
    pub languages: Vec<String>,
    /// Its sheets.
    pub sheets: Vec<String>,
    /// The first and the last serial of its slips.
    pub serials: Option<(Serial, Serial)>,
    /// SHA-256 over what the sheets show of the session: by it one sees whether
    /// they are still right.
    pub shows: String,
    /// Every file but this one.
    pub files: Vec<FileEntry>,
}

impl Marker {
    pub(super) fn new(evening: &Evening, now: Wall, files: Vec<FileEntry>) -> Marker {
        let slips = &evening.slips;
        Marker {
            format: MADE_BY.to_owned(),
            version: 1,
            townhall: env!("CARGO_PKG_VERSION").to_owned(),
            session: evening.name.clone(),
            session_id: evening.session.id,
            written_at: now.rfc3339(),
            paper: evening.paper.id().to_owned(),
            languages: evening.tongues.iter().map(|tongue| tongue.tag.clone()).collect(),
            sheets: evening.sheets.iter().map(|sheet| sheet.id().to_owned()).collect(),
            serials: slips.first().zip(slips.last()).map(|(first, last)| (first.0, last.0)),
            shows: shown(&evening.session),
            files,
        }
    }

    /// The marker of the kit in `folder`; none where there is none of ours.
    pub fn read(folder: &Path) -> Option<Marker> {
        let bytes = fs::read(folder.join(NAME)).ok()?;
        let marker: Marker = serde_json::from_slice(&bytes).ok()?;
        (marker.format == MADE_BY).then_some(marker)
    }

    /// The paper's name as it stands on its package.
    pub fn paper_name(&self) -> &'static str {
        self.paper.parse::<Paper>().unwrap_or_default().css()
    }

    /// Whether the sheets show the session as it now is.
    pub fn is_current(&self, session: &Session) -> bool {
        self.shows == shown(session)
    }

    /// Whether it holds this sheet.
    pub fn has(&self, sheet: Sheet) -> bool {
        self.sheets.iter().any(|id| id == sheet.id())
    }
}

/// Stands for what the sheets show of a session.
fn shown(session: &Session) -> String {
    let sheet = [SheetField::ReplyBy, SheetField::ReplyFrom, SheetField::Contact];
    let sheet = sheet.map(|field| session.sheet.text(&field));
    let interpreted = session.floor.interpreted;
    let parts = (&session.details, interpreted, sheet, &session.plan, &session.codebook);
    // Plain structs with string keys always have a JSON form.
    let json = serde_json::to_vec(&parts).unwrap_or_default();
    Sha256::digest(json).iter().map(|byte| format!("{byte:02x}")).collect()
}
