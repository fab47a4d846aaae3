//! The rule of what comes next: a plain function of where an operation stands and how its step came out.

use std::time::Duration;

use crate::operation::{End, Flow};
use crate::record::{Status, StepStatus};

const FIRST_PAUSE: Duration = Duration::from_millis(200);
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// Where an operation stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub status: Status,
    pub step: i64,
    /// Failures of this step in a row.
    pub attempts: u32,
    /// Why it is being undone: the contract's code and the message. `None` when it was cancelled, or goes forwards.
    pub error: Option<(String, String)>,
}

/// How a step came out.
#[derive(Debug)]
pub(crate) enum Outcome {
    Flow(Flow),
    /// It failed in a way that may pass.
    Error(String, String),
}

/// What is written down after a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Advance {
    /// The step that was run.
    pub at: i64,
    pub place: Place,
    /// What becomes of the step that was run, and what is said of it.
    pub mark: (StepStatus, String),
    /// How long to rest; `None` goes on at once.
    pub pause: Option<Duration>,
    pub reason: String,
    pub end: Option<End>,
    /// Whether the state that the step left is kept.
    pub keeps_state: bool,
}

/// `steps`: how many the plan has. `attempts`: how often a step may fail in a row.
pub(crate) fn advance(place: &Place, outcome: Outcome, steps: i64, attempts: u32) -> Advance {
    let same = || Place { attempts: 0, ..place.clone() };
    match (outcome, place.status == Status::Undoing) {
        (Outcome::Flow(Flow::Wait { pause, reason }), _) => Advance {
            at: place.step,
            place: same(),
            mark: (StepStatus::Running, reason.clone()),
            pause: Some(pause),
            reason,
            end: None,
            keeps_state: true,
        },
        (Outcome::Error(_, message), _) if place.attempts.saturating_add(1) < attempts => Advance {
            at: place.step,
            place: Place { attempts: place.attempts + 1, ..place.clone() },
            mark: (StepStatus::Running, message.clone()),
            pause: Some(pause_after(place.attempts)),
            reason: message,
            end: None,
            keeps_state: false,
        },
        (Outcome::Flow(Flow::Fail(error)), false) => fail(place, (error.code().to_owned(), error.message(terrace_base::Lang::En)), true),
        (Outcome::Error(code, message), false) => fail(place, (code, message), false),
        (Outcome::Flow(flow), false) => {
            let is_last = matches!(flow, Flow::Done) || place.step + 1 >= steps;
            let step = if is_last { place.step } else { place.step + 1 };
            Advance {
                at: place.step,
                place: Place { status: if is_last { Status::Succeeded } else { Status::Running }, step, ..same() },
                mark: (StepStatus::Success, String::new()),
                pause: None,
                reason: String::new(),
                end: is_last.then_some(End::Succeeded),
                keeps_state: true,
            }
        }
        (outcome, true) => {
            // What cannot be taken back is said, and the rest is taken back all the same.
            let (mark, keeps_state) = match outcome {
                Outcome::Flow(Flow::Fail(error)) => {
                    ((StepStatus::Failed, format!("not undone: {}", error.message(terrace_base::Lang::En))), true)
                }
                Outcome::Error(_, message) => ((StepStatus::Failed, format!("not undone: {message}")), false),
                Outcome::Flow(_) => ((StepStatus::Undone, String::new()), true),
            };
            let is_last = place.step <= 0;
            let end = is_last.then(|| match &place.error {
                Some((code, message)) => End::Failed { code: code.clone(), message: message.clone() },
                None => End::Cancelled,
            });
            let status = match &end {
                None => Status::Undoing,
                Some(End::Cancelled) => Status::Cancelled,
                Some(_) => Status::Failed,
            };
            let step = if is_last { 0 } else { place.step - 1 };
            Advance { at: place.step, place: Place { status, step, ..same() }, mark, pause: None, reason: String::new(), end, keeps_state }
        }
    }
}

/// The step failed for good: from here on what was done is undone, this step first.
fn fail(place: &Place, error: (String, String), keeps_state: bool) -> Advance {
    Advance {
        at: place.step,
        mark: (StepStatus::Failed, error.1.clone()),
        place: Place { status: Status::Undoing, step: place.step, attempts: 0, error: Some(error) },
        pause: None,
        reason: String::new(),
        end: None,
        keeps_state,
    }
}

