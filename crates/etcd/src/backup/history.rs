//! What a cluster can be put back to: snapshots, and the changes that follow on each without a gap.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use terrace_base::Timestamp;

use crate::db::segments::{Recording, Segment};
use crate::db::snapshots::Snapshot;

/// Where to go back to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Point {
    Snapshot(String),
    /// Of the present generation.
    Revision(i64),
    Time(Timestamp),
}

/// How far changes are replayed on a snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Until {
    /// Not at all.
    Snapshot,
    Revision(i64),
    /// The last that was seen by then.
    Time(Timestamp),
}

/// A snapshot and what is replayed on it.
#[derive(Clone, Debug)]
pub struct Route {
    pub snapshot: Snapshot,
    pub segments: Vec<Segment>,
    pub until: Until,
}

/// A stretch of history without a gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    pub snapshot: String,
    pub generation: i64,
    pub revisions: (i64, i64),
    pub times: (Timestamp, Timestamp),
}

/// All that is kept of a cluster's history.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// Those that are ready.
    pub snapshots: Vec<Snapshot>,
    pub segments: Vec<Segment>,
    pub recording: Recording,
}

impl History {
    /// The segments that follow on `snapshot` without a gap, in order.
    fn after(&self, snapshot: &Snapshot) -> Vec<Segment> {
        let mut known: Vec<&Segment> = self.segments.iter().filter(|s| s.generation == snapshot.generation).collect();
        known.sort_by_key(|segment| segment.first_revision);
        let (mut reached, mut chain) = (snapshot.facts.revision, Vec::new());
        for segment in known {
            if segment.last_revision > reached && segment.first_revision <= reached + 1 {
                reached = segment.last_revision;
                chain.push(segment.clone());
            }
        }
        chain
    }

    /// What a snapshot and the segments after it reach. It is in pieces where it is not known when changes happened: their revisions can be
    /// gone back to, the times in between cannot.
    fn pieces(&self, snapshot: &Snapshot) -> Vec<Window> {
        let begin = |revision, at| Window {
            snapshot: snapshot.name.clone(),
            generation: snapshot.generation,
            revisions: (revision, revision),
            times: (at, at),
        };
        let mut piece = begin(snapshot.facts.revision, snapshot.facts.taken_at);
        let mut all = Vec::new();
        for segment in self.after(snapshot) {
            piece.revisions.1 = segment.last_revision;
            match segment.blind_since {
                Some(since) => {
                    piece.times.1 = piece.times.1.max(since);
                    all.push(piece);
                    piece = begin(segment.last_revision, segment.last_at);
                }
                None => piece.times.1 = segment.last_at,
            }
        }
        // Nothing else happened until then, if the recording goes on from there.
        let quiet = self.recording.generation == snapshot.generation && self.recording.until_revision == piece.revisions.1;
        if quiet {
            piece.times.1 = piece.times.1.max(self.recording.until_at);
        }
        all.push(piece);
        all
    }

    /// The stretches that can be gone back to, the latest first.
    pub fn windows(&self) -> Vec<Window> {
        let mut all: Vec<Window> = self.snapshots.iter().flat_map(|snapshot| self.pieces(snapshot)).collect();
        all.sort_by_key(|window| (window.generation, window.revisions, window.times));
        let mut merged: Vec<Window> = Vec::new();
        for window in all {
            match merged.last_mut() {
                Some(last)
                    if last.generation == window.generation && window.revisions.0 <= last.revisions.1 && window.times.0 <= last.times.1 =>
                {
                    last.revisions.1 = last.revisions.1.max(window.revisions.1);
                    last.times.1 = last.times.1.max(window.times.1);
                }
                _ => merged.push(window),
            }
        }
        merged.reverse();
        merged
    }

    /// How to get to `point`; `None` when it is not in what is kept.
    pub fn route(&self, point: &Point) -> Option<Route> {
        let reaches = |snapshot: &&Snapshot, until: Until| {
            self.pieces(snapshot).iter().any(|window| match until {
                Until::Snapshot => true,
                Until::Revision(revision) => (window.revisions.0..=window.revisions.1).contains(&revision),
                Until::Time(time) => (window.times.0..=window.times.1).contains(&time),
            })
        };
        let (until, found) = match point {
            Point::Snapshot(name) => (Until::Snapshot, self.snapshots.iter().find(|snapshot| snapshot.name == *name)),
            Point::Revision(revision) => {
                let until = Until::Revision(*revision);
                let present = self.snapshots.iter().filter(|snapshot| snapshot.generation == self.recording.generation);
                (until, present.filter(|s| reaches(s, until)).max_by_key(|s| s.facts.revision))
            }
            Point::Time(time) => {
                let until = Until::Time(*time);
                (until, self.snapshots.iter().filter(|s| reaches(s, until)).max_by_key(|s| (s.generation, s.facts.revision)))
            }
        };
        self.route_from(&found?.name, until)
    }

    /// The last revision that can be reached from a snapshot.
    pub fn reach(&self, snapshot: &str) -> Option<i64> {
        self.snapshots.iter().find(|known| known.name == snapshot).and_then(|snapshot| Some(self.pieces(snapshot).last()?.revisions.1))
    }

