//! The tree that a screen reader follows: what is a heading, a list, a cell of a table.

use krilla::tagging::{Identifier, TagGroup, TagKind, TagTree};

/// A place in the tree.
pub type Spot = usize;

/// The tree while it grows. Content is put into it as it is drawn.
#[derive(Debug, Default)]
pub struct Structure {
    nodes: Vec<Node>,
    roots: Vec<Spot>,
}

#[derive(Debug)]
struct Node {
    tag: TagKind,
    content: Vec<Identifier>,
    children: Vec<Spot>,
}

impl Structure {
    /// A new place, after all that stands within `parent` (or at the top).
    pub fn add(&mut self, parent: Option<Spot>, tag: impl Into<TagKind>) -> Spot {
        let spot = self.nodes.len();
        self.nodes.push(Node { tag: tag.into(), content: Vec::new(), children: Vec::new() });
        match parent {
            Some(parent) => self.nodes[parent].children.push(spot),
            None => self.roots.push(spot),
        }
        spot
    }

    /// Puts what was drawn at a place.
    pub fn put(&mut self, spot: Spot, content: Identifier) {
        self.nodes[spot].content.push(content);
    }

    /// The tree for the file.
    pub fn tree(&self, language: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
        for root in &self.roots {
            tree.push(self.group(*root));
        }
        tree
    }

    fn group(&self, spot: Spot) -> TagGroup {
        let node = &self.nodes[spot];
        let mut group = TagGroup::new(node.tag.clone());
        for content in &node.content {
            group.push(*content);
        }
        for child in &node.children {
            group.push(self.group(*child));
        }
        group
    }
}
