//! The argument types of every command, read from the TypeScript that the table itself writes: a
//! command added tomorrow is called by the storm without a line here.

use std::collections::HashMap;

/// What may stand in one place of an input.
#[derive(Clone, Debug)]
pub enum Shape {
    Text,
    Number,
    Flag,
    Nothing,
    Anything,
    Word(String),
    Named(String),
    List(Box<Shape>),
    Map(Box<Shape>),
    /// Name, whether it may be left out, shape.
    Record(Vec<(String, bool, Shape)>),
    OneOf(Vec<Shape>),
}

/// Every type by its name, and the input of every command.
pub struct Shapes {
    types: HashMap<String, Shape>,
    /// Name of the command, shape of its input.
    pub inputs: Vec<(String, Shape)>,
}

struct Reader {
    tokens: Vec<String>,
    at: usize,
}

fn without_comments(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find("/*") {
        out += &rest[..start];
        let end = rest[start..].find("*/").unwrap() + start + 2;
        rest = &rest[end..];
    }
    out += rest;
    out.lines().filter(|l| !l.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn tokens(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '"' || c == '\'' {
            let word: String = chars.by_ref().take_while(|&d| d != c).collect();
            out.push(format!("\"{word}"));
        } else if c.is_alphanumeric() || c == '_' {
            let mut word = c.to_string();
            while let Some(d) = chars.next_if(|d| d.is_alphanumeric() || *d == '_') {
                word.push(d);
            }
            out.push(word);
        } else if !c.is_whitespace() {
            out.push(c.to_string());
        }
    }
    out
}

impl Reader {
    fn peek(&self) -> &str {
        self.tokens.get(self.at).map_or("", String::as_str)
    }
    fn next(&mut self) -> String {
        self.at += 1;
        self.tokens[self.at - 1].clone()
    }
    fn eat(&mut self, token: &str) -> bool {
        let there = self.peek() == token;
        self.at += usize::from(there);
        there
    }
    fn expect(&mut self, token: &str) {
        assert!(self.eat(token), "{token} expected, {} found", self.peek());
    }

    fn shape(&mut self) -> Shape {
        let mut ways = vec![self.single()];
        while self.eat("|") {
            ways.push(self.single());
        }
        if ways.len() == 1 { ways.remove(0) } else { Shape::OneOf(ways) }
    }

    fn single(&mut self) -> Shape {
        let token = self.next();
        if let Some(word) = token.strip_prefix('"') {
            return Shape::Word(word.to_owned());
        }
        match token.as_str() {
            "string" => Shape::Text,
            "number" => Shape::Number,
            "boolean" => Shape::Flag,
            "null" | "never" => Shape::Nothing,
            "unknown" => Shape::Anything,
            "Array" => {
                self.expect("<");
                let of = self.shape();
                self.expect(">");
                Shape::List(Box::new(of))
            }
            "Record" => {
                self.expect("<");
                self.shape();
                self.expect(",");
                let of = self.shape();
                self.expect(">");
                Shape::Map(Box::new(of))
            }
            "[" => {
                let mut parts = vec![self.shape()];
                while self.eat(",") {
                    parts.push(self.shape());
                }
                self.expect("]");
                Shape::List(Box::new(Shape::OneOf(parts)))
            }
            "{" => self.record(),
            name => {
                // A generic answer, whose argument no input has.
                if self.eat("<") {
                    self.shape();
                    self.eat(">");
                }
                Shape::Named(name.to_owned())
            }
        }
    }

    fn record(&mut self) -> Shape {
        if self.eat("[") {
            while !self.eat("]") {
                self.next();
            }
            self.eat("?");
            self.expect(":");
            let of = self.shape();
            self.eat(",");
            self.expect("}");
            return Shape::Map(Box::new(of));
        }
        let mut fields = Vec::new();
        while !self.eat("}") {
            let name = self.next();
            let optional = self.eat("?");
            self.expect(":");
            fields.push((name.trim_start_matches('"').to_owned(), optional, self.shape()));
            let _ = self.eat(",") || self.eat(";");
        }
        Shape::Record(fields)
    }
}

impl Shapes {
    /// Reads the client's types.
    pub fn read(typescript: &str) -> Shapes {
        let mut reader = Reader { tokens: tokens(&without_comments(typescript)), at: 0 };
        let mut shapes = Shapes { types: HashMap::new(), inputs: Vec::new() };
        while !reader.peek().is_empty() {
            reader.expect("export");
            let what = reader.next();
            let name = reader.next();
            if reader.eat("<") {
                reader.shape();
                reader.expect(">");
            }
            if what == "type" {
                reader.expect("=");
                let shape = reader.shape();
                reader.expect(";");
                shapes.types.insert(name, shape);
                continue;
            }
            reader.expect("{");
            let Shape::Record(commands) = reader.record() else { panic!("{name} is no record") };
            for (command, _, shape) in commands {
                let Shape::Record(parts) = shape else { panic!("{command} has no parts") };
                shapes.inputs.push((command, parts[0].2.clone()));
            }
        }
        shapes
    }

    /// The shape behind a name.
    pub fn named(&self, name: &str) -> &Shape {
        self.types.get(name).unwrap_or_else(|| panic!("no type {name}"))
    }
}
