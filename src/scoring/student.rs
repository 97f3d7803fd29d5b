//! Student's t distribution: the two figures that intervals and tests need.

use statrs::{
    distribution::{Continuous, ContinuousCDF, StudentsT},
    function::beta::beta_reg,
};

/// The 0.975 quantile for `df` degrees of freedom (above 0).
pub(super) fn quantile_975(df: f64) -> f64 {
    let Ok(t) = StudentsT::new(0.0, 1.0, df) else { return f64::NAN };
    let mut quantile = t.inverse_cdf(0.975);
    // The library's inverse is good to some eight digits; two of Newton's steps bring the rest.
    for _ in 0..2 {
        quantile -= (0.025 - two_sided_p(quantile, df) / 2.0) / t.pdf(quantile);
    }
    quantile
}

/// The two-sided p-value of a t statistic; through the incomplete beta function, so that small ones keep their
/// digits.
pub(super) fn two_sided_p(t: f64, df: f64) -> f64 {
    if t.is_infinite() { 0.0 } else { beta_reg(df / 2.0, 0.5, df / (df + t * t)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_and_p_values_are_those_of_r() {
        // R 4.2.2: qt(.975, c(1, 2, 8, 26, 398)), and 2 * pt(-abs(t), df).
        let expected = [
            (1.0, 12.706_204_736_174_7),
            (2.0, 4.302_652_729_749_46),
            (8.0, 2.306_004_135_204_17),
            (26.0, 2.055_529_438_642_87),
        ];
        for (df, quantile) in expected {
            assert!((quantile_975(df) / quantile - 1.0).abs() < 1e-11, "{df}: {}", quantile_975(df));
            assert!((two_sided_p(quantile, df) - 0.05).abs() < 1e-13);
        }
        assert_eq!(two_sided_p(0.0, 5.0), 1.0);
        assert_eq!(two_sided_p(f64::INFINITY, 5.0), 0.0);
    }
}
