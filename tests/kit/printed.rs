//! The kit on paper: how many sides each sheet takes, as Chromium prints it. Where
//! there is no Chromium, the test says so and checks nothing.

use super::{House, bilingual, details};
use std::path::Path;
use std::process::Command;
use townhall::kit::{Paper, Wishes};
use townhall::plans;

/// How many pages a sheet takes when printed; none where it cannot be printed here.
fn sides(page: &Path, paper: Paper) -> Option<usize> {
    let pdf = page.with_extension("pdf");
    let profile = tempfile::tempdir().unwrap();
    let printed = Command::new("chromium")
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
        .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .arg("--no-pdf-header-footer")
        .arg(format!("--print-to-pdf={}", pdf.display()))
        .arg(format!("file://{}", page.display()))
        .output();
    let pdf = match printed {
        Ok(output) if output.status.success() => std::fs::read(pdf).unwrap(),
        Ok(output) => panic!("chromium: {}", String::from_utf8_lossy(&output.stderr)),
        Err(_) => return None,
    };
    let text = String::from_utf8_lossy(&pdf);
    let (width, height) = match paper {
        Paper::A4 => ("594.95", "841.91"),
        Paper::Letter => ("612", "792"),
    };
    let size = text.split("/MediaBox [0 0 ").nth(1).unwrap();
    assert!(size.starts_with(width), "{paper}: {:?}", &size[..24]);
    assert!(size.contains(height), "{paper}");
    // "/Type /Pages" is the list of them.
    Some(text.matches("/Type /Page\n").count())
}

#[test]
fn sheets_take_the_sides_they_are_made_for() {
    let arabic = House::new(bilingual(), details("أمسية الحي", &["ar"]));
    let plan = || plans::load("town-hall-stack").unwrap();
    let spanish = House::new(plan(), details("Cruces seguros", &["es", "en"]));
    let cases = [(arabic, Paper::A4), (spanish, Paper::Letter)];
    for (mut house, paper) in cases {
        house.write(&Wishes { paper, slips: Some(6), seats: Some(12), ..Wishes::default() });
        for (name, most) in [
            ("agenda", 1),
            ("consent", 1),
            ("late", 1),
            ("notes", 4),
            ("fist", 1),
            ("gradient", 1),
            ("slips", 2),
        ] {
            for (file, _) in house.pages().iter().filter(|(file, _)| file.starts_with(name)) {
                let Some(sides) = sides(&house.dir().join(file), paper) else {
                    println!("skipped: no chromium here to print with");
                    return;
                };
                assert!((1..=most).contains(&sides), "{file} on {paper}: {sides} sides");
            }
        }
    }
}
