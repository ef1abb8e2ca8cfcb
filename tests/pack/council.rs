//! The report as its readers get it: kept, so that a change of it is seen.

use super::hall::{Hall, packed, read};
use townhall::pack::Audience;

fn report(hall: &Hall, audience: Audience, language: &str) -> String {
    let report = read(&packed(hall, audience, language), "report.md");
    report.replace(env!("CARGO_PKG_VERSION"), "VERSION")
}

#[test]
fn the_council_s_report_in_english() {
    insta::assert_snapshot!(report(&Hall::evening(90), Audience::Council, "en"));
}

#[test]
fn the_public_s_report_in_spanish() {
    insta::assert_snapshot!(report(&Hall::evening(40), Audience::Public, "es"));
}

#[test]
fn the_team_s_report_in_french() {
    insta::assert_snapshot!(report(&Hall::evening(20), Audience::Internal, "fr"));
}