fn pause_after(failures: u32) -> Duration {
    FIRST_PAUSE.saturating_mul(1 << failures.min(10)).min(LONGEST_PAUSE)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use terrace_base::Error;

    use super::*;

    fn at(status: Status, step: i64, attempts: u32) -> Place {
        Place { status, step, attempts, error: None }
    }

    fn flow(flow: Flow) -> Outcome {
        Outcome::Flow(flow)
    }

    #[test]
    fn steps_follow_each_other_to_the_end() {
        let next = advance(&at(Status::Running, 0, 3), flow(Flow::Next), 2, 5);
        assert_eq!((next.place, next.end, next.mark.0), (at(Status::Running, 1, 0), None, StepStatus::Success));
        let last = advance(&at(Status::Running, 1, 0), flow(Flow::Next), 2, 5);
        assert_eq!((last.place.status, last.end), (Status::Succeeded, Some(End::Succeeded)));
        let early = advance(&at(Status::Running, 0, 0), flow(Flow::Done), 9, 5);
        assert_eq!(early.end, Some(End::Succeeded));
    }

    #[test]
    fn errors_are_tried_again_with_growing_pauses_and_then_undone() {
        let mut place = at(Status::Running, 1, 0);
        let mut pauses = Vec::new();
        loop {
            let next = advance(&place, Outcome::Error("InternalError".into(), "no".into()), 3, 4);
            place = next.place;
            match next.pause {
                Some(pause) => pauses.push(pause.as_millis()),
                None => break,
            }
        }
        assert_eq!(pauses, [200, 400, 800]);
        assert_eq!((place.status, place.step, place.error), (Status::Undoing, 1, Some(("InternalError".into(), "no".into()))));
    }

    #[test]
    fn undoing_goes_down_to_the_first_step_whatever_fails() {
        let failed = advance(&at(Status::Running, 1, 0), flow(Flow::Fail(Error::missing("Ground"))), 3, 4);
        let second = advance(&failed.place, flow(Flow::Fail(Error::missing("Crane"))), 3, 4);
        assert_eq!((second.place.step, second.mark), (0, (StepStatus::Failed, "not undone: the parameter `Crane` is missing".into())));
        let first = advance(&second.place, flow(Flow::Next), 3, 4);
        assert_eq!(first.end, Some(End::Failed { code: "MissingParameter".into(), message: "the parameter `Ground` is missing".into() }));
        assert_eq!(first.place.status, Status::Failed);
    }

    fn outcomes() -> impl Strategy<Value = Vec<u8>> {
        proptest::collection::vec(0u8..6, 400)
    }

    proptest! {
        /// Whatever steps do: an operation of n steps ends after at most (2n steps) * (attempts) failures, in a final state that agrees with
        /// its end, and never leaves its plan.
        #[test]
        fn every_operation_ends(outcomes in outcomes(), steps in 1i64..6, attempts in 1u32..4, cancelled in any::<bool>()) {
            let mut place = at(if cancelled { Status::Undoing } else { Status::Running }, if cancelled { steps - 1 } else { 0 }, 0);
            let mut waits = 0;
            for (count, kind) in outcomes.into_iter().enumerate() {
                let outcome = match kind {
                    0 | 1 => flow(Flow::Next),
                    2 if waits < 20 => { waits += 1; flow(Flow::wait(Duration::ZERO, "")) }
                    3 => flow(Flow::Done),
                    4 => flow(Flow::Fail(Error::missing("X"))),
                    _ => Outcome::Error("E".into(), "no".into()),
                };
                let next = advance(&place, outcome, steps, attempts);
                prop_assert!((0..steps).contains(&next.place.step));
                prop_assert_eq!(next.end.is_some(), next.place.status.is_final());
                place = next.place;
                if next.end.is_some() {
                    prop_assert!(count <= (steps as usize * 2) * attempts as usize + 20);
                    return Ok(());
                }
            }
            prop_assert!(false, "no end: {place:?}");
        }
    }
}
