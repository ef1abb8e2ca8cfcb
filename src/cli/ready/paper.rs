//! Is the kit printed, and does it still show the evening as it is planned?

use super::check::Check;
use crate::cli::Failure;
use crate::domain::Session;
use crate::kit::{Marker, Sheet};
use crate::store::Reader;

pub(super) fn check(reader: &Reader, name: &str, session: &Session) -> Result<Check, Failure> {
    let make = format!("townhall kit {name} --to DIR");
    let kits = reader.kits(session.id)?;
    let Some(latest) = kits.first() else {
        return Ok(Check::look(
            "kit",
            "no kit was written for this session",
            format!("Print it: {make}"),
        ));
    };
    let at = latest.path.display();
    let slips: usize = reader.printings(session.id)?.iter().map(|it| it.slips.len()).sum();
    let with_slips = match slips {
        0 => "no slips".to_owned(),
        slips => format!("{slips} slips"),
    };
    let Some(marker) = Marker::read(&latest.path).filter(|it| it.session_id == session.id) else {
        return Ok(Check::look(
            "kit",
            format!("a kit was written to {at} and is no longer there; {with_slips}"),
            "See that it is on paper.",
        ));
    };
    if !marker.is_current(session) {
        return Ok(Check::look(
            "kit",
            format!("{at} shows the session as it was before it was changed"),
            format!("Print what changed anew: {make} --only agenda,consent"),
        ));
    }
    let secrets = latest.path.join(Sheet::Slips.id()).with_extension("html");
    if secrets.exists() {
        return Ok(Check::look(
            "kit",
            format!("written to {at}, {with_slips}"),
            format!(
                "Once the slips are on paper, delete {}: it holds their secrets.",
                secrets.display()
            ),
        ));
    }
    Ok(Check::ok("kit", format!("written to {at}, {with_slips}")))
}
