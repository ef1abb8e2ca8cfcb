//! Every path that a piece of code names, with braces spelt out.

/// One path and the line it is on, counted from 1.
#[derive(Debug, PartialEq)]
pub(crate) struct NamedPath {
    pub(crate) line: usize,
    pub(crate) parts: Vec<String>,
}

/// The paths in code without comments or strings: `use a::{b, c::d}` gives
/// `a::b` and `a::c::d`; a lone name is a path of one part.
pub(crate) fn paths(code: &str) -> Vec<NamedPath> {
    let mut reader = Reader { tokens: tokens(code), at: 0, found: Vec::new() };
    while reader.at < reader.tokens.len() {
        if matches!(reader.tokens[reader.at].1, Token::Name(_)) {
            reader.path(&[]);
        } else {
            reader.at += 1;
        }
    }
    reader.found
}

#[derive(Debug, PartialEq)]
enum Token {
    Name(String),
    /// `::`
    Joint,
    Sign(char),
}

fn tokens(code: &str) -> Vec<(usize, Token)> {
    let mut tokens = Vec::new();
    let mut line = 1;
    let mut signs = code.chars().peekable();
    while let Some(sign) = signs.next() {
        if sign == '\n' {
            line += 1;
        } else if sign.is_alphanumeric() || sign == '_' {
            let mut name = String::from(sign);
            while let Some(&next) =
                signs.peek().filter(|next| next.is_alphanumeric() || **next == '_')
            {
                name.push(next);
                signs.next();
            }
            tokens.push((line, Token::Name(name)));
        } else if sign == ':' && signs.peek() == Some(&':') {
            signs.next();
            tokens.push((line, Token::Joint));
        } else if !sign.is_whitespace() {
            tokens.push((line, Token::Sign(sign)));
        }
    }
    tokens
}

struct Reader {
    tokens: Vec<(usize, Token)>,
    at: usize,
    found: Vec<NamedPath>,
}

impl Reader {
    /// Reads one path from a name on; `before` is what stands before the brace.
    fn path(&mut self, before: &[String]) {
        let line = self.tokens[self.at].0;
        let mut parts = before.to_vec();
        while let Some((_, Token::Name(name))) = self.tokens.get(self.at) {
            parts.push(name.clone());
            self.at += 1;
            if !self.takes(&Token::Joint) {
                break;
            }
            if self.takes(&Token::Sign('{')) {
                return self.group(&parts);
            }
        }
        self.found.push(NamedPath { line, parts });
    }

    /// Reads to the closing brace.
    fn group(&mut self, before: &[String]) {
        while self.at < self.tokens.len() && !self.takes(&Token::Sign('}')) {
            match self.tokens[self.at].1 {
                Token::Name(_) => self.path(before),
                _ => self.at += 1,
            }
        }
    }

    fn takes(&mut self, token: &Token) -> bool {
        let is_it = self.tokens.get(self.at).is_some_and(|(_, here)| here == token);
        self.at += usize::from(is_it);
        is_it
    }
}

#[test]
fn braces_are_spelt_out() {
    let code = "use a::{\n    b,\n    c::{self, d as e},\n};\nlet x = ::f::<G>::h(i);";
    let found: Vec<(usize, String)> =
        paths(code).into_iter().map(|path| (path.line, path.parts.join("::"))).collect();
    for expected in [(2, "a::b"), (3, "a::c::self"), (3, "a::c::d"), (5, "f"), (5, "i")] {
        assert!(found.contains(&(expected.0, expected.1.to_owned())), "{expected:?} in {found:?}");
    }
}
