//! What is made of the same content again and again, kept under a digest of all of that content. Nothing kept can be out of
//! date: what changed, in this process or by another, is read anew, has another digest, and is made anew. Whether
//! somebody may see it has to be known before it is asked for.

use std::{
    collections::HashMap,
    hash::{Hash, Hasher},
    sync::{Arc, Mutex, PoisonError},
};

use sha2::{Digest as _, Sha256};

use crate::secret::Digest;

/// A digest of everything that something is made of.
pub(super) fn digest(content: &impl Hash) -> Digest {
    let mut written = Written(Vec::new());
    content.hash(&mut written);
    Sha256::digest(&written.0).into()
}

/// Takes what a value feeds to a hasher as it is. Values of the standard library and derived ones feed no two contents
/// alike, which is all that is asked of them here.
struct Written(Vec<u8>);

impl Hasher for Written {
    fn write(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    /// Nobody asks for the short hash; it is of no use here.
    fn finish(&self) -> u64 {
        self.0.len() as u64
    }
}

/// Things by their digest, as many as fit; what was not asked for longest goes first.
pub(super) struct Remembered<T: ?Sized> {
    /// Most bytes that the things may take together.
    room: usize,
    held: Mutex<Held<T>>,
}

struct Held<T: ?Sized> {
    by_digest: HashMap<Digest, Kept<T>>,
    bytes: usize,
    /// Counts how often something was asked for.
    turn: u64,
}

struct Kept<T: ?Sized> {
    thing: Arc<T>,
    bytes: usize,
    /// When it was last asked for.
    turn: u64,
}

impl<T: ?Sized> Remembered<T> {
    /// Nothing yet, and room for so many bytes.
    pub(super) fn with_room(room: usize) -> Self {
        let held = Held { by_digest: HashMap::new(), bytes: 0, turn: 0 };
        Self { room, held: Mutex::new(held) }
    }

    /// The thing made of content with this digest; made now, with the bytes that it takes, if it is not kept.
    ///
    /// # Errors
    /// When it cannot be made; then nothing is kept.
    pub(super) fn get_or_make<E>(
        &self,
        digest: Digest,
        make: impl FnOnce() -> Result<(Arc<T>, usize), E>,
    ) -> Result<Arc<T>, E> {
        if let Some(thing) = self.with_held(|held| held.find(&digest)) {
            return Ok(thing);
        }
        // Nobody waits while it is made: two who ask at once both make it.
        let (thing, bytes) = make()?;
        if bytes <= self.room {
            self.with_held(|held| held.keep(digest, Arc::clone(&thing), bytes, self.room));
        }
        Ok(thing)
    }

    fn with_held<R>(&self, work: impl FnOnce(&mut Held<T>) -> R) -> R {
        // What is held is whole even if a thread broke off: nothing in here can fail halfway.
        work(&mut self.held.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl<T: ?Sized> Held<T> {
    fn find(&mut self, digest: &Digest) -> Option<Arc<T>> {
        self.turn += 1;
        let kept = self.by_digest.get_mut(digest)?;
        kept.turn = self.turn;
        Some(Arc::clone(&kept.thing))
    }

    fn keep(&mut self, digest: Digest, thing: Arc<T>, bytes: usize, room: usize) {
        self.turn += 1;
        self.bytes += bytes;
        let earlier = self.by_digest.insert(digest, Kept { thing, bytes, turn: self.turn });
        self.bytes -= earlier.map_or(0, |earlier| earlier.bytes);
        while self.bytes > room {
            let oldest = self.by_digest.iter().min_by_key(|(_, kept)| kept.turn).map(|(digest, _)| *digest);
            let Some(kept) = oldest.and_then(|digest| self.by_digest.remove(&digest)) else { break };
            self.bytes -= kept.bytes;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use super::*;

    /// What is told of this content, and whether it had to be made.
    fn ask(remembered: &Remembered<str>, content: &str) -> (Arc<str>, bool) {
        let mut made = false;
        let told = remembered.get_or_make(digest(&content), || {
            made = true;
            Ok::<_, Infallible>((Arc::from(content), content.len()))
        });
        (told.unwrap(), made)
    }

    #[test]
    fn the_same_content_is_made_once_and_other_content_anew() {
        let remembered = Remembered::with_room(100);
        assert_eq!(ask(&remembered, "een"), ("een".into(), true));
        assert_eq!(ask(&remembered, "een"), ("een".into(), false));
        assert_eq!(ask(&remembered, "twee"), ("twee".into(), true));
        assert_eq!(ask(&remembered, "een"), ("een".into(), false));
    }

    #[test]
    fn what_was_not_asked_for_longest_makes_room() {
        let remembered = Remembered::with_room(8);
        for content in ["aaa", "bbb", "aaa", "ccc"] {
            ask(&remembered, content);
        }
        assert!(!ask(&remembered, "aaa").1);
        assert!(ask(&remembered, "bbb").1, "it went for the third");
        assert!(ask(&remembered, "more than there is room for").1);
        assert!(ask(&remembered, "more than there is room for").1, "and is not kept");
        assert!(!ask(&remembered, "bbb").1, "nor does it take the place of others");
    }

    #[test]
    fn what_cannot_be_made_is_asked_for_again() {
        let remembered = Remembered::<str>::with_room(8);
        assert_eq!(remembered.get_or_make(digest(&1), || Err("no")), Err("no"));
        assert_eq!(remembered.get_or_make(digest(&1), || Ok::<_, &str>(("yes".into(), 3))), Ok("yes".into()));
    }

    #[test]
    fn parts_that_read_alike_in_a_row_differ() {
        assert_ne!(digest(&("ab", "c")), digest(&("a", "bc")));
        assert_ne!(digest(&(vec![1u8], vec![2u8, 3])), digest(&(vec![1u8, 2], vec![3u8])));
        assert_ne!(digest(&(None::<u8>, Some(1u8))), digest(&(Some(1u8), None::<u8>)));
    }
}
