//! Reads a page with a parser that knows nothing of how it was made. The pages are
//! HTML written so strictly that they are XML too: whatever is not closed, not
//! quoted or not escaped is an error.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::collections::BTreeMap;

/// An element with what it says and what it is in.
#[derive(Clone, Debug, Default)]
pub(super) struct Element {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    /// All words in it, those of its children too.
    pub text: String,
    /// The names of what it is in, the outermost first.
    pub within: Vec<String>,
    /// The nearest language stated, on itself or around it.
    pub lang: String,
    /// The nearest direction stated.
    pub dir: String,
}

/// Every element of a page, in the order in which they end.
pub(super) fn elements(page: &str) -> Result<Vec<Element>, String> {
    let mut reader = Reader::from_str(page);
    reader.config_mut().check_end_names = true;
    let mut open: Vec<Element> = Vec::new();
    let mut found = Vec::new();
    loop {
        let at = reader.buffer_position();
        let wrong = |what: String| format!("{what}, at byte {at}");
        match reader.read_event().map_err(|error| wrong(error.to_string()))? {
            Event::Start(start) => open.push(element(&start, &open).map_err(wrong)?),
            Event::Empty(start) => found.push(element(&start, &open).map_err(wrong)?),
            Event::End(_) => {
                let done = open.pop().ok_or_else(|| wrong("an end too many".to_owned()))?;
                if let Some(around) = open.last_mut() {
                    around.text.push_str(&done.text);
                }
                found.push(done);
            }
            Event::Text(text) => {
                let text = text.xml10_content();
                if let Some(around) = open.last_mut() {
                    around.text.push_str(&text);
                } else if !text.trim().is_empty() {
                    return Err(wrong(format!("words outside of the page: {text}")));
                }
            }
            Event::GeneralRef(reference) => {
                let sign =
                    reference.resolve_char_ref().map_err(|error| wrong(error.to_string()))?;
                let sign = sign.ok_or_else(|| wrong(format!("{reference:?} is no reference")))?;
                if let Some(around) = open.last_mut() {
                    around.text.push(sign);
                }
            }
            Event::DocType(_) => {}
            Event::Eof => break,
            other => return Err(wrong(format!("{other:?} does not belong here"))),
        }
    }
    match open.pop() {
        None => Ok(found),
        Some(unclosed) => Err(format!("<{}> is never closed", unclosed.name)),
    }
}

fn element(start: &BytesStart<'_>, open: &[Element]) -> Result<Element, String> {
    let name = start.name().as_ref().to_owned();
    let mut attributes = BTreeMap::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| error.to_string())?;
        let key = attribute.key.as_ref().to_owned();
        let value = attribute
            .normalized_value(XmlVersion::Implicit1_0)
            .map_err(|error| error.to_string())?
            .into_owned();
        attributes.insert(key, value);
    }
    let around =
        |of: fn(&Element) -> &String| open.last().map_or(String::new(), |it| of(it).clone());
    Ok(Element {
        within: open.iter().map(|element| element.name.clone()).collect(),
        lang: attributes.get("lang").cloned().unwrap_or_else(|| around(|it| &it.lang)),
        dir: attributes.get("dir").cloned().unwrap_or_else(|| around(|it| &it.dir)),
        name,
        attributes,
        text: String::new(),
    })
}

/// The elements of one name.
pub(super) fn named<'a>(elements: &'a [Element], name: &str) -> Vec<&'a Element> {
    elements.iter().filter(|element| element.name == name).collect()
}

#[test]
fn the_parser_sees_what_is_wrong() {
    for wrong in [
        "<p>an < alone</p>",
        "<p><b>crossed</p></b>",
        "<p>never closed",
        "<p class=bare>no quotes</p>",
        "<p>R&D</p>",
        "<p a=\"1\" a=\"2\">twice</p>",
    ] {
        assert!(elements(wrong).is_err(), "{wrong}");
    }
    let page =
        "<!DOCTYPE html><html lang=\"ar\" dir=\"rtl\"><p>a&#38;b <b lang=\"en\">c</b></p></html>";
    let found = elements(page).unwrap();
    assert_eq!(named(&found, "p")[0].text, "a&b c");
    assert_eq!((found[0].lang.as_str(), found[0].dir.as_str()), ("en", "rtl"));
    assert_eq!(found[0].within, ["html", "p"]);
}
