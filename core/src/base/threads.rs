//! Work that is the same for many things and needs nothing of the file, shared among the processors.

use std::thread;

/// Fewer things than this are not worth a thread.
const WORTH: usize = 64;
/// More processors than this bring little.
const MOST: usize = 8;

/// What `work` makes of each thing, in their order.
pub fn each<T: Send, U: Send>(things: Vec<T>, work: impl Fn(T) -> U + Sync) -> Vec<U> {
    let processors = thread::available_parallelism().map_or(1, usize::from).min(MOST);
    let share = things.len().div_ceil(processors).max(WORTH);
    if things.len() <= share {
        return things.into_iter().map(work).collect();
    }
    let mut things = things.into_iter();
    let work = &work;
    thread::scope(|scope| {
        let mut shares = Vec::new();
        loop {
            let part: Vec<T> = things.by_ref().take(share).collect();
            if part.is_empty() {
                break;
            }
            shares.push(scope.spawn(move || part.into_iter().map(work).collect::<Vec<U>>()));
        }
        let done = shares.into_iter().map(|part| match part.join() {
            Ok(made) => made,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        done.flatten().collect()
    })
}

#[cfg(test)]
mod tests {
    use super::each;

    #[test]
    fn the_order_is_kept_whatever_the_number() {
        for count in [0usize, 1, 63, 64, 65, 1000, 1025] {
            let made = each((0..count).collect(), |n| n * 2);
            assert_eq!(made, (0..count).map(|n| n * 2).collect::<Vec<_>>());
        }
    }
}
