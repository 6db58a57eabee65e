//! The seeded generator.

use rand_pcg::rand_core::Rng;
use rand_pcg::Pcg64;

/// What a result names: the generator, how it is seeded and drawn from. Changes
/// whenever any of that changes.
pub const ALGORITHM: &str = "PCG64 XSL-RR 128/64, state = seed, stream 0xa02bdbf7bb3c0a7ac28fa16a64abf96, Lemire bounded, v1";

/// The stream that the crate's own documentation uses.
const STREAM: u128 = 0x0a02_bdbf_7bb3_c0a7_ac28_fa16_a64a_bf96;

/// A stream of random numbers that is the same everywhere.
///
/// # Definition
/// O'Neill's PCG64 (XSL-RR 128/64) from the crate `rand_pcg`, with the seed as
/// initial state and a fixed stream.
///
/// # References
/// O'Neill, M. E. (2014), PCG: a family of simple fast space-efficient
/// statistically good algorithms for random number generation, HMC-CS-2014-0905.
///
/// # Example
/// ```
/// use county_lens::stats::resampling::Generator;
/// let (mut a, mut b) = (Generator::new(7), Generator::new(7));
/// assert_eq!(a.below(100), b.below(100));
/// ```
pub struct Generator(Pcg64);

impl Generator {
    /// From a seed.
    pub fn new(seed: u64) -> Self {
        Self(Pcg64::new(u128::from(seed), STREAM))
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0.next_u64()
    }

    /// A whole number below `bound`, each equally likely (Lemire's method with
    /// rejection); 0 for a bound of 0.
    ///
    /// # References
    /// Lemire, D. (2019), Fast random integer generation in an interval, ACM
    /// Transactions on Modeling and Computer Simulation 29(1), 3.
    pub fn below(&mut self, bound: u64) -> u64 {
        if bound == 0 {
            return 0;
        }
        loop {
            let wide = u128::from(self.bits()) * u128::from(bound);
            #[expect(
                clippy::cast_possible_truncation,
                reason = "the two halves of 128 bits"
            )]
            let (high, low) = ((wide >> 64) as u64, wide as u64);
            // 2⁶⁴ mod bound of the low halves are drawn again.
            if low >= bound || low >= bound.wrapping_neg() % bound {
                return high;
            }
        }
    }

    /// A place in a list of `length`.
    pub fn place(&mut self, length: usize) -> usize {
        usize::try_from(self.below(length as u64)).unwrap_or(0)
    }

    /// A number in [0, 1) of 53 bits.
    pub fn unit(&mut self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "53 bits")]
        let whole = (self.bits() >> 11) as f64;
        whole / 9_007_199_254_740_992.0
    }
}
