//! The commands that are run: each writes a line into a ledger, so that its executions can be counted, and prints a known piece
//! of known noise.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use terrace_base::Rng;

use crate::OUTPUT_CAP;

const NOISE: usize = 2 << 20;

/// The files that commands read and write.
pub struct Material {
    noise_path: PathBuf,
    noise: Vec<u8>,
    ledger: PathBuf,
}

/// One command.
#[derive(Clone, Debug)]
pub struct Command {
    pub token: String,
    from: usize,
    len: usize,
    /// Prints in four parts with pauses between.
    drips: bool,
    sleeps: u64,
    pub exit_code: i64,
}

impl Material {
    pub fn write(home: &Path) -> Self {
        let (noise_path, ledger) = (home.join("noise"), home.join("ledger"));
        let mut noise = vec![0; NOISE];
        Rng::seeded(7).fill(&mut noise);
        std::fs::write(&noise_path, &noise).expect("the noise file");
        std::fs::write(&ledger, "").expect("the ledger");
        Material { noise_path, noise, ledger }
    }

    /// How often each command was executed, by its token.
    pub fn executions(&self) -> HashMap<String, usize> {
        let text = std::fs::read_to_string(&self.ledger).expect("the ledger");
        let mut counts = HashMap::new();
        for line in text.lines() {
            *counts.entry(line.to_owned()).or_default() += 1;
        }
        counts
    }

    pub fn script(&self, command: &Command) -> String {
        let Command { token, from, len, drips, sleeps, exit_code } = command;
        let (ledger, noise) = (self.ledger.display(), self.noise_path.display());
        let mut lines = vec![format!("echo {token} >> {ledger}")];
        if *sleeps > 0 {
            lines.push(format!("sleep {sleeps}"));
        }
        let print = |from: usize, len: usize| format!("tail -c +{} {noise} | head -c {len}", from + 1);
        if *drips {
            let quarter = len / 4;
            for part in 0..3 {
                lines.push(print(from + part * quarter, quarter));
                lines.push("sleep 0.2".into());
            }
            lines.push(print(from + 3 * quarter, len - 3 * quarter));
        } else if *len > 0 {
            lines.push(print(*from, *len));
        }
        lines.push(format!("exit {exit_code}"));
        lines.join("\n")
    }

    /// What the server keeps of the command's output, and how much it does not.
    pub fn expected(&self, command: &Command) -> (&[u8], usize) {
        let kept = command.len.min(OUTPUT_CAP);
        (&self.noise[command.from..command.from + kept], command.len - kept)
    }
}

impl Command {
    pub fn draw(token: String, rng: &Rng) -> Self {
        let len = match rng.below(100) {
            0..20 => 0,
            20..75 => rng.below(3_000),
            75..95 => 20_000 + rng.below(80_000),
            95..98 => 300_000 + rng.below(200_000),
            _ => 1 << 20,
        } as usize;
        Command {
            token,
            from: rng.below((NOISE - len) as u64) as usize,
            len,
            drips: rng.below(10) == 0,
            sleeps: if rng.below(30) == 0 { 1 + rng.below(3) } else { 0 },
            exit_code: if rng.below(8) == 0 { 1 + rng.below(100) as i64 } else { 0 },
        }
    }
}