    /// The way on from a snapshot that was chosen before.
    pub fn route_from(&self, snapshot: &str, until: Until) -> Option<Route> {
        let snapshot = self.snapshots.iter().find(|known| known.name == snapshot)?.clone();
        let mut segments = self.after(&snapshot);
        segments.retain(|segment| match until {
            Until::Snapshot => false,
            Until::Revision(revision) => segment.first_revision <= revision,
            Until::Time(time) => segment.first_at <= time,
        });
        Some(Route { snapshot, segments, until })
    }
}

/// The first whole second that is no earlier: times are shown to the second, and what is shown must be within what is meant.
pub fn whole_second_after(at: Timestamp) -> Timestamp {
    Timestamp::from_secs(at.plus(Duration::from_micros(999_999)).secs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::snapshots::Facts;

    fn snapshot(name: &str, generation: i64, revision: i64, at: i64) -> Snapshot {
        let facts = Facts { revision, taken_at: Timestamp(at), ..Facts::default() };
        Snapshot { name: name.into(), generation, facts, ..Snapshot::default() }
    }

    fn segment(generation: i64, revisions: (i64, i64), times: (i64, i64)) -> Segment {
        Segment {
            generation,
            first_revision: revisions.0,
            last_revision: revisions.1,
            first_at: Timestamp(times.0),
            last_at: Timestamp(times.1),
            ..Segment::default()
        }
    }

    fn history() -> History {
        History {
            snapshots: vec![snapshot("a", 0, 10, 100), snapshot("b", 0, 30, 300), snapshot("c", 0, 90, 900), snapshot("d", 1, 20, 1000)],
            segments: vec![
                segment(0, (11, 20), (110, 200)),
                segment(0, (21, 40), (210, 400)),
                // A gap from 41 to 49.
                segment(0, (50, 60), (500, 600)),
                segment(1, (21, 25), (1010, 1050)),
            ],
            recording: Recording { generation: 1, until_revision: 25, until_at: Timestamp(1200) },
        }
    }

    #[test]
    fn windows_end_at_gaps_and_at_the_last_look() {
        let all: Vec<_> = history().windows().into_iter().map(|w| (w.snapshot, w.revisions, (w.times.0.0, w.times.1.0))).collect();
        assert_eq!(all, [("d".into(), (20, 25), (1000, 1200)), ("c".into(), (90, 90), (900, 900)), ("a".into(), (10, 40), (100, 400))]);
    }

    #[test]
    fn the_way_begins_at_the_nearest_snapshot() {
        let way = |point| history().route(&point).map(|route| (route.snapshot.name, route.segments.len()));
        assert_eq!(way(Point::Snapshot("b".into())), Some(("b".into(), 0)));
        assert_eq!(way(Point::Snapshot("x".into())), None);
        // Revisions are those of the present generation.
        assert_eq!(way(Point::Revision(20)), Some(("d".into(), 0)));
        assert_eq!(way(Point::Revision(24)), Some(("d".into(), 1)));
        assert_eq!((way(Point::Revision(19)), way(Point::Revision(26))), (None, None));
        assert_eq!(way(Point::Time(Timestamp(150))), Some(("a".into(), 1)));
        assert_eq!(way(Point::Time(Timestamp(350))), Some(("b".into(), 1)));
        assert_eq!(way(Point::Time(Timestamp(550))), None, "in the gap");
        assert_eq!(way(Point::Time(Timestamp(900))), Some(("c".into(), 0)));
        assert_eq!(way(Point::Time(Timestamp(1100))), Some(("d".into(), 1)));
        assert_eq!((way(Point::Time(Timestamp(99))), way(Point::Time(Timestamp(1201)))), (None, None));
    }

    #[test]
    fn times_that_nobody_saw_are_not_offered() {
        let mut history = History {
            snapshots: vec![snapshot("a", 0, 10, 100)],
            segments: vec![
                segment(0, (11, 20), (110, 200)),
                Segment { blind_since: Some(Timestamp(220)), ..segment(0, (21, 30), (400, 400)) },
                segment(0, (31, 40), (410, 500)),
            ],
            recording: Recording { generation: 0, until_revision: 40, until_at: Timestamp(600) },
        };
        let way = |history: &History, at| history.route(&Point::Time(Timestamp(at))).map(|route| route.segments.len());
        assert_eq!([150, 220, 221, 399, 400, 550, 601].map(|at| way(&history, at)), [Some(1), Some(1), None, None, Some(2), Some(3), None]);
        assert!((10..=40).all(|revision| history.route(&Point::Revision(revision)).is_some()));
        let times: Vec<_> = history.windows().into_iter().map(|w| (w.revisions, w.times.0.0, w.times.1.0)).collect();
        assert_eq!(times, [((30, 40), 400, 600), ((10, 30), 100, 220)]);
        // Another snapshot in the dark does not light it up.
        history.snapshots.push(snapshot("b", 0, 25, 300));
        assert_eq!([299, 300, 301].map(|at| way(&history, at).is_some()), [false, true, false]);
    }

    #[test]
    fn a_quiet_time_belongs_to_the_window_it_follows() {
        let mut history = history();
        history.recording = Recording { generation: 0, until_revision: 90, until_at: Timestamp(950) };
        assert_eq!(history.route(&Point::Time(Timestamp(940))).unwrap().snapshot.name, "c");
        assert_eq!(history.route(&Point::Revision(35)).unwrap().snapshot.name, "b");
    }
}
