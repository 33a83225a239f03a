//! The clock of the programs: the PC's own.
//!
//! A program built for the tests (feature `told-clock`) may be told another moment to begin from, so
//! that a week can be played day by day. A program that keeps a register has no such door: the code
//! is not in it.

use agiderm_core::store::clock::{Clock, SystemClock};
use std::sync::Arc;

/// The clock of this run.
pub fn of_run() -> Arc<dyn Clock> {
    #[cfg(feature = "told-clock")]
    if let Some(told) = told::clock() {
        return Arc::new(told);
    }
    Arc::new(SystemClock)
}

#[cfg(feature = "told-clock")]
mod told {
    use agiderm_core::base::dates::Moment;
    use agiderm_core::store::clock::Clock;
    use std::time::Instant;

    /// The moment at which a program built for tests begins, `AAAA-MM-JJTHH:MM`.
    const MOMENT: &str = "AGIDERM_TEST_MOMENT";

    /// A clock that was set at the start and has run since.
    pub struct ToldClock {
        from: Moment,
        since: Instant,
    }

    /// The clock that was told, if one was.
    pub fn clock() -> Option<ToldClock> {
        let from = Moment::parse(&std::env::var(MOMENT).ok()?)?;
        Some(ToldClock { from, since: Instant::now() })
    }

    impl Clock for ToldClock {
        fn now(&self) -> Moment {
            Moment::of_epoch(self.epoch_seconds())
        }
        fn epoch_seconds(&self) -> i64 {
            let gone = i64::try_from(self.since.elapsed().as_secs()).unwrap_or(0);
            self.from.epoch_minutes() * 60 + gone
        }
    }
}
