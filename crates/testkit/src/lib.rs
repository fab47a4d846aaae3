//! What the tests of several crates share. Test code only: things here panic rather than return errors.

pub mod agents;
pub mod postgres;
