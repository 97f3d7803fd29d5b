//! How the values of a column become coarser, step by step, up to a single one.

use std::collections::BTreeMap;

/// What stands in a column that tells nothing any more.
pub const ALL: &str = "alle";

/// The hierarchy of a column. Step 0 are its values as they are, the *leaves*; every next step joins values of the one
/// before; the last step is one value for all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hierarchy {
    name: String,
    steps: Vec<Step>,
}

/// One step of a hierarchy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What the values are: "quarter", "year", "alle".
    pub name: String,
    /// The values.
    pub values: Vec<String>,
    /// By leaf: the place of its value.
    of_leaf: Vec<u32>,
}

/// Why steps are no hierarchy.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HierarchyError {
    /// Two leaves that were one value become two again.
    #[error("column {column}: {value} is one value, of which step {step} makes two")]
    Parts {
        /// The column.
        column: String,
        /// The step.
        step: String,
        /// The value.
        value: String,
    },
}

impl Hierarchy {
    /// A column with these leaves that goes to one value for all at once.
    pub fn new(name: &str, step: &str, leaves: Vec<String>) -> Self {
        let count = leaves.len();
        let mut steps = vec![Step {
            name: step.to_owned(),
            of_leaf: (0..count).map(|leaf| u32::try_from(leaf).unwrap_or(u32::MAX)).collect(),
            values: leaves,
        }];
        steps.push(Step { name: ALL.into(), values: vec![ALL.into()], of_leaf: vec![0; count] });
        Self { name: name.to_owned(), steps }
    }

    /// Puts a step before the last one: the coarser value of every leaf.
    ///
    /// # Errors
    /// When it parts what an earlier step joined.
    pub fn through(mut self, step: &str, coarser: impl Fn(&str) -> String) -> Result<Self, HierarchyError> {
        let last = self.steps.len() - 1;
        let mut places = BTreeMap::<String, u32>::new();
        let mut values = Vec::new();
        let mut of_leaf = Vec::new();
        for leaf in &self.steps[0].values {
            let value = coarser(leaf);
            let place = *places.entry(value.clone()).or_insert_with(|| {
                values.push(value);
                u32::try_from(values.len() - 1).unwrap_or(u32::MAX)
            });
            of_leaf.push(place);
        }
        let before = &self.steps[last - 1];
        let mut joined = BTreeMap::new();
        for (finer, coarser) in before.of_leaf.iter().zip(&of_leaf) {
            if *joined.entry(finer).or_insert(coarser) != coarser {
                return Err(HierarchyError::Parts {
                    column: self.name,
                    step: step.to_owned(),
                    value: before.values[*finer as usize].clone(),
                });
            }
        }
        self.steps.insert(last, Step { name: step.to_owned(), values, of_leaf });
        Ok(self)
    }

    /// The same column without its first steps: from the step of this name on. The leaves stay what rows refer to.
    pub fn from_step(mut self, name: &str) -> Self {
        if let Some(first) = self.steps.iter().position(|step| step.name == name) {
            self.steps.drain(..first);
        }
        self
    }

    /// Name of the column.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The steps, the finest first.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Place of the value of a leaf at a step.
    pub(super) fn place(&self, step: usize, leaf: u32) -> u32 {
        self.steps[step].of_leaf[leaf as usize]
    }

    /// The value of a leaf at a step.
    pub fn value(&self, step: usize, leaf: u32) -> &str {
        &self.steps[step].values[self.place(step, leaf) as usize]
    }

    /// The number of leaves.
    pub(super) fn leaves(&self) -> usize {
        self.steps[0].of_leaf.len()
    }

    /// The step at which the column tells nothing.
    pub(super) fn top(&self) -> usize {
        self.steps.len() - 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quarters() -> Vec<String> {
        ["2025-Q1", "2025-Q4", "2026-Q1"].map(String::from).to_vec()
    }

    #[test]
    fn values_become_coarser_step_by_step() {
        let time = Hierarchy::new("quarter", "quarter", quarters());
        let time = time.through("year", |quarter| quarter[..4].to_owned()).unwrap();
        let told = |step| (0..3).map(|leaf| time.value(step, leaf)).collect::<Vec<_>>();
        assert_eq!(told(0), ["2025-Q1", "2025-Q4", "2026-Q1"]);
        assert_eq!(told(1), ["2025", "2025", "2026"]);
        assert_eq!(told(2), [ALL; 3]);
        let from_year = time.from_step("year");
        assert_eq!(from_year.value(0, 2), "2026");
        assert_eq!(from_year.top(), 1);
    }

    #[test]
    fn a_step_that_parts_what_was_joined_is_refused() {
        let time = Hierarchy::new("quarter", "quarter", quarters());
        let time = time.through("year", |quarter| quarter[..4].to_owned()).unwrap();
        let error = time.through("season", |quarter| quarter[5..].to_owned()).unwrap_err();
        assert_eq!(error.to_string(), "column quarter: 2025 is one value, of which step season makes two");
    }
}
