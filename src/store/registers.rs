//! How registers are named in the table `conflict`.

use crate::domain::act::{Detail, LinkKind};
use crate::domain::register::Register;

/// The name of a register.
pub(super) fn id(register: &Register) -> String {
    match register {
        Register::Wording => "wording".to_owned(),
        Register::Kind => "kind".to_owned(),
        Register::Voice => "voice".to_owned(),
        Register::Language => "language".to_owned(),
        Register::Mode => "mode".to_owned(),
        Register::Permission => "permission".to_owned(),
        Register::Table => "table".to_owned(),
        Register::Seat => "seat".to_owned(),
        Register::Parked => "parked".to_owned(),
        Register::MergedInto => "merged-into".to_owned(),
        Register::Slip => "slip".to_owned(),
        Register::ReadBack => "read-back".to_owned(),
        Register::Due => "due".to_owned(),
        Register::Detail(detail) => detail.id().to_owned(),
        Register::Tag { theme, coder } => format!("tag:{theme}:{coder}"),
        Register::Addressee(id) => format!("addressee:{id}"),
        Register::Link(link, to) => format!("link:{}:{to}", link.id()),
    }
}

/// The register of a name; none for a name that is not one.
pub(super) fn from_id(id: &str) -> Option<Register> {
    Some(match id {
        "wording" => Register::Wording,
        "kind" => Register::Kind,
        "voice" => Register::Voice,
        "language" => Register::Language,
        "mode" => Register::Mode,
        "permission" => Register::Permission,
        "table" => Register::Table,
        "seat" => Register::Seat,
        "parked" => Register::Parked,
        "merged-into" => Register::MergedInto,
        "slip" => Register::Slip,
        "read-back" => Register::ReadBack,
        "due" => Register::Due,
        "owner" => Register::Detail(Detail::Owner),
        "next-step" => Register::Detail(Detail::NextStep),
        "translation" => Register::Detail(Detail::Translation),
        id => {
            let (what, rest) = id.split_once(':')?;
            match what {
                "addressee" => Register::Addressee(rest.to_owned()),
                "tag" => {
                    let (theme, coder) = rest.split_once(':')?;
                    Register::Tag { theme: theme.to_owned(), coder: coder.to_owned() }
                }
                "link" => {
                    let (link, to) = rest.split_once(':')?;
                    Register::Link(LinkKind::from_id(link)?, to.parse().ok()?)
                }
                _ => return None,
            }
        }
    })
}
