//! The notes desk.

use super::desk;

#[test]
fn enter_saves_and_the_line_stays_ready() {
    let script = desk(80, 24)
        .keys("The lift has been broken since March Enter")
        .expect("saved 19:")
        .expect_line("")
        .keys("Tab 2 Esc")
        .expect("Decent living");
    assert_eq!(script.captured(), ["The lift has been broken since March"]);
    assert_eq!(script.themes(), ["adequate-living"]);
}
