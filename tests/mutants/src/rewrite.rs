//! Which expressions are sites, and what they become.

use std::collections::BTreeSet;
use syn::spanned::Spanned;
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, parse_quote};

/// A place that mutants change.
pub struct Site {
    pub file: String,
    pub line: usize,
    pub function: String,
    /// The source, on one line.
    pub text: String,
    /// The function of `mutant.rs` that stands there.
    pub kind: &'static str,
    /// What each mutant puts there, in the order of their numbers.
    pub changes: &'static [&'static str],
}

/// The mutants of a kind of site. For an order, the three that no other replacement of the operator
/// can survive when they are killed.
fn changes(kind: &str) -> &'static [&'static str] {
    match kind {
        "lt" => &["<=", "!=", "false"],
        "le" => &["<", "==", "true"],
        "gt" => &[">=", "!=", "false"],
        "ge" => &[">", "==", "true"],
        "eq" => &["<=", ">=", "false"],
        "ne" => &["<", ">", "true"],
        "min" => &["max", "the left one", "the right one"],
        "max" => &["min", "the left one", "the right one"],
        "least" => &["the greatest", "the first", "the last"],
        "greatest" => &["the least", "the first", "the last"],
        "least_by" => &["the greatest"],
        "greatest_by" => &["the least"],
        "add" | "saturating_add" => &["-"],
        "sub" | "saturating_sub" => &["+"],
        "mul" => &["+"],
        "div" => &["*"],
        "rem" => &["/"],
        "add_assign" => &["-=", "nothing"],
        "sub_assign" => &["+=", "nothing"],
        "apart" => &["the other way"],
        "neg" => &["without its sign"],
        "int" => &["one more", "one less"],
        "within" => &["the other end", "without its first"],
        other => unreachable!("{other}"),
    }
}

/// The names of the integer constants of a file and of its constant structures: where they are
/// read, their value is a site, since a constant itself cannot ask anything.
pub fn numbers(file: &syn::File) -> BTreeSet<String> {
    let consts = file.items.iter().filter_map(|item| match item {
        syn::Item::Const(c) => Some(c),
        _ => None,
    });
    let numeric = consts.filter(|c| match (&*c.ty, &*c.expr) {
        (syn::Type::Path(p), Expr::Lit(_)) => {
            ["i64", "i32", "u32", "usize"].iter().any(|t| p.path.is_ident(t))
        }
        (_, Expr::Struct(_)) => true,
        _ => false,
    });
    numeric.map(|c| c.ident.to_string()).collect()
}

/// One file being rewritten.
pub struct Pass<'a> {
    file: &'a str,
    numbers: BTreeSet<String>,
    functions: Vec<String>,
    sites: &'a mut Vec<Site>,
}

