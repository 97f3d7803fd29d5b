//! Work that takes much memory or time: done beside the threads that answer, and only so much of it at once. Whoever
//! comes in between waits for a turn, so that nobody can fill the memory by asking for many things at the same time. It is
//! always done by the same threads: each has memory of its own, and gives back to others only a part of what it had.

use std::{io, num::NonZero, sync::Arc, thread, time::Duration};

use tokio::{
    runtime::{Builder, Runtime},
    sync::Semaphore,
};

use super::error::WebError;

/// What there are turns for. Each kind has turns of its own: nobody waits for a package to sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Work {
    /// Hashing a password, which takes 19 MiB: one at a time.
    Password,
    /// A drawing as pixels or a document, some 20 MB and a tenth of a second: one for every two processors.
    Drawing,
    /// Going through all networks for research, seconds: one at a time.
    Research,
}

/// How long a thread without work stays: for as long as a server is likely to run.
const STAYS: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// The turns of a server.
pub(super) struct Turns {
    password: Hands,
    drawing: Hands,
    research: Hands,
}

/// Where work of one kind is done.
struct Hands {
    turns: Arc<Semaphore>,
    /// As many threads as there are turns, made when they are needed; `None` once the server is gone.
    threads: Option<Runtime>,
}

impl Hands {
    fn with_turns(number: usize) -> io::Result<Self> {
        let threads =
            Builder::new_current_thread().max_blocking_threads(number).thread_keep_alive(STAYS).build()?;
        Ok(Self { turns: Arc::new(Semaphore::new(number)), threads: Some(threads) })
    }
}

impl Drop for Hands {
    /// What is still at work goes on to its end; nobody waits for it.
    fn drop(&mut self) {
        if let Some(threads) = self.threads.take() {
            threads.shutdown_background();
        }
    }
}

impl Turns {
    /// All turns are free.
    ///
    /// # Errors
    /// When the system has no room for it.
    pub(super) fn new() -> io::Result<Self> {
        let processors = thread::available_parallelism().map_or(1, NonZero::get);
        Ok(Self {
            password: Hands::with_turns(1)?,
            drawing: Hands::with_turns(processors.div_ceil(2))?,
            research: Hands::with_turns(1)?,
        })
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
        let hands = match kind {
            Work::Password => &self.password,
            Work::Drawing => &self.drawing,
            Work::Research => &self.research,
        };
        let turn = Arc::clone(&hands.turns).acquire_owned().await.map_err(|_| WebError::Internal)?;
        let work = move || {
            // Work that nobody waits for any more goes on to its end, and keeps its turn until then.
            let _turn = turn;
            work()
        };
        let threads = hands.threads.as_ref().ok_or(WebError::Internal)?;
        threads.spawn_blocking(work).await.map_err(|_| WebError::Internal)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use actix_web::{rt, web};
    use futures_util::future::{Either, select};

    use super::*;

    /// The most that were at work at once, of ten who asked at the same moment.
    async fn most_at_once(kind: Work) -> usize {
        let (turns, inside, most) =
            (Arc::new(Turns::new().unwrap()), Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
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
    async fn it_is_always_the_same_thread_that_works() {
        let turns = Turns::new().unwrap();
        let mut threads = Vec::new();
        for _ in 0..5 {
            threads.push(turns.take(Work::Research, || thread::current().id()).await.ok().unwrap());
        }
        threads.dedup();
        assert_eq!(threads.len(), 1);
    }

    #[actix_web::test]
    async fn work_of_one_kind_does_not_wait_for_another() {
        let turns = Turns::new().unwrap();
        let _packages = turns.research.turns.acquire().await;
        assert_eq!(turns.take(Work::Password, || 1).await.ok(), Some(1));
    }

    #[actix_web::test]
    async fn who_leaves_does_not_let_another_in_before_the_work_is_done() {
        let turns = Turns::new().unwrap();
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
        assert_eq!(turns.research.turns.available_permits(), 0);
        end.send(()).unwrap();
        assert_eq!(turns.take(Work::Research, || 3).await.ok(), Some(3));
    }

    #[actix_web::test]
    async fn a_turn_comes_back_when_the_work_breaks_off() {
        let turns = Turns::new().unwrap();
        assert!(turns.take(Work::Research, || panic!("on purpose")).await.is_err());
        assert_eq!(turns.take(Work::Research, || 2).await.ok(), Some(2));
    }
}
