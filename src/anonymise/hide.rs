//! Local suppression: of rows in a class that is too small, as few cells as possible are hidden.

use super::{
    Fate, Options, Table,
    classes::{Classes, grouped, marked_look},
    loss::Loss,
};

/// What becomes of every row. Sets of columns are tried in the order of what hiding them loses; rows that then look
/// alike, and are of people enough, become a class of their own. Who stands out even with everything hidden is left
/// out.
pub(super) fn hide(
    table: &Table,
    options: &Options,
    loss: &Loss,
    steps: &[usize],
    classes: &Classes,
) -> Vec<Fate> {
    let kept = |class: u32| Fate::Kept { class, hidden: 0 };
    let stays = |class: &u32| classes.stands[*class as usize];
    let mut fates = classes
        .of_row
        .iter()
        .map(|class| if stays(class) { kept(*class) } else { Fate::Dropped })
        .collect::<Vec<_>>();
    let mut left = classes.outliers().collect::<Vec<_>>();
    let mut next = u32::try_from(classes.stands.len()).unwrap_or(u32::MAX);
    for hidden in sets_of_columns(table, loss, steps, &left) {
        if left.is_empty() {
            break;
        }
        let (of_row, stands) = grouped(table, options, &left, |row| marked_look(table, steps, row, hidden));
        for (row, class) in left.iter().zip(&of_row).filter(|(_, class)| stands[**class as usize]) {
            fates[*row] = Fate::Kept { class: next + class, hidden };
        }
        next += u32::try_from(stands.len()).unwrap_or(u32::MAX);
        left = left
            .into_iter()
            .zip(of_row)
            .filter(|(_, class)| !stands[*class as usize])
            .map(|(row, _)| row)
            .collect();
    }
    fates
}

/// The sets of columns that can be hidden, the one that loses least first. A column that tells nothing any more is in
/// none.
fn sets_of_columns(table: &Table, loss: &Loss, steps: &[usize], rows: &[usize]) -> Vec<u32> {
    let tells = |column: &usize| steps[*column] < table.columns()[*column].top();
    let columns = (0..steps.len()).filter(tells).collect::<Vec<_>>();
    let costs = columns.iter().map(|column| {
        let bits = rows.iter().map(|row| loss.left(table, steps, *row, *column)).sum::<f64>();
        (1_u32 << column, loss.share(*column, bits))
    });
    let costs = costs.collect::<Vec<_>>();
    let mut sets = costs.iter().fold(vec![(0_u32, 0.0)], |sets, (column, cost)| {
        let with = sets.iter().map(|(set, sum)| (set | column, sum + cost)).collect::<Vec<_>>();
        sets.into_iter().chain(with).collect()
    });
    sets.retain(|(set, _)| *set != 0);
    sets.sort_by(|(one, cost), (other, costs)| cost.total_cmp(costs).then_with(|| one.cmp(other)));
    sets.into_iter().map(|(set, _)| set).collect()
}
