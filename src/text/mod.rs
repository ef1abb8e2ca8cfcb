//! placeholder
pub fn clean_input(s: &str) -> String {
    s.trim().to_owned()
}
