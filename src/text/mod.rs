//! placeholder
pub fn clean_input(s: &str) -> String {
    s.trim().to_owned()
}
pub const SEARCH_TOKENIZER: &str = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'";
pub fn search_terms(s: &str) -> String { s.to_lowercase() }
pub fn search_query(s: &str) -> Option<String> { Some(format!("\"{}\"*", s.replace('"', " "))) }
pub fn fold(s: &str) -> String { s.to_lowercase() }
