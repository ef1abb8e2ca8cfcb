//! What the caller says about a file, beside what is in it.

use super::column::ColumnMap;
use super::format::Format;
use crate::domain::{Kind, Mode, Permission, PhaseOf};

/// What the caller says about a file. What a row says for itself goes before
/// the mode, permission, language, voice, table, kind and phase given here.
#[derive(Clone, Debug)]
pub struct Options {
    /// What the file is; guessed by its header where not given.
    pub format: Option<Format>,
    /// What stands between cells; guessed by the header line where not given.
    pub delimiter: Option<u8>,
    /// Which header holds which column.
    pub columns: ColumnMap,
    /// What the file is known by when it is imported again: by default the
    /// session of an export of ours, the address of a Polis conversation, and
    /// else the file's name without its folder.
    pub source: Option<String>,
    /// What the rows are where they do not say so.
    pub kind: Option<Kind>,
    /// How the words relate to what was said.
    pub mode: Option<Mode>,
    /// What may be done with the words.
    pub permission: Option<Permission>,
    /// The language, BCP 47.
    pub language: Option<String>,
    /// The id of one of the plan's voices.
    pub voice: Option<String>,
    /// The table.
    pub table: Option<String>,
    /// The phase; none by default, for what came from outside the evening.
    pub phase: PhaseOf,
    /// Minutes east of UTC, for times that do not say.
    pub offset: i32,
    /// What becomes of statements that Polis moderators took out.
    pub unmoderated: Unmoderated,
}

/// What becomes of statements that Polis moderators took out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unmoderated {
    /// They come in like all others, with a remark. The default: a moderator
    /// of an online conversation often took out what was only said twice, and
    /// nothing said is to be lost.
    #[default]
    Keep,
    /// They stay out, and are counted.
    LeaveOut,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            format: None,
            delimiter: None,
            columns: ColumnMap::default(),
            source: None,
            kind: None,
            mode: None,
            permission: None,
            language: None,
            voice: None,
            table: None,
            phase: PhaseOf::None,
            offset: 0,
            unmoderated: Unmoderated::Keep,
        }
    }
}
