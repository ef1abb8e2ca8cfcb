//! What a field of a TOML file can hold, and what to say when it does not.

use toml::de::DeValue;

/// A value that a field can hold.
pub(in crate::plans) trait Item: Sized + Default {
    /// What the field wants, for "this must be …".
    const WANTED: &'static str;

    /// The value, or why it will not do, and the fix.
    fn read(value: &DeValue<'_>) -> Result<Self, (String, String)>;
}

/// What to say of a value of another sort.
fn wrong_sort<T: Item>(value: &DeValue<'_>) -> (String, String) {
    let is = match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a number",
        DeValue::Float(_) => "a number with a point",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    };
    (format!("this is {is} and must be {}", T::WANTED), format!("write {}", T::WANTED))
}

impl Item for String {
    const WANTED: &'static str = "a text in \"quotes\"";

    fn read(value: &DeValue<'_>) -> Result<Self, (String, String)> {
        let DeValue::String(text) = value else {
            return Err(wrong_sort::<Self>(value));
        };
        if text.trim().is_empty() {
            return Err(("the text is empty".to_owned(), "write the text".to_owned()));
        }
        // These would reorder or rewrite the screen around them.
        let harmful = |c: &char| {
            c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        match text.chars().find(harmful) {
            Some(c) => Err((
                format!("the text holds the control character U+{:04X}", u32::from(c)),
                "take it out; one line of plain text".to_owned(),
            )),
            None => Ok(text.trim().to_owned()),
        }
    }
}

impl Item for bool {
    const WANTED: &'static str = "true or false";

    fn read(value: &DeValue<'_>) -> Result<Self, (String, String)> {
        match value {
            DeValue::Boolean(flag) => Ok(*flag),
            _ => Err(wrong_sort::<Self>(value)),
        }
    }
}

macro_rules! whole_number {
    ($type:ty, $wanted:literal) => {
        impl Item for $type {
            const WANTED: &'static str = $wanted;

            fn read(value: &DeValue<'_>) -> Result<Self, (String, String)> {
                let DeValue::Integer(number) = value else {
                    return Err(wrong_sort::<Self>(value));
                };
                Self::from_str_radix(number.as_str(), number.radix()).map_err(|_| {
                    (
                        format!("{number} is out of range; this must be {}", $wanted),
                        format!("write {}", $wanted),
                    )
                })
            }
        }
    };
}

whole_number!(u8, "a whole number from 0 to 255");
whole_number!(u16, "a whole number from 0 to 65535");
whole_number!(u32, "a whole number from 0 to 4294967295");
