//! What a pack costs.

use super::Figure;
use super::fill::{self, Ground, target};
use super::timing::Times;
use super::timing::time;
use townhall::pack::{self, Audience, Options};

/// A pack of 10,000 contributions, for each audience.
pub(crate) fn pack(ground: &Ground) -> Vec<Figure> {
    let size = 10_000;
    let (path, session) = ground.shared(size);
    let reader = fill::open(&path).reader().unwrap();
    let folder = tempfile::tempdir_in(target()).unwrap();
    let mut figures = Vec::new();
    let export = |audience: Audience, only: Option<&str>| {
        let only = only.map(|only| vec![only.to_owned()]);
        let options = Options { audience, only, ..Options::default() };
        let mut times = Times::default();
        for round in 0..21 {
            // Each into a folder of its own: nothing has to be moved away.
            let to = folder.path().join(format!("{audience}-{round}"));
            times.add(time(|| pack::export_session(&reader, session, &to, &options).unwrap()));
            std::fs::remove_dir_all(to).unwrap();
        }
        times.median()
    };
    for audience in [Audience::Internal, Audience::Council] {
        for (only, what, limit) in [
            (Some("contributions"), "contributions.csv, with its manifest and onto the disk", 30.0),
            (None, "every file there is", 1_000.0),
        ] {
            let ours = export(audience, only);
            let what = format!("pack of {size} for {audience}: {what}");
            figures.push(Figure::new(what, ours, limit, "ms"));
        }
    }
    figures
}
