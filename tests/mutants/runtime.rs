//! The mutants of one build: each function stands where an operator stood, and does what it did
//! unless its mutant is the active one.

use std::ops::{Add, AddAssign, Div, Mul, Neg, Rem, Sub, SubAssign};
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering::Relaxed};

include!("sites.rs");

/// The active mutant: eight times its site, plus its number from one. Zero: none.
pub static ACTIVE: AtomicU32 = AtomicU32::new(NOT_READ);
const NOT_READ: u32 = u32::MAX;
/// The mutant is that of the whole process.
static ALONE: AtomicBool = AtomicBool::new(false);
/// The sites that were passed since they were last cleared.
pub static SEEN: [AtomicBool; COUNT] = [const { AtomicBool::new(false) }; COUNT];
/// The sites that bear on days, minutes or whole numbers that measure something, as found while
/// running: a `usize` counts or numbers things, and a byte is a letter.
pub static MEASURES: [AtomicBool; COUNT] = [const { AtomicBool::new(false) }; COUNT];
/// Sites passed: beyond [`ENDLESS`], a mutant runs in circles.
pub static STEPS: AtomicU64 = AtomicU64::new(0);
const ENDLESS: u64 = 400_000_000;

/// The number of the active mutant, when it is of this site; else zero.
fn on(site: u32) -> u32 {
    let mut active = ACTIVE.load(Relaxed);
    if active == NOT_READ {
        let word = std::env::var("AGIDERM_MUTANT").ok();
        active = word.and_then(|w| w.parse().ok()).unwrap_or(0);
        ALONE.store(active > 0, Relaxed);
        ACTIVE.store(active, Relaxed);
    }
    if !SEEN[site as usize].swap(true, Relaxed) {
        note(site);
    }
    if STEPS.fetch_add(1, Relaxed) > ENDLESS {
        panic!("runs in circles");
    }
    if active / 8 == site { active % 8 } else { 0 }
}

/// Writes that a site was passed, where a run asks which its tests pass.
#[cold]
fn note(site: u32) {
    use std::io::Write as _;
    if let Ok(path) = std::env::var("AGIDERM_MUTANTS_PASSED") {
        let mut file = std::fs::File::options().append(true).create(true).open(path).unwrap();
        writeln!(file, "{site}").unwrap();
    }
}

/// The end of a process whose mutant is at a site that measures nothing: it is none of ours.
const NO_MEASURE: i32 = 77;

fn measure<A: ?Sized>(site: u32) {
    on(site);
    let name = std::any::type_name::<A>();
    let words = ["dates::Day", "dates::Moment", "chrono::naive", "i64", "i32", "u32"];
    if words.iter().any(|w| name.contains(w)) {
        MEASURES[site as usize].store(true, Relaxed);
    } else if ALONE.load(Relaxed) && ACTIVE.load(Relaxed) / 8 == site {
        std::process::exit(NO_MEASURE);
    }
}

/// An order is a measure, whatever it bears on.
fn compare(site: u32) {
    MEASURES[site as usize].store(true, Relaxed);
}

pub fn lt<A: PartialOrd<B> + ?Sized, B: ?Sized>(site: u32, a: &A, b: &B) -> bool {
    compare(site);
    match on(site) {
        1 => a <= b,
        2 => a != b,
        3 => false,
        _ => a < b,
    }
}
pub fn le<A: PartialOrd<B> + ?Sized, B: ?Sized>(site: u32, a: &A, b: &B) -> bool {
    compare(site);
    match on(site) {
        1 => a < b,
        2 => a == b,
        3 => true,
        _ => a <= b,
    }
}
pub fn gt<A: PartialOrd<B> + ?Sized, B: ?Sized>(site: u32, a: &A, b: &B) -> bool {
    compare(site);
    match on(site) {
        1 => a >= b,
        2 => a != b,
        3 => false,
        _ => a > b,
    }
}
pub fn ge<A: PartialOrd<B> + ?Sized, B: ?Sized>(site: u32, a: &A, b: &B) -> bool {
    compare(site);
    match on(site) {
        1 => a > b,
        2 => a == b,
        3 => true,
        _ => a >= b,
    }
}

/// Two values compared for equality. Whether they also have an order is chosen by the compiler.
pub struct Pair<'a, A: ?Sized, B: ?Sized>(pub &'a A, pub &'a B);

pub trait Ordered {
    fn eq_site(&self, site: u32) -> bool;
    fn ne_site(&self, site: u32) -> bool;
}
impl<A: PartialOrd<B> + ?Sized, B: ?Sized> Ordered for Pair<'_, A, B> {
    fn eq_site(&self, site: u32) -> bool {
        measure::<A>(site);
        match on(site) {
            1 => self.0 <= self.1,
            2 => self.0 >= self.1,
            3 => false,
            _ => self.0 == self.1,
        }
    }
    fn ne_site(&self, site: u32) -> bool {
        measure::<A>(site);
        match on(site) {
            1 => self.0 < self.1,
            2 => self.0 > self.1,
            3 => true,
            _ => self.0 != self.1,
        }
    }
}
pub trait Plain {
    fn eq_site(&self, site: u32) -> bool;
    fn ne_site(&self, site: u32) -> bool;
}
impl<A: PartialEq<B> + ?Sized, B: ?Sized> Plain for &Pair<'_, A, B> {
    fn eq_site(&self, site: u32) -> bool {
        measure::<()>(site);
        self.0 == self.1
    }
    fn ne_site(&self, site: u32) -> bool {
        measure::<()>(site);
        self.0 != self.1
    }
}