impl<'a> Pass<'a> {
    pub fn new(file: &'a str, numbers: BTreeSet<String>, sites: &'a mut Vec<Site>) -> Pass<'a> {
        Pass { file, numbers, functions: Vec::new(), sites }
    }

    fn site(&mut self, kind: &'static str, line: usize, text: &str) -> u32 {
        let function = self.functions.join("::");
        let text = text.to_owned();
        self.sites.push(Site {
            file: self.file.to_owned(),
            line,
            function,
            text,
            kind,
            changes: changes(kind),
        });
        u32::try_from(self.sites.len() - 1).expect("few sites")
    }

    fn is_number(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Path(p) => {
                p.path.get_ident().is_some_and(|i| self.numbers.contains(&i.to_string()))
            }
            Expr::Field(f) => matches!(&*f.base, Expr::Path(_)) && self.is_number(&f.base),
            _ => false,
        }
    }

    /// What a call of a method becomes, when it chooses by an order.
    fn method(&mut self, call: &syn::ExprMethodCall, line: usize, text: &str) -> Option<Expr> {
        let name = call.method.to_string();
        let on = &call.receiver;
        let args: Vec<&Expr> = call.args.iter().collect();
        match (name.as_str(), &args[..]) {
            ("min", [b]) => {
                let id = self.site("min", line, text);
                Some(parse_quote!(crate::mutant::min(#id, #on, #b)))
            }
            ("max", [b]) => {
                let id = self.site("max", line, text);
                Some(parse_quote!(crate::mutant::max(#id, #on, #b)))
            }
            ("min", []) => {
                let id = self.site("least", line, text);
                Some(parse_quote!(crate::mutant::least(#id, #on)))
            }
            ("max", []) => {
                let id = self.site("greatest", line, text);
                Some(parse_quote!(crate::mutant::greatest(#id, #on)))
            }
            ("min_by_key", [f]) => {
                let id = self.site("least_by", line, text);
                Some(parse_quote!(crate::mutant::least_by(#id, #on, #f)))
            }
            ("max_by_key", [f]) => {
                let id = self.site("greatest_by", line, text);
                Some(parse_quote!(crate::mutant::greatest_by(#id, #on, #f)))
            }
            ("saturating_add", [b]) => {
                let id = self.site("saturating_add", line, text);
                Some(parse_quote!(crate::mutant::saturating_add(#id, (#on).clone(), #b)))
            }
            ("saturating_sub", [b]) => {
                let id = self.site("saturating_sub", line, text);
                Some(parse_quote!(crate::mutant::saturating_sub(#id, (#on).clone(), #b)))
            }
            ("contains", [x]) => {
                let Expr::Paren(paren) = &**on else { return None };
                let Expr::Range(range) = &*paren.expr else { return None };
                let (from, to) = (range.start.as_ref()?, range.end.as_ref()?);
                let closed = matches!(range.limits, syn::RangeLimits::Closed(_));
                let id = self.site("within", line, text);
                Some(parse_quote!(crate::mutant::within(#id, #from, #to, #closed, #x)))
            }
            _ => None,
        }
    }

    fn binary(&mut self, b: &syn::ExprBinary, line: usize, text: &str) -> Option<Expr> {
        use syn::BinOp as B;
        let (l, r) = (&b.left, &b.right);
        let ordered = match b.op {
            B::Lt(_) => Some("lt"),
            B::Le(_) => Some("le"),
            B::Gt(_) => Some("gt"),
            B::Ge(_) => Some("ge"),
            _ => None,
        };
        let wrapped =
            |e: &Expr| matches!(e, Expr::Field(f) if matches!(f.member, syn::Member::Unnamed(_)));
        let reckoned = match b.op {
            B::Sub(_) if wrapped(l) && wrapped(r) => Some("apart"), // two days, not two numbers
            B::Add(_) => Some("add"),
            B::Sub(_) => Some("sub"),
            B::Mul(_) => Some("mul"),
            B::Div(_) => Some("div"),
            B::Rem(_) => Some("rem"),
            _ => None,
        };
        if let Some(kind) = ordered {
            let id = self.site(kind, line, text);
            let call = ident(kind);
            return Some(parse_quote!(crate::mutant::#call(#id, &(#l), &(#r))));
        }
        if let Some(kind) = reckoned {
            let id = self.site(kind, line, text);
            let call = ident(kind);
            return Some(parse_quote!(crate::mutant::#call(#id, #l, #r)));
        }
        let assigned = match b.op {
            B::AddAssign(_) => "add_assign",
            B::SubAssign(_) => "sub_assign",
            B::Eq(_) => {
                let id = self.site("eq", line, text);
                return Some(parse_quote!((&crate::mutant::Pair(&(#l), &(#r))).eq_site(#id)));
            }
            B::Ne(_) => {
                let id = self.site("ne", line, text);
                return Some(parse_quote!((&crate::mutant::Pair(&(#l), &(#r))).ne_site(#id)));
            }
            _ => return None,
        };
        if matches!(&**r, Expr::Reference(_) | Expr::Macro(_)) {
            return None; // text is appended
        }
        let id = self.site(assigned, line, text);
        let call = ident(assigned);
        Some(parse_quote!({ let more = #r; crate::mutant::#call(#id, &mut #l, more) }))
    }

    fn changed(&mut self, expr: &Expr, line: usize, text: &str) -> Option<Expr> {
        match expr {
            Expr::Binary(b) => self.binary(b, line, text),
            Expr::MethodCall(call) => self.method(call, line, text),
            Expr::Lit(l) if matches!(l.lit, syn::Lit::Int(_)) => {
                let id = self.site("int", line, text);
                Some(parse_quote!(crate::mutant::int(#id, #l)))
            }
            Expr::Unary(u) if matches!(u.op, syn::UnOp::Neg(_)) => {
                let inner = &u.expr;
                let id = self.site("neg", line, text);
                Some(parse_quote!(crate::mutant::neg(#id, #inner)))
            }
            other if self.is_number(other) => {
                let id = self.site("int", line, text);
                Some(parse_quote!(crate::mutant::int(#id, #other)))
            }
            _ => None,
        }
    }
}

fn ident(name: &str) -> syn::Ident {
    syn::Ident::new(name, proc_macro2::Span::call_site())
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_test(attrs: &[syn::Attribute]) -> bool {
    attrs.iter().any(|a| {
        a.path().is_ident("cfg") && a.parse_args::<syn::Ident>().is_ok_and(|i| i == "test")
    })
}

/// `matches!(expr, pattern if guard)`.
struct Matches {
    value: Expr,
    pattern: syn::Pat,
    guard: Option<Expr>,
}

impl syn::parse::Parse for Matches {
    fn parse(input: syn::parse::ParseStream<'_>) -> syn::Result<Matches> {
        let value = input.parse()?;
        input.parse::<syn::Token![,]>()?;
        let pattern = syn::Pat::parse_multi_with_leading_vert(input)?;
        let guard = match input.parse::<Option<syn::Token![if]>>()? {
            Some(_) => Some(input.parse()?),
            None => None,
        };
        input.parse::<Option<syn::Token![,]>>()?;
        Ok(Matches { value, pattern, guard })
    }
}

impl VisitMut for Pass<'_> {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        let line = expr.span().start().line;
        let text = one_line(&expr.span().source_text().unwrap_or_default());
        if self.is_number(expr) {
            *expr = self.changed(expr, line, &text).expect("a number");
            return;
        }
        // A set of flags is no number.
        if let Expr::Binary(b) = expr
            && matches!(b.op, syn::BinOp::Shl(_))
        {
            return;
        }
        // The sign of a number belongs to it: a mutant of the number is enough.
        if let Expr::Unary(u) = expr
            && matches!(u.op, syn::UnOp::Neg(_))
            && matches!(&*u.expr, Expr::Lit(_))
        {
            self.visit_expr_mut(&mut u.expr);
            return;
        }
        visit_mut::visit_expr_mut(self, expr);
        if let Some(changed) = self.changed(expr, line, &text) {
            *expr = changed;
        }
    }

    /// A number as a pattern becomes a guard.
    fn visit_arm_mut(&mut self, arm: &mut syn::Arm) {
        if arm.guard.is_none()
            && let syn::Pat::Lit(number) = &arm.pat
            && matches!(number.lit, syn::Lit::Int(_))
        {
            let text = one_line(&arm.pat.span().source_text().unwrap_or_default());
            let id = self.site("eq", arm.pat.span().start().line, &text);
            let guard: Expr = parse_quote!((&crate::mutant::Pair(&given, &(#number))).eq_site(#id));
            arm.pat = parse_quote!(given);
            arm.guard = Some((Default::default(), Box::new(guard)));
            self.visit_expr_mut(&mut arm.body);
            return;
        }
        visit_mut::visit_arm_mut(self, arm);
    }

    fn visit_expr_repeat_mut(&mut self, repeat: &mut syn::ExprRepeat) {
        self.visit_expr_mut(&mut repeat.expr);
    }

    fn visit_macro_mut(&mut self, mac: &mut syn::Macro) {
        use syn::punctuated::Punctuated;
        if mac.path.is_ident("matches") {
            let mut parts: Matches = mac.parse_body().expect("matches!");
            self.visit_expr_mut(&mut parts.value);
            if let Some(guard) = &mut parts.guard {
                self.visit_expr_mut(guard);
            }
            let Matches { value, pattern, guard } = &parts;
            let guard = guard.as_ref().map(|g| quote::quote!(if #g));
            mac.tokens = quote::quote!(#value, #pattern #guard);
            return;
        }
        let list = Punctuated::<Expr, syn::Token![,]>::parse_terminated;
        if !mac.path.is_ident("macro_rules")
            && let Ok(mut args) = mac.parse_body_with(list)
        {
            args.iter_mut().for_each(|a| self.visit_expr_mut(a));
            mac.tokens = quote::quote!(#args);
        }
    }

    fn visit_item_fn_mut(&mut self, item: &mut syn::ItemFn) {
        if is_test(&item.attrs) {
            return;
        }
        item.sig.constness = None;
        self.functions.push(item.sig.ident.to_string());
        visit_mut::visit_item_fn_mut(self, item);
        self.functions.pop();
    }

    fn visit_impl_item_fn_mut(&mut self, item: &mut syn::ImplItemFn) {
        if item.sig.constness.is_some() && item.sig.ident != "months" {
            return; // sets of lists, read in constants: no order and no period
        }
        item.sig.constness = None;
        self.functions.push(item.sig.ident.to_string());
        visit_mut::visit_impl_item_fn_mut(self, item);
        self.functions.pop();
    }

    fn visit_item_mod_mut(&mut self, item: &mut syn::ItemMod) {
        if !is_test(&item.attrs) {
            visit_mut::visit_item_mod_mut(self, item);
        }
    }

    fn visit_item_macro_mut(&mut self, _: &mut syn::ItemMacro) {}
    fn visit_item_const_mut(&mut self, _: &mut syn::ItemConst) {}
    fn visit_impl_item_const_mut(&mut self, _: &mut syn::ImplItemConst) {}
    fn visit_item_static_mut(&mut self, _: &mut syn::ItemStatic) {}
    fn visit_item_enum_mut(&mut self, _: &mut syn::ItemEnum) {}
    fn visit_type_mut(&mut self, _: &mut syn::Type) {}
    fn visit_attribute_mut(&mut self, _: &mut syn::Attribute) {}
    fn visit_pat_mut(&mut self, _: &mut syn::Pat) {}
}
