//! What a file is before it is read as a table: text or not, its encoding, and
//! what stands between its cells.

use super::column::{Column, ColumnMap, fold};
use super::records::{Record, Records};

/// How many bytes of a file's beginning are looked at.
pub(super) const HEAD: usize = 64 << 10;

/// The mark that some programs put before UTF-8.
pub(super) const BOM: &[u8] = b"\xef\xbb\xbf";

/// What stands between cells, the likeliest first.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Why a beginning cannot be that of a table in UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotUtf8 {
    /// Something other than text, with its article.
    Binary(&'static str),
    /// Text in another encoding.
    Text(&'static str),
}

/// Looks at how a file begins.
pub(super) fn sniff(head: &[u8]) -> Result<(), NotUtf8> {
    const MAGIC: [(&[u8], &str); 8] = [
        (b"PK\x03\x04", "an Excel or LibreOffice spreadsheet, or another zip"),
        (b"\xd0\xcf\x11\xe0", "an old Excel spreadsheet"),
        (b"SQLite format 3\0", "an SQLite database"),
        (b"%PDF", "a PDF"),
        (b"\x1f\x8b", "a gzip archive"),
        (b"7z\xbc\xaf", "a 7-Zip archive"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
    ];
    if let Some((_, is)) = MAGIC.iter().find(|(magic, _)| head.starts_with(magic)) {
        return Err(NotUtf8::Binary(is));
    }
    if head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff") {
        return Err(NotUtf8::Text("is UTF-16"));
    }
    // UTF-16 without its mark: every other byte of plain letters is zero. A
    // file in UTF-8 may hold a stray zero, but not among its column names.
    let beginning = &head[..head.len().min(512)];
    let zeros = |from: usize| beginning.iter().skip(from).step_by(2).filter(|b| **b == 0).count();
    let half = beginning.len() / 2;
    if half >= 4 && (zeros(0) * 4 > half * 3 || zeros(1) * 4 > half * 3) {
        let mostly = beginning.iter().filter(|b| b.is_ascii_graphic()).count() * 4 > half;
        return Err(match mostly {
            true => NotUtf8::Text("is UTF-16"),
            false => NotUtf8::Binary("not text"),
        });
    }
    let first_line = head.split(|byte| matches!(byte, b'\n' | b'\r')).next().unwrap_or(head);
    let control = |byte: &u8| *byte < 0x20 && !matches!(byte, b'\t');
    if first_line.iter().any(control) {
        return Err(NotUtf8::Binary("not text"));
    }
    Ok(())
}

/// What stands between the cells of the file that begins with `head`: whichever
/// makes more columns known, then whichever makes more columns.
pub(super) fn guess_delimiter(head: &[u8], columns: &ColumnMap) -> u8 {
    let known = |name: &str| {
        let name = fold(name);
        let given = columns.iter().any(|(_, header)| fold(header) == name);
        given || Column::ALL.iter().any(|column| column.names().any(|it| fold(it) == name))
    };
    let score = |delimiter: u8| {
        let mut record = Record::default();
        if !matches!(Records::new(head, delimiter, 0, 1).read(&mut record), Ok(true)) {
            return (0, 0);
        }
        let names = record.cells().map(String::from_utf8_lossy);
        (names.filter(|name| known(name)).count(), record.len())
    };
    let mut best = (DELIMITERS[0], score(DELIMITERS[0]));
    for delimiter in &DELIMITERS[1..] {
        let its = score(*delimiter);
        if its > best.1 {
            best = (*delimiter, its);
        }
    }
    best.0
}

/// What bytes that are not UTF-8 seem to be, and how they read then.
pub(super) fn not_utf8(bytes: &[u8]) -> (&'static str, String) {
    let is = match bytes.iter().any(|byte| (0x80..0xa0).contains(byte)) {
        true => "looks like Windows-1252 or another Windows code page",
        false => "looks like Latin-1 or Windows-1252",
    };
    (is, bytes.iter().map(|byte| windows_1252(*byte)).collect())
}

/// One byte of Windows-1252, which is Latin-1 but for these 32.
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    match byte {
        0x80..0xa0 => HIGH[usize::from(byte - 0x80)],
        other => char::from(other),
    }
}

#[cfg(test)]
mod tests {
    use super::{ColumnMap, NotUtf8, guess_delimiter, not_utf8, sniff};

    #[test]
    fn the_delimiter_is_the_one_that_makes_columns_known() {
        for (header, delimiter) in [
            ("id,text\n", b','),
            ("id;text\n", b';'),
            ("id\ttext", b'\t'),
            ("id|text\r\n", b'|'),
            ("text\n1;2;3\n", b','),
            ("\"text; in short\",kind,voice\n", b','),
            ("Your idea, in a word, or two;text\n", b';'),
            ("nothing;known;here, or there", b';'),
            ("", b','),
        ] {
            let guess = guess_delimiter(header.as_bytes(), &ColumnMap::default());
            assert_eq!(char::from(guess), char::from(delimiter), "{header:?}");
        }
        let mut columns = ColumnMap::default();
        columns.add("text=Idea, please").unwrap();
        assert_eq!(guess_delimiter(b"Idea, please;x", &columns), b';');
    }

    #[test]
    fn other_files_are_told_by_how_they_begin() {
        for (head, is) in [
            (
                &b"PK\x03\x04\x14"[..],
                NotUtf8::Binary("an Excel or LibreOffice spreadsheet, or another zip"),
            ),
            (b"\xff\xfei\0d\0", NotUtf8::Text("is UTF-16")),
            (b"i\0d\0,\0t\0e\0x\0t\0", NotUtf8::Text("is UTF-16")),
            (b"\0i\0d\0,\0t\0e\0x\0t", NotUtf8::Text("is UTF-16")),
            (b"\0\0\0\0\0\0\0\0\0\0", NotUtf8::Binary("not text")),
            (b"\x7fELF\x02\x01", NotUtf8::Binary("not text")),
            (b"id,te\0xt\n", NotUtf8::Binary("not text")),
        ] {
            assert_eq!(sniff(head), Err(is), "{head:?}");
        }
        for head in
            [&b"id,text\n1,a\0b"[..], b"\xef\xbb\xbfid\ttext", "id,texto\n1,ñ".as_bytes(), b"x"]
        {
            assert_eq!(sniff(head), Ok(()), "{head:?}");
        }
    }

    #[test]
    fn windows_text_is_shown_as_it_was_meant() {
        assert_eq!(
            not_utf8(b"Espa\xf1a"),
            ("looks like Latin-1 or Windows-1252", "España".to_owned())
        );
        let (is, shown) = not_utf8(b"it\x92s 5 \x80");
        assert_eq!((is.starts_with("looks like Windows-1252"), shown.as_str()), (true, "it’s 5 €"));
    }
}