pub fn min<A: Ord>(site: u32, a: A, b: A) -> A {
    measure::<A>(site);
    match on(site) {
        1 => a.max(b),
        2 => a,
        3 => b,
        _ => a.min(b),
    }
}
pub fn max<A: Ord>(site: u32, a: A, b: A) -> A {
    measure::<A>(site);
    match on(site) {
        1 => a.min(b),
        2 => a,
        3 => b,
        _ => a.max(b),
    }
}
pub fn least<I: Iterator>(site: u32, mut all: I) -> Option<I::Item>
where
    I::Item: Ord,
{
    measure::<I::Item>(site);
    match on(site) {
        1 => all.max(),
        2 => all.next(),
        3 => all.last(),
        _ => all.min(),
    }
}
pub fn greatest<I: Iterator>(site: u32, mut all: I) -> Option<I::Item>
where
    I::Item: Ord,
{
    measure::<I::Item>(site);
    match on(site) {
        1 => all.min(),
        2 => all.next(),
        3 => all.last(),
        _ => all.max(),
    }
}
pub fn least_by<I: Iterator, K: Ord>(
    site: u32,
    all: I,
    f: impl FnMut(&I::Item) -> K,
) -> Option<I::Item> {
    measure::<K>(site);
    if on(site) == 1 { all.max_by_key(f) } else { all.min_by_key(f) }
}
pub fn greatest_by<I: Iterator, K: Ord>(
    site: u32,
    all: I,
    f: impl FnMut(&I::Item) -> K,
) -> Option<I::Item> {
    measure::<K>(site);
    if on(site) == 1 { all.min_by_key(f) } else { all.max_by_key(f) }
}

pub fn add<A: Add<B> + Sub<B, Output = <A as Add<B>>::Output>, B>(
    site: u32,
    a: A,
    b: B,
) -> <A as Add<B>>::Output {
    measure::<A>(site);
    if on(site) == 1 { a - b } else { a + b }
}
pub fn sub<A: Sub<B> + Add<B, Output = <A as Sub<B>>::Output>, B>(
    site: u32,
    a: A,
    b: B,
) -> <A as Sub<B>>::Output {
    measure::<A>(site);
    if on(site) == 1 { a + b } else { a - b }
}
pub fn apart<A: Sub>(site: u32, a: A, b: A) -> A::Output {
    measure::<A>(site);
    if on(site) == 1 { b - a } else { a - b }
}
pub fn mul<A: Mul<B> + Add<B, Output = <A as Mul<B>>::Output>, B>(
    site: u32,
    a: A,
    b: B,
) -> <A as Mul<B>>::Output {
    measure::<A>(site);
    if on(site) == 1 { a + b } else { a * b }
}
pub fn div<A: Div<B> + Mul<B, Output = <A as Div<B>>::Output>, B>(
    site: u32,
    a: A,
    b: B,
) -> <A as Div<B>>::Output {
    measure::<A>(site);
    if on(site) == 1 { a * b } else { a / b }
}
pub fn rem<A: Rem<B> + Div<B, Output = <A as Rem<B>>::Output>, B>(
    site: u32,
    a: A,
    b: B,
) -> <A as Rem<B>>::Output {
    measure::<A>(site);
    if on(site) == 1 { a / b } else { a % b }
}
pub fn neg<A: Neg<Output = A>>(site: u32, a: A) -> A {
    measure::<A>(site);
    if on(site) == 1 { a } else { -a }
}
pub fn add_assign<A: AddAssign<B> + SubAssign<B>, B>(site: u32, a: &mut A, b: B) {
    measure::<A>(site);
    match on(site) {
        1 => *a -= b,
        2 => {}
        _ => *a += b,
    }
}
pub fn sub_assign<A: AddAssign<B> + SubAssign<B>, B>(site: u32, a: &mut A, b: B) {
    measure::<A>(site);
    match on(site) {
        1 => *a += b,
        2 => {}
        _ => *a -= b,
    }
}

/// Whole numbers, with the next and the one before.
pub trait Whole: Copy {
    fn more(self) -> Self;
    fn less(self) -> Self;
    fn plus(self, other: Self) -> Self;
    fn minus(self, other: Self) -> Self;
}
macro_rules! whole {
    ($($t:ty)+) => {$(impl Whole for $t {
        fn more(self) -> $t { self.wrapping_add(1) }
        fn less(self) -> $t { self.wrapping_sub(1) }
        fn plus(self, other: $t) -> $t { self.saturating_add(other) }
        fn minus(self, other: $t) -> $t { self.saturating_sub(other) }
    })+};
}
whole!(u128 i64 i32 u32 u64 u16 u8 usize);

pub fn int<A: Whole>(site: u32, a: A) -> A {
    measure::<A>(site);
    match on(site) {
        1 => a.more(),
        2 => a.less(),
        _ => a,
    }
}
pub fn saturating_add<A: Whole>(site: u32, a: A, b: A) -> A {
    measure::<A>(site);
    if on(site) == 1 { a.minus(b) } else { a.plus(b) }
}
pub fn saturating_sub<A: Whole>(site: u32, a: A, b: A) -> A {
    measure::<A>(site);
    if on(site) == 1 { a.plus(b) } else { a.minus(b) }
}
pub fn within<A: PartialOrd>(site: u32, from: A, to: A, closed: bool, x: &A) -> bool {
    compare(site);
    let mutant = on(site);
    let above = if mutant == 2 { from < *x } else { from <= *x };
    above && if closed != (mutant == 1) { *x <= to } else { *x < to }
}
