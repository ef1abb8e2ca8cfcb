//! A council pack, looked at as its reader would.
use super::hall::*;
use townhall::pack::Audience;
#[test]
fn look() {
    for (n, a, l) in [
        (120, Audience::Council, "en"),
        (60, Audience::Internal, "fr"),
        (40, Audience::Council, "es"),
    ] {
        let p = packed(&Hall::evening(n), a, l);
        std::fs::write(format!("/tmp/pack-{a}-{l}.md"), read(&p, "report.md")).unwrap();
        std::fs::write(format!("/tmp/pack-{a}-{l}.themes.csv"), read(&p, "data/themes.csv"))
            .unwrap();
        std::fs::write(format!("/tmp/pack-{a}-{l}.README.md"), read(&p, "data/README.md")).unwrap();
        std::fs::write(format!("/tmp/pack-{a}-{l}.json"), read(&p, "data/session.json")).unwrap();
    }
}
