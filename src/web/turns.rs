//! Work that takes much memory or time: done beside the threads that answer, and only so much of it at once. Whoever
//! comes in between waits for a turn, so that nobody can fill the memory by asking for many things at the same time.

use std::{num::NonZero, sync::Arc, thread};

use actix_web::web;
use tokio::sync::Semaphore;

use super::error::WebError;

/// What there are turns for. Each kind has turns of its own: nobody waits for a package to sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Work {
    /// Hashing a password, which takes 46 MiB: one at a time.
    Password,
    /// A drawing as pixels or a document, some 20 MB and a tenth of a second: one for every two processors.
    Drawing,
    /// Going through all networks for research, seconds: one at a time.
    Research,
}

/// The turns of a server.
pub(super) struct Turns {
    password: Arc<Semaphore>,
    drawing: Arc<Semaphore>,
    research: Arc<Semaphore>,
}

impl Turns {
    /// All turns are free.
    pub(super) fn new() -> Self {
        let processors = thread::available_parallelism().map_or(1, NonZero::get);
        let turns = |number| Arc::new(Semaphore::new(number));
        Self { password: turns(1), drawing: turns(processors.div_ceil(2)), research: turns(1) }
    }

    /// Does this when it is its turn.
    ///
    /// # Errors
    /// [`WebError::Internal`] when the work broke off.
    pub(super) async fn take<T: Send + 'static>(
        &self,
        kind: Work,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, WebError> {
        let turns = match kind {
            Work::Password => &self.password,
            Work::Drawing => &self.drawing,
            Work::Research => &self.research,
        };
        let turn = Arc::clone(turns).acquire_owned().await.map_err(|_| WebError::Internal)?;
        let work = move || {
            // Work that nobody waits for any more goes on to its end, and keeps its turn until then.
            let _turn = turn;
            work()
        };
        web::block(work).await.map_err(|_| WebError::Internal)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use actix_web::rt;
    use futures_util::future::{Either, select};

    use super::*;

    /// The most that were at work at once, of ten who asked at the same moment.
    async fn most_at_once(kind: Work) -> usize {
        let (turns, inside, most) =
            (Arc::new(Turns::new()), Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let asked = (0..10).map(|_| {
            let (turns, inside, most) = (Arc::clone(&turns), Arc::clone(&inside), Arc::clone(&most));
            rt::spawn(async move {
                let work = move || {
                    most.fetch_max(inside.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                    // Long enough for all ten to be here at once if nothing kept them apart.
                    (0..200_000).for_each(|n| _ = std::hint::black_box(n));
                    thread::yield_now();
                    inside.fetch_sub(1, Ordering::SeqCst);
                };
                turns.take(kind, work).await
            })
        });
        for asked in asked.collect::<Vec<_>>() {
            assert!(asked.await.is_ok_and(|done| done.is_ok()));
        }
        most.load(Ordering::SeqCst)
    }

    #[actix_web::test]
    async fn passwords_and_packages_are_made_one_at_a_time() {
        assert_eq!(most_at_once(Work::Password).await, 1);
        assert_eq!(most_at_once(Work::Research).await, 1);
    }

    #[actix_web::test]
    async fn work_of_one_kind_does_not_wait_for_another() {
        let turns = Turns::new();
        let _packages = turns.research.acquire().await;
        assert_eq!(turns.take(Work::Password, || 1).await.ok(), Some(1));
    }

    #[actix_web::test]
    async fn who_leaves_does_not_let_another_in_before_the_work_is_done() {
        let turns = Turns::new();
        let (begun, begins) = std::sync::mpsc::channel();
        let (end, ends) = std::sync::mpsc::channel::<()>();
        let asked = turns.take(Work::Research, move || {
            begun.send(()).unwrap();
            ends.recv().unwrap();
        });
        let waiting = web::block(move || begins.recv().unwrap());
        match select(Box::pin(asked), Box::pin(waiting)).await {
            Either::Left(_) => panic!("nobody let it end"),
            Either::Right((begun, asked)) => {
                begun.unwrap();
                // Whoever asked has gone; the work goes on.
                drop(asked);
            }
        }
        assert_eq!(turns.research.available_permits(), 0);
        end.send(()).unwrap();
        assert_eq!(turns.take(Work::Research, || 3).await.ok(), Some(3));
    }

    #[actix_web::test]
    async fn a_turn_comes_back_when_the_work_breaks_off() {
        let turns = Turns::new();
        assert!(turns.take(Work::Research, || panic!("on purpose")).await.is_err());
        assert_eq!(turns.take(Work::Research, || 2).await.ok(), Some(2));
    }
}
