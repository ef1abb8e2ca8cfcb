//! placeholder
#[derive(Clone, Debug, PartialEq)]
pub struct Msg {
    pub id: &'static str,
}
pub fn msg(id: &'static str) -> Msg {
    Msg { id }
}
impl Msg {
    pub fn with<T>(self, _: &'static str, _: T) -> Msg {
        self
    }
}
